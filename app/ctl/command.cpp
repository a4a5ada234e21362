// SPDX-License-Identifier: Apache-2.0
#include "ctl/command.h"

#include "ctl/consolereport.h"
#include "ctl/exitcode.h"
#include "ctl/globaloptions.h"
#include "ctl/helptext.h"
#include "ctl/jsonreport.h"
#include "log/logcategories.h"
#include "settings/microsoftsmtp.h"
#include "settings/settingskeys.h"
#include "settings/settingslog.h"

using namespace Qt::StringLiterals;

Command::Command(CommandContext &context)
    : m_context(context)
{
    m_parser.addOptions(globalOptions());
}

Command::~Command() = default;

int Command::start(const QString &name, const QStringList &words)
{
    m_name = name;
    const QString hint = tr("“mailroomctl %1 --help” explains the command.").arg(name);
    if (auto failure = parseOptions(m_parser, words, m_context)) {
        if (failure->exitCode == ExitCode::Usage)
            failure->advice = hint;
        return fail(*failure);
    }
    if (isSet(u"help"_s)) {
        console().write(help(name).toUtf8());
        return ExitCode::Success;
    }
    const QStringList arguments = m_parser.positionalArguments();
    auto failure = clientFailure();
    if (!failure)
        failure = countFailure(arguments.size());
    if (failure) {
        failure->advice = hint;
        return fail(*failure);
    }
    return run(arguments);
}

void Command::declareOption(const QCommandLineOption &option)
{
    m_options << option;
    m_parser.addOption(option);
}

QCommandLineOption Command::transcriptOption()
{
    return {{u"v"_s, u"transcript"_s}, tr("Print the conversation with the server.")};
}

std::optional<CommandFailure> Command::clientFailure() const
{
    if (clientId().isEmpty() || takesClient())
        return {};
    return CommandFailure::usage(
        tr("This is about the whole system, so --client has no meaning here."));
}

std::optional<CommandFailure> Command::countFailure(qsizetype count) const
{
    if (count < m_operands.least)
        return CommandFailure::usage(tr("Something is missing: %1.").arg(m_operands.syntax));
    if (count > m_operands.most && m_operands.most == 0)
        return CommandFailure::usage(tr("This command takes options only."));
    if (count > m_operands.most)
        return CommandFailure::usage(tr("This command takes only: %1.").arg(m_operands.syntax));
    return {};
}

QString Command::help(const QString &name) const
{
    QString usage = u"mailroomctl [--settings FILE.ini] "_s;
    if (takesClient())
        usage += u"[--client ID] "_s;
    usage += u"[--json] "_s + name;
    if (!m_options.isEmpty())
        usage += tr(" [options]");
    if (!m_operands.syntax.isEmpty())
        usage += u' ' + m_operands.syntax;
    QString text = tr("Usage: %1").arg(usage) + u"\n\n"_s;
    const auto shared = takesClient() ? globalOptions() : systemOptions();
    text += tr("Options:") + u'\n' + helpTable(helpRows(m_options + shared)) + u'\n';
    if (!m_explanation.isEmpty())
        text += u'\n' + wrapped(m_explanation) + u'\n';
    return text;
}

SettingsStore::Loaded Command::loadSettings()
{
    const SettingsStore store = m_context.settings();
    if (!m_context.log)
        m_context.log = std::make_unique<Log>(store.dataFolder() + u"/log"_s);
    SettingsStore::Loaded loaded = store.load();
    m_context.log->setLevel(loaded.settings.support.logLevel);
    SettingsLog::read(loaded.complaints, loaded.problem);
    qCDebug(logProgram) << "mailroomctl" << MAILROOM_VERSION << m_name;
    for (const Problem &complaint : std::as_const(loaded.complaints))
        warn(complaint);
    if (loaded.problem || clientId().isEmpty())
        return loaded;
    const QString known = loaded.settings.knownClient(clientId());
    if (known.isEmpty())
        loaded.problem = Problem{ProblemId::UnknownClient, clientId()};
    else
        m_context.clientId = known;
    return loaded;
}

void Command::warn(const Problem &problem)
{
    console().remark(ConsoleReport::warning(problem));
    addWarning(JsonReport::warnings({problem}).first().toObject());
}

void Command::warnOfPassword(const MailServerSettings &server)
{
    const QString text = passwordEndsText(server);
    if (text.isEmpty())
        return;
    console().remark(tr("Warning: %1").arg(text));
    addWarning({{u"code"_s, u"basic-auth-ends"_s},
                {u"key"_s, Keys::authentication.id()},
                {u"message"_s, text},
                {u"advice"_s, QString()}});
}

int Command::fail(const CommandFailure &failure)
{
    if (isJson()) {
        printJson(JsonReport::of(failure));
        return failure.exitCode;
    }
    console().remark(failure.message);
    if (!failure.advice.isEmpty())
        console().remark(failure.advice);
    return failure.exitCode;
}

int Command::succeed(const QJsonObject &members)
{
    return isJson() ? answerObject({}, members) : ExitCode::Success;
}

int Command::answerObject(const std::optional<Problem> &problem, const QJsonObject &members)
{
    QJsonObject object = problem ? JsonReport::of(*problem) : JsonReport::success();
    for (auto member = members.begin(); member != members.end(); ++member)
        object.insert(member.key(), member.value());
    printJson(object);
    return problem ? CommandFailure(*problem).exitCode : ExitCode::Success;
}

int Command::answer(const Report &report, const QString &success)
{
    if (isJson())
        printJson(JsonReport::of(report));
    else
        console().print(ConsoleReport::result(report, success));
    return report.problem ? CommandFailure(*report.problem).exitCode : ExitCode::Success;
}

void Command::printJson(QJsonObject object)
{
    QJsonArray warnings;
    for (const QJsonObject &warning : std::as_const(m_warnings))
        warnings << warning;
    const QJsonArray own = object.value(u"warnings"_s).toArray();
    for (const auto &warning : own)
        warnings << QJsonValue(warning);
    object.insert(u"warnings"_s, warnings);
    console().write(JsonReport::toText(object));
}
