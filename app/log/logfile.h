// SPDX-License-Identifier: Apache-2.0
// A text file that grows to a limit, is then put aside under the next number and begun anew: never
// more than `files` of them. Several processes may write to the same one; what comes while one of
// them puts it aside may still go beyond the limit, up to twice as much. Nothing is kept open, so
// that the file can be moved or removed at any time, on Windows too.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

struct LogLimits
{
    qint64 bytes = 1024 * 1024; // of one file
    int files = 3;
};

class LogFile
{
public:
    explicit LogFile(const QString &path, const LogLimits &limits = {});

    // `line` without a line end. False: it could not be written, and that is nobody's concern but
    // the log's reader.
    bool append(const QByteArray &line) const;
    // The last lines of all files together, the oldest first, at most so many bytes.
    QByteArray tail(qint64 bytes) const;

    const QString &path() const { return m_path; }

private:
    QString m_path;
    LogLimits m_limits;
};
