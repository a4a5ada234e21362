// SPDX-License-Identifier: Apache-2.0
// Settings with clients in every state, for tests of the window and for pictures.
#pragma once

#include "settings/settings.h"

// A global mail server that is in use.
inline Settings globalExample()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.host = QStringLiteral("mx.example.org");
    settings.mailServer.port = 587;
    settings.mailServer.senderAddress = QStringLiteral("system@example.org");
    settings.mailServer.senderName = QStringLiteral("Example, Inc.");
    settings.support.address = QStringLiteral("support@example.org");
    return settings;
}

inline Client clientWithOwnServer(const QString &name, const QString &host)
{
    Client client;
    client.name = name;
    client.mailServer.use = true;
    client.mailServer.host = host;
    client.mailServer.port = 465;
    client.mailServer.encryption = Encryption::Tls;
    client.mailServer.senderAddress = QStringLiteral("office@") + host;
    return client;
}

// "acme" inherits, "harbour" has its own mail server, "museum" an incomplete one.
inline Settings withThreeClients()
{
    Settings settings = globalExample();
    settings.clients[QStringLiteral("acme")].name = QStringLiteral("Acme Ltd.");
    settings.clients[QStringLiteral("acme")].supportAddress = QStringLiteral("help@acme.example");
    settings.clients[QStringLiteral("harbour")] = clientWithOwnServer(
        QStringLiteral("Harbour Office"), QStringLiteral("mail.harbour.example"));
    settings.clients[QStringLiteral("museum")] = clientWithOwnServer(QStringLiteral("Museum"), {});
    settings.clients[QStringLiteral("museum")].mailServer.senderAddress.clear();
    return settings;
}

inline Settings withManyClients(int count)
{
    Settings settings = withThreeClients();
    for (int number = 1; number <= count - 3; ++number) {
        const QString id = QStringLiteral("client-%1").arg(number);
        if (number % 4 == 0)
            settings.clients[id] = clientWithOwnServer(QStringLiteral("Client %1").arg(number),
                                                       id + QStringLiteral(".example"));
        else
            settings.clients[id].name = QStringLiteral("Client %1").arg(number);
    }
    return settings;
}
