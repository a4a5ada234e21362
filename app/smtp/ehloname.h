// SPDX-License-Identifier: Apache-2.0
// The name by which this computer introduces itself (RFC 5321 §4.1.1.1, §4.1.4).
#pragma once

#include <QHostAddress>
#include <QString>

// `wanted` in ASCII if it is given; else this computer's full name; else, where it has only a short
// one, the address literal of `local`. Servers refuse "localhost" and short names, often only at
// RCPT.
QByteArray ehloName(const QString &wanted, const QHostAddress &local);
