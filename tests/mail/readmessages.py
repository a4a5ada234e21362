# SPDX-License-Identifier: Apache-2.0
"""Reads messages with Python's own parser and tells what it understood.

Standard input: a JSON list of {"message": base64, "utf8": bool}; "utf8" is a message for SMTPUTF8.
Standard output: a JSON list of what was read, in the same order.
"""

import base64
import email
import email.errors
import email.header
import email.policy
import json
import sys


def parsed(message, utf8):
    if utf8:
        return email.message_from_string(message.decode("utf-8"), policy=email.policy.default)
    message.decode("ascii")
    return email.message_from_bytes(message, policy=email.policy.default)


def defects(message, utf8):
    found = list(message.defects)
    for name in message.keys():
        found += message[name].defects
    # The parser does not know RFC 6532.
    return [
        repr(defect)
        for defect in found
        if not (utf8 and isinstance(defect, email.errors.NonASCIILocalPartDefect))
    ]


def display_name(message):
    address = message["From"].addresses[0]
    raw = dict(message.raw_items())["From"]
    if raw.count("=?UTF-8?") < 2:
        return address.display_name
    # Up to 3.12 the new parser leaves the blank between two encoded words in a phrase
    # (python/cpython#79728); the old one reads them right.
    phrase = raw[: raw.rindex("<")].strip()
    return str(email.header.make_header(email.header.decode_header(phrase)))


def read(entry):
    utf8 = entry["utf8"]
    message = parsed(base64.b64decode(entry["message"]), utf8)
    return {
        "defects": defects(message, utf8),
        "names": list(message.keys()),
        "displayName": display_name(message),
        "sender": message["From"].addresses[0].addr_spec,
        "recipients": [address.addr_spec for address in message["To"].addresses],
        "subject": str(message["Subject"]),
        "date": message["Date"].datetime.isoformat(),
        "messageId": str(message["Message-ID"]),
        "type": message.get_content_type(),
        "body": message.get_content(),
    }


json.dump([read(entry) for entry in json.load(sys.stdin)], sys.stdout)
