// SPDX-License-Identifier: Apache-2.0
// A token that lets an application use Microsoft Graph for about an hour, and the tokens that one
// process has got. They live in memory only and are forgotten with it.
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>
#include <QStringList>

#include <optional>

struct AccessToken
{
    QByteArray value;
    QDeadlineTimer renewal; // a few minutes before it expires
    // Application permissions, from the token's "roles"; none: the token could not be read, since
    // it is opaque to clients by contract.
    std::optional<QStringList> roles;

    bool isUsable() const { return !value.isEmpty() && !renewal.hasExpired(); }
    // The roles in a JWT's payload, which is not verified: Graph does that.
    static std::optional<QStringList> rolesIn(const QByteArray &jwt);
};

class AccessTokens
{
public:
    // `identity`: everything that the token depends on, credentials included, as a digest.
    AccessToken usable(const QByteArray &identity) const;
    void keep(const QByteArray &identity, const AccessToken &token);
    void forget(const QByteArray &identity);

private:
    QHash<QByteArray, AccessToken> m_tokens;
};
