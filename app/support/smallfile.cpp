// SPDX-License-Identifier: Apache-2.0
#include "support/smallfile.h"

#include <QFile>
#include <QFileInfo>

std::optional<SmallFile> SmallFile::read(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    SmallFile result{file.read(limit + 1)};
    result.isWhole = result.bytes.size() <= limit;
    result.bytes.truncate(limit);
    return file.error() == QFileDevice::NoError ? std::optional(result) : std::nullopt;
}
