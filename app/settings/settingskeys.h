// SPDX-License-Identifier: Apache-2.0
// The one list of keys: file, command line, help texts and What's This all walk it. The type of a
// key is its member's, its default that of a fresh struct.
#pragma once

#include "settings/settings.h"

#include <QString>

struct SettingKey
{
    const char *name; // "base/host", as in the file and for `mailroomctl set`
    const char *label; // for people, untranslated
    const char *help; // one explaining sentence, untranslated

    QString id() const { return QString::fromLatin1(name); }
    QString translatedLabel() const;
    QString translatedHelp() const;
};

namespace Keys {
extern const SettingKey useOwn; // a client's, in place of `use`
extern const SettingKey use, authentication, host, port, senderAddress, senderName, utf8Headers,
    ehloName;
extern const SettingKey username, encryption, tenantId, applicationId, secretExpires, cloud,
    certificateFile, certificateKeyFile, saveToSentItems, permissionInExchange, caFile,
    pinnedCertificate, allowPasswordInClear;
extern const SettingKey supportAddress, allowClientAddress, attachSystemInformation, logLevel;
// Not values of the list: they live in the keychain, but have a label and a sentence as well.
extern const SettingKey password, clientSecret;
} // namespace Keys

// Calls visit(const SettingKey &, member &) for each, in the order of the tabs. `use` is the key of
// the first: Keys::use, or Keys::useOwn for a client's own mail server.
template <typename MailServer, typename Visitor>
void forEachMailServerSetting(MailServer &server, const SettingKey &use, Visitor &&visit)
{
    visit(use, server.use);
    visit(Keys::authentication, server.authentication);
    visit(Keys::host, server.host);
    visit(Keys::port, server.port);
    visit(Keys::senderAddress, server.senderAddress);
    visit(Keys::senderName, server.senderName);
    visit(Keys::utf8Headers, server.utf8Headers);
    visit(Keys::ehloName, server.ehloName);
    visit(Keys::username, server.username);
    visit(Keys::encryption, server.encryption);
    visit(Keys::tenantId, server.tenantId);
    visit(Keys::applicationId, server.applicationId);
    visit(Keys::secretExpires, server.secretExpires);
    visit(Keys::cloud, server.cloud);
    visit(Keys::certificateFile, server.certificateFile);
    visit(Keys::certificateKeyFile, server.certificateKeyFile);
    visit(Keys::saveToSentItems, server.saveToSentItems);
    visit(Keys::permissionInExchange, server.permissionInExchange);
    visit(Keys::caFile, server.caFile);
    visit(Keys::pinnedCertificate, server.pinnedCertificate);
    visit(Keys::allowPasswordInClear, server.allowPasswordInClear);
}

template <typename Support, typename Visitor>
void forEachSupportSetting(Support &support, Visitor &&visit)
{
    visit(Keys::supportAddress, support.address);
    visit(Keys::allowClientAddress, support.allowClientAddress);
    visit(Keys::attachSystemInformation, support.attachSystemInformation);
    visit(Keys::logLevel, support.logLevel);
}

template <typename AnySettings, typename Visitor>
void forEachSetting(AnySettings &settings, Visitor &&visit)
{
    forEachMailServerSetting(settings.mailServer, Keys::use, visit);
    forEachSupportSetting(settings.support, visit);
}

// What a client has of its own.
template <typename AnyClient, typename Visitor>
void forEachClientSetting(AnyClient &client, Visitor &&visit)
{
    forEachMailServerSetting(client.mailServer, Keys::useOwn, visit);
    visit(Keys::supportAddress, client.supportAddress);
}
