// SPDX-License-Identifier: Apache-2.0
// `get KEY`: one value as it is, for scripts.
#pragma once

#include "ctl/command.h"

class GetCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(GetCommand)

public:
    explicit GetCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
};
