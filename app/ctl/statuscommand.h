// SPDX-License-Identifier: Apache-2.0
// `status`: which mail server is in effect, or why nothing is sent. Exit 0 or 69. For the system,
// for one client, or with --all for everyone.
#pragma once

#include "ctl/command.h"
#include "settings/expiry.h"

class StatusCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(StatusCommand)

public:
    explicit StatusCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
    bool takesClient() const override { return !isSet(QStringLiteral("all")); }

private:
    int tell(const Settings &settings);
    int tellAll(const Settings &settings);
    void print(const Settings &settings, const QList<EffectiveMailServer> &all);
    void printExpiry(const EffectiveMailServer &effective);
    int conclude(const std::optional<Problem> &problem, QJsonObject members);

    CertificateDates m_dates;
};
