// SPDX-License-Identifier: Apache-2.0
// `set-secret password|client-secret`: puts a secret from standard input into the keychain, or
// removes it with --remove. The settings only learn that it is there.
#pragma once

#include "ctl/command.h"
#include "saving/secretedits.h"
#include "saving/settingssaver.h"

#include <variant>

class SetSecretCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SetSecretCommand)

public:
    explicit SetSecretCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;

private:
    std::variant<SecretEdits, CommandFailure> edits(const QString &kind);
    // Why --expires makes no sense here; takes its date.
    std::optional<CommandFailure> takeExpires(const QString &kind);
    Settings wanted(const Settings &settings, const QString &kind) const;
    int answer(const SaveOutcome &outcome);
    void warnOfSecretId(const Secret &secret);
    void warnOfUnknownExpiry();

    QDate m_expires; // null: none was given
};
