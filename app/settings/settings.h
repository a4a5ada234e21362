// SPDX-License-Identifier: Apache-2.0
// Everything that is set up: what one Apply saves and one file holds.
#pragma once

#include "settings/client.h"
#include "settings/mailserversettings.h"
#include "settings/supportsettings.h"

#include <QMap>
#include <QStringList>

struct Settings
{
    MailServerSettings mailServer; // the global one
    SupportSettings support;
    QMap<QString, Client> clients; // by ID
    // Keychain keys that nothing points to any more and that are still to be removed.
    QStringList obsoleteSecrets;

    bool operator==(const Settings &) const = default;

    // The client's name, or its ID where it has none.
    QString clientTitle(const QString &id) const;
    // The ID as it is written here, for any spelling of its letters; empty: no such client.
    // Windows takes IDs that differ in case alone for one.
    QString knownClient(const QString &id) const;
    // All keychain keys that the settings point to, of the global mail server and of all clients.
    QStringList secretKeys() const;
    // Where the secrets are kept by now: of all that exist in both.
    void takeStoredSecrets(const Settings &from);
};
