// SPDX-License-Identifier: Apache-2.0
// `clients`: all clients and whose mail server each of them uses.
#pragma once

#include "ctl/command.h"

class ClientsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ClientsCommand)

public:
    explicit ClientsCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
    bool takesClient() const override { return false; }

private:
    void print(const Settings &settings);
};
