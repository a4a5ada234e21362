// SPDX-License-Identifier: Apache-2.0
#include "settings/certificatedates.h"

#include "settings/mailserversettings.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

namespace {

constexpr qint64 largestFile = 1'000'000; // bytes

QSslCertificate certificateIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return QSslCertificate();
    QSslCertificate certificate;
    if (isPkcs12Name(path)) {
        QSslKey key;
        QSslCertificate::importPkcs12(&file, &key, &certificate);
        return certificate;
    }
    return QSslCertificate(&file); // the first: those of its issuers follow
}

} // namespace

QDate CertificateDates::lastDayOf(const QString &path)
{
    const QFileInfo now(path);
    Known &known = m_known[path];
    if (known.size != now.size() || known.changed != now.lastModified())
        known = {now.lastModified(), now.size(),
                 certificateIn(path).expiryDate().toLocalTime().date()};
    return known.lastDay;
}
