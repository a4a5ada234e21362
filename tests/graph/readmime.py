# SPDX-License-Identifier: Apache-2.0
"""Reads messages with Python's own parser and tells who would get them.

Standard input: a JSON list of messages in base64.
Standard output: a JSON list of {"to", "cc", "bcc"}, each a list of [name, address], in the same order.
"""

import base64
import email
import email.policy
import json
import sys


def recipients(message, name):
    return [
        [address.display_name, address.addr_spec]
        for field in message.get_all(name, [])
        for address in field.addresses
    ]


def read(entry):
    text = base64.b64decode(entry).decode("utf-8")
    message = email.message_from_string(text, policy=email.policy.default)
    return {name: recipients(message, name) for name in ("to", "cc", "bcc")}


json.dump([read(entry) for entry in json.load(sys.stdin)], sys.stdout)
