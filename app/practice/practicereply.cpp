// SPDX-License-Identifier: Apache-2.0
#include "practice/practicereply.h"

QByteArray PracticeReply::toWire(bool withEnhancedCode) const
{
    const QByteArray enhanced =
        withEnhancedCode && !enhancedCode.isEmpty() ? enhancedCode + ' ' : QByteArray();
    QByteArray wire;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const char separator = i + 1 < lines.size() ? '-' : ' ';
        wire += QByteArray::number(code) + separator + enhanced + lines.at(i) + "\r\n";
    }
    return wire;
}
