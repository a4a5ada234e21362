// SPDX-License-Identifier: Apache-2.0
// The options that every command has, before its name or behind it.
#pragma once

#include "ctl/commandcontext.h"
#include "ctl/commandfailure.h"

#include <QCommandLineOption>
#include <QList>

#include <optional>

class QCommandLineParser;

QList<QCommandLineOption> globalOptions();
// Those of a command that is about the whole system: without --client.
QList<QCommandLineOption> systemOptions();

// Parses `words` (without the program's name) and puts what every command shares into `context`.
std::optional<CommandFailure> parseOptions(QCommandLineParser &parser, const QStringList &words,
                                           CommandContext &context);
