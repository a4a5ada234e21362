// SPDX-License-Identifier: Apache-2.0
#include "ctl/sendcommand.h"

#include "ctl/consolereport.h"
#include "ctl/exitcode.h"
#include "ctl/interruption.h"
#include "ctl/submissionrun.h"
#include "secrets/keychainsecretstore.h"
#include "settings/effectivemailserver.h"
#include "submission/createsubmission.h"

using namespace Qt::StringLiterals;

namespace {

// What providers take at most, in base64.
constexpr qsizetype messageLimit = 150 * 1024 * 1024; // bytes

} // namespace

SendCommand::SendCommand(CommandContext &context)
    : Command(context)
{
    declareOperands({u"[--] [RECIPIENT...]"_s, 0, 100'000});
    declareOption({u"f"_s,
                   tr("Use this reverse-path instead of the sender address of the settings; “<>” "
                      "for none."),
                   u"FROM"_s});
    declareOption(
        {u"F"_s, tr("The sender's name, where the message has no From field."), u"NAME"_s});
    declareOption(
        {u"t"_s, tr("Send to all of To, Cc and Bcc as well as to the recipients named here.")});
    declareOption({u"i"_s, tr("A line with a single dot does not end the message.")});
    declareOption({u"o"_s,
                   tr("-oi is the same as -i; other values are accepted and have no effect."),
                   u"OPTION"_s});
    declareOption({u"B"_s, tr("Accepted for compatibility; has no effect."), u"TYPE"_s});
    declareOption(transcriptOption());
    explain(tr("Reads an RFC 5322 message from standard input and passes it on as it is. Date, "
               "Message-ID and From are added where they are missing, Bcc is removed. Each "
               "recipient is one bare address. Sends to all recipients or to none. Prints nothing "
               "on success. With --client: through the mail server and with the sender that are "
               "in effect for the client. A link to mailroomctl that is named sendmail is this "
               "command."));
}

SendRequest SendCommand::request(const QStringList &recipients) const
{
    SendRequest request;
    if (isSet(u"f"_s))
        request.reversePath = value(u"f"_s);
    if (isSet(u"F"_s))
        request.senderName = value(u"F"_s);
    request.headerNamesRecipients = isSet(u"t"_s);
    request.dotEnds = !isSet(u"i"_s) && !values(u"o"_s).contains(u"i"_s);
    request.recipients = recipients;
    return request;
}

std::variant<QByteArray, CommandFailure> SendCommand::readMessage() const
{
    const Console::Input input = Console::readAll(messageLimit);
    switch (input.end) {
    case Console::Input::End::Complete:
        return input.bytes;
    case Console::Input::End::TooLong:
        return Problem{ProblemId::MessageInvalid,
                       tr("it is larger than %1 MB.").arg(messageLimit / (1024 * 1024))};
    case Console::Input::End::Failed:
        break;
    }
    return CommandFailure(u"input-unreadable"_s, ExitCode::InputOutput,
                          tr("The message cannot be read from standard input."));
}

std::variant<OutgoingMail, CommandFailure> SendCommand::readMail(
    const SendRequest &request, const MailServerSettings &server) const
{
    const auto input = readMessage();
    if (const auto *failure = std::get_if<CommandFailure>(&input))
        return *failure;
    auto mail = request.mail(std::get<QByteArray>(input), server);
    if (const auto *problem = std::get_if<Problem>(&mail))
        return *problem;
    return std::get<OutgoingMail>(std::move(mail));
}

int SendCommand::run(const QStringList &arguments)
{
    const SendRequest request = this->request(arguments);
    if (arguments.isEmpty() && !request.headerNamesRecipients)
        return fail(Problem{ProblemId::NoRecipients, {}});
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const auto effective = EffectiveMailServer::of(loaded.settings, clientId());
    if (const auto problem = effective.problem())
        return fail(*problem);
    const auto mail = readMail(request, effective.server);
    if (const auto *failure = std::get_if<CommandFailure>(&mail))
        return fail(*failure);
    const Interruption interruption;
    KeychainSecretStore keychain;
    SubmissionRun run(createSubmission(effective, keychain, {{}, false}), console(),
                      {false, !isJson() && isSet(u"transcript"_s)});
    const auto send = [&mail](Submission &submission) {
        submission.send(std::get<OutgoingMail>(mail));
    };
    return tell(run.report(send, interruption));
}

int SendCommand::tell(const Report &report)
{
    if (isJson() || isSet(u"transcript"_s))
        return answer(report, tr("The server has accepted the message."));
    for (const Problem &warning : report.warnings)
        console().remark(ConsoleReport::warning(warning));
    if (!report.problem)
        return ExitCode::Success;
    const int exitCode = fail(*report.problem);
    if (!report.serverReply.isEmpty())
        console().remark(tr("The server's reply: %1").arg(report.serverReply));
    return exitCode;
}
