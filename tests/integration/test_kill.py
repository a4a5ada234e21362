# SPDX-License-Identifier: Apache-2.0
"""Killing mailroomctl in the middle of saving leaves settings and keychain that agree."""
import os
import random
import statistics
import subprocess
import time
import unittest

import rig
from keyring import has_old_secrets, secret_of, stored_key

ROUNDS = 50


class KillTest(unittest.TestCase):
    def setUp(self):
        self.settings = os.environ["HOME"] + "/settings.ini"
        self.random = random.Random(20261125)
        self.addCleanup(lambda: os.path.exists(self.settings) and os.remove(self.settings))

    def set_secret(self, secret):
        process = subprocess.Popen([rig.CTL, "--settings", self.settings, "set-secret", "password"],
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
        process.stdin.write(secret.encode())
        process.stdin.close()
        return process

    def timed(self, secret):
        begun = time.monotonic()
        process = self.set_secret(secret)
        self.assertEqual(process.wait(timeout=60), 0, process.stderr.read())
        process.stderr.close()
        return time.monotonic() - begun

    def test_settings_and_secret_agree(self):
        # The median: the first call may have to start services.
        duration = statistics.median(self.timed("secret 0") for _ in range(3))
        known = "secret 0"
        key = stored_key(self.settings)
        killed = 0
        for number in range(1, ROUNDS + 1):
            secret = f"secret {number}"
            process = self.set_secret(secret)
            time.sleep(self.random.uniform(0, duration))
            process.kill()
            killed += process.wait(timeout=60) != 0
            process.stderr.close()
            new_key = stored_key(self.settings)
            self.assertIsNotNone(new_key)
            known = known if new_key == key else secret
            key = new_key
            self.assertEqual(secret_of(key), known, f"round {number}")
        self.assertGreater(killed, ROUNDS // 4)
        # What the crashes left behind is usable, and is tidied up by the next saves; each removes
        # only so many old secrets, so that none takes long.
        self.timed("secret at last")
        self.assertEqual(secret_of(stored_key(self.settings)), "secret at last")
        for _ in range(ROUNDS):
            if not has_old_secrets(self.settings):
                break
            self.timed("secret at last")
        self.assertFalse(has_old_secrets(self.settings))
        self.assertIsNone(secret_of(key))
        self.assertEqual(secret_of(stored_key(self.settings)), "secret at last")


if __name__ == "__main__":
    unittest.main(verbosity=2)
