// SPDX-License-Identifier: Apache-2.0
#include "ctl/clientscommand.h"

#include "ctl/effectivestate.h"
#include "ctl/helptext.h"

using namespace Qt::StringLiterals;

ClientsCommand::ClientsCommand(CommandContext &context)
    : Command(context)
{
    explain(tr("“own”: the client has a mail server of its own; “global”: it uses the global one; "
               "otherwise why it cannot send. “mailroomctl client” adds, renames and removes "
               "clients."));
}

int ClientsCommand::run(const QStringList &)
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    if (!isJson())
        print(loaded.settings);
    CertificateDates dates;
    return succeed({{u"clients"_s, EffectiveState::clients(loaded.settings, dates)}});
}

void ClientsCommand::print(const Settings &settings)
{
    QList<QStringList> rows;
    for (auto client = settings.clients.cbegin(); client != settings.clients.cend(); ++client) {
        const auto effective = EffectiveMailServer::of(settings, client.key());
        QString state = EffectiveState::words(effective);
        if (const auto problem = effective.problem())
            state = tr("%1: %2").arg(state, problem->message());
        rows << QStringList{client.key(), client->name, state};
    }
    if (rows.isEmpty())
        console().remark(tr("There are no clients."));
    else
        console().print(alignedRows(rows));
}
