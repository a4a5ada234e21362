// SPDX-License-Identifier: Apache-2.0
#include "mail/base64lines.h"

namespace {

constexpr qsizetype bytesInLine = 57; // 76 characters

} // namespace

void Base64Lines::append(QByteArray &to, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView line = bytes.first(qMin(bytesInLine, bytes.size()));
        to += QByteArray::fromRawData(line.data(), line.size()).toBase64();
        to += "\r\n";
        bytes = bytes.sliced(line.size());
    }
}

qint64 Base64Lines::size(qint64 bytes)
{
    const qint64 lines = (bytes + bytesInLine - 1) / bytesInLine;
    return (bytes + 2) / 3 * 4 + 2 * lines;
}
