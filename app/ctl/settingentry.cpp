// SPDX-License-Identifier: Apache-2.0
#include "ctl/settingentry.h"

#include "settings/settingtext.h"

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonValue(bool value)
{
    return value;
}

QJsonValue jsonValue(quint16 value)
{
    return int(value);
}

template <typename Value>
QJsonValue jsonValue(const Value &value)
{
    return toSettingText(value);
}

QString plainName(const QString &id)
{
    QString name = id.section(u'/', -1).toLower();
    return name.remove(u'-').remove(u'_');
}

} // namespace

QList<SettingEntry> settingEntries(const Settings &settings)
{
    QList<SettingEntry> entries;
    forEachSetting(settings, [&entries](const SettingKey &key, const auto &value) {
        entries << SettingEntry{&key, toSettingText(value), jsonValue(value), false};
    });
    const Settings fresh;
    auto entry = entries.begin();
    forEachSetting(fresh, [&entry](const SettingKey &, const auto &standard) {
        entry->isDefault = entry->text == toSettingText(standard);
        ++entry;
    });
    return entries;
}

std::optional<SettingEntry> settingEntry(const Settings &settings, const QString &id)
{
    const QList<SettingEntry> entries = settingEntries(settings);
    for (const SettingEntry &entry : entries) {
        if (entry.key->id() == id)
            return entry;
    }
    return {};
}

const SettingKey *secretKeyNamed(const QString &id)
{
    for (const SettingKey *key : {&Keys::password, &Keys::clientSecret}) {
        if (plainName(id) == plainName(key->id()))
            return key;
    }
    return nullptr;
}
