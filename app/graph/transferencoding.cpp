// SPDX-License-Identifier: Apache-2.0
#include "graph/transferencoding.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

std::optional<QByteArray> fromBase64Lines(QByteArrayView lines)
{
    QByteArray text;
    text.reserve(lines.size() + 3);
    std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(text),
                 [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    while (text.size() % 4 != 0)
        text += '=';
    const auto result =
        QByteArray::fromBase64Encoding(std::move(text), QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded) : std::nullopt;
}

QByteArrayView withoutTrailingBlanks(QByteArrayView line)
{
    while (line.endsWith(' ') || line.endsWith('\t'))
        line.chop(1);
    return line;
}

// The bytes that two hexadecimal digits behind an equals sign stand for; a lone one stays.
void appendQuotedPrintable(QByteArray &bytes, QByteArrayView line)
{
    const auto isHexDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isEncoded = line.at(i) == '=' && i + 2 < line.size()
                               && isHexDigit(line.at(i + 1)) && isHexDigit(line.at(i + 2));
        if (isEncoded) {
            bytes += QByteArray::fromHex(line.sliced(i + 1, 2).toByteArray());
            i += 2;
        } else {
            bytes += line.at(i);
        }
    }
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf('\n');
        QByteArrayView line = newline < 0 ? text : text.first(newline);
        text = newline < 0 ? QByteArrayView() : text.sliced(newline + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        line = withoutTrailingBlanks(line);
        const bool isSoftBreak = line.endsWith('=');
        if (isSoftBreak)
            line.chop(1);
        appendQuotedPrintable(bytes, line);
        if (newline >= 0 && !isSoftBreak)
            bytes += "\r\n";
    }
    return bytes;
}

} // namespace

bool TransferEncoding::isIdentity(const QByteArray &name)
{
    return name.isEmpty() || name == "7bit" || name == "8bit" || name == "binary";
}

std::optional<QByteArray> TransferEncoding::decoded(QByteArrayView bytes, const QByteArray &name)
{
    if (isIdentity(name))
        return bytes.toByteArray();
    if (name == "base64")
        return fromBase64Lines(bytes);
    if (name == "quoted-printable")
        return fromQuotedPrintable(bytes);
    return {};
}
