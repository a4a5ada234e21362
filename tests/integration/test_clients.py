# SPDX-License-Identifier: Apache-2.0
"""The secrets of clients in a real keyring: stored beside the global one, kept and removed with their
client."""
import os
import subprocess
import unittest

import rig
from keyring import has_old_secrets, secret_of, setting, stored_key


class ClientsTest(unittest.TestCase):
    def setUp(self):
        self.settings = os.environ["HOME"] + "/clients.ini"
        self.addCleanup(lambda: os.path.exists(self.settings) and os.remove(self.settings))
        self.ctl("set-secret", "password", secret="the global one")
        for client in ["north", "south"]:
            self.ctl("client", "add", client)
            self.ctl("--client", client, "set-secret", "password", secret=f"that of {client}")

    def ctl(self, *arguments, secret=""):
        done = subprocess.run([rig.CTL, "--settings", self.settings, *arguments], text=True,
                              input=secret, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def key(self, client, kind="password"):
        return setting(self.settings, f"{client}\\security\\{kind}Key")

    def test_stores_a_secret_for_its_owner_only(self):
        self.ctl("--client", "NORTH", "set-secret", "client-secret", secret="value of north")
        self.assertEqual(secret_of(stored_key(self.settings)), "the global one")
        self.assertEqual(secret_of(self.key("north")), "that of north")
        self.assertEqual(secret_of(self.key("north", "clientSecret")), "value of north")
        self.assertEqual(secret_of(self.key("south")), "that of south")
        self.assertIn("/client/north/", self.key("north"))

    def test_removes_a_secret_of_its_owner_only(self):
        key = self.key("north")
        self.ctl("--client", "north", "set-secret", "password", "--remove")
        self.assertIsNone(secret_of(key))
        self.assertIsNone(self.key("north"))
        self.assertEqual(secret_of(stored_key(self.settings)), "the global one")
        self.assertEqual(secret_of(self.key("south")), "that of south")

    def expires(self, *of):
        return self.ctl(*of, "get", "security/secretExpires").strip()

    def test_keeps_a_date_only_as_long_as_its_secret(self):
        north = ["--client", "north"]
        self.ctl(*north, "set-secret", "client-secret", "--expires", "2030-01-31", secret="value")
        self.assertEqual(self.expires(*north), "2030-01-31")
        self.assertEqual(self.expires(), "")
        self.ctl(*north, "set-secret", "client-secret", "--expires", "2030-01-31", secret="corrected")
        self.assertEqual(self.expires(*north), "2030-01-31")
        self.ctl(*north, "set-secret", "client-secret", secret="new")
        self.assertEqual(self.expires(*north), "")
        self.assertEqual(secret_of(self.key("north", "clientSecret")), "new")

    def test_removes_the_secrets_of_a_removed_client(self):
        self.ctl("--client", "north", "set-secret", "client-secret", secret="value of north")
        keys = [self.key("north"), self.key("north", "clientSecret")]
        self.assertEqual([secret_of(key) for key in keys], ["that of north", "value of north"])
        self.ctl("client", "remove", "North")
        self.assertEqual([secret_of(key) for key in keys], [None, None])
        self.assertFalse(has_old_secrets(self.settings))
        self.assertIsNone(self.key("north"))
        self.assertEqual(secret_of(stored_key(self.settings)), "the global one")
        self.assertEqual(secret_of(self.key("south")), "that of south")

    def test_keeps_the_secrets_of_a_renamed_client(self):
        key = self.key("north")
        self.ctl("client", "rename", "north", "polar")
        self.assertEqual(self.key("polar"), key)
        self.assertEqual(secret_of(key), "that of north")
        # A new north does not get hold of what was the old one's, nor take it away.
        self.ctl("client", "add", "north")
        self.ctl("--client", "north", "set-secret", "password", secret="that of the new north")
        self.assertEqual(secret_of(self.key("north")), "that of the new north")
        self.assertEqual(secret_of(self.key("polar")), "that of north")
        self.ctl("client", "remove", "north")
        self.assertEqual(secret_of(self.key("polar")), "that of north")
        self.ctl("--client", "polar", "set-secret", "password", secret="that of polar")
        self.assertEqual(secret_of(self.key("polar")), "that of polar")
        self.assertIsNone(secret_of(key))


if __name__ == "__main__":
    unittest.main(verbosity=2)
