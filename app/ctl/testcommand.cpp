// SPDX-License-Identifier: Apache-2.0
#include "ctl/testcommand.h"

#include "submission/testmail.h"

using namespace Qt::StringLiterals;

TestCommand::TestCommand(CommandContext &context)
    : ConversationCommand(context,
                          {u"to"_s, tr("Send the test mail to this address."), u"ADDRESS"_s})
{
    explain(tr("Success means that the server has accepted the mail, not yet that it was "
               "delivered: look into the mailbox."));
}

int TestCommand::run(const QStringList &arguments)
{
    if (!isSet(u"to"_s))
        return fail(CommandFailure::usage(tr("--to ADDRESS is missing.")));
    return ConversationCommand::run(arguments);
}

std::variant<SubmissionRun::Begin, CommandFailure> TestCommand::plan(
    const MailServerSettings &server)
{
    const auto mail = testMail(server, value(u"to"_s));
    if (const auto *problem = std::get_if<Problem>(&mail))
        return *problem;
    const Mailbox &recipient = std::get<OutgoingMail>(mail).envelope.forwardPaths.constFirst();
    if (recipient.isReserved())
        warn({ProblemId::RecipientReserved, recipient.toString()});
    return [outgoing = std::get<OutgoingMail>(mail)](Submission &submission) {
        submission.send(outgoing);
    };
}

QString TestCommand::success() const
{
    return tr("The server has accepted the test mail to %1.").arg(value(u"to"_s));
}
