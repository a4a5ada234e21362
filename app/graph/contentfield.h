// SPDX-License-Identifier: Apache-2.0
// A Content-Type or Content-Disposition field: a value and parameters (RFC 2045 §5.1), also those in
// pieces and in other charsets (RFC 2231). Knows nothing of what they mean.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

struct ContentField
{
    QByteArray value; // "text/plain", in lower case; empty: there is none
    QHash<QByteArray, QString> parameters; // names in lower case, values decoded

    // `field` on one line.
    static ContentField parse(const QByteArray &field);
};
