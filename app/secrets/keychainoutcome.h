// SPDX-License-Identifier: Apache-2.0
// What an answer of QtKeychain means. Its error codes alone do not tell: on Linux "access denied" is
// a locked keyring, and whatever keeps it from being reached is "other error".
#pragma once

#include "secrets/secretstore.h"

#include <qt6keychain/keychain.h>

// `words`: the job's errorString().
SecretOutcome keychainOutcome(QKeychain::Error error, const QString &words);
