// SPDX-License-Identifier: Apache-2.0
#include "mail/encodedword.h"

#include <QByteArrayList>

#include <algorithm>

namespace {

constexpr qsizetype longestWord = 75; // RFC 2047 §2
constexpr qsizetype shortestRoom = 32; // or else a line holds next to nothing
constexpr qsizetype frame = 12; // "=?UTF-8?Q?" and "?="

enum class WordEncoding : char { B = 'B', Q = 'Q' };

bool standsForItself(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9') || QByteArrayView("!*+-/").contains(byte);
}

QByteArray qEncoded(QByteArrayView text)
{
    QByteArray result;
    for (const char byte : text) {
        if (standsForItself(byte))
            result += byte;
        else if (byte == ' ')
            result += '_';
        else
            result += '=' + QByteArray(&byte, 1).toHex().toUpper();
    }
    return result;
}

qsizetype encodedSize(QByteArrayView text, WordEncoding encoding)
{
    if (encoding == WordEncoding::B)
        return (text.size() + 2) / 3 * 4;
    const auto plain = std::count_if(text.cbegin(), text.cend(),
                                     [](char c) { return c == ' ' || standsForItself(c); });
    return 3 * text.size() - 2 * plain;
}

QByteArray encodedWord(const QByteArray &text, WordEncoding encoding)
{
    const QByteArray payload = encoding == WordEncoding::B ? text.toBase64() : qEncoded(text);
    return "=?UTF-8?" + QByteArray(1, static_cast<char>(encoding)) + '?' + payload + "?=";
}

// The size of the character at `position`.
qsizetype characterSize(QByteArrayView utf8, qsizetype position)
{
    const auto next =
        std::find_if(utf8.cbegin() + position + 1, utf8.cend(), EncodedWord::beginsCharacter);
    return next - (utf8.cbegin() + position);
}

// How much of the text behind `begin` fits in `room`: whole characters, one at least.
qsizetype fittingSize(QByteArrayView utf8, qsizetype begin, qsizetype room, WordEncoding encoding)
{
    qsizetype end = begin + characterSize(utf8, begin);
    while (end < utf8.size()) {
        const qsizetype next = end + characterSize(utf8, end);
        if (frame + encodedSize(utf8.sliced(begin, next - begin), encoding) > room)
            break;
        end = next;
    }
    return end - begin;
}

} // namespace

QByteArray EncodedWord::encoded(const QByteArray &utf8, qsizetype room)
{
    const bool isQShorter =
        encodedSize(utf8, WordEncoding::Q) <= encodedSize(utf8, WordEncoding::B);
    const WordEncoding encoding = isQShorter ? WordEncoding::Q : WordEncoding::B;
    qsizetype left = qBound(shortestRoom, room, longestWord);
    QByteArrayList words;
    for (qsizetype begin = 0; begin < utf8.size();) {
        const qsizetype size = fittingSize(utf8, begin, left, encoding);
        words << encodedWord(utf8.sliced(begin, size), encoding);
        begin += size;
        left = longestWord;
    }
    return words.join(' ');
}
