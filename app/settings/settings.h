// SPDX-License-Identifier: Apache-2.0
// Everything that is set up: what one Apply saves and one file holds.
#pragma once

#include "settings/mailserversettings.h"
#include "settings/supportsettings.h"

#include <QStringList>

struct Settings
{
    MailServerSettings mailServer;
    SupportSettings support;
    // Keychain keys that nothing points to any more and that are still to be removed.
    QStringList obsoleteSecrets;

    bool operator==(const Settings &) const = default;
};
