// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainoutcome.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// Words of GNOME Keyring ("Cannot create an item in a locked collection") and macOS ("User
// interaction is not allowed"); neither is translated, and there is nothing else to go by.
SecretFault faultOfDeniedAccess(const QString &words)
{
    if (words.contains("locked"_L1, Qt::CaseInsensitive)
        || words.contains("interaction is not allowed"_L1))
        return SecretFault::Locked;
    if (words.contains("No keychain is available"_L1))
        return SecretFault::Unavailable;
    return SecretFault::Denied;
}

SecretFault faultOf(QKeychain::Error error, const QString &words)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretFault::None;
    case QKeychain::EntryNotFound:
        return SecretFault::NotFound;
    case QKeychain::CouldNotDeleteEntry:
        return SecretFault::NotKept;
    case QKeychain::AccessDeniedByUser:
        return SecretFault::Denied;
    case QKeychain::AccessDenied:
        return faultOfDeniedAccess(words);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // no session bus, no service on it, no keyring in the service
        return SecretFault::Unavailable;
    }
    return SecretFault::Unavailable;
}

// All that QtKeychain says when neither libsecret nor KWallet is there.
bool saysNothing(QKeychain::Error error, const QString &words)
{
    return error == QKeychain::OtherError && (words.isEmpty() || words == "Unknown error"_L1);
}

} // namespace

SecretOutcome keychainOutcome(QKeychain::Error error, const QString &words)
{
    if (saysNothing(error, words))
        return {SecretFault::Unavailable,
                {},
                QCoreApplication::translate(
                    "SecretStore",
                    "no keychain was found; on Linux libsecret or KWallet has to be installed")};
    return {faultOf(error, words), {}, words};
}
