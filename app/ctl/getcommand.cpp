// SPDX-License-Identifier: Apache-2.0
#include "ctl/getcommand.h"

#include "ctl/settingentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

GetCommand::GetCommand(CommandContext &context)
    : Command(context)
{
    declareOperands({u"KEY"_s, 1, 1});
    explain(tr("“mailroomctl list” shows all keys. With --client: the client's own value, whether "
               "or not it is in effect; “mailroomctl status --client ID” says what is."));
}

int GetCommand::run(const QStringList &arguments)
{
    const QString &id = arguments.constFirst();
    if (secretKeyNamed(id))
        return fail(CommandFailure::usage(
            tr("Secrets are never shown."),
            tr("“mailroomctl list” says since when a secret has been stored.")));
    if (const auto failure = settingFailure(id, !clientId().isEmpty()))
        return fail(*failure);
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const auto entries = settingEntries(loaded.settings, clientId());
    const auto entry =
        std::find_if(entries.cbegin(), entries.cend(),
                     [&id](const SettingEntry &candidate) { return candidate.key->id() == id; });
    if (!isJson())
        console().write(entry->text.toUtf8() + '\n');
    return succeed({
        {u"key"_s, id},
        {u"value"_s, entry->value},
        {u"default"_s, entry->isDefault},
    });
}
