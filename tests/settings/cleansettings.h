// SPDX-License-Identifier: Apache-2.0
// Settings that nothing is wrong with, to be spoiled by tests.
#pragma once

#include "settings/settings.h"

inline const QString guid = QStringLiteral("11111111-2222-3333-4444-555555555555");

inline Settings cleanSmtp()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.host = QStringLiteral("mx.example.org");
    settings.mailServer.port = 587;
    settings.mailServer.username = QStringLiteral("system");
    settings.mailServer.senderAddress = QStringLiteral("system@example.org");
    return settings;
}

inline Settings cleanGraph()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.authentication = Authentication::Graph;
    settings.mailServer.tenantId = guid;
    settings.mailServer.applicationId = QStringLiteral("66666666-7777-8888-9999-AAAAAAAAAAAA");
    settings.mailServer.senderAddress = QStringLiteral("system@example.org");
    return settings;
}
