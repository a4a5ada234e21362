// SPDX-License-Identifier: Apache-2.0
#include "mail/bodyencoding.h"

#include "mail/base64lines.h"

#include <QByteArrayList>

#include <algorithm>

namespace {

constexpr qsizetype bodyWidth = 76; // RFC 2045 §6.7 and §6.8, without CR LF

// Without line ends. The end of the last line begins no further line.
QByteArrayList bodyLines(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    utf8.replace("\r\n", "\n").replace('\r', '\n');
    if (utf8.endsWith('\n'))
        utf8.chop(1);
    else if (utf8.isEmpty())
        return {};
    return utf8.split('\n');
}

bool isPrintable(char byte)
{
    return (byte >= ' ' && byte <= '~') || byte == '\t';
}

bool endsInBlank(QByteArrayView line)
{
    return line.endsWith(' ') || line.endsWith('\t');
}

// Mailbox files put a ">" before "From ", and a dot gets lost where dot-stuffing is done wrong.
bool beginsDangerously(QByteArrayView line)
{
    return line.startsWith("From ") || line.startsWith('.');
}

// Servers and lists cut off blanks at line ends.
bool isSafeLine(const QByteArray &line)
{
    return line.size() <= bodyWidth && !endsInBlank(line) && !beginsDangerously(line)
           && std::all_of(line.cbegin(), line.cend(), isPrintable);
}

qsizetype utf8CharacterSize(QByteArrayView text)
{
    const auto isContinuation = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    };
    return std::find_if_not(text.cbegin() + 1, text.cend(), isContinuation) - text.cbegin();
}

// The first character of `rest` as it stands for itself or as "=E5=B1=B1", whole.
QByteArray quotedPrintableCharacter(QByteArrayView rest, bool beginsLine)
{
    const char first = rest.front();
    const bool isDangerous =
        (beginsLine && beginsDangerously(rest)) || (rest.size() == 1 && endsInBlank(rest));
    if (isPrintable(first) && first != '=' && !isDangerous)
        return QByteArray(1, first);
    const QByteArray bytes = rest.first(utf8CharacterSize(rest)).toByteArray();
    return '=' + bytes.toHex('=').toUpper();
}

QByteArray quotedPrintableLine(QByteArrayView line)
{
    QByteArray result;
    qsizetype width = 0;
    while (!line.isEmpty()) {
        QByteArray character = quotedPrintableCharacter(line, width == 0);
        if (width + character.size() >= bodyWidth) { // the soft line break takes one itself
            result += "=\r\n";
            width = 0;
            character = quotedPrintableCharacter(line, true);
        }
        result += character;
        width += character.size();
        line = line.sliced(isPrintable(line.front()) ? 1 : utf8CharacterSize(line));
    }
    return result + "\r\n";
}

QByteArray quotedPrintable(const QByteArrayList &lines)
{
    QByteArray result;
    for (const QByteArray &line : lines)
        result += quotedPrintableLine(line);
    return result;
}

QByteArray base64(const QByteArray &bytes)
{
    QByteArray result;
    Base64Lines::append(result, bytes);
    return result;
}

} // namespace

EncodedBody EncodedBody::of(const QString &text)
{
    const QByteArrayList lines = bodyLines(text);
    const QByteArray plain = lines.isEmpty() ? QByteArray() : lines.join("\r\n") + "\r\n";
    if (std::all_of(lines.cbegin(), lines.cend(), isSafeLine))
        return {"7bit", plain};
    const QByteArray quoted = quotedPrintable(lines);
    const bool isQuotedShorter = quoted.size() <= Base64Lines::size(plain.size());
    return isQuotedShorter ? EncodedBody{"quoted-printable", quoted}
                           : EncodedBody{"base64", base64(plain)};
}
