// SPDX-License-Identifier: Apache-2.0
// Reads a file that others may have written, no further than to a limit, and only if it is a plain
// file: a pipe or a device might never end.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

struct SmallFile
{
    QByteArray bytes;
    bool isWhole = true; // false: there is more, which was not read

    // None: it is no plain file, or cannot be read.
    static std::optional<SmallFile> read(const QString &path, qint64 limit);
};
