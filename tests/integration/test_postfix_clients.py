# SPDX-License-Identifier: Apache-2.0
"""Clients against a real Postfix: whose server and sender it is, and that nothing goes around R4, R5."""
import unittest

import rig

MESSAGE = b"To: bob@rig.test\r\nSubject: Your login\r\n\r\nHello Bob.\r\n"


class ClientsTest(rig.TestCase):
    def setUp(self):
        super().setUp()
        # The global server is a relay without login; "harbour" signs in at the same Postfix.
        self.use(self.rig.port("PLAIN"), "none", base_senderName="The system")
        for client in ("acme", "harbour"):
            self.assertEqual(self.ctl("client", "add", client, "--name", client.title()).code, 0)
        self.use_own(port=self.rig.port("TLS"))

    def use_own(self, **values):
        values = {"base/useOwn": "true", "base/host": "localhost", "base/port": values["port"],
                  "base/senderAddress": "bob@rig.test", "base/senderName": "Harbour Office",
                  "base/ehloName": "harbour.rig.test", "base/authentication": "password",
                  "security/username": "bob@rig.test", "security/encryption": "tls",
                  "security/caFile": self.rig.ca}
        run = self.ctl("--client", "harbour", "set",
                       *(f"{key}={value}" for key, value in values.items()))
        self.assertEqual(run.code, 0, run)
        run = self.ctl("--client", "harbour", "set-secret", "password",
                       stdin='pass word "quoted" \\ back'.encode())
        self.assertEqual(run.code, 0, run)

    def sender_of(self, raw):
        return self.parsed(raw)["From"].addresses[0]

    def assert_nothing_sent(self, problem, exit_code):
        for client in ("acme", "harbour"):
            for command in (["check"], ["test", "--to", "bob@rig.test"],
                            ["send", "-t", "-i"]):
                with self.subTest(client=client, command=command[0]):
                    run = self.ctl("--client", client, *command, stdin=MESSAGE, as_json=True)
                    self.assert_problem(run, problem, exit_code)
                    self.assertEqual(run.json["steps"], [])  # not even a connection

    def test_a_client_that_inherits_sends_as_the_system(self):
        self.assert_sent(self.ctl("--client", "acme", "test", "--to", "bob@rig.test", as_json=True))
        raw, = self.rig.mails("bob@rig.test")
        self.assertEqual(self.sender_of(raw).addr_spec, "alice@rig.test")
        self.assertEqual(self.sender_of(raw).display_name, "The system")

    def test_a_client_with_its_own_server_sends_as_itself(self):
        run = self.ctl("--client", "harbour", "send", "-t", "-i", stdin=MESSAGE)
        self.assertEqual(run.code, 0, run)
        raw, = self.rig.mails("bob@rig.test")
        self.assertEqual(self.sender_of(raw).addr_spec, "bob@rig.test")
        self.assertEqual(self.sender_of(raw).display_name, "Harbour Office")
        self.assertIn("bob@rig.test", str(self.parsed(raw)["Received"]))  # signed in as

    def test_inheritance_is_live(self):
        self.set(base_senderName="Renamed")
        self.assert_sent(self.ctl("--client", "acme", "test", "--to", "bob@rig.test", as_json=True))
        raw, = self.rig.mails("bob@rig.test")
        self.assertEqual(self.sender_of(raw).display_name, "Renamed")

    def test_global_off_stops_a_client_with_a_complete_server(self):
        self.set(base_use="false")
        self.assert_nothing_sent("sending-disabled", 69)
        run = self.ctl("--client", "harbour", "test", "--to", "bob@rig.test")
        self.assertEqual(run.code, 69, run)
        words = run.out + run.err
        print("\nThe administrator reads:\n" + words)
        self.assertIn("“Use mail server” is off", words)
        self.assertIn("A client’s own mail server does not change that", " ".join(words.split()))
        self.assertIn("stops all clients", self.ctl("--client", "harbour", "status").out)

    def test_no_global_server_stops_a_client_with_a_complete_server(self):
        self.set(base_host="")
        self.assert_nothing_sent("not-configured", 78)

    def test_checks_each_server_once(self):
        run = self.ctl("check", "--all", as_json=True)
        self.assertEqual(run.code, 0, run)
        self.assertEqual(len(run.json["results"]), 2, run)
        self.assertFalse(self.rig.has_mail())
        run = self.ctl("--client", "harbour", "set-secret", "password", stdin=b"wrong")
        run = self.ctl("check", "--all", as_json=True)
        self.assertEqual(run.code, 77, run)
        self.assertEqual(run.problem, "auth-rejected", run)
        self.assertEqual([result["ok"] for result in run.json["results"]], [True, False])


if __name__ == "__main__":
    unittest.main(verbosity=2)
