// SPDX-License-Identifier: Apache-2.0
// The certificate authorities that are trusted besides the system's: those of a file that the
// settings name, and of SSL_CERT_FILE, which Qt ignores. Knows no server.
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QString>

struct TrustedCas
{
    QList<QSslCertificate> further;
    QString unreadable; // the file of the settings, where it cannot be used; otherwise empty

    // `caFile`: PEM; may be empty. An environment that names a missing file is not the
    // administrator's mistake here: the system's CAs remain.
    static TrustedCas read(const QString &caFile);
};
