// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/readabletext.h"

namespace {

bool isBidiControl(char16_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
           || code == 0x200E || code == 0x200F;
}

QChar readableCharacter(QChar character)
{
    const char16_t code = character.unicode();
    if (code < 0x20)
        return {char16_t(0x2400 + code)}; // ␀ … ␟
    if (code == 0x7F)
        return {char16_t(0x2421)};
    const bool isLineEnd = code == 0x2028 || code == 0x2029;
    if ((code >= 0x80 && code < 0xA0) || isBidiControl(code) || isLineEnd)
        return QChar::ReplacementCharacter;
    return character;
}

} // namespace

QString readableText(QString text)
{
    for (QChar &character : text)
        character = readableCharacter(character);
    return text;
}

QString readableText(const QByteArray &bytes)
{
    return readableText(QString::fromUtf8(bytes));
}
