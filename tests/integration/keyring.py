# SPDX-License-Identifier: Apache-2.0
"""What settings and keychain hold, read with other programs than ours."""
import pathlib
import re
import subprocess


def setting(settings, key):
    """The value of a key in an INI file as text, or None."""
    try:
        text = pathlib.Path(settings).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    match = re.search(rf"^{re.escape(key)}=(.*)$", text, re.MULTILINE)
    return match.group(1).strip('"') if match else None


def stored_key(settings):
    """Which keychain key the settings point to."""
    return setting(settings, "passwordKey") or None


def has_old_secrets(settings):
    """Whether the settings still name secrets that are to be removed."""
    return setting(settings, "obsolete") not in (None, "", "@Invalid()")


def secret_of(key):
    """What the keychain holds under a key."""
    done = subprocess.run(["secret-tool", "lookup", "user", key, "server", "Mailroom"],
                          capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else None
