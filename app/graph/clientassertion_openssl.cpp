// SPDX-License-Identifier: Apache-2.0
// Where Mailroom is built with OpenSSL.
#include "graph/clientassertion.h"

#include "graph/applicationkey.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 assertionLife = 600; // seconds

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

ClientAssertion ClientAssertion::make(const GraphCredentials &credentials, const QUrl &audience,
                                      const QString &applicationId)
{
    const ApplicationKey key(credentials);
    if (key.problem())
        return {{}, key.problem()};
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QJsonObject header{{u"alg"_s, u"PS256"_s},
                             {u"typ"_s, u"JWT"_s},
                             {u"x5t#S256"_s, QString::fromLatin1(base64Url(key.fingerprint()))}};
    const QJsonObject claims{{u"aud"_s, QString::fromLatin1(audience.toEncoded())},
                             {u"iss"_s, applicationId},
                             {u"sub"_s, applicationId},
                             {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {u"nbf"_s, now},
                             {u"iat"_s, now},
                             {u"exp"_s, now + assertionLife}};
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    const QByteArray signature = key.signature(text);
    if (signature.isEmpty())
        return {{}, Problem{ProblemId::EntraCertificateWeak, credentials.certificateFile}};
    return {text + '.' + base64Url(signature), {}};
}

bool ClientAssertion::isSupported()
{
    return true;
}
