// SPDX-License-Identifier: Apache-2.0
// Text of mail as Unicode: bytes of a charset, and encoded words of header fields (RFC 2047). Knows
// nothing of which fields and parts there are.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace MimeText {

// None: Qt does not know the charset (how many it knows depends on its build), or the bytes are none
// of it. Without a charset: ASCII or UTF-8.
std::optional<QString> decoded(QByteArrayView bytes, const QByteArray &charset);
// A field's value on one line, its encoded words decoded. Those of an unknown charset stay, and
// control characters become blanks.
QString fieldText(const QByteArray &value);
// The name in "Name <address>", unquoted and decoded; empty: there is none.
QString displayName(QByteArrayView addressEntry);

} // namespace MimeText
