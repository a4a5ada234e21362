// SPDX-License-Identifier: Apache-2.0
// `set-secret password|client-secret`: puts a secret from standard input into the keychain, or
// removes it with --remove. The settings only learn that it is there.
#pragma once

#include "ctl/command.h"
#include "saving/secretedits.h"
#include "saving/settingssaver.h"

#include <variant>

class Interruption;

class SetSecretCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SetSecretCommand)

public:
    explicit SetSecretCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;

private:
    std::variant<SecretEdits, CommandFailure> edits(const QString &kind);
    // None: neither saved nor given up within the time after Ctrl-C.
    std::optional<SaveOutcome> save(SettingsSaver &saver, const Settings &settings,
                                    const SecretEdits &edits, const Interruption &interruption);
    int answer(const std::optional<SaveOutcome> &outcome);
    void warnOfSecretId(const Secret &secret);
};
