// SPDX-License-Identifier: Apache-2.0
#include "settings/storedsettings.h"

#include "settings/settingsstore.h"
#include "settings/storedclients.h"
#include "settings/storedreader.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

const QString schemaVersionKey = u"schemaVersion"_s;
const QString obsoleteSecretsKey = u"secrets/obsolete"_s;

void readSchemaVersion(const StoredReader &reader, StoredSettings &result)
{
    bool ok = false;
    const int version = reader.text(schemaVersionKey).value_or(QString()).toInt(&ok);
    result.isOlder = !ok || version < SettingsStore::schemaVersion;
    result.isNewer = ok && version > SettingsStore::schemaVersion;
    if (result.isNewer)
        result.complaints << Problem{ProblemId::SettingsNewer, QString::number(version)};
}

// One that is pointed to is in use, whatever the list says.
void readObsoleteSecrets(const QStringList &keys, const StoredReader &reader,
                         StoredSettings &result)
{
    const QStringList used = result.settings.secretKeys();
    const QSet<QString> inUse(used.cbegin(), used.cend());
    for (const QString &key : keys) {
        if (!reader.isOwnSecret(key))
            reader.complainOfForeignSecret(obsoleteSecretsKey);
        else if (!inUse.contains(key))
            result.settings.obsoleteSecrets << key;
    }
}

} // namespace

StoredSettings StoredSettings::read(const StoredValues &values, const QString &profile)
{
    StoredSettings result;
    const StoredReader reader(values, {}, profile, result);
    readSchemaVersion(reader, result);
    forEachSetting(result.settings,
                   [&](const SettingKey &key, auto &value) { reader.read(key, value); });
    reader.readSecrets(result.settings.mailServer);
    StoredClients::read(values, profile, result);
    readObsoleteSecrets(values.value(obsoleteSecretsKey), reader, result);
    return result;
}

StoredValues StoredSettings::write(const Settings &settings)
{
    StoredValues values;
    forEachSetting(settings, [&values](const SettingKey &key, const auto &value) {
        values.insert(key.id(), {toSettingText(value)});
    });
    forEachStoredSecret(settings.mailServer, [&values](const QString &key, const QString &dateKey,
                                                       const StoredSecret &secret) {
        values.insert(key, {secret.key});
        values.insert(dateKey, {secret.storedAt.toUTC().toString(Qt::ISODateWithMs)});
    });
    StoredClients::write(settings.clients, values);
    values.insert(obsoleteSecretsKey, settings.obsoleteSecrets);
    return values;
}

StoredValues StoredSettings::difference(const Settings &from, const Settings &to)
{
    const StoredValues before = write(from);
    StoredValues values = write(to);
    for (auto old = before.cbegin(); old != before.cend(); ++old) {
        const auto value = values.constFind(old.key());
        if (value == values.cend())
            values.insert(old.key(), {});
        else if (*value == *old)
            values.erase(value);
    }
    return values;
}

void StoredSettings::addVersion(StoredValues &values)
{
    values.insert(schemaVersionKey, {QString::number(SettingsStore::schemaVersion)});
}
