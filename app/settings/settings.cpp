// SPDX-License-Identifier: Apache-2.0
#include "settings/settings.h"

QString Settings::clientTitle(const QString &id) const
{
    const QString name = clients.value(id).name;
    return name.isEmpty() ? id : name;
}

QString Settings::knownClient(const QString &id) const
{
    if (clients.contains(id))
        return id;
    for (auto client = clients.cbegin(); client != clients.cend(); ++client) {
        if (client.key().compare(id, Qt::CaseInsensitive) == 0)
            return client.key();
    }
    return {};
}

QStringList Settings::secretKeys() const
{
    QStringList keys;
    const auto add = [&keys](const MailServerSettings &server) {
        for (const StoredSecret *secret : {&server.password, &server.clientSecret}) {
            if (secret->isStored())
                keys << secret->key;
        }
    };
    add(mailServer);
    for (const Client &client : clients)
        add(client.mailServer);
    return keys;
}

void Settings::takeStoredSecrets(const Settings &from)
{
    const auto take = [](MailServerSettings &to, const MailServerSettings &source) {
        to.password = source.password;
        to.clientSecret = source.clientSecret;
    };
    take(mailServer, from.mailServer);
    for (auto client = from.clients.cbegin(); client != from.clients.cend(); ++client) {
        if (const auto same = clients.find(client.key()); same != clients.end())
            take(same->mailServer, client->mailServer);
    }
    obsoleteSecrets = from.obsoleteSecrets;
}
