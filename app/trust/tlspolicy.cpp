// SPDX-License-Identifier: Apache-2.0
#include "trust/tlspolicy.h"

#include "trust/certificatenames.h"
#include "trust/trustedcas.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString issuerText(const QSslCertificate &certificate)
{
    for (const auto what : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names = certificate.issuerInfo(what);
        if (!names.isEmpty())
            return u'“' + names.join(u' ') + u'”';
    }
    return certificate.issuerDisplayName();
}

// Qt refuses weak keys and digests with an error that has no name, so the certificate is looked at.
QString weakness(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    const bool isRsaLike = key.algorithm() == QSsl::Rsa || key.algorithm() == QSsl::Dsa;
    if (isRsaLike && key.length() > 0 && key.length() < 2048)
        return u"RSA %1"_s.arg(key.length());
    // Qt does not tell the signature's digest; the object identifiers of sha1WithRSAEncryption,
    // ecdsa-with-SHA1 and md5WithRSAEncryption are looked for in the certificate itself.
    const QByteArray der = certificate.toDer();
    const std::array<std::pair<QByteArray, QString>, 3> weakDigests{{
        {QByteArray::fromHex("06092a864886f70d010105"), u"SHA-1"_s},
        {QByteArray::fromHex("06072a8648ce3d0401"), u"SHA-1"_s},
        {QByteArray::fromHex("06092a864886f70d010104"), u"MD5"_s},
    }};
    for (const auto &[identifier, name] : weakDigests) {
        if (der.contains(identifier))
            return name;
    }
    return {};
}

bool isTrustError(QSslError::SslError error)
{
    static constexpr std::array trustErrors{
        QSslError::SelfSignedCertificate,
        QSslError::SelfSignedCertificateInChain,
        QSslError::UnableToGetIssuerCertificate,
        QSslError::UnableToGetLocalIssuerCertificate,
        QSslError::UnableToVerifyFirstCertificate,
        QSslError::CertificateUntrusted,
        QSslError::HostNameMismatch,
        QSslError::InvalidCaCertificate,
    };
    return std::find(trustErrors.begin(), trustErrors.end(), error) != trustErrors.end();
}

std::optional<ProblemId> problemIdOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return ProblemId::CertificateExpired;
    case QSslError::CertificateNotYetValid:
        return ProblemId::CertificateNotYetValid;
    case QSslError::SelfSignedCertificate:
        return ProblemId::CertificateSelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
        return ProblemId::CertificateUnknownCa;
    case QSslError::HostNameMismatch:
        return ProblemId::CertificateNameMismatch;
    default:
        return {};
    }
}

Problem certificateProblem(ProblemId id, const QSslCertificate &certificate, const QString &host)
{
    const QString now = timeText(QDateTime::currentDateTime());
    switch (id) {
    case ProblemId::CertificateExpired:
        return {id, timeText(certificate.expiryDate()) + u'\n' + now};
    case ProblemId::CertificateNotYetValid:
        return {id, timeText(certificate.effectiveDate()) + u'\n' + now};
    case ProblemId::CertificateNameMismatch:
        return {id, certificateNames(certificate).join(", "_L1) + u'\n' + host};
    case ProblemId::CertificateUnknownCa:
        return {id, issuerText(certificate)};
    default:
        return {id, certificateFingerprint(certificate)};
    }
}

} // namespace

std::optional<Problem> TlsPolicy::configure(QSslConfiguration &configuration) const
{
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    const TrustedCas cas = TrustedCas::read(caFile);
    if (!cas.unreadable.isEmpty())
        return Problem{ProblemId::CaFileUnreadable, cas.unreadable};
    // Only where it must be: setting CAs switches Qt's loading on demand off, and loading all of
    // the system's takes about 100 ms.
    if (!cas.further.isEmpty())
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + cas.further);
    return {};
}

bool TlsPolicy::accepts(const QSslCertificate &certificate, const QList<QSslError> &errors) const
{
    if (pinnedCertificate.isEmpty() || certificateFingerprint(certificate) != pinnedCertificate)
        return false;
    return std::all_of(errors.cbegin(), errors.cend(),
                       [](const QSslError &error) { return isTrustError(error.error()); });
}

Problem TlsPolicy::problemOf(const QSslCertificate &certificate,
                             const QList<QSslError> &errors) const
{
    const QString fingerprint = certificateFingerprint(certificate);
    if (!pinnedCertificate.isEmpty() && fingerprint != pinnedCertificate)
        return {ProblemId::CertificateChanged, pinnedCertificate + u'\n' + fingerprint};
    // A date that is wrong is the more telling fact where several are.
    QList<QSslError> ordered = errors;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const QSslError &a, const QSslError &b) { return a.error() < b.error(); });
    for (const QSslError &error : std::as_const(ordered)) {
        if (const auto id = problemIdOf(error.error()))
            return certificateProblem(*id, certificate, host);
    }
    const QString weak = weakness(certificate);
    if (!weak.isEmpty())
        return {ProblemId::CertificateWeak, weak};
    return {ProblemId::CertificateInvalid,
            ordered.isEmpty() ? QString() : ordered.constFirst().errorString()};
}

std::optional<Problem> TlsPolicy::objection(const QSslCertificate &certificate) const
{
    const QString fingerprint = certificateFingerprint(certificate);
    if (!pinnedCertificate.isEmpty()) {
        if (fingerprint == pinnedCertificate)
            return {};
        return Problem{ProblemId::CertificateChanged, pinnedCertificate + u'\n' + fingerprint};
    }
    if (!certificateCovers(certificate, host))
        return certificateProblem(ProblemId::CertificateNameMismatch, certificate, host);
    return {};
}

Problem TlsPolicy::handshakeProblem(const QString &words)
{
    if (words.contains("protocol version"_L1) || words.contains("unsupported protocol"_L1))
        return {ProblemId::TlsVersion, words};
    return {ProblemId::TlsHandshake, words};
}
