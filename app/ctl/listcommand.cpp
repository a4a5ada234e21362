// SPDX-License-Identifier: Apache-2.0
#include "ctl/listcommand.h"

#include "ctl/helptext.h"
#include "ctl/settingentry.h"

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

std::array<SecretRow, 2> secretRows(const Settings &settings)
{
    return {{{&Keys::password, settings.mailServer.password},
             {&Keys::clientSecret, settings.mailServer.clientSecret}}};
}

QJsonArray settingArray(const Settings &settings)
{
    QJsonArray array;
    const QList<SettingEntry> entries = settingEntries(settings);
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

QJsonArray secretArray(const Settings &settings)
{
    QJsonArray array;
    for (const SecretRow &row : secretRows(settings)) {
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
    explain(tr("Secrets are never shown, only since when they have been stored."));
}

int ListCommand::run(const QStringList &)
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    if (!isJson())
        print(loaded.settings);
    return succeed({
        {u"location"_s, context().settings().location()},
        {u"settings"_s, settingArray(loaded.settings)},
        {u"secrets"_s, secretArray(loaded.settings)},
    });
}

void ListCommand::print(const Settings &settings)
{
    const QList<SettingEntry> entries = settingEntries(settings);
    for (const SettingEntry &entry : entries) {
        QString line = entry.key->id() + u'=' + entry.text;
        if (entry.isDefault)
            line += u"  "_s + tr("(default)");
        console().print(line);
        console().print(sentenceLine(*entry.key));
    }
    for (const SecretRow &row : secretRows(settings)) {
        const QString date =
            QLocale().toString(row.stored.storedAt.toLocalTime().date(), QLocale::ShortFormat);
        const QString state =
            row.stored.isStored() ? tr("stored on %1").arg(date) : tr("not stored");
        console().print(row.key->id() + u": "_s + state);
        console().print(sentenceLine(*row.key));
    }
}
