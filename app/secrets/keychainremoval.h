// SPDX-License-Identifier: Apache-2.0
// Removes one secret and looks whether it is gone: a locked keyring says that it removed what is
// still there. It is asked to open then, once.
#pragma once

#include "secrets/keychainrequest.h"

class KeychainRemoval : public KeychainRequest
{
    Q_OBJECT

public:
    using KeychainRequest::KeychainRequest;

    // What shall go may go without witnesses.
    bool isWorthBeginning() const override { return true; }
    void begin() override;

private:
    void erased(const SecretOutcome &outcome);
    void looked(LockedEntry entry);
    void opened(const SecretOutcome &outcome);
    void readBack(const SecretOutcome &outcome);

    bool m_askedToOpen = false;
};
