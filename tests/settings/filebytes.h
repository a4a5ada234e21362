// SPDX-License-Identifier: Apache-2.0
// Reads and writes whole files, for tests that look at what is really there.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
