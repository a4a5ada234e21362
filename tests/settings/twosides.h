// SPDX-License-Identifier: Apache-2.0
// Mail servers of which one sees whose they are: no value of one is a value of the other, so that a
// mixture shows.
#pragma once

#include "settings/settings.h"

enum class Side { Global, Own };
enum class Kind { Smtp, Graph };

// Complete and in use.
inline MailServerSettings serverOfSide(Side side, Kind kind)
{
    const bool isGlobal = side == Side::Global;
    const auto marked = [isGlobal](const char *text) {
        return (isGlobal ? QStringLiteral("global-") : QStringLiteral("own-"))
               + QString::fromLatin1(text);
    };
    const auto secret = [&marked, isGlobal](const char *kindOfSecret) {
        return StoredSecret{marked(kindOfSecret),
                            QDateTime({2026, 11, isGlobal ? 1 : 2}, {8, 5}, Qt::UTC)};
    };
    MailServerSettings server;
    server.use = true;
    server.authentication = kind == Kind::Graph ? Authentication::Graph : Authentication::Password;
    server.host = marked("mx.example.org");
    server.port = isGlobal ? 2501 : 2502;
    server.senderAddress = marked("system@example.org");
    server.senderName = marked("sender");
    server.utf8Headers = isGlobal;
    server.ehloName = marked("app.example.org");
    server.username = marked("user");
    server.encryption = isGlobal ? Encryption::Tls : Encryption::None;
    server.tenantId = marked("tenant");
    server.applicationId = marked("application");
    server.secretExpires = {2027, 11, isGlobal ? 1 : 2};
    server.saveToSentItems = isGlobal;
    server.permissionInExchange = isGlobal;
    server.cloud = isGlobal ? Cloud::UsL4 : Cloud::China;
    server.caFile = marked("ca.pem");
    server.pinnedCertificate = marked("fingerprint");
    server.allowPasswordInClear = isGlobal;
    server.password = secret("password");
    server.clientSecret = secret("client-secret");
    return server;
}
