// SPDX-License-Identifier: Apache-2.0
// `list`: every setting with its value and the sentence that explains it. Secrets only as "stored".
#pragma once

#include "ctl/command.h"
#include "settings/settings.h"

class ListCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ListCommand)

public:
    explicit ListCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;

private:
    void print(const Settings &settings);
};
