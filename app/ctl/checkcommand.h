// SPDX-License-Identifier: Apache-2.0
// `check`: everything up to the question whether the server would take the recipient; sends
// nothing.
#pragma once

#include "ctl/conversationcommand.h"

class CheckCommand : public ConversationCommand
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)

public:
    explicit CheckCommand(CommandContext &context);

protected:
    std::variant<SubmissionRun::Begin, CommandFailure> plan(
        const MailServerSettings &server) override;
    QString success() const override;
};
