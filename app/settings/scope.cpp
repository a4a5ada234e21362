// SPDX-License-Identifier: Apache-2.0
#include "settings/scope.h"

namespace Scope {

Settings own(const Settings &all, const QString &clientId)
{
    Settings view{all.mailServer, all.support, {}, {}};
    if (const auto client = all.clients.constFind(clientId); client != all.clients.cend()) {
        view.mailServer = client->mailServer;
        view.support.address = client->supportAddress;
    }
    return view;
}

void takeOwn(Settings &all, const QString &clientId, const Settings &changed)
{
    if (const auto client = all.clients.find(clientId); client != all.clients.end()) {
        client->mailServer = changed.mailServer;
        client->supportAddress = changed.support.address;
    } else {
        all.mailServer = changed.mailServer;
        all.support = changed.support;
    }
}

Settings shown(const Settings &all, const QString &clientId)
{
    Settings view = own(all, clientId);
    if (all.clients.contains(clientId) && !view.mailServer.use) {
        view.mailServer = all.mailServer;
        view.mailServer.use = false;
    }
    return view;
}

void takeShown(Settings &all, const QString &clientId, const Settings &changed)
{
    const auto client = all.clients.find(clientId);
    if (client == all.clients.end() || client->mailServer.use)
        return takeOwn(all, clientId, changed);
    client->mailServer.use = changed.mailServer.use;
    client->supportAddress = changed.support.address;
}

} // namespace Scope
