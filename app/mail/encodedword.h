// SPDX-License-Identifier: Apache-2.0
// Encoded words (RFC 2047): text outside ASCII as ASCII for a header. Knows nothing of fields and
// folding.
#pragma once

#include <QByteArray>

namespace EncodedWord {

// `utf8` as encoded words with a blank between each, which readers leave out. Each has at most 75
// characters (§2), the first at most `room` as well, and holds whole characters (§5 rule 3). The
// alphabet is the one for phrases (§5), which may stand anywhere.
QByteArray encoded(const QByteArray &utf8, qsizetype room);

// Whether the byte is the first of a character in UTF-8.
constexpr bool beginsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace EncodedWord
