// SPDX-License-Identifier: Apache-2.0
// Writes a plain text so that any server takes it and nothing on the way changes it: short lines of
// 7-bit bytes (RFC 2045). Knows nothing of header fields.
#pragma once

#include <QByteArray>
#include <QString>

struct EncodedBody
{
    QByteArray transferEncoding; // 7bit, quoted-printable or base64
    QByteArray bytes; // CR LF line ends, empty or ending in one

    // `text` has any line ends. 7bit where nothing needs encoding, otherwise the shorter of the two.
    static EncodedBody of(const QString &text);
};
