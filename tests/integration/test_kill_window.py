# SPDX-License-Identifier: Apache-2.0
"""Killing the window at random moments of Apply leaves settings and keychain that agree.

The real program on a real display, used with the keyboard alone: each round types a sender name and
a password of the same number. Whichever of the two is found afterwards, the other must be its match.
"""
import os
import random
import re
import statistics
import subprocess
import time
import unittest

import rig
from keyring import secret_of, setting, stored_key

ROUNDS = 25
MEASURED = 3  # uninterrupted rounds before, which tell how long an Apply takes here
DEADLINE = 30  # seconds


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
                               check=True, capture_output=True, text=True, timeout=DEADLINE)
        window = found.stdout.split()[0]
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True, timeout=DEADLINE)
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True, timeout=DEADLINE)
        return process

    def apply(self, number):
        """Fills the window with this round's values and presses Apply; returns the program."""
        process = self.open_window()
        self.keys("alt+e", "ctrl+a")
        self.text(f"Round {number}")
        # The Security tab, the password, its Replace… button.
        self.keys("alt+y", "alt+d", "space")
        self.text(f"secret {number}")
        self.keys("alt+a")
        return process

    def saved_round(self):
        """The round whose values the settings file holds."""
        name = setting(self.settings, "senderName")
        return int(re.fullmatch(r"Round (\d+)", name).group(1))

    def kill(self, process):
        process.kill()
        process.wait(timeout=DEADLINE)
        found = self.saved_round()
        self.assertEqual(secret_of(stored_key(self.settings)), f"secret {found}")
        return found

    def measured(self, number):
        """How long it takes from the key until the settings are saved, in seconds."""
        process = self.apply(number)
        begun = time.monotonic()
        while self.saved_round() != number:
            self.assertLess(time.monotonic() - begun, DEADLINE, f"round {number} was never saved")
            time.sleep(0.002)
        duration = time.monotonic() - begun
        self.assertEqual(self.kill(process), number)
        return duration

    def test_settings_and_secret_agree(self):
        # On a slow disk an Apply takes many times as long as on a fast one.
        duration = statistics.median(self.measured(number) for number in range(1, MEASURED + 1))
        saved = 0
        for number in range(MEASURED + 1, MEASURED + ROUNDS + 1):
            process = self.apply(number)
            # A random moment is what this is about.
            time.sleep(self.random.uniform(0, 2 * duration))
            saved += self.kill(process) == number
        print(f"An Apply took {duration:.3f} s; {saved} of {ROUNDS} killed ones were saved.")
        # Some were saved and some were not, or the moments were no good.
        self.assertGreater(saved, 2)
        self.assertLess(saved, ROUNDS)


if __name__ == "__main__":
    unittest.main(verbosity=2)
