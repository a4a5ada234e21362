// SPDX-License-Identifier: Apache-2.0
// What `check` and `test` have in common: they try the mail server in effect, step by step before
// the eyes of people, with a secret from the keychain or from standard input.
#pragma once

#include "ctl/command.h"
#include "ctl/submissionrun.h"
#include "saving/secretedits.h"
#include "settings/effectivemailserver.h"
#include "support/lasttest.h"

#include <variant>

class ConversationCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ConversationCommand)

protected:
    ConversationCommand(CommandContext &context, const QCommandLineOption &recipientOption);

    int run(const QStringList &arguments) override;

    // What the submission is to do, or why that is impossible.
    virtual std::variant<SubmissionRun::Begin, CommandFailure> plan(
        const MailServerSettings &server) = 0;
    virtual QString success() const = 0;
    virtual LastTest::Kind kind() const = 0;
    // For a support request that may follow. Not what was cancelled or never reached a server.
    void keep(const EffectiveMailServer &effective, LastTest::Kind kind, const Report &report);

private:
    std::variant<SecretEditsByOwner, CommandFailure> typedSecrets(const Settings &settings);
};
