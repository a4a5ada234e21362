# SPDX-License-Identifier: Apache-2.0
"""Killing the window at random moments of Apply leaves settings and keychain that agree.

The real program on a real display, used with the keyboard alone: each round types a sender name and
a password of the same number. Whichever of the two is found afterwards, the other must be its match.
"""
import os
import random
import re
import subprocess
import time
import unittest

import rig
from keyring import secret_of, setting, stored_key

ROUNDS = 25
LONGEST = 0.25  # seconds; an Apply takes about half of it


class KillWindowTest(unittest.TestCase):
    def setUp(self):
        self.settings = os.environ["HOME"] + "/settings.ini"
        self.random = random.Random(20261125)
        for command in (["set", "base/senderName=Round 0", "base/authentication=password"],
                        ["set-secret", "password"]):
            subprocess.run([rig.CTL, "--settings", self.settings, *command], input=b"secret 0",
                           check=True, capture_output=True)

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)

    def text(self, text):
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)

    def open_window(self):
        """The program, when its window takes keys."""
        process = subprocess.Popen([os.environ["MAILROOM"], "--settings", self.settings],
                                   env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(process.kill)
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid",
                                str(process.pid), "--name", "Outgoing mail"],
                               check=True, capture_output=True, text=True, timeout=30)
        window = found.stdout.split()[0]
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True, timeout=30)
        return process

    def test_settings_and_secret_agree(self):
        rounds = set()
        for number in range(1, ROUNDS + 1):
            process = self.open_window()
            self.keys("alt+e", "ctrl+a")
            self.text(f"Round {number}")
            # The Security tab, the password, its Replace… button.
            self.keys("alt+y", "alt+d", "space")
            self.text(f"secret {number}")
            self.keys("alt+a")
            # A random moment is what this is about.
            time.sleep(self.random.uniform(0, LONGEST))
            process.kill()
            process.wait(timeout=30)
            name = setting(self.settings, "senderName")
            found = int(re.fullmatch(r"Round (\d+)", name).group(1))
            self.assertEqual(secret_of(stored_key(self.settings)), f"secret {found}")
            rounds.add(found)
        print(f"{len(rounds)} of {ROUNDS} rounds left another state.")
        # Some were saved and some were not, or the moments were no good.
        self.assertGreater(len(rounds), 2)
        self.assertLess(len(rounds), ROUNDS + 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
