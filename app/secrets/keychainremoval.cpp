// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainremoval.h"

void KeychainRemoval::begin()
{
    eraseEntry([this](const SecretOutcome &outcome) { erased(outcome); });
}

void KeychainRemoval::erased(const SecretOutcome &outcome)
{
    if (outcome.ok() || outcome.fault == SecretFault::NotFound)
        lookForLockedEntry([this](LockedEntry entry) { looked(entry); });
    else
        end(outcome);
}

void KeychainRemoval::looked(LockedEntry entry)
{
    if (entry != LockedEntry::There) {
        readEntry([this](const SecretOutcome &outcome) { readBack(outcome); });
    } else if (!m_askedToOpen) {
        m_askedToOpen = true;
        // Removing never asks for the keyring's password, reading does.
        readEntry([this](const SecretOutcome &outcome) { opened(outcome); });
    } else {
        end({SecretFault::Locked, {}, tr("the secret is still there, its keyring is locked")});
    }
}

void KeychainRemoval::opened(const SecretOutcome &outcome)
{
    if (outcome.ok() || outcome.fault == SecretFault::NotFound)
        begin();
    else
        end(outcome);
}

void KeychainRemoval::readBack(const SecretOutcome &outcome)
{
    if (outcome.fault == SecretFault::NotFound)
        end({});
    else if (outcome.ok())
        end({SecretFault::NotKept, {}, tr("the secret is still there after its removal")});
    else
        end(outcome);
}
