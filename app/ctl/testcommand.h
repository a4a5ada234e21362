// SPDX-License-Identifier: Apache-2.0
// `test --to ADDRESS`: one test mail.
#pragma once

#include "ctl/conversationcommand.h"

class TestCommand : public ConversationCommand
{
    Q_DECLARE_TR_FUNCTIONS(TestCommand)

public:
    explicit TestCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
    std::variant<SubmissionRun::Begin, CommandFailure> plan(
        const MailServerSettings &server) override;
    QString success() const override;
    LastTest::Kind kind() const override { return LastTest::Kind::Mail; }
};
