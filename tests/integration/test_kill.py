# SPDX-License-Identifier: Apache-2.0
"""Killing mailroomctl in the middle of saving leaves settings and keychain that agree."""
import os
import pathlib
import random
import re
import subprocess
import time
import unittest

import rig

ROUNDS = 50


def stored_key(settings):
    """Which keychain key the settings point to."""
    try:
        text = pathlib.Path(settings).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    match = re.search(r"^passwordKey=(.*)$", text, re.MULTILINE)
    return match.group(1) if match and match.group(1) else None


def has_old_secrets(settings):
    """Whether the settings still name secrets that are to be removed."""
    text = pathlib.Path(settings).read_text(encoding="utf-8")
    match = re.search(r"^obsolete=(.*)$", text, re.MULTILINE)
    return bool(match and match.group(1).strip('"') not in ("", "@Invalid()"))


def secret_of(key):
    """What the keychain holds under a key, asked with another program than ours."""
    done = subprocess.run(["secret-tool", "lookup", "user", key, "server", "Mailroom"],
                          capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else None


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
        duration = max(self.timed("secret 0"), self.timed("secret 0"))
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
