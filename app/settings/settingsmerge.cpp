// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsmerge.h"

#include "settings/storedsettings.h"

namespace {

// Clients that got another ID here stand under it in what was read and in what is stored as well, so
// that only what differs is left.
void moveRenamed(const QMap<QString, Client> &wanted, QMap<QString, Client> &clients)
{
    QMap<QString, Client> moved;
    for (auto client = wanted.cbegin(); client != wanted.cend(); ++client) {
        if (clients.contains(client->formerId))
            moved.insert(client.key(), clients.take(client->formerId));
    }
    clients.insert(moved);
}

void forgetFormerIds(QMap<QString, Client> &clients)
{
    for (Client &client : clients)
        client.formerId.clear();
}

} // namespace

SettingsMerge SettingsMerge::of(const Settings &saved, const Settings &wanted,
                                const Settings &stored, const QStringList &touched,
                                const QString &profile)
{
    Settings before = saved;
    Settings after = wanted;
    Settings now = stored;
    moveRenamed(wanted.clients, before.clients);
    moveRenamed(wanted.clients, now.clients);
    forgetFormerIds(after.clients);

    SettingsMerge merge;
    const QList<QString> ids = after.clients.keys();
    for (const QString &id : ids) {
        if (!before.clients.contains(id) && now.clients.contains(id))
            merge.taken = id;
        const bool isGone = before.clients.contains(id) && !now.clients.contains(id);
        const bool isChanged =
            touched.contains(id) || before.clients.value(id) != after.clients.value(id);
        if (!isGone || !isChanged)
            continue;
        before.clients.remove(id); // so that it is written as a whole
        after.clients[id].mailServer.password = {};
        after.clients[id].mailServer.clientSecret = {};
        merge.restored << id;
    }

    StoredValues values = StoredSettings::write(now);
    values.insert(StoredSettings::difference(before, after));
    merge.settings = StoredSettings::read(values, profile).settings;
    for (auto client = before.clients.cbegin(); client != before.clients.cend(); ++client) {
        if (!after.clients.contains(client.key()))
            merge.settings.clients.remove(client.key());
    }
    return merge;
}
