// SPDX-License-Identifier: Apache-2.0
// Reads one secret, and finds out whether "not found" means "locked".
#pragma once

#include "secrets/keychainrequest.h"

class KeychainRead : public KeychainRequest
{
    Q_OBJECT

public:
    // `expected`: the settings say that there is one.
    KeychainRead(const QString &key, bool expected, QObject *context,
                 SecretStore::Receiver receiver, QObject *parent);

    void begin() override;

private:
    void found(const SecretOutcome &outcome);
    void notFound(LockedEntry entry);

    const bool m_expected;
};
