// SPDX-License-Identifier: Apache-2.0
// `check`: everything up to the question whether the server would take the recipient; sends
// nothing. With --all: for every mail server of the system, each distinct one once.
#pragma once

#include "ctl/conversationcommand.h"

class CheckCommand : public ConversationCommand
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)

public:
    explicit CheckCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
    bool takesClient() const override { return !isSet(QStringLiteral("all")); }
    std::variant<SubmissionRun::Begin, CommandFailure> plan(
        const MailServerSettings &server) override;
    QString success() const override;
    LastTest::Kind kind() const override { return LastTest::Kind::Check; }

private:
    int checkAll();
};
