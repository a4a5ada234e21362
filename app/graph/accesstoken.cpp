// SPDX-License-Identifier: Apache-2.0
#include "graph/accesstoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

std::optional<QStringList> AccessToken::rolesIn(const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                         | QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return {};
    const QJsonDocument claims = QJsonDocument::fromJson(payload.decoded);
    if (!claims.isObject())
        return {};
    // A token without any permission has no "roles" at all.
    QStringList roles;
    const QJsonArray listed = claims.object().value("roles"_L1).toArray();
    for (const auto &role : listed)
        roles << role.toString();
    return roles;
}

AccessToken AccessTokens::usable(const QByteArray &identity) const
{
    const AccessToken token = m_tokens.value(identity);
    return token.isUsable() ? token : AccessToken();
}

void AccessTokens::keep(const QByteArray &identity, const AccessToken &token)
{
    m_tokens.insert(identity, token);
}

void AccessTokens::forget(const QByteArray &identity)
{
    m_tokens.remove(identity);
}
