// SPDX-License-Identifier: Apache-2.0
// The argument of MAIL and RCPT: a path and its parameters, read strictly (RFC 5321 §4.1.2, RFC
// 6531 §3.3). Knows no connection and does not decide what is welcome.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

struct PathArgument
{
    QByteArray path; // without angle brackets
    QList<std::pair<QByteArray, QByteArray>> parameters; // the name in capitals, the value or empty

    // `keyword` is "FROM:" or "TO:". None: a syntax error.
    static std::optional<PathArgument> parse(const QByteArray &argument, const QByteArray &keyword);
};

// Whether `path` is local-part@domain as the wire wants it. `mayBeUtf8`: under SMTPUTF8.
bool isMailboxPath(const QByteArray &path, bool mayBeUtf8);

// Whether a client may call itself so in EHLO (RFC 5321 §4.1.1.1).
bool isClientName(const QByteArray &name);

bool isAscii(const QByteArray &bytes);
bool isUtf8(const QByteArray &bytes);
