// SPDX-License-Identifier: Apache-2.0
#include "ctl/statuscommand.h"

#include "ctl/effectivestate.h"
#include "ctl/exitcode.h"
#include "ctl/helptext.h"
#include "settings/effectivesupportaddress.h"
#include "settings/microsoftsmtp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

StatusCommand::StatusCommand(CommandContext &context)
    : Command(context)
{
    declareOption({u"all"_s, tr("Say it for the system and for every client, one line for each.")});
    explain(tr("Exit code 0: mail can be sent. 69: it cannot; with --all: not everyone can. With "
               "--client: which mail server and which support address are in effect for the "
               "client. Also says when the client secret or the certificate for Microsoft expires, "
               "from 60 days before; that changes no exit code, see “expiry” of --json."));
}

int StatusCommand::run(const QStringList &)
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    return isSet(u"all"_s) ? tellAll(loaded.settings) : tell(loaded.settings);
}

int StatusCommand::tell(const Settings &settings)
{
    const auto effective = EffectiveMailServer::of(settings, clientId());
    if (!isJson()) {
        console().print(effective.sentence());
        if (!clientId().isEmpty())
            console().print(EffectiveSupportAddress::of(settings, clientId()).sentence());
        printExpiry(effective);
    }
    warnOfPassword(effective.server);
    return conclude(effective.problem(), EffectiveState::object(settings, effective, m_dates));
}

int StatusCommand::tellAll(const Settings &settings)
{
    QList<EffectiveMailServer> all;
    std::optional<Problem> first;
    const QStringList everyone = EffectiveState::everyone(settings);
    for (const QString &id : everyone) {
        all << EffectiveMailServer::of(settings, id);
        if (!first)
            first = all.constLast().problem();
    }
    if (!isJson())
        print(settings, all);
    const auto ending = std::find_if(all.cbegin(), all.cend(), [](const EffectiveMailServer &each) {
        return !passwordEndsText(each.server).isEmpty();
    });
    if (ending != all.cend())
        warnOfPassword(ending->server); // once, whomever it concerns
    QJsonObject members = EffectiveState::object(settings, all.constFirst(), m_dates);
    members.insert(u"clients"_s, EffectiveState::clients(settings, m_dates));
    return conclude(first, members);
}

void StatusCommand::print(const Settings &settings, const QList<EffectiveMailServer> &all)
{
    QList<QStringList> rows;
    for (const EffectiveMailServer &effective : all) {
        const bool isSystem = effective.clientId.isEmpty();
        rows << QStringList{isSystem ? tr("(system)") : effective.clientId,
                            settings.clients.value(effective.clientId).name,
                            EffectiveState::words(effective), effective.sentence()};
    }
    console().print(alignedRows(rows));
    for (const EffectiveMailServer &effective : all) {
        if (effective.clientId.isEmpty() || effective.source == EffectiveMailServer::Source::Own)
            printExpiry(effective);
    }
}

void StatusCommand::printExpiry(const EffectiveMailServer &effective)
{
    const auto expiry = Expiry::of(effective, m_dates, QDate::currentDate());
    if (!expiry || !expiry->isWorthSaying())
        return;
    //: %1: a client, %2: a sentence on what of it expires
    console().print(clientId().isEmpty() && !effective.clientId.isEmpty()
                        ? tr("%1: %2").arg(effective.clientTitle, expiry->sentence())
                        : expiry->sentence());
}

int StatusCommand::conclude(const std::optional<Problem> &problem, QJsonObject members)
{
    members.insert(u"settings"_s, context().settings().location());
    if (isJson())
        answerObject(problem, members);
    return problem ? ExitCode::Unavailable : ExitCode::Success;
}
