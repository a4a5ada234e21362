# SPDX-License-Identifier: Apache-2.0
"""Reads messages with attachments with Python's own parser and tells what it understood.

Standard input: a JSON list of messages in base64, as SMTP without SMTPUTF8 carries them.
Standard output: a JSON list of what was read, in the same order.
"""

import base64
import email
import email.policy
import json
import sys


def defects(message):
    found = []
    for part in message.walk():
        found += part.defects
        for name in part.keys():
            found += part[name].defects
    return [repr(defect) for defect in found]


def file(part):
    return {
        "name": part.get_filename(),
        "type": part["Content-Type"],
        "disposition": part.get_content_disposition(),
        "bytes": base64.b64encode(part.get_payload(decode=True)).decode("ascii"),
    }


def read(entry):
    data = base64.b64decode(entry)
    data.decode("ascii")
    message = email.message_from_bytes(data, policy=email.policy.default)
    text, *files = message.iter_parts()
    return {
        "defects": defects(message),
        "names": list(message.keys()),
        "replyTo": str(message["Reply-To"] or ""),
        "type": message.get_content_type(),
        "text": text.get_content(),
        "textType": text.get_content_type(),
        "files": [file(part) for part in files],
    }


json.dump([read(entry) for entry in json.load(sys.stdin)], sys.stdout)
