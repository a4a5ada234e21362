// SPDX-License-Identifier: Apache-2.0
// What every command works with: the streams, the settings in question and the form of the answer.
#pragma once

#include "ctl/console.h"
#include "log/log.h"
#include "settings/settingsstore.h"

#include <memory>

struct CommandContext
{
    Console console;
    bool json = false;
    QString clientId; // as typed; empty: the global mail server and the system itself
    QString settingsFile; // empty: the user's settings where the operating system keeps them
    std::unique_ptr<Log> log; // once the settings are known, whose log it is

    SettingsStore settings() const
    {
        return settingsFile.isEmpty() ? SettingsStore::native() : SettingsStore::file(settingsFile);
    }
};
