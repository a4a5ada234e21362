// SPDX-License-Identifier: Apache-2.0
// Reads single values of what is stored, keeps the default where one makes no sense, and complains
// of it in the result.
#pragma once

#include "settings/settingskeys.h"
#include "settings/settingtext.h"
#include "settings/storedsettings.h"

#include <optional>

class StoredReader
{
public:
    // `group` stands before the keys in complaints: "" or "clients/acme/". Nothing is owned.
    StoredReader(const StoredValues &values, const QString &group, const QString &profile,
                 StoredSettings &result);

    // None where the key has no value. A comma typed in by hand made a list of a text.
    std::optional<QString> text(const QString &key) const;

    template <typename Value>
    void read(const SettingKey &key, Value &value) const
    {
        const auto stored = text(key.id());
        if (stored && !fromSettingText(*stored, value))
            complain(key.id(), *stored, acceptedTexts(value), toSettingText(value));
    }
    // The pointers to the secrets, if they belong to this profile.
    void readSecrets(MailServerSettings &server) const;

    void complain(const QString &key, const QString &text, const QString &accepted,
                  const QString &used) const;
    void complainOfForeignSecret(const QString &key) const;
    bool isOwnSecret(const QString &secretKey) const;

private:
    void readSecret(const QString &key, const QString &dateKey, StoredSecret &secret) const;
    void readDate(const QString &key, QDateTime &date) const;

    const StoredValues &m_values;
    QString m_group;
    const QString &m_profile;
    StoredSettings &m_result;
};

// visit(key of the pointer, key of its date, StoredSecret &)
template <typename MailServer, typename Visitor>
void forEachStoredSecret(MailServer &server, Visitor &&visit)
{
    using namespace Qt::StringLiterals;
    visit(u"security/passwordKey"_s, u"security/passwordStoredAt"_s, server.password);
    visit(u"security/clientSecretKey"_s, u"security/clientSecretStoredAt"_s, server.clientSecret);
}
