# SPDX-License-Identifier: Apache-2.0
"""Holds bodies of requests against graph-sendmail.openapi.yml.

Standard input: a JSON list of {"schema": name, "body": base64}.
Standard output: a JSON list with a list of what is wrong with each, in the same order.
"""

import base64
import json
import pathlib
import sys

import jsonschema
import yaml

formats = jsonschema.FormatChecker(formats=())


@formats.checks("byte", raises=ValueError)
def is_base64(value):
    base64.b64decode(value, validate=True)
    return True


def faults(description, entry):
    schema = {"$ref": "#/components/schemas/" + entry["schema"], **description}
    validator = jsonschema.Draft4Validator(schema, format_checker=formats)
    body = json.loads(base64.b64decode(entry["body"]).decode("utf-8"))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(body)]


description = yaml.safe_load(
    pathlib.Path(__file__).with_name("graph-sendmail.openapi.yml").read_text("utf-8")
)
json.dump([faults(description, entry) for entry in json.load(sys.stdin)], sys.stdout)
