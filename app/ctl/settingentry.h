// SPDX-License-Identifier: Apache-2.0
// The settings as names and texts: what list, get and set speak of. With a client's ID those that
// are its own, whether in effect or not; an empty ID stands for the global ones.
#pragma once

#include "ctl/commandfailure.h"
#include "settings/settingskeys.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

struct SettingEntry
{
    const SettingKey *key = nullptr;
    QString text; // as in the file
    QJsonValue value; // true, 25, "text"
    bool isDefault = false;
};

// Calls visit(const SettingKey &, member &) for each. The client must be there.
template <typename AnySettings, typename Visitor>
void forEachSettingOf(AnySettings &settings, const QString &clientId, Visitor &&visit)
{
    if (clientId.isEmpty())
        forEachSetting(settings, visit);
    else
        forEachClientSetting(*settings.clients.find(clientId), visit);
}

// All, in the order of the tabs.
QList<SettingEntry> settingEntries(const Settings &settings, const QString &clientId);

// Why there is no setting of the name `id`, or none that a client, or the system, has.
std::optional<CommandFailure> settingFailure(const QString &id, bool ofClient);

// The password or the client secret, where `id` means one of them in any spelling people would try.
const SettingKey *secretKeyNamed(const QString &id);
