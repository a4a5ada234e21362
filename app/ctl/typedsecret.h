// SPDX-License-Identifier: Apache-2.0
// The secret of --password-stdin, for one run: the password or the client secret, whichever the mail
// server takes.
#pragma once

#include "ctl/commandfailure.h"
#include "saving/secretedits.h"
#include "settings/settings.h"

#include <QCommandLineOption>
#include <QCoreApplication>

#include <variant>

class Console;

class TypedSecret
{
    Q_DECLARE_TR_FUNCTIONS(TypedSecret)

public:
    static QCommandLineOption option();

    // Reads it from standard input, for the mail server in effect for `clientId`. Create an
    // Interruption before, or Ctrl-C leaves the terminal without echo.
    static std::variant<SecretEditsByOwner, CommandFailure> read(Console &console,
                                                                 const Settings &settings,
                                                                 const QString &clientId);
};
