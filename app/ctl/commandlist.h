// SPDX-License-Identifier: Apache-2.0
// The commands of mailroomctl, in the order of its help.
#pragma once

#include "ctl/command.h"

#include <memory>
#include <span>

struct CommandRow
{
    const char *name;
    const char *summary; // untranslated
    std::unique_ptr<Command> (*create)(CommandContext &context);

    QString translatedSummary() const;
};

std::span<const CommandRow> commandList();
