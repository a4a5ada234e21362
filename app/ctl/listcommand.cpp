// SPDX-License-Identifier: Apache-2.0
#include "ctl/listcommand.h"

#include "ctl/helptext.h"
#include "ctl/settingentry.h"
#include "settings/scope.h"

#include <QJsonArray>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct SecretRow
{
    const SettingKey *key;
    StoredSecret stored;
};

std::array<SecretRow, 2> secretRows(const Settings &settings, const QString &clientId)
{
    const MailServerSettings server = Scope::own(settings, clientId).mailServer;
    return {{{&Keys::password, server.password}, {&Keys::clientSecret, server.clientSecret}}};
}

QJsonArray settingArray(const Settings &settings, const QString &clientId)
{
    QJsonArray array;
    const QList<SettingEntry> entries = settingEntries(settings, clientId);
    for (const SettingEntry &entry : entries) {
        array << QJsonObject{
            {u"key"_s, entry.key->id()},
            {u"value"_s, entry.value},
            {u"default"_s, entry.isDefault},
            {u"label"_s, entry.key->translatedLabel()},
            {u"help"_s, entry.key->translatedHelp()},
        };
    }
    return array;
}

QJsonArray secretArray(const Settings &settings, const QString &clientId)
{
    QJsonArray array;
    for (const SecretRow &row : secretRows(settings, clientId)) {
        QJsonObject object{
            {u"key"_s, row.key->id()},
            {u"stored"_s, row.stored.isStored()},
            {u"label"_s, row.key->translatedLabel()},
            {u"help"_s, row.key->translatedHelp()},
        };
        if (row.stored.isStored())
            object.insert(u"storedAt"_s, row.stored.storedAt.toUTC().toString(Qt::ISODate));
        array << object;
    }
    return array;
}

QString sentenceLine(const SettingKey &key)
{
    return u"    "_s + wrapped(key.translatedHelp(), 4);
}

} // namespace

ListCommand::ListCommand(CommandContext &context)
    : Command(context)
{
    explain(tr("Secrets are never shown, only since when they have been stored. With --client: the "
               "client's own values, whether or not they are in effect; “mailroomctl status "
               "--client ID” says what is."));
}

int ListCommand::run(const QStringList &)
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    if (!isJson())
        print(loaded.settings);
    QJsonObject members{
        {u"location"_s, context().settings().location()},
        {u"settings"_s, settingArray(loaded.settings, clientId())},
        {u"secrets"_s, secretArray(loaded.settings, clientId())},
    };
    if (!clientId().isEmpty())
        members.insert(u"client"_s, clientId());
    return succeed(members);
}

void ListCommand::print(const Settings &settings)
{
    const QList<SettingEntry> entries = settingEntries(settings, clientId());
    for (const SettingEntry &entry : entries) {
        QString line = entry.key->id() + u'=' + entry.text;
        if (entry.isDefault)
            line += u"  "_s + tr("(default)");
        console().print(line);
        console().print(sentenceLine(*entry.key));
    }
    for (const SecretRow &row : secretRows(settings, clientId())) {
        const QString date =
            QLocale().toString(row.stored.storedAt.toLocalTime().date(), QLocale::ShortFormat);
        const QString state =
            row.stored.isStored() ? tr("stored on %1").arg(date) : tr("not stored");
        console().print(row.key->id() + u": "_s + state);
        console().print(sentenceLine(*row.key));
    }
}
