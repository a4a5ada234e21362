# SPDX-License-Identifier: Apache-2.0
"""Holds a JSON text from standard input against the schema (draft 2020-12) named as the argument.

Standard output: a JSON list of what is wrong with it.
"""

import json
import pathlib
import sys

import jsonschema

schema = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(
    schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
instance = json.loads(sys.stdin.buffer.read().decode("utf-8"))
json.dump(
    [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)], sys.stdout
)
