# SPDX-License-Identifier: Apache-2.0
"""The include check finds what it is there for."""
import pathlib
import tempfile
import unittest

import check_includes

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"


class CheckIncludesTest(unittest.TestCase):
    def breaches(self, **files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                path = root / name.replace("__", "/").replace("_h", ".h")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return list(check_includes.breaches(root))

    def test_lets_good_files_pass(self):
        self.assertEqual(self.breaches(
            app__smtp__a_h=SPDX + '#include "mail/mailbox.h"\n#include "smtp/b.h"\n#include <QObject>\n',
            app__submission__a_h=SPDX + '#include "settings/settings.h"\n#include "saving/a.h"\n',
            ui__a_h=SPDX + '#include "submission/submission.h"\n#include <QWidget>\n'), [])

    def test_finds_each_breach(self):
        for name, include in [("app__smtp__a_h", '"settings/settings.h"'), ("app__mail__a_h", '"smtp/a.h"'),
                              ("app__settings__a_h", '"secrets/secret.h"'), ("ui__a_h", '"ctl/a.h"'),
                              ("app__ctl__a_h", '"ui/a.h"'), ("app__smtp__a_h", "<QWidget>"),
                              ("app__settings__a_h", '"submission/a.h"')]:
            with self.subTest(name=name, include=include):
                self.assertEqual(len(self.breaches(**{name: f"{SPDX}#include {include}\n"})), 1)

    def test_finds_long_files_and_missing_licences(self):
        self.assertEqual(len(self.breaches(app__smtp__a_h="int a;\n")), 1)
        self.assertEqual(len(self.breaches(app__smtp__a_h=SPDX + "\n" * 400)), 1)


if __name__ == "__main__":
    unittest.main()
