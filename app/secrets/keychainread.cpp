// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainread.h"

#include <utility>

KeychainRead::KeychainRead(const QString &key, bool expected, QObject *context,
                           SecretStore::Receiver receiver, QObject *parent)
    : KeychainRequest(key, context, std::move(receiver), parent)
    , m_expected(expected)
{}

void KeychainRead::begin()
{
    readEntry([this](const SecretOutcome &outcome) { found(outcome); });
}

void KeychainRead::found(const SecretOutcome &outcome)
{
    if (outcome.fault == SecretFault::NotFound && isWaitedFor())
        lookForLockedEntry([this](LockedEntry entry) { notFound(entry); });
    else
        end(outcome);
}

void KeychainRead::notFound(LockedEntry entry)
{
    if (entry == LockedEntry::There)
        end({SecretFault::Locked, {}, tr("the secret is there, but its keyring is locked")});
    else if (entry == LockedEntry::Unknown && m_expected)
        end({SecretFault::Locked, {}, tr("the secret was stored, but is not found now")});
    else
        end({SecretFault::NotFound, {}, {}});
}
