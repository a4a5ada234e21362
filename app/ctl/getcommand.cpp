// SPDX-License-Identifier: Apache-2.0
#include "ctl/getcommand.h"

#include "ctl/settingentry.h"

using namespace Qt::StringLiterals;

GetCommand::GetCommand(CommandContext &context)
    : Command(context)
{
    declareOperands({u"KEY"_s, 1, 1});
    explain(tr("“mailroomctl list” shows all keys."));
}

int GetCommand::run(const QStringList &arguments)
{
    const QString &id = arguments.constFirst();
    if (secretKeyNamed(id))
        return fail(CommandFailure::usage(
            tr("Secrets are never shown."),
            tr("“mailroomctl list” says since when a secret has been stored.")));
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const auto entry = settingEntry(loaded.settings, id);
    if (!entry)
        return fail(CommandFailure::usage(tr("There is no setting “%1”.").arg(id),
                                          tr("“mailroomctl list” shows all keys.")));
    if (!isJson())
        console().write(entry->text.toUtf8() + '\n');
    return succeed({
        {u"key"_s, id},
        {u"value"_s, entry->value},
        {u"default"_s, entry->isDefault},
    });
}
