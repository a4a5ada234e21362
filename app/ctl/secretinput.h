// SPDX-License-Identifier: Apache-2.0
// Reads a password or client secret from standard input: never from an argument or the environment,
// where other programs could see it. Does not show what is typed at a terminal.
#pragma once

#include "ctl/commandfailure.h"
#include "secrets/secret.h"

#include <QByteArray>

#include <optional>
#include <variant>

class Console;

// One trailing line end is left out. `prompt` is shown at a terminal only. Create an Interruption
// before, or Ctrl-C leaves the terminal without echo.
std::variant<Secret, CommandFailure> readSecret(Console &console, const QString &prompt);

// The secret in what was read, or what is wrong with it. Wipes `bytes`.
std::variant<Secret, CommandFailure> secretIn(QByteArray &bytes);
