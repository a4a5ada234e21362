// SPDX-License-Identifier: Apache-2.0
#include "trust/certificatefacts.h"

#include "trust/certificatenames.h"

#include <QCoreApplication>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 255;
constexpr qsizetype mostNames = 200;

QString boundedName(const QString &name)
{
    return name.size() > longestName ? name.first(longestName) + u'…' : name;
}

QStringList boundedNames(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names.first(qMin(mostNames, names.size())))
        result << boundedName(name);
    if (names.size() > mostNames)
        result << u"…"_s;
    return result;
}

QString subjectName(const QSslCertificate &certificate)
{
    for (const auto what : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QString name = certificate.subjectInfo(what).join(", "_L1);
        if (!name.isEmpty())
            return boundedName(name);
    }
    return boundedName(certificate.subjectDisplayName());
}

// Common names of CAs are often as short as "R3" and say little by themselves.
QString issuerName(const QSslCertificate &certificate)
{
    QStringList names = certificate.issuerInfo(QSslCertificate::CommonName)
                        + certificate.issuerInfo(QSslCertificate::Organization);
    names.removeDuplicates();
    return boundedName(names.isEmpty() ? certificate.issuerDisplayName() : names.join(", "_L1));
}

// Qt knows no Edwards curves. The whole SubjectPublicKeyInfo up to the key's bytes is looked for
// (RFC 8410 §4), since the signature's algorithm has the same identifier.
QString edwardsKeyText(const QByteArray &der)
{
    if (der.contains(QByteArray::fromHex("300506032b6570032100")))
        return u"Ed25519"_s;
    if (der.contains(QByteArray::fromHex("300506032b6571033a00")))
        return u"Ed448"_s;
    return {};
}

QString algorithmName(QSsl::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case QSsl::Rsa:
        return u"RSA"_s;
    case QSsl::Dsa:
        return u"DSA"_s;
    case QSsl::Ec:
        return u"EC"_s;
    default:
        return {};
    }
}

QString keyText(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    const QString algorithm = algorithmName(key.algorithm());
    if (algorithm.isEmpty() || key.length() <= 0)
        return edwardsKeyText(certificate.toDer());
    //: A key of a certificate, for example "RSA, 2048 bits"
    return QCoreApplication::translate("CertificateSummary", "%1, %2 bits")
        .arg(algorithm)
        .arg(key.length());
}

} // namespace

CertificateSummary summaryOf(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    CertificateSummary summary;
    summary.subject = subjectName(certificate);
    summary.names = boundedNames(certificateNames(certificate));
    summary.issuer = issuerName(certificate);
    summary.validFrom = certificate.effectiveDate().toUTC();
    summary.validUntil = certificate.expiryDate().toUTC();
    summary.key = keyText(certificate);
    summary.fingerprint = certificateFingerprint(certificate);
    return summary;
}
