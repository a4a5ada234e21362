// SPDX-License-Identifier: Apache-2.0
// Lays out what --help says, in two columns and lines that fit a terminal.
#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QPair>
#include <QString>

using HelpRow = QPair<QString, QString>; // "-t, --to ADDRESS", what it does

QString helpTable(const QList<HelpRow> &rows);
QList<HelpRow> helpRows(const QList<QCommandLineOption> &options);
// `text` broken at blanks; lines after the first begin with `indent` blanks.
QString wrapped(const QString &text, qsizetype indent = 0);
