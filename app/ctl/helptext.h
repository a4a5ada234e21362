// SPDX-License-Identifier: Apache-2.0
// Lays out what --help says, in two columns and lines that fit a terminal, and other tables.
#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

using HelpRow = QPair<QString, QString>; // "-t, --to ADDRESS", what it does

// Columns in line; rows have the same number of cells, and lines are as long as they are.
QString alignedRows(const QList<QStringList> &rows);
QString helpTable(const QList<HelpRow> &rows);
QList<HelpRow> helpRows(const QList<QCommandLineOption> &options);
// `text` broken at blanks; lines after the first begin with `indent` blanks.
QString wrapped(const QString &text, qsizetype indent = 0);
