# SPDX-License-Identifier: Apache-2.0
"""Who may include whom: upwards only, and in the middle row nobody includes a neighbour.

    check_includes.py SOURCE_FOLDER      exit 1 names each breach

Also: no file without its SPDX line, none over 400 lines, and nothing with a window in the core.
"""
import pathlib
import re
import sys

LOWER = {"diagnosis", "mail", "trust", "log"}
# trust says in diagnosis' words why it does not trust; the log strikes out as the transcript does.
LOWER_USES = {"trust": {"diagnosis"}, "log": {"diagnosis"}}
MIDDLE = {"settings", "secrets", "smtp", "graph", "discovery", "practice"}
# saving stands on settings and secrets, and submission on saving: each may also use those below it.
UPPER = {"saving": set(), "submission": {"saving"}, "support": {"saving", "submission"}}
# smtp knows neither settings nor keychain; the practice server knows nothing but mail.
LARGEST = 400  # lines

INCLUDE = re.compile(r'^\s*#include\s+["<]([^">]+)[">]')


def allowed(folder):
    if folder in LOWER:
        return {folder} | LOWER_USES.get(folder, set())
    if folder in MIDDLE:
        return {folder} | LOWER
    if folder in UPPER:
        return {folder} | LOWER | (MIDDLE - {"practice"}) | UPPER[folder]
    everything = LOWER | MIDDLE | set(UPPER)
    return everything | {folder}  # ctl and ui: all of the core, but not each other


def breaches(root):
    for path in sorted([*root.glob("app/**/*.*"), *root.glob("ui/**/*.*"), *root.glob("tests/**/*.*")]):
        if path.suffix not in {".h", ".cpp"}:
            continue
        name = path.relative_to(root)
        lines = path.read_text(encoding="utf-8").splitlines()
        if not lines or "SPDX-License-Identifier: Apache-2.0" not in lines[0]:
            yield f"{name}:1: no SPDX line"
        if len(lines) > LARGEST and name.parts[0] != "tests":
            yield f"{name}: {len(lines)} lines; more than {LARGEST} are too many for one thing"
        if name.parts[0] == "tests":
            continue
        folder = name.parts[1] if name.parts[0] == "app" else "ui"
        for number, line in enumerate(lines, 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            target = match.group(1)
            if folder != "ui" and re.match(r"(QtWidgets|QtGui|QWidget|QApplication|QDialog)\b", target):
                yield f"{name}:{number}: the core has no window: {target}"
            owner = target.split("/")[0] if "/" in target else None
            known = LOWER | MIDDLE | set(UPPER) | {"ctl", "ui"}
            if owner in known and owner not in allowed(folder):
                yield f"{name}:{number}: {folder} may not include {target}"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    found = list(breaches(root))
    print("\n".join(found) or "Includes are in order.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
