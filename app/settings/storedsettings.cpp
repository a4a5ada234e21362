// SPDX-License-Identifier: Apache-2.0
#include "settings/storedsettings.h"

#include "settings/settingskeys.h"
#include "settings/settingsstore.h"
#include "settings/settingtext.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

const QString schemaVersionKey = u"schemaVersion"_s;
const QString obsoleteSecretsKey = u"secrets/obsolete"_s;

// visit(key of the pointer, key of its date, StoredSecret &)
template <typename MailServer, typename Visitor>
void forEachStoredSecret(MailServer &server, Visitor &&visit)
{
    visit(u"security/passwordKey"_s, u"security/passwordStoredAt"_s, server.password);
    visit(u"security/clientSecretKey"_s, u"security/clientSecretStoredAt"_s, server.clientSecret);
}

// Short and on one line, whatever stands in the file.
QString shown(QString text)
{
    constexpr qsizetype longest = 60;
    if (text.size() > longest)
        text = text.left(longest) + u'…';
    for (QChar &character : text) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar::ReplacementCharacter;
    }
    return text;
}

// None where the key has no value. A comma typed in by hand made a list of a text.
std::optional<QString> storedText(const StoredValues &values, const QString &key)
{
    const QStringList texts = values.value(key);
    return texts.isEmpty() ? std::nullopt : std::optional(texts.join(", "_L1));
}

void complainAbout(StoredSettings &result, const QString &key, const QString &text,
                   const QString &accepted, const QString &used)
{
    //: %1: key, %2: the stored text, %3: "a number from 1 to 65535" or the like, %4: the default
    const QString detail =
        QCoreApplication::translate("SettingsStore", "%1: “%2” is not %3; %4 is used");
    const QString nothing = QCoreApplication::translate("SettingsStore", "nothing");
    result.unusable << key;
    result.complaints << Problem{
        ProblemId::SettingInvalid,
        detail.arg(key, shown(text), accepted, used.isEmpty() ? nothing : used)};
}

void complainAboutForeignSecret(StoredSettings &result, const QString &key)
{
    if (result.foreignSecrets.contains(key))
        return;
    const QString detail = QCoreApplication::translate(
        "SettingsStore",
        "%1: it names a secret of other settings; that secret is left alone and not used");
    result.foreignSecrets << key;
    result.complaints << Problem{ProblemId::SettingInvalid, detail.arg(key)};
}

void readSchemaVersion(const StoredValues &values, StoredSettings &result)
{
    const auto text = storedText(values, schemaVersionKey);
    bool ok = false;
    const int version = text.value_or(QString()).toInt(&ok);
    result.isOlder = !ok || version < SettingsStore::schemaVersion;
    result.isNewer = ok && version > SettingsStore::schemaVersion;
    if (result.isNewer)
        result.complaints << Problem{ProblemId::SettingsNewer, QString::number(version)};
}

void readValues(const StoredValues &values, StoredSettings &result)
{
    forEachSetting(result.settings, [&](const SettingKey &key, auto &value) {
        const auto text = storedText(values, key.id());
        if (text && !fromSettingText(*text, value))
            complainAbout(result, key.id(), *text, acceptedTexts(value), toSettingText(value));
    });
}

bool isKeyOf(const QString &profile, const QString &secretKey)
{
    constexpr qsizetype longest = 255;
    return secretKey.startsWith(u"Mailroom/%1/"_s.arg(profile)) && secretKey.size() <= longest
           && isPlainText(secretKey);
}

void readDate(const StoredValues &values, const QString &key, QDateTime &date,
              StoredSettings &result)
{
    const QString text = storedText(values, key).value_or(QString());
    date = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    if (!text.isEmpty() && !date.isValid())
        complainAbout(result, key, text,
                      QCoreApplication::translate("SettingsStore", "a date and time"), {});
}

void readSecrets(const StoredValues &values, const QString &profile, StoredSettings &result)
{
    forEachStoredSecret(result.settings.mailServer,
                        [&](const QString &key, const QString &dateKey, StoredSecret &secret) {
                            const QString secretKey = storedText(values, key).value_or(QString());
                            if (secretKey.isEmpty())
                                return;
                            if (!isKeyOf(profile, secretKey)) {
                                complainAboutForeignSecret(result, key);
                                return;
                            }
                            secret.key = secretKey;
                            readDate(values, dateKey, secret.storedAt, result);
                        });
}

// One that is pointed to is in use, whatever the list says.
void readObsoleteSecrets(const StoredValues &values, const QString &profile, StoredSettings &result)
{
    const MailServerSettings &server = result.settings.mailServer;
    const QStringList keys = values.value(obsoleteSecretsKey);
    for (const QString &key : keys) {
        if (!isKeyOf(profile, key))
            complainAboutForeignSecret(result, obsoleteSecretsKey);
        else if (key != server.password.key && key != server.clientSecret.key)
            result.settings.obsoleteSecrets << key;
    }
}

} // namespace

StoredSettings StoredSettings::read(const StoredValues &values, const QString &profile)
{
    StoredSettings result;
    readSchemaVersion(values, result);
    readValues(values, result);
    readSecrets(values, profile, result);
    readObsoleteSecrets(values, profile, result);
    return result;
}

StoredValues StoredSettings::write(const Settings &settings)
{
    StoredValues values;
    forEachSetting(settings, [&values](const SettingKey &key, const auto &value) {
        values.insert(key.id(), {toSettingText(value)});
    });
    forEachStoredSecret(settings.mailServer, [&values](const QString &key, const QString &dateKey,
                                                       const StoredSecret &secret) {
        values.insert(key, {secret.key});
        values.insert(dateKey, {secret.storedAt.toUTC().toString(Qt::ISODateWithMs)});
    });
    values.insert(obsoleteSecretsKey, settings.obsoleteSecrets);
    return values;
}

StoredValues StoredSettings::difference(const Settings &from, const Settings &to)
{
    const StoredValues before = write(from);
    StoredValues values = write(to);
    for (auto it = values.begin(); it != values.end();)
        it = it.value() == before.value(it.key()) ? values.erase(it) : std::next(it);
    return values;
}

void StoredSettings::addVersion(StoredValues &values)
{
    values.insert(schemaVersionKey, {QString::number(SettingsStore::schemaVersion)});
}
