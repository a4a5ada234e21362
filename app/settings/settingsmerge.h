// SPDX-License-Identifier: Apache-2.0
// Brings together what was changed here and what others have stored meanwhile: theirs, and on top of
// it each value that differs here from what was read in the beginning.
#pragma once

#include "settings/settings.h"

struct SettingsMerge
{
    Settings settings;
    // IDs of clients that others removed and that were changed here: they are back, but without the
    // secrets, which went with them.
    QStringList restored;
    // The ID of a client that is new here and was added by others as well: two clients, which cannot
    // be brought together. Empty: there is none.
    QString taken;

    // `saved`: what was read in the beginning; `wanted`: what has become of it; `stored`: what is
    // there now. `touched`: clients of which something else was changed here, such as a secret.
    // `profile`: see SettingsStore.
    static SettingsMerge of(const Settings &saved, const Settings &wanted, const Settings &stored,
                            const QStringList &touched, const QString &profile);
};
