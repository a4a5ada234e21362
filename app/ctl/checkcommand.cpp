// SPDX-License-Identifier: Apache-2.0
#include "ctl/checkcommand.h"

#include "submission/testmail.h"

using namespace Qt::StringLiterals;

CheckCommand::CheckCommand(CommandContext &context)
    : ConversationCommand(
        context, {u"to"_s, tr("Ask for this recipient instead of the sender."), u"ADDRESS"_s})
{
    explain(tr("Looks up the server, connects, encrypts, signs in, names sender and recipient, "
               "then takes that back and leaves. Nothing is sent."));
}

std::variant<SubmissionRun::Begin, CommandFailure> CheckCommand::plan(
    const MailServerSettings &server)
{
    const QString address = isSet(u"to"_s) ? value(u"to"_s) : server.senderAddress;
    const auto recipient = usableMailbox(address, server.utf8Headers, tr("Recipient"));
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
