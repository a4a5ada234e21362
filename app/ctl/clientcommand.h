// SPDX-License-Identifier: Apache-2.0
// `client add|remove|rename`: which clients there are. What belongs to a client moves with it, or
// goes with it: settings and secrets.
#pragma once

#include "ctl/command.h"

class ClientCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ClientCommand)

public:
    explicit ClientCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
    bool takesClient() const override { return false; }

private:
    int add(const Settings &settings, const QString &id);
    int remove(const Settings &settings, const QString &id);
    int rename(const Settings &settings, const QString &id, const QString &newId);

    std::optional<CommandFailure> usageFailure(const QStringList &arguments) const;
    // Why no client can be given this ID; `except`: the ID that it has.
    std::optional<CommandFailure> idFailure(const Settings &settings, const QString &id,
                                            const QString &except = {}) const;
    // Sets what --name says, if it is there.
    std::optional<CommandFailure> takeName(Client &client) const;
    int save(const Settings &saved, const Settings &wanted, const QString &id,
             const QString &sentence);
    int done(const QString &id, const QString &sentence);
};
