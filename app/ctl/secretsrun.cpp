// SPDX-License-Identifier: Apache-2.0
#include "ctl/secretsrun.h"

#include "ctl/console.h"
#include "ctl/interruption.h"

SecretsRun::SecretsRun(SecretStore &secrets, Console &console)
    : m_known(secrets)
{
    QObject::connect(&m_known, &KnownSecrets::waitingForKeychain, &m_known, [&console] {
        console.remark(tr("Waiting for the keychain; it may be asking to be unlocked…"));
    });
    QObject::connect(&m_known, &KnownSecrets::finished, &m_known, [] { QCoreApplication::quit(); });
}

const KnownSecrets &SecretsRun::known(const Settings &settings, const SecretEditsByOwner &typed,
                                      const Interruption &interruption)
{
    QObject::connect(&interruption, &Interruption::requested, &m_known,
                     [] { QCoreApplication::quit(); });
    m_known.read(settings, typed);
    QCoreApplication::exec();
    return m_known;
}
