// SPDX-License-Identifier: Apache-2.0
// What a server's certificate says, for people: whose it is, who vouches for it and how long. Plain
// text that a server may have made; nothing in it is to be trusted.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

struct CertificateSummary
{
    QString subject; // common name, or the organisation where there is none
    QStringList names; // DNS names and IP addresses
    QString issuer;
    QDateTime validFrom;
    QDateTime validUntil;
    QString key; // "RSA, 2048 bits"
    QString fingerprint; // SHA-256 of the whole certificate, lower-case hexadecimal

    bool isEmpty() const { return fingerprint.isEmpty(); }
    bool operator==(const CertificateSummary &) const = default;
};
