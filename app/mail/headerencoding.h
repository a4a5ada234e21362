// SPDX-License-Identifier: Apache-2.0
// Writes header fields so that any text survives: RFC 5322 quoting and folding, RFC 2047 encoded
// words, or raw UTF-8 where the transaction uses SMTPUTF8 (RFC 6532). Control characters in a value
// become blanks: no value can begin a new header field. Knows nothing of which fields a message has.
#pragma once

#include "mail/mailbox.h"

#include <QList>

class QDateTime;

enum class HeaderEncoding {
    Ascii, // RFC 2047
    Utf8, // RFC 6532; only for a transaction with SMTPUTF8
};

// "Subject: …\r\n", folded at 78 characters where blanks allow, never over 998 bytes a line. `name`
// is short and ASCII.
QByteArray unstructuredField(const QByteArray &name, const QString &value, HeaderEncoding encoding);
// "From: Name <address>\r\n" or "From: address\r\n" where `displayName` is empty or blank.
QByteArray mailboxField(const QByteArray &name, const QString &displayName, const Mailbox &mailbox,
                        HeaderEncoding encoding);
// "To: address, address\r\n". Without mailboxes the empty group "undisclosed-recipients:;".
QByteArray mailboxesField(const QByteArray &name, const QList<Mailbox> &mailboxes,
                          HeaderEncoding encoding);
// The name as a phrase, not folded: atoms as they are, a quoted-string where it has specials, encoded
// words where it is not ASCII or too long to fold.
QByteArray phrase(const QString &displayName, HeaderEncoding encoding);
// "Thu, 26 Nov 2026 09:05:00 +0100": English whatever the locale (RFC 5322 §3.3).
QByteArray dateText(const QDateTime &dateTime);
