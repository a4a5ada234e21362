// SPDX-License-Identifier: Apache-2.0
// Why a command could not do what it was asked for: a Problem of the table, or a mistake on the
// command line, which only this program knows.
#pragma once

#include "diagnosis/problem.h"

#include <QString>

struct CommandFailure
{
    CommandFailure(const Problem &problem);
    CommandFailure(const QString &failureCode, int failureExitCode, const QString &failureMessage,
                   const QString &failureAdvice = {});

    // The command was not understood; exit 64.
    static CommandFailure usage(const QString &message, const QString &advice = {});

    QString code; // kebab-case, stable
    int exitCode = 0;
    QString message; // translated
    QString advice; // translated, may be empty
    QString key; // the setting that it is about, where it is about one
};
