// SPDX-License-Identifier: Apache-2.0
// `support-request`: writes to support with the system information, shows what would leave, or saves
// the request as a file where it cannot be sent from here.
#pragma once

#include "ctl/command.h"
#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "support/knownsecrets.h"
#include "support/requestdraft.h"
#include "support/supportmail.h"

class Interruption;

class SupportRequestCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SupportRequestCommand)

public:
    explicit SupportRequestCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;

private:
    std::optional<CommandFailure> usageFailure() const;
    std::variant<SecretEditsByOwner, CommandFailure> typedSecrets(const Settings &settings);
    std::variant<SupportRequest, CommandFailure> request();
    std::variant<QString, CommandFailure> description();
    std::variant<QByteArray, CommandFailure> readMessageFile() const;
    std::variant<QByteArray, CommandFailure> readStandardInput();
    bool wantsInformation(const Settings &settings) const;
    std::variant<SystemInformation, CommandFailure> information(const Settings &settings,
                                                                const KnownSecrets &secrets);
    int preview(const SystemInformation &information, const Redaction &secrets);
    int finish(const Settings &settings, const SystemInformation &information,
               const Redaction &secrets, const SecretEditsByOwner &typed);
    RequestDrafts drafts() const;
    void keep(const SupportRequest &request);
    int save(const QByteArray &eml);
    int send(const Settings &settings, const SupportMail &mail, const SecretEditsByOwner &typed);

    const Interruption *m_interruption = nullptr; // while run() goes on
    SecretStore *m_secrets = nullptr; // likewise
};
