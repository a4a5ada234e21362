// SPDX-License-Identifier: Apache-2.0
// Settings without a single member at its default, for tests of what comes back.
#pragma once

#include "settings/settingskeys.h"
#include "settings/settingsstore.h"

// `text` is in every text; secrets are those of `store`.
inline Settings fullSettings(const SettingsStore &store, const QString &text)
{
    Settings settings;
    MailServerSettings &server = settings.mailServer;
    forEachSetting(settings, [&text](const SettingKey &, auto &value) {
        if constexpr (std::is_same_v<decltype(value), QString &>)
            value = text;
        else if constexpr (std::is_same_v<decltype(value), bool &>)
            value = !value;
        else if constexpr (std::is_same_v<decltype(value), QDate &>)
            value = QDate(2028, 2, 29);
    });
    server.authentication = Authentication::Graph;
    server.port = 65535;
    server.encryption = Encryption::Tls;
    server.cloud = Cloud::China;
    settings.support.logLevel = LogLevel::Detailed;
    const QDateTime now = QDateTime::currentDateTime();
    server.password = {store.nextSecretKey(QStringLiteral("password"), {}), now};
    server.clientSecret = {store.nextSecretKey(QStringLiteral("client-secret"), {}),
                           now.addDays(-700)};
    settings.obsoleteSecrets = {
        store.nextSecretKey(QStringLiteral("password"), QStringLiteral("x/6")),
        store.nextSecretKey(QStringLiteral("password"), QStringLiteral("x/5"))};
    return settings;
}
