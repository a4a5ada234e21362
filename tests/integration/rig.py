# SPDX-License-Identifier: Apache-2.0
"""What the integration tests share: the real mail server, the program under test, scratch settings.

Run with Debian's own python3, under tests/support/with-keyring, so that keychain and home are
throw-away ones. MAILROOMCTL names the program.
"""
import email
import email.errors
import email.policy
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SERVER = HERE.parent / "support" / "postfix-dovecot.sh"
CTL = os.environ.get("MAILROOMCTL", "mailroomctl")


class Rig:
    """Postfix with Dovecot on loopback. Its folder's path must be short: Unix sockets."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="rig.", dir="/tmp")
        # Not the scratch environment of the test: the daemons are the machine's.
        subprocess.run([SERVER, "start", self.folder], check=True, stdin=subprocess.DEVNULL)
        self.values = {}
        lines = pathlib.Path(self.folder, "env").read_text(encoding="utf-8").splitlines()
        for line in lines:
            name, _, value = line.strip().partition("=")
            self.values[name] = value.strip("'")

    def port(self, name):
        return int(self.values["RIG_PORT_" + name])

    def mechanism_port(self, mechanism, encryption):
        row = ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256"].index(mechanism)
        column = ["none", "starttls", "tls"].index(encryption)
        return self.port("MECHANISMS") + 3 * row + column

    @property
    def ca(self):
        return self.values["RIG_CA"]

    def clear(self):
        subprocess.run([SERVER, "clear", self.folder], check=True)

    def mails(self, user, count=1):
        """The raw mails of a user, when there are `count`."""
        folder = user.removesuffix("@rig.test")
        done = subprocess.run([SERVER, "wait-mail", self.folder, folder, str(count)],
                              check=True, capture_output=True, text=True)
        return [pathlib.Path(path).read_bytes() for path in done.stdout.split("\n") if path]

    def has_mail(self):
        return any(path.is_file() for path in pathlib.Path(self.folder, "mail").rglob("new/*"))

    def stop(self):
        subprocess.run([SERVER, "stop", self.folder], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)


class Run:
    """One finished run of mailroomctl."""

    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def problem(self):
        return self.json.get("error", {}).get("code", "")

    def step(self, name):
        return [step for step in self.json["steps"] if step["step"] == name][-1]

    def __str__(self):
        return f"exit {self.code}\n{self.out}\n{self.err}"


class TestCase(unittest.TestCase):
    """Scratch settings per test; a rig per class."""

    @classmethod
    def setUpClass(cls):
        cls.rig = Rig()
        cls.addClassCleanup(cls.rig.stop)

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.settings = self.scratch.name + "/settings.ini"
        self.rig.clear()

    def ctl(self, *arguments, stdin=b"", as_json=False, environment=None):
        command = [CTL, "--settings", self.settings] + (["--json"] if as_json else [])
        done = subprocess.run(command + list(arguments), input=stdin, capture_output=True,
                              timeout=60, env={**os.environ, **(environment or {})})
        return Run(done)

    def set(self, **values):
        """set(base_host="x") sets base/host."""
        pairs = [f"{name.replace('_', '/', 1)}={value}" for name, value in values.items()]
        run = self.ctl("set", *pairs)
        self.assertEqual(run.code, 0, run)

    def use(self, port, encryption="none", **more):
        values = dict(base_use="true", base_host="localhost", base_port=port,
                      base_senderAddress="alice@rig.test", base_senderName="Alice, the “first”",
                      base_ehloName="client.rig.test", base_authentication="none",
                      security_encryption=encryption, security_caFile=self.rig.ca)
        values.update(more)
        self.set(**values)

    def sign_in(self, user="alice@rig.test", password="wonderland"):
        self.set(base_authentication="password", security_username=user)
        run = self.ctl("set-secret", "password", stdin=password.encode())
        self.assertEqual(run.code, 0, run)

    def assert_sent(self, run):
        self.assertEqual(run.code, 0, run)
        self.assertTrue(run.json["ok"], run)
        self.assertNotIn("error", run.json)

    def assert_problem(self, run, code, exit_code):
        self.assertEqual(run.problem, code, run)
        self.assertEqual(run.code, exit_code, run)
        self.assertFalse(run.json["ok"])
        self.assertTrue(run.json["error"]["message"] and run.json["error"]["advice"], run)
        self.assertFalse(self.rig.has_mail())

    def parsed(self, raw):
        """Read by Python's own parser, which finds no defect."""
        # As text, so that raw UTF-8 header fields (RFC 6532) are no defect.
        message = email.message_from_string(raw.decode("utf-8"), policy=email.policy.SMTPUTF8)
        self.assertEqual(message.defects, [])
        for name, value in message.items():
            # Python counts every international local-part as a defect, since RFC 5322 has none.
            defects = [defect for defect in value.defects
                       if not isinstance(defect, email.errors.NonASCIILocalPartDefect)]
            self.assertEqual(defects, [], name)
        return message
