// SPDX-License-Identifier: Apache-2.0
#include "ctl/settingentry.h"

#include "settings/settingtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonValue(bool value)
{
    return value;
}

QJsonValue jsonValue(quint16 value)
{
    return int(value);
}

template <typename Value>
QJsonValue jsonValue(const Value &value)
{
    return toSettingText(value);
}

Settings freshSettings(const QString &clientId)
{
    Settings fresh;
    if (!clientId.isEmpty())
        fresh.clients.insert(clientId, {});
    return fresh;
}

bool isSetting(const QString &id, bool ofClient)
{
    const QString clientId = ofClient ? u"any"_s : QString();
    const Settings fresh = freshSettings(clientId);
    bool isKnown = false;
    forEachSettingOf(fresh, clientId, [&](const SettingKey &key, const auto &) {
        isKnown = isKnown || key.id() == id;
    });
    return isKnown;
}

QString plainName(const QString &id)
{
    QString name = id.section(u'/', -1).toLower();
    return name.remove(u'-').remove(u'_');
}

} // namespace

QList<SettingEntry> settingEntries(const Settings &settings, const QString &clientId)
{
    QList<SettingEntry> entries;
    forEachSettingOf(settings, clientId, [&entries](const SettingKey &key, const auto &value) {
        entries << SettingEntry{&key, toSettingText(value), jsonValue(value), false};
    });
    const Settings fresh = freshSettings(clientId);
    auto entry = entries.begin();
    forEachSettingOf(fresh, clientId, [&entry](const SettingKey &, const auto &standard) {
        entry->isDefault = entry->text == toSettingText(standard);
        ++entry;
    });
    return entries;
}

std::optional<CommandFailure> settingFailure(const QString &id, bool ofClient)
{
    if (isSetting(id, ofClient))
        return {};
    const auto words = [](const char *text) {
        return QCoreApplication::translate("SettingEntry", text);
    };
    if (!isSetting(id, !ofClient))
        return CommandFailure::usage(
            words(QT_TRANSLATE_NOOP("SettingEntry", "There is no setting “%1”.")).arg(id),
            words(QT_TRANSLATE_NOOP("SettingEntry", "“mailroomctl list” shows all keys.")));
    if (!ofClient)
        return CommandFailure::usage(
            words(QT_TRANSLATE_NOOP("SettingEntry", "“%1” is a setting of clients only.")).arg(id),
            words(QT_TRANSLATE_NOOP("SettingEntry",
                                    "Name the client with --client ID, or use “%1”, the switch of "
                                    "the global mail server."))
                .arg(Keys::use.id()));
    const QString message =
        words(QT_TRANSLATE_NOOP("SettingEntry", "“%1” is a setting of the whole system.")).arg(id);
    if (id == Keys::use.id())
        return CommandFailure::usage(
            message, words(QT_TRANSLATE_NOOP("SettingEntry",
                                             "A client has “%1” in its place. Leave out --client "
                                             "to work with the global mail server."))
                         .arg(Keys::useOwn.id()));
    return CommandFailure::usage(
        message, words(QT_TRANSLATE_NOOP("SettingEntry",
                                         "Clients have none of their own: leave out --client.")));
}

const SettingKey *secretKeyNamed(const QString &id)
{
    for (const SettingKey *key : {&Keys::password, &Keys::clientSecret}) {
        if (plainName(id) == plainName(key->id()))
            return key;
    }
    return nullptr;
}
