// SPDX-License-Identifier: Apache-2.0
#include "trust/trustedcas.h"

#include <QDir>
#include <QFile>

namespace {

// A list of trusted CAs has some hundred kilobytes.
constexpr qint64 maximumCaFile = 16 * 1024 * 1024;

QList<QSslCertificate> certificatesIn(const QString &path)
{
    QFile file(path);
    if (file.size() > maximumCaFile || !file.open(QIODevice::ReadOnly))
        return {};
    return QSslCertificate::fromData(file.readAll(), QSsl::Pem);
}

} // namespace

TrustedCas TrustedCas::read(const QString &caFile)
{
    TrustedCas cas;
    if (!caFile.isEmpty()) {
        cas.further = certificatesIn(caFile);
        if (cas.further.isEmpty())
            cas.unreadable = QDir::toNativeSeparators(caFile);
    }
    const QString environmentFile = qEnvironmentVariable("SSL_CERT_FILE");
    if (!environmentFile.isEmpty())
        cas.further += certificatesIn(environmentFile);
    return cas;
}
