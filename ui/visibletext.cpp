// SPDX-License-Identifier: Apache-2.0
#include "ui/visibletext.h"

#include <QChar>

#include <algorithm>

namespace {

QChar visibleCharacter(QChar character)
{
    const char16_t code = character.unicode();
    if (code == u'\n')
        return character;
    if (code < 0x20)
        return QChar(char16_t(0x2400 + code)); // ␀ … ␟
    if (code == 0x7F)
        return QChar(0x2421);
    const bool isBidiControl = (code >= 0x202A && code <= 0x202E)
                               || (code >= 0x2066 && code <= 0x2069) || code == 0x200E
                               || code == 0x200F || code == 0x061C;
    if ((code >= 0x80 && code < 0xA0) || isBidiControl || code == 0x2028 || code == 0x2029)
        return QChar(0xFFFD);
    return character;
}

} // namespace

QString visibleText(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    std::transform(text.cbegin(), text.cend(), text.begin(), visibleCharacter);
    return text;
}
