// SPDX-License-Identifier: Apache-2.0
// `set KEY=VALUE…`: changes settings, all of them or none.
#pragma once

#include "ctl/command.h"
#include "settings/settings.h"
#include "settings/settingschecks.h"

class SetCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SetCommand)

public:
    explicit SetCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;

private:
    struct Assignment
    {
        QString id;
        QString text;
    };

    std::optional<CommandFailure> understand(const QStringList &arguments);
    std::optional<CommandFailure> assign(const Assignment &assignment, Settings &settings) const;
    // All assignments, then what checkSettings() refuses.
    std::optional<CommandFailure> change(Settings &settings) const;
    int save(const Settings &saved, const Settings &wanted);
    // Says what is odd about the named keys, and what this change made odd about others.
    void warnOfChange(const Settings &saved, const Settings &wanted);
    void warnOf(const FieldFault &fault);

    QList<Assignment> m_assignments;
};
