// SPDX-License-Identifier: Apache-2.0
#include "settings/storedclients.h"

#include "settings/storedreader.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

const QString group = u"clients/"_s;
const QString nameKey = u"name"_s; // always there: it is what makes a client

QString groupOf(const QString &id)
{
    return group + id + u'/';
}

// Calls visit(client's ID, its values by keys without the group) for each.
template <typename Visitor>
void forEachGroup(const StoredValues &values, Visitor &&visit)
{
    auto value = values.lowerBound(group);
    while (value != values.cend() && value.key().startsWith(group)) {
        const QString id = value.key().section(u'/', 1, 1);
        const QString start = groupOf(id);
        StoredValues own;
        // A key right in "clients", such as "clients/acme", is none of a client.
        if (!value.key().startsWith(start))
            ++value;
        for (; value != values.cend() && value.key().startsWith(start); ++value)
            own.insert(value.key().mid(start.size()), value.value());
        if (!own.isEmpty())
            visit(id, own);
    }
}

bool isKnown(const QString &key)
{
    static const QSet<QString> known = [] {
        QSet<QString> keys{nameKey};
        Client client;
        forEachClientSetting(
            client, [&](const SettingKey &setting, const auto &) { keys << setting.id(); });
        forEachStoredSecret(client.mailServer,
                            [&](const QString &pointer, const QString &date, const StoredSecret &) {
                                keys << pointer << date;
                            });
        return keys;
    }();
    return known.contains(key);
}

Client readClient(const StoredReader &reader, const StoredValues &own)
{
    Client client;
    for (auto value = own.cbegin(); value != own.cend(); ++value) {
        if (!isKnown(value.key()))
            client.unknown.insert(value.key(), value.value());
    }
    static const SettingKey name{"name", "", ""};
    reader.read(name, client.name);
    forEachClientSetting(client,
                         [&](const SettingKey &key, auto &value) { reader.read(key, value); });
    reader.readSecrets(client.mailServer);
    return client;
}

StoredValues writeClient(const Client &client)
{
    StoredValues values = client.unknown;
    values.insert(nameKey, {client.name});
    forEachClientSetting(client, [&](const SettingKey &key, const auto &value) {
        values.insert(key.id(), {toSettingText(value)});
    });
    forEachStoredSecret(client.mailServer, [&](const QString &key, const QString &dateKey,
                                               const StoredSecret &secret) {
        if (!secret.isStored())
            return;
        values.insert(key, {secret.key});
        values.insert(dateKey, {secret.storedAt.toUTC().toString(Qt::ISODateWithMs)});
    });
    return values;
}

} // namespace

void StoredClients::read(const StoredValues &values, const QString &profile, StoredSettings &result)
{
    forEachGroup(values, [&](const QString &id, const StoredValues &own) {
        if (isClientId(id)) {
            const StoredReader reader(own, groupOf(id), profile, result);
            result.settings.clients.insert(id, readClient(reader, own));
            return;
        }
        const QString detail = QCoreApplication::translate(
            "SettingsStore", "“%1” cannot name a client; what is stored under it is left alone");
        result.complaints << Problem{ProblemId::SettingInvalid, detail.arg(id.left(64))};
    });
}

void StoredClients::write(const QMap<QString, Client> &clients, StoredValues &values)
{
    const StoredValues fresh = writeClient({});
    for (auto client = clients.cbegin(); client != clients.cend(); ++client) {
        const StoredValues own = writeClient(*client);
        const QString start = groupOf(client.key());
        for (auto value = own.cbegin(); value != own.cend(); ++value) {
            if (value.key() == nameKey || value.value() != fresh.value(value.key()))
                values.insert(start + value.key(), value.value());
        }
    }
}

QStringList StoredClients::keys(const StoredValues &values, const QString &clientId)
{
    const QString start = groupOf(clientId);
    QStringList found;
    for (auto value = values.lowerBound(start);
         value != values.cend() && value.key().startsWith(start); ++value)
        found << value.key();
    return found;
}
