// SPDX-License-Identifier: Apache-2.0
// The settings as names and texts: what list, get and set speak of.
#pragma once

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

// All, in the order of the tabs.
QList<SettingEntry> settingEntries(const Settings &settings);
std::optional<SettingEntry> settingEntry(const Settings &settings, const QString &id);

// The password or the client secret, where `id` means one of them in any spelling people would try.
const SettingKey *secretKeyNamed(const QString &id);
