// SPDX-License-Identifier: Apache-2.0
// Text of others as it may be shown and written: in one line, and without anything that a terminal
// or a text field would obey.
#pragma once

#include <QByteArray>
#include <QString>

// Control characters become visible symbols (␀ … ␟), bidi controls and other line ends U+FFFD.
QString readableText(QString text);
// Read as UTF-8; what is not becomes U+FFFD.
QString readableText(const QByteArray &bytes);
