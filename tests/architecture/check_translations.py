# SPDX-License-Identifier: Apache-2.0
"""Every catalogue is complete, and keeps what a sentence needs.

    check_translations.py CATALOGUE.ts…      exit 1 names each fault

Placeholders and the number of mnemonics are the same in source and translation.
"""
import re
import sys
import xml.etree.ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")
MNEMONIC = re.compile(r"&(?![&\s])")


def faults(path):
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            where = f"{path}: {context.findtext('name')}: {message.findtext('source')!r}"
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                yield f"{where} is not finished"
                continue
            source = message.findtext("source") or ""
            for text in [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]:
                if not text.strip() and source.strip():
                    yield f"{where} is empty"
                if message.get("numerus") != "yes" and sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
                    yield f"{where} has other placeholders: {text!r}"
                if len(MNEMONIC.findall(source.replace("&&", ""))) != len(MNEMONIC.findall(text.replace("&&", ""))):
                    yield f"{where} has another number of mnemonics: {text!r}"


def main():
    found = [fault for path in sys.argv[1:] for fault in faults(path)]
    print("\n".join(found) or "Translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
