// SPDX-License-Identifier: Apache-2.0
#include "trust/certificatenames.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A name with a NUL or a blank in it is an attack or a mistake, never a match (CVE-2009-3942).
bool isHostName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar character) {
        return character.unicode() > 0x20 && character.unicode() < 0x7F;
    });
}

bool nameCovers(const QString &name, const QString &host)
{
    if (!isHostName(name))
        return false;
    if (!name.startsWith("*."_L1))
        return name.compare(host, Qt::CaseInsensitive) == 0;
    const QString parent = name.mid(1); // ".example.org"
    const qsizetype firstDot = host.indexOf(u'.');
    // "*.org" would be everybody's.
    return firstDot > 0 && parent.count(u'.') >= 2
           && host.mid(firstDot).compare(parent, Qt::CaseInsensitive) == 0;
}

} // namespace

QStringList certificateNames(const QSslCertificate &certificate)
{
    const auto alternatives = certificate.subjectAlternativeNames();
    QStringList names =
        alternatives.values(QSsl::DnsEntry) + alternatives.values(QSsl::IpAddressEntry);
    if (alternatives.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names;
}

bool certificateCovers(const QSslCertificate &certificate, const QString &host)
{
    const QHostAddress address(host);
    const QStringList names = certificateNames(certificate);
    return std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
        if (!address.isNull())
            return QHostAddress(name) == address;
        return nameCovers(name, host);
    });
}

QString certificateFingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}
