// SPDX-License-Identifier: Apache-2.0
#include "ctl/checkcommand.h"

#include "ctl/exitcode.h"
#include "ctl/interruption.h"
#include "ctl/roundanswer.h"
#include "ctl/roundrun.h"
#include "secrets/keychainsecretstore.h"
#include "submission/testmail.h"

using namespace Qt::StringLiterals;

CheckCommand::CheckCommand(CommandContext &context)
    : ConversationCommand(
        context, {u"to"_s, tr("Ask for this recipient instead of the sender."), u"ADDRESS"_s})
{
    declareOption({u"all"_s, tr("Check the mail servers of the system and of all clients.")});
    explain(tr("Looks up the server, connects, encrypts, signs in, names sender and recipient, "
               "then takes that back and leaves. Nothing is sent. With --all each server is tried "
               "once, whomever it serves, with the secrets of the keychain; the exit code is that "
               "of the first problem."));
}

int CheckCommand::run(const QStringList &arguments)
{
    if (!isSet(u"all"_s))
        return ConversationCommand::run(arguments);
    for (const QString &option : {u"to"_s, u"password-stdin"_s, u"transcript"_s}) {
        if (isSet(option))
            return fail(CommandFailure::usage(tr("--%1 is for one mail server: it has no meaning "
                                                 "with --all.")
                                                  .arg(option)));
    }
    return checkAll();
}

int CheckCommand::checkAll()
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const auto servers = ServerRound::distinctServers(loaded.settings);
    const RoundAnswer answer(loaded.settings, servers);
    const Interruption interruption;
    KeychainSecretStore keychain;
    RoundRun run(servers, keychain, console(),
                 [&](const ServerRound::Server &server, const Report &report) {
                     keep(server.effective, kind(), report);
                     if (!isJson())
                         console().print(answer.line(server, report));
                 });
    const QList<Report> reports = run.reports(interruption);
    const auto problem = answer.firstProblem(reports);
    if (!isJson()) {
        console().print(answer.end(reports));
        return problem ? CommandFailure(*problem).exitCode : ExitCode::Success;
    }
    return answerObject(problem, answer.members(reports));
}

std::variant<SubmissionRun::Begin, CommandFailure> CheckCommand::plan(
    const MailServerSettings &server)
{
    const QString address = isSet(u"to"_s) ? value(u"to"_s) : server.senderAddress;
    const auto recipient = usableMailbox(address, server.mayUseUtf8(), tr("Recipient"));
    if (const auto *problem = std::get_if<Problem>(&recipient))
        return *problem;
    return [mailbox = std::get<Mailbox>(recipient)](Submission &submission) {
        submission.check(mailbox);
    };
}

QString CheckCommand::success() const
{
    return tr("The server would take this mail. Nothing was sent.");
}
