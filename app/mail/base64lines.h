// SPDX-License-Identifier: Apache-2.0
// Bytes as base64 in short lines (RFC 2045 §6.8). Knows nothing of header fields.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Base64Lines {

// Appends in place, so that of a large file no second copy comes to be. Each line ends in CR LF; no
// line at all for no bytes.
void append(QByteArray &to, QByteArrayView bytes);
// How many bytes append() adds for so many.
qint64 size(qint64 bytes);

} // namespace Base64Lines
