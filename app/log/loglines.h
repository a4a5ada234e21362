// SPDX-License-Identifier: Apache-2.0
// What a line of the log looks like, and which lines concern whom. Knows no file.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

constexpr qsizetype longestLogLine = 4096; // bytes; what is longer ends in "…"

// One line without its end, whatever `message` holds: nothing in it can look like another line or
// like a client's tag, which about() alone can make. Concealed secrets are struck out.
QByteArray logLine(const QDateTime &time, QtMsgType type, const QString &category,
                   const QString &message);

// The lines of `log` that concern this client or nobody in particular; for the empty ID only the
// latter. What is no line of a log is left out, since nobody can tell whose it is.
QByteArray linesAbout(const QByteArray &log, const QString &clientId);
