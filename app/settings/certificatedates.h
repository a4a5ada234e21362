// SPDX-License-Identifier: Apache-2.0
// Until when the certificates in files are valid. A file is read again only after it has changed.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>

class CertificateDates
{
public:
    // PEM, or PKCS #12 without a passphrase. Null: that cannot be read from it.
    QDate lastDayOf(const QString &path);

private:
    struct Known
    {
        QDateTime changed;
        qint64 size = -1;
        QDate lastDay;
    };

    QHash<QString, Known> m_known;
};
