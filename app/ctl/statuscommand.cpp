// SPDX-License-Identifier: Apache-2.0
#include "ctl/statuscommand.h"

#include "ctl/exitcode.h"
#include "ctl/jsonreport.h"
#include "settings/effectivemailserver.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString stateName(EffectiveMailServer::State state)
{
    switch (state) {
    case EffectiveMailServer::State::NotConfigured:
        return u"not-configured"_s;
    case EffectiveMailServer::State::Disabled:
        return u"disabled"_s;
    case EffectiveMailServer::State::Ready:
        break;
    }
    return u"ready"_s;
}

} // namespace

StatusCommand::StatusCommand(CommandContext &context)
    : Command(context)
{
    explain(tr("Exit code 0: mail can be sent. 69: it cannot."));
}

int StatusCommand::run(const QStringList &)
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const auto effective = EffectiveMailServer::of(loaded.settings);
    const auto problem = effective.problem();
    if (isJson()) {
        QJsonObject object = problem ? JsonReport::of(*problem) : JsonReport::success();
        object.insert(u"state"_s, stateName(effective.state));
        object.insert(u"sentence"_s, effective.sentence());
        object.insert(u"missing"_s, QJsonArray::fromStringList(effective.missing));
        object.insert(u"settings"_s, context().settings().location());
        printJson(object);
    } else {
        console().print(effective.sentence());
    }
    return problem ? ExitCode::Unavailable : ExitCode::Success;
}
