// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretslog.h"

#include "log/logcategories.h"

using namespace Qt::StringLiterals;

namespace {

// Of "Mailroom/<profile>/client/<ID>/password/8".
QString aboutOwner(const QString &key)
{
    return about(key.section(u'/', 2, 2) == "client"_L1 ? key.section(u'/', 3, 3) : QString());
}

QLatin1String faultWords(SecretFault fault)
{
    switch (fault) {
    case SecretFault::NotFound:
        return "not found"_L1;
    case SecretFault::Locked:
        return "locked"_L1;
    case SecretFault::Denied:
        return "access denied"_L1;
    case SecretFault::TimedOut:
        return "no answer in time"_L1;
    case SecretFault::NotKept:
        return "not kept"_L1;
    case SecretFault::None:
    case SecretFault::Unavailable:
        break;
    }
    return "unavailable"_L1;
}

} // namespace

void SecretsLog::stored(const QString &key)
{
    qCInfo(logSecrets).noquote().nospace() << aboutOwner(key) << "Stored " << key;
}

void SecretsLog::removed(const QString &key)
{
    qCInfo(logSecrets).noquote().nospace() << aboutOwner(key) << "Removed " << key;
}

void SecretsLog::fault(const QString &key, SecretFault fault, const QString &detail)
{
    qCWarning(logSecrets).noquote().nospace()
        << aboutOwner(key) << "Keychain: " << faultWords(fault) << ", asked for " << key
        << (detail.isEmpty() ? QString() : " ("_L1 + detail + u')');
}
