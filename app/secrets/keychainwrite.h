// SPDX-License-Identifier: Apache-2.0
// Stores one secret and reads it back. What was stored in vain (too late, or not as it should be) is
// removed again.
#pragma once

#include "secrets/keychainrequest.h"

class KeychainWrite : public KeychainRequest
{
    Q_OBJECT

public:
    KeychainWrite(const QString &key, const Secret &secret, QObject *context,
                  SecretStore::Receiver receiver, QObject *parent);

    void begin() override;

private:
    void stored(const SecretOutcome &outcome);
    void readBack(const SecretOutcome &outcome);
    void eraseAndEnd(const SecretOutcome &outcome);

    const Secret m_secret;
};
