# SPDX-License-Identifier: Apache-2.0
"""Support requests through a real Postfix, with a real keychain: what arrives, and what never may."""
import base64
import binascii
import email
import email.policy
import json
import os
import pathlib
import random
import unittest
import urllib.parse

import rig

PASSWORD = "wonderland"  # alice's, see the server's set-up
INFORMATION = ["system-information.txt", "system-information.json"]


def forms(secret):
    """The secret as it could stand in a file, in bytes."""
    raw = secret.encode()
    found = [raw, raw.hex().encode(), raw.hex().upper().encode(), secret.encode("utf-16-le"),
             urllib.parse.quote(secret).encode()]
    for offset in range(3):
        padded = base64.b64encode(b"x" * offset + raw)
        found.append(padded[offset + 1 if offset else 0:len(padded) - 4])
    return found


class SupportRequestTest(rig.TestCase):
    def setUp(self):
        super().setUp()
        self.folder = pathlib.Path(self.scratch.name)
        self.data = self.folder / "data"
        # Log, drafts and last tests of this test alone.
        self.surroundings = {"XDG_DATA_HOME": str(self.data)}

    def ctl(self, *arguments, environment=None, **more):
        return super().ctl(*arguments, environment={**self.surroundings, **(environment or {})},
                           **more)

    def use_login(self, **more):
        values = dict(support_address="bob@rig.test", support_logLevel="detailed")
        self.use(self.rig.mechanism_port("PLAIN", "starttls"), "starttls", **{**values, **more})
        self.sign_in("alice@rig.test", PASSWORD)

    def request(self, *arguments, text="It fails since Monday.", as_json=True, **more):
        return self.ctl("support-request", "--subject", "Help", "--message", text, *arguments,
                        as_json=as_json, **more)

    def arrived(self):
        raw, = self.rig.mails("bob@rig.test")
        return self.parsed(raw)

    def attached(self, message):
        return {part.get_filename(): part.get_payload(decode=True)
                for part in message.iter_attachments()}

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return str(path)

    def log(self):
        return next(self.data.rglob("mailroom.log"))

    def information(self, message):
        return json.loads(self.attached(message)["system-information.json"])

    def sections(self, message):
        return [section["id"] for section in self.information(message)["sections"]]

    def assert_holds_no_secret(self, message):
        for part in message.walk():
            if part.is_multipart():
                continue
            content = part.get_payload(decode=True)
            for form in forms(PASSWORD):
                self.assertNotIn(form, content, part.get_filename())

    # What arrives.

    def test_arrives_with_all_files_byte_for_byte(self):
        self.use_login()
        noise = random.Random(5).randbytes(300_000)
        files = {
            "ünïcode 山田 “q”.bin": noise,
            "empty.dat": b"",
            "lines.txt": b"lone\rreturn\nand feed\r\n.\r\n..dots\0nul",
            "second.bin": bytes(range(256)) * 4,
        }
        paths = [path for name, content in files.items()
                 for path in ("--attach", self.file(name, content))]
        run = self.request(*paths, "--reply-to", "carol@rig.test")
        self.assert_sent(run)
        message = self.arrived()
        self.assertEqual(message["Subject"], "Help")
        self.assertEqual(message["Reply-To"].addresses[0].addr_spec, "carol@rig.test")
        self.assertEqual(message["From"].addresses[0].addr_spec, "alice@rig.test")
        self.assertNotIn("Auto-Submitted", message)
        self.assertIn("It fails since Monday.", message.get_body().get_content())
        attached = self.attached(message)
        self.assertEqual(sorted(attached), sorted([*files, *INFORMATION]))
        for name, content in files.items():
            self.assertEqual(attached[name], content, name)

    def test_tells_of_the_last_test_in_text_and_json_alike(self):
        self.use_login()
        self.assertEqual(self.ctl("check").code, 0)
        self.assert_sent(self.request())
        message = self.arrived()
        test, = [section for section in self.information(message)["sections"]
                 if section["id"] == "last-test"]
        self.assertIn("EHLO client.rig.test", test["text"])
        self.assertIn("certificate", self.sections(message))
        text = self.attached(message)["system-information.txt"].decode()
        self.assertIn("EHLO client.rig.test", text)
        self.assertIn("submission", text)

    def test_previews_the_very_bytes(self):
        self.use_login()
        preview = self.ctl("support-request", "--preview", as_json=True)
        self.assertEqual(preview.code, 0, preview)
        self.assertTrue(preview.json["attached"])
        self.assert_sent(self.request())
        sent = self.information(self.arrived())
        shown = preview.json["systemInformation"]
        still = ["product", "operating-system", "qt", "installation", "mail-server", "settings"]
        for document in (sent, shown):
            document["sections"] = [s for s in document["sections"] if s["id"] in still]
        self.assertEqual(sent["sections"], shown["sections"])
        self.assertEqual([s["id"] for s in sent["sections"]], still)

    def test_leaves_out_what_is_not_wanted(self):
        self.use_login()
        self.assert_sent(self.request("--without", "log", "--without", "machine"))
        message = self.arrived()
        self.assertNotIn("log", self.sections(message))
        self.assertNotIn("machine", self.sections(message))
        self.assertEqual(sorted(self.information(message)["leftOut"]), ["log", "machine"])

    def test_attaches_nothing_when_switched_off(self):
        self.use_login(support_attachSystemInformation="false")
        self.assert_sent(self.request())
        self.assertEqual(self.attached(self.arrived()), {})
        preview = self.ctl("support-request", "--preview", as_json=True)
        self.assertFalse(preview.json["attached"])

    def test_carries_what_the_system_drops(self):
        self.use_login()
        self.file("license.json", json.dumps({"holder": "Rig Ltd.", "number": "L-1",
                                              "edition": "full", "seats": 12,
                                              "validUntil": "2027-03-31"}).encode())
        self.file("system-information.d/database.txt", "PostgreSQL 15, größte Tabelle 3 GB".encode())
        self.file("system-information.d/modules.json", b'{"modules": ["a", "b"]}')
        self.assert_sent(self.request())
        sections = {s["id"]: s for s in self.information(self.arrived())["sections"]}
        self.assertEqual(sections["license"]["facts"]["holder"], "Rig Ltd.")
        self.assertIn("größte Tabelle", sections["drop-in-database.txt"]["text"])
        self.assertEqual(sections["drop-in-modules.json"]["data"], {"modules": ["a", "b"]})

    # Who gets it (R31), and whether it leaves at all (R4, R5).

    def test_goes_to_the_address_in_effect(self):
        rows = [(True, "yamada@rig.test", "yamada@rig.test"), (True, "", "bob@rig.test"),
                (False, "yamada@rig.test", "bob@rig.test"), (False, "", "bob@rig.test")]
        self.use_login()
        self.assertEqual(self.ctl("client", "add", "acme").code, 0)
        for allowed, own, expected in rows:
            with self.subTest(allowed=allowed, own=own):
                self.rig.clear()
                self.set(support_allowClientAddress=str(allowed).lower())
                self.assertEqual(self.ctl("--client", "acme", "set", f"support/address={own}").code, 0)
                run = self.ctl("--client", "acme", "support-request", "--subject", "Help",
                               "--message", "x", as_json=True)
                self.assert_sent(run)
                raw, = self.rig.mails(expected)
                self.assertEqual(self.parsed(raw)["To"].addresses[0].addr_spec, expected)

    def test_tells_nothing_of_other_clients(self):
        self.use_login()
        for name in ("acme", "globex"):
            self.assertEqual(self.ctl("client", "add", name, "--name", f"{name} Ltd.").code, 0)
            self.assertEqual(
                self.ctl("--client", name, "set", f"base/senderAddress={name}@rig.test").code, 0)
            self.ctl("--client", name, "check")
        self.assert_sent(self.ctl("--client", "acme", "support-request", "--subject", "Help",
                                  "--message", "x", as_json=True))
        message = self.arrived()
        for name, content in self.attached(message).items():
            self.assertIn(b"acme", content, name)
            self.assertNotIn(b"globex", content, name)

    def test_sends_nothing_while_sending_is_off(self):
        self.use_login(base_use="false")
        self.ctl("client", "add", "acme")
        self.ctl("--client", "acme", "set", "base/useOwn=true", "base/host=localhost",
                 f"base/port={self.rig.port('PLAIN')}", "base/senderAddress=a@rig.test",
                 "security/encryption=none")
        for client in ([], ["--client", "acme"]):
            with self.subTest(client=client):
                run = self.ctl(*client, "support-request", "--subject", "Help", "--message",
                               "written with care", as_json=True)
                self.assert_problem(run, "sending-disabled", 69)
                saved = self.ctl(*client, "support-request", "--draft", "--eml", "-")
                self.assertEqual(saved.code, 0, saved)
                message = email.message_from_string(saved.out, policy=email.policy.SMTPUTF8)
                self.assertEqual(message["X-Unsent"], "1")
                self.assertIn("written with care", message.get_body().get_content())

    def test_says_which_address_is_missing(self):
        self.use_login(support_address="")
        self.assert_problem(self.request(), "support-address-missing", 78)

    def test_keeps_what_could_not_be_sent_until_it_was(self):
        self.use_login()
        self.set(base_port="1")
        run = self.request(text="written with care")
        self.assertEqual(run.problem, "tcp-refused", run)
        self.set(base_port=self.rig.mechanism_port("PLAIN", "starttls"))
        self.assert_sent(self.ctl("support-request", "--draft", as_json=True))
        self.assertIn("written with care", self.arrived().get_body().get_content())
        run = self.ctl("support-request", "--draft", as_json=True)
        self.assertEqual(run.problem, "no-draft", run)

    def test_leaves_another_draft_alone(self):
        self.use_login()
        self.set(base_port="1")
        self.request(text="written with care")
        self.set(base_port=self.rig.mechanism_port("PLAIN", "starttls"))
        self.assert_sent(self.request(text="nightly"))
        self.rig.clear()
        self.assert_sent(self.ctl("support-request", "--draft", as_json=True))
        self.assertIn("written with care", self.arrived().get_body().get_content())

    def test_takes_a_draft_along_to_another_id(self):
        self.use_login()
        self.ctl("client", "add", "acme")
        self.set(base_port="1")
        self.ctl("--client", "acme", "support-request", "--subject", "S", "--message", "with care")
        self.assertEqual(self.ctl("client", "rename", "acme", "apex").code, 0)
        saved = self.ctl("--client", "apex", "support-request", "--draft", "--eml", "-")
        self.assertIn("with care", saved.out)

    def test_takes_descriptions_as_systems_write_them(self):
        self.use_login()
        rows = {"UTF-8": "größer".encode(), "UTF-8 with a mark": "größer".encode("utf-8-sig"),
                "UTF-16": "größer".encode("utf-16")}
        for name, content in rows.items():
            with self.subTest(name):
                path = self.file("description.txt", content)
                run = self.ctl("support-request", "--message-file", path, "--eml", "-")
                message = email.message_from_string(run.out, policy=email.policy.SMTPUTF8)
                self.assertTrue(message.get_body().get_content().startswith("größer"), run)
        latin1 = self.file("description.txt", "größer".encode("latin-1"))
        run = self.ctl("support-request", "--message-file", latin1, as_json=True)
        self.assert_problem(run, "description-not-text", 65)

    def test_refuses_an_empty_request(self):
        self.use_login()
        run = self.ctl("support-request", stdin=b" \n", as_json=True)
        self.assertEqual((run.problem, run.code), ("request-empty", 65), run)
        run = self.ctl("support-request", "--message-file", str(self.folder / "missing"), as_json=True)
        self.assert_problem(run, "attachment-unreadable", 74)

    def test_writes_a_file_for_its_owner_alone(self):
        self.use_login()
        path = self.folder / "request.eml"
        self.assertEqual(self.request("--eml", str(path)).code, 0)
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)

    def test_finds_the_secrets_of_other_clients_too(self):
        self.use_login()
        self.ctl("client", "add", "acme")
        self.ctl("--client", "acme", "set", "base/authentication=password")
        self.assertEqual(
            self.ctl("--client", "acme", "set-secret", "password", stdin=b"looking-glass").code, 0)
        self.assert_problem(self.request(text="it is looking-glass"), "secret-in-request", 65)

    def test_refuses_what_the_server_finds_too_large(self):
        self.use_login()
        big = self.file("big.bin", random.Random(1).randbytes(9_000_000))
        self.assert_problem(self.request("--attach", big), "size-exceeded", 65)

    def test_names_the_file_that_cannot_be_read(self):
        self.use_login()
        run = self.request("--attach", str(self.folder / "missing.bin"))
        self.assert_problem(run, "attachment-unreadable", 74)
        self.assertIn("missing.bin", run.json["error"]["message"])

    # What never leaves.

    def test_holds_no_secret_after_everything_was_done_with_it(self):
        self.use_login()
        for command in (["check"], ["test", "--to", "bob@rig.test"], ["status"], ["list"]):
            self.ctl(*command)
        self.set(security_username="bob@rig.test")  # a sign-in that the server refuses
        self.assertNotEqual(self.ctl("check").code, 0)
        self.set(security_username="alice@rig.test")
        self.rig.clear()
        self.assert_sent(self.request())
        message = self.arrived()
        self.assertIn(b"AUTH PLAIN", self.attached(message)["system-information.txt"])
        self.assert_holds_no_secret(message)
        for path in self.data.rglob("*"):
            if path.is_file():
                for form in forms(PASSWORD):
                    self.assertNotIn(form, path.read_bytes(), path)

    def test_stops_where_a_secret_was_planted(self):
        encoded = base64.b64encode(b"\0alice\0" + PASSWORD.encode()).decode()
        plants = {
            "text": lambda: self.file("system-information.d/dump.txt", PASSWORD.encode()),
            "base64": lambda: self.file("system-information.d/dump.txt", encoded.encode()),
            "hexadecimal": lambda: self.file("system-information.d/dump.txt",
                                             binascii.hexlify(PASSWORD.encode())),
            "json": lambda: self.file("system-information.d/dump.json",
                                      json.dumps({"env": {"PASS": PASSWORD}}).encode()),
            "license": lambda: self.file("license.json", json.dumps({"holder": PASSWORD}).encode()),
            "log": lambda: self.log().write_text(
                self.log().read_text() + f"2026-01-01T00:00:00.000Z info submission {PASSWORD}\n"),
        }
        self.use_login()
        self.ctl("check")
        clean = self.log().read_text()
        for name, plant in plants.items():
            with self.subTest(where=name):
                plant()
                run = self.request()
                self.assert_problem(run, "secret-in-request", 65)
                self.assertNotIn(PASSWORD, run.out + run.err)
                preview = self.ctl("support-request", "--preview")
                self.assertEqual(preview.code, 65, preview)
                self.assertNotIn(PASSWORD, preview.out + preview.err)
                for left in ("license.json", "system-information.d/dump.txt",
                             "system-information.d/dump.json"):
                    (self.folder / left).unlink(missing_ok=True)
                self.log().write_text(clean)
        self.assert_sent(self.request())

    def test_stops_where_a_secret_was_written(self):
        self.use_login()
        utf16 = self.file("notes.txt", f"the password is {PASSWORD}".encode("utf-16"))
        rows = [dict(text=f"I use {PASSWORD} as password"), dict(attach=utf16)]
        for row in rows:
            with self.subTest(**row):
                files = ["--attach", row["attach"]] if "attach" in row else []
                run = self.request(*files, text=row.get("text", "x"))
                self.assert_problem(run, "secret-in-request", 65)
                self.assertNotIn(PASSWORD, run.out + run.err)
                self.assertFalse(list(self.data.rglob("drafts/*")))

    def test_leaves_out_what_it_cannot_compare(self):
        self.use_login()
        self.ctl("check")
        self.file("system-information.d/dump.txt", PASSWORD.encode())
        run = self.ctl("support-request", "--subject", "x", "--message", "y", "--eml", "-",
                       environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})
        self.assertEqual(run.code, 0, run)
        message = email.message_from_string(run.out, policy=email.policy.SMTPUTF8)
        self.assert_holds_no_secret(message)
        for section in self.information(message)["sections"]:
            self.assertFalse(section.get("text"), section["id"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
