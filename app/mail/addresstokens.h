// SPDX-License-Identifier: Apache-2.0
// Cuts an address field into atoms, quoted-strings, domain-literals and specials; blanks and comments
// go (RFC 5322 §3.2). Knows nothing of what an address list looks like.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

struct AddressToken
{
    enum class Kind { Atom, QuotedString, Literal, Special, End };
    Kind kind = Kind::End;
    QByteArray text; // quotes and brackets included
};

// `field` unfolded. Any bytes over 127 are taken for letters: a name may be in whatever charset. None:
// a control character, or a comment, string or literal without an end.
std::optional<QList<AddressToken>> addressTokens(const QByteArray &field);
