// SPDX-License-Identifier: Apache-2.0
#include "ctl/setcommand.h"

#include "ctl/exitcode.h"
#include "ctl/settingentry.h"
#include "settings/scope.h"
#include "settings/settingtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

CommandFailure refusal(const SettingKey &key, const QString &message, const QString &advice)
{
    CommandFailure failure(u"value-refused"_s, ExitCode::Data, message, advice);
    failure.key = key.id();
    return failure;
}

} // namespace

SetCommand::SetCommand(CommandContext &context)
    : Command(context)
{
    declareOperands({u"KEY=VALUE..."_s, 1, 1000});
    explain(tr("Changes all that is named or nothing. “mailroomctl list” shows all keys. A mail "
               "server with its port (host:port, smtps://host) is taken apart. Secrets have a "
               "command of their own: set-secret. With --client: changes the client's own values; "
               "base/useOwn=true puts its own mail server in effect for it."));
}

int SetCommand::run(const QStringList &arguments)
{
    if (const auto failure = understand(arguments))
        return fail(*failure);
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    Settings wanted = loaded.settings;
    if (const auto failure = change(wanted))
        return fail(*failure);
    return save(loaded.settings, wanted);
}

std::optional<CommandFailure> SetCommand::understand(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        const qsizetype equals = argument.indexOf(u'=');
        const QString id = argument.left(equals);
        if (const SettingKey *secret = secretKeyNamed(id))
            return CommandFailure::usage(
                tr("%1 is never taken from an argument: others could read it there.")
                    .arg(secret->translatedLabel()),
                tr("Use “mailroomctl set-secret”, which reads from standard input, and remove "
                   "this command from the history of your shell. Nothing was changed."));
        if (equals < 0)
            return CommandFailure::usage(tr("“%1” has no “=”.").arg(argument));
        if (auto failure = settingFailure(id, !clientId().isEmpty())) {
            failure->advice += u' ' + tr("Nothing was changed.");
            return failure;
        }
        m_assignments << Assignment{id, argument.mid(equals + 1)};
    }
    // The host first: a port pasted with it gives way to one that is named itself.
    std::stable_partition(m_assignments.begin(), m_assignments.end(),
                          [](const Assignment &next) { return next.id == Keys::host.id(); });
    return {};
}

std::optional<CommandFailure> SetCommand::assign(const Assignment &assignment,
                                                 Settings &settings) const
{
    std::optional<CommandFailure> failure;
    forEachSettingOf(settings, clientId(), [&](const SettingKey &key, auto &value) {
        if (key.id() != assignment.id || fromSettingText(assignment.text, value))
            return;
        failure =
            refusal(key, tr("%1: %2 cannot have this value.").arg(key.id(), key.translatedLabel()),
                    tr("It takes %1. Nothing was changed.").arg(acceptedTexts(value)));
    });
    return failure;
}

std::optional<CommandFailure> SetCommand::change(Settings &settings) const
{
    for (const Assignment &assignment : m_assignments) {
        if (auto failure = assign(assignment, settings))
            return failure;
        settings = normalised(settings);
    }
    const QList<FieldFault> faults = checkSettings(Scope::own(settings, clientId()));
    for (const FieldFault &fault : faults) {
        if (fault.weight == FieldFault::Weight::Refused)
            return refusal(*fault.key, u"%1: %2"_s.arg(fault.key->id(), fault.text),
                           tr("Correct this value and set all of them again. Nothing was "
                              "changed."));
    }
    return {};
}

int SetCommand::save(const Settings &saved, const Settings &wanted)
{
    if (const auto problem = context().settings().save(saved, wanted))
        return fail(*problem);
    QJsonObject changed;
    const QList<SettingEntry> before = settingEntries(saved, clientId());
    const QList<SettingEntry> after = settingEntries(wanted, clientId());
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (after.at(i).text == before.at(i).text)
            continue;
        changed.insert(after.at(i).key->id(), after.at(i).value);
        if (!isJson())
            console().print(after.at(i).key->id() + u'=' + after.at(i).text);
    }
    warnOfChange(saved, wanted);
    return succeed({{u"changed"_s, changed}});
}

void SetCommand::warnOfChange(const Settings &saved, const Settings &wanted)
{
    const QList<FieldFault> before = checkSettings(Scope::own(saved, clientId()));
    const QList<FieldFault> after = checkSettings(Scope::own(wanted, clientId()));
    for (const FieldFault &fault : after) {
        const bool isNamed = std::any_of(
            m_assignments.cbegin(), m_assignments.cend(),
            [&fault](const Assignment &assignment) { return assignment.id == fault.key->id(); });
        const bool isOld =
            std::any_of(before.cbegin(), before.cend(), [&fault](const FieldFault &old) {
                return old.key == fault.key && old.text == fault.text;
            });
        if (isNamed || !isOld)
            warnOf(fault);
    }
}

void SetCommand::warnOf(const FieldFault &fault)
{
    const bool isHint = fault.weight == FieldFault::Weight::Hint;
    const QString text = u"%1: %2"_s.arg(fault.key->id(), fault.text);
    console().remark(isHint ? tr("Note: %1").arg(text) : tr("Warning: %1").arg(text));
    addWarning({
        {u"code"_s, isHint ? u"value-hint"_s : u"value-unusable"_s},
        {u"key"_s, fault.key->id()},
        {u"message"_s, fault.text},
        {u"advice"_s, QString()},
    });
}
