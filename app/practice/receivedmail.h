// SPDX-License-Identifier: Apache-2.0
// A mail that the practice server took, with the circumstances. A value.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QMetaType>
#include <QString>

struct ReceivedMail
{
    QByteArray queueId; // as told to the client in the 250
    QDateTime received; // UTC

    // As on the wire, without angle brackets; the null reverse-path is empty.
    QByteArray reversePath;
    QByteArrayList forwardPaths;
    bool smtpUtf8 = false; // declared
    bool eightBitMime = false; // declared
    QByteArray message; // CR LF, without the stuffed dots

    QByteArray clientName; // of EHLO or HELO
    QString user; // empty: nobody signed in
    bool tls = false;
};

Q_DECLARE_METATYPE(ReceivedMail)
