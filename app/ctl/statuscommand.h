// SPDX-License-Identifier: Apache-2.0
// `status`: which mail server is in effect, or why nothing is sent. Exit 0 or 69.
#pragma once

#include "ctl/command.h"

class StatusCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(StatusCommand)

public:
    explicit StatusCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
};
