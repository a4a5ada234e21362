# SPDX-License-Identifier: Apache-2.0
"""mailroomctl against a real Postfix with Dovecot as its SASL server."""
import itertools
import os
import socket
import subprocess
import time
import unittest

import rig

MECHANISMS = ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256"]
INTERNATIONAL = "山田太郎@株式.会社"


class PostfixTest(rig.TestCase):
    def test_sends_in_every_mode_without_login(self):
        ports = {"none": "PLAIN", "starttls": "STARTTLS_NO_LOGIN", "tls": "TLS_NO_LOGIN"}
        for encryption, port in ports.items():
            with self.subTest(encryption=encryption):
                self.rig.clear()
                self.use(self.rig.port(port), encryption)
                run = self.ctl("test", "--to", "bob@rig.test", as_json=True)
                self.assert_sent(run)
                raw, = self.rig.mails("bob@rig.test")
                message = self.parsed(raw)
                self.assertEqual(message["From"].addresses[0].display_name, "Alice, the “first”")
                self.assertEqual(message["From"].addresses[0].addr_spec, "alice@rig.test")
                self.assertEqual(message["To"].addresses[0].addr_spec, "bob@rig.test")
                self.assertTrue(message["Message-ID"].strip().endswith("@rig.test>"))
                self.assertIsNotNone(message["Date"].datetime)
                self.assertIn(run.json["queueId"], str(message["Received"]))

    def test_sends_in_every_mode_with_every_mechanism(self):
        for mechanism, encryption in itertools.product(MECHANISMS, ["none", "starttls", "tls"]):
            with self.subTest(mechanism=mechanism, encryption=encryption):
                self.rig.clear()
                self.use(self.rig.mechanism_port(mechanism, encryption), encryption,
                         security_allowPasswordInClear=str(encryption == "none").lower())
                self.sign_in()
                run = self.ctl("test", "--to", "bob@rig.test", as_json=True)
                self.assert_sent(run)
                self.assertEqual(run.step("auth")["detail"], mechanism)
                raw, = self.rig.mails("bob@rig.test")
                self.assertIn("alice@rig.test", str(self.parsed(raw)["Received"]))

    def test_signs_in_with_unusual_passwords(self):
        accounts = {"bob@rig.test": 'pass word "quoted" \\ back', "yamada@rig.test": "秘密のパスワード"}
        for (user, password), mechanism in itertools.product(accounts.items(), MECHANISMS):
            with self.subTest(user=user, mechanism=mechanism):
                self.use(self.rig.mechanism_port(mechanism, "tls"), "tls", base_senderAddress=user)
                self.sign_in(user, password)
                self.assert_sent(self.ctl("check", as_json=True))

    def test_never_sends_a_password_in_clear(self):
        for mechanism in ["PLAIN", "LOGIN"]:
            with self.subTest(mechanism=mechanism):
                self.use(self.rig.mechanism_port(mechanism, "none"))
                self.sign_in()
                self.assert_problem(self.ctl("check", as_json=True), "auth-needs-tls", 77)

    def test_uses_a_password_for_one_run(self):
        self.use(self.rig.port("TLS"), "tls", base_authentication="password",
                 security_username="alice@rig.test")
        run = self.ctl("check", "--password-stdin", stdin=b"wonderland\n", as_json=True)
        self.assert_sent(run)
        self.assert_problem(self.ctl("check", as_json=True), "secret-missing", 78)

    def test_check_sends_nothing(self):
        self.use(self.rig.port("TLS"), "tls")
        self.sign_in()
        run = self.ctl("check", as_json=True)
        self.assert_sent(run)
        self.assertEqual([step["step"] for step in run.json["steps"]],
                         ["resolve", "connect", "tls", "greeting", "ehlo", "auth", "mail-from",
                          "rcpt-to", "quit"])
        self.assertFalse(self.rig.has_mail())

    def test_names_a_wrong_password(self):
        self.use(self.rig.port("STARTTLS"), "starttls")
        self.sign_in(password="wrong")
        run = self.ctl("test", "--to", "bob@rig.test", as_json=True)
        self.assert_problem(run, "auth-rejected", 77)
        self.assertIn("535", run.json["serverReply"])

    def test_names_what_is_wrong_with_a_certificate(self):
        for port, code in [("TLS_EXPIRED", "cert-expired"), ("TLS_WRONGHOST", "cert-name-mismatch"),
                           ("TLS_SELFSIGNED", "cert-self-signed"),
                           ("TLS_CNONLY", "cert-name-mismatch")]:
            with self.subTest(port=port):
                self.use(self.rig.port(port), "tls")
                self.sign_in()
                self.assert_problem(self.ctl("check", as_json=True), code, 77)

    def test_names_an_unknown_ca(self):
        self.use(self.rig.port("TLS"), "tls", security_caFile="")
        run = self.ctl("check", as_json=True, environment={"SSL_CERT_FILE": ""})
        self.assert_problem(run, "cert-unknown-ca", 77)

    def test_takes_further_cas_from_the_environment(self):
        self.use(self.rig.port("TLS_NO_LOGIN"), "tls", security_caFile="")
        run = self.ctl("check", as_json=True, environment={"SSL_CERT_FILE": self.rig.ca})
        self.assert_sent(run)

    def test_trusts_one_pinned_certificate(self):
        der = subprocess.run(["openssl", "x509", "-in", self.rig.folder + "/tls/self.crt",
                              "-outform", "DER"], capture_output=True, check=True).stdout
        import hashlib
        self.use(self.rig.port("TLS_SELFSIGNED"), "tls",
                 security_pinnedCertificate=hashlib.sha256(der).hexdigest())
        self.sign_in()
        self.assert_sent(self.ctl("check", as_json=True))
        self.set(security_pinnedCertificate="00" * 32)
        self.assert_problem(self.ctl("check", as_json=True), "cert-changed", 77)

    def test_names_a_wrong_mode(self):
        self.use(self.rig.port("PLAIN"), "tls")
        self.assert_problem(self.ctl("check", as_json=True), "tls-to-plain-port", 76)
        self.use(self.rig.port("PLAIN"), "starttls")
        self.assert_problem(self.ctl("check", as_json=True), "starttls-not-offered", 77)
        self.use(self.rig.port("STARTTLS_NO_LOGIN"), "none")
        self.assert_problem(self.ctl("check", as_json=True), "tls-required", 77)

    def test_names_an_unknown_recipient(self):
        self.use(self.rig.port("PLAIN"))
        run = self.ctl("test", "--to", "nobody@rig.test", as_json=True)
        self.assert_problem(run, "recipient-unknown", 67)
        self.assertIn("nobody@rig.test", run.json["error"]["message"])

    def test_names_a_sender_that_is_not_ones_own(self):
        self.use(self.rig.port("TLS"), "tls", base_senderAddress="bob@rig.test")
        self.sign_in()
        run = self.ctl("test", "--to", "bob@rig.test", as_json=True)
        self.assert_problem(run, "sender-not-owned", 77)
        self.assertIn("Signed in as alice@rig.test, sending as bob@rig.test",
                      run.json["error"]["message"])

    def test_names_a_relay_that_is_denied(self):
        self.use(self.rig.port("PLAIN"))
        run = self.ctl("test", "--to", "someone@elsewhere.test", as_json=True)
        self.assert_problem(run, "relay-denied", 77)

    def test_names_a_message_that_is_too_large(self):
        self.use(self.rig.port("PLAIN"))
        message = b"Subject: large\n\n" + b"x" * 70 + b"\n" + (b"y" * 70 + b"\n") * 20000
        run = self.ctl("send", "bob@rig.test", stdin=message, as_json=True)
        self.assert_problem(run, "size-exceeded", 65)

    def test_names_temporary_refusals(self):
        for user, code in [("greylisted", "greylisted"), ("full", "mailbox-full")]:
            with self.subTest(user=user):
                self.use(self.rig.port("PLAIN"))
                run = self.ctl("test", "--to", user + "@rig.test", as_json=True)
                self.assert_problem(run, code, 75)

    def test_sends_to_an_international_address(self):
        self.use(self.rig.port("TLS"), "tls", base_utf8Headers="true")
        self.sign_in()
        self.assert_sent(self.ctl("test", "--to", INTERNATIONAL, as_json=True))
        raw, = self.rig.mails("yamada-utf8")
        self.assertIn(f"To: {INTERNATIONAL}".encode(), raw)
        self.assertIn("From: \"Alice, the “first”\" <alice@rig.test>".encode(), raw)
        self.assertIn(b"UTF8SMTPSA", raw)
        self.parsed(raw)

    def test_refuses_an_international_address_before_connecting(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.use(listener.getsockname()[1], base_host="127.0.0.1")
            run = self.ctl("test", "--to", INTERNATIONAL, as_json=True)
            self.assert_problem(run, "smtputf8-off", 65)
            self.assertIn("UTF-8", run.json["error"]["advice"])
            listener.settimeout(0)
            with self.assertRaises(BlockingIOError):
                listener.accept()

    def test_sends_to_an_international_domain_without_smtputf8(self):
        self.use(self.rig.port("PLAIN"))
        self.assert_sent(self.ctl("test", "--to", "info@株式.会社", as_json=True))
        raw, = self.rig.mails("info-idn")
        self.parsed(raw)

    def test_notices_that_smtputf8_is_claimed_and_missing(self):
        self.use(self.rig.port("NO_SMTPUTF8"), "starttls", base_utf8Headers="true")
        self.sign_in()
        self.assert_problem(self.ctl("check", as_json=True), "smtputf8-missing", 65)

    def test_hints_at_an_unused_smtputf8(self):
        self.use(self.rig.port("PLAIN"))
        run = self.ctl("check", as_json=True)
        self.assertEqual([warning["code"] for warning in run.json["warnings"]], ["smtputf8-unused"])

    def test_sends_nothing_while_disabled_or_not_configured(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.use(listener.getsockname()[1], base_host="127.0.0.1")
            self.set(base_use="false")
            for command in (["test", "--to", "bob@rig.test"], ["check"], ["send", "bob@rig.test"]):
                run = self.ctl(*command, stdin=b"Subject: x\n\nx\n", as_json=True)
                self.assert_problem(run, "sending-disabled", 69)
            self.assertEqual(self.ctl("status").code, 69)
            self.set(base_host="", base_use="true")
            run = self.ctl("check", as_json=True)
            self.assert_problem(run, "not-configured", 78)
            self.assertEqual(self.ctl("status").code, 69)
            listener.settimeout(0)
            with self.assertRaises(BlockingIOError):
                listener.accept()


class SendTest(rig.TestCase):
    def setUp(self):
        super().setUp()
        self.use(self.rig.port("PLAIN"))

    def test_passes_a_message_on_faithfully(self):
        body = "Grüße\n.\n..two\nFrom here\n\ttab  \n\n\nend\n"
        message = ("From: Carol <carol@elsewhere.test>\nTo: bob@rig.test\nSubject: =?utf-8?q?h=C3=A4?="
                   "\n folded\nX-Odd:   kept  \nMessage-ID: <own@elsewhere.test>\n"
                   "Date: Thu, 26 Nov 2026 09:05:00 +0100\nContent-Type: text/plain; charset=utf-8\n"
                   "Content-Transfer-Encoding: 8bit\nMIME-Version: 1.0\n\n" + body)
        run = self.ctl("send", "-i", "bob@rig.test", stdin=message.encode())
        self.assertEqual(run.code, 0, run)
        self.assertEqual(run.out, "")
        raw, = self.rig.mails("bob@rig.test")
        self.assertTrue(raw.endswith(message.encode()), raw.decode())
        self.assertIn(b"Return-Path: <alice@rig.test>", raw)

    def test_adds_what_is_missing(self):
        self.assertEqual(self.ctl("send", "bob@rig.test", stdin=b"Subject: hi\n\nhello\n").code, 0)
        message = self.parsed(self.rig.mails("bob@rig.test")[0])
        self.assertEqual(message["From"].addresses[0].addr_spec, "alice@rig.test")
        self.assertIsNotNone(message["Date"].datetime)
        self.assertIsNotNone(message["Message-ID"])

    def test_reads_recipients_and_hides_bcc(self):
        message = (b"To: Bob <bob@rig.test>\nCc: support@rig.test, bob@rig.test\n"
                   b"Bcc: postmaster@rig.test\nSubject: hi\n\nhello\n")
        run = self.ctl("send", "-t", "-f", "postmaster@rig.test", stdin=message)
        self.assertEqual(run.code, 0, run)
        for user in ["bob@rig.test", "support@rig.test", "postmaster@rig.test"]:
            raw, = self.rig.mails(user)
            self.assertNotIn(b"bcc", raw.lower())
            self.assertIn(b"Return-Path: <postmaster@rig.test>", raw)

    def test_sends_to_all_or_nobody(self):
        run = self.ctl("send", "bob@rig.test", "nobody@rig.test", stdin=b"Subject: x\n\nx\n",
                       as_json=True)
        self.assert_problem(run, "recipient-unknown", 67)

    def test_cannot_be_made_to_say_more(self):
        hostile = [b"Subject: x\n\nhello\n.\nMAIL FROM:<evil@rig.test>\n",
                   b"Subject: x\n\nhello\r.\rQUIT\r\n", b"Subject: x\n\nhello\n.\r\nRSET\n"]
        for count, message in enumerate(hostile, 1):
            run = self.ctl("send", "-i", "bob@rig.test", stdin=message)
            self.assertEqual(run.code, 0, run)
            self.assertEqual(len(self.rig.mails("bob@rig.test", count)), count)
        for address in ["bob@rig.test\r\nDATA", "bob@rig.test> SIZE=1", "<bob@rig.test>\nx"]:
            run = self.ctl("send", "--", address, stdin=b"Subject: x\n\nx\n", as_json=True)
            self.assertEqual(run.code, 65, run)


class SecrecyTest(rig.TestCase):
    PASSWORD = "wonderland"

    def test_shows_the_password_nowhere(self):
        self.use(self.rig.port("TLS"), "tls")
        self.sign_in()
        shown = [self.ctl("test", "--to", "bob@rig.test", as_json=True),
                 self.ctl("test", "--to", "bob@rig.test", "--transcript"),
                 self.ctl("list"), self.ctl("list", as_json=True), self.ctl("status", as_json=True),
                 self.ctl("get", "security/username")]
        import base64
        forms = [self.PASSWORD.encode(), base64.b64encode(self.PASSWORD.encode()).rstrip(b"="),
                 base64.b64encode(b"\0alice@rig.test\0" + self.PASSWORD.encode())]
        texts = [(run.out + run.err).encode() for run in shown]
        for folder, _, names in os.walk(os.environ["HOME"]):
            texts += [open(os.path.join(folder, name), "rb").read() for name in names
                      if os.path.isfile(os.path.join(folder, name))]
        texts.append(open(self.settings, "rb").read())
        self.assertIn(b"passwordKey", texts[-1])
        for text in texts:
            for form in forms:
                self.assertNotIn(form, text)

    def test_shows_the_password_in_no_process_table(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.use(listener.getsockname()[1], base_host="127.0.0.1",
                     base_authentication="password", security_username="alice")
            process = subprocess.Popen(
                [rig.CTL, "--settings", self.settings, "check", "--password-stdin"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdin.write(self.PASSWORD.encode() + b"\n")
            process.stdin.close()
            listener.settimeout(20)
            connection, _ = listener.accept()  # it has read the password and is talking to us
            with connection:
                for name in ["cmdline", "environ"]:
                    with open(f"/proc/{process.pid}/{name}", "rb") as file:
                        self.assertNotIn(self.PASSWORD.encode(), file.read())
            process.stdout.read()
            process.wait(timeout=20)
            process.stdout.close()
            process.stderr.close()

    def test_ends_soon_after_an_interrupt(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.use(listener.getsockname()[1], base_host="127.0.0.1")
            process = subprocess.Popen([rig.CTL, "--settings", self.settings, "--json", "check"],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            listener.settimeout(20)
            connection, _ = listener.accept()
            with connection:
                begun = time.monotonic()
                process.terminate()
                out, _ = process.communicate(timeout=20)
                self.assertLess(time.monotonic() - begun, 5)
                self.assertIn(b'"cancelled"', out)


if __name__ == "__main__":
    unittest.main(verbosity=2)
