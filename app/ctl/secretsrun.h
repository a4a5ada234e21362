// SPDX-License-Identifier: Apache-2.0
// Lets one reading of the secrets that must not leave run in the event loop, and gives up waiting for
// the keychain on request.
#pragma once

#include "support/knownsecrets.h"

#include <QCoreApplication>

class Console;
class Interruption;

class SecretsRun
{
    Q_DECLARE_TR_FUNCTIONS(SecretsRun)

public:
    // `secrets` and `console` are not owned and must outlive this object.
    SecretsRun(SecretStore &secrets, Console &console);

    // Valid as long as this object. Incomplete after an interruption.
    const KnownSecrets &known(const Settings &settings, const SecretEditsByOwner &typed,
                              const Interruption &interruption);

private:
    KnownSecrets m_known;
};
