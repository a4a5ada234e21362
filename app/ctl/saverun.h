// SPDX-License-Identifier: Apache-2.0
// Lets one saving of settings and secrets run in the event loop, and gives up waiting for the
// keychain on request. Knows neither what is saved nor how the result is told.
#pragma once

#include "ctl/commandfailure.h"
#include "saving/settingssaver.h"

#include <QCoreApplication>

#include <optional>

class Console;
class Interruption;

class SaveRun
{
    Q_DECLARE_TR_FUNCTIONS(SaveRun)

public:
    // None of them is owned; all must outlive this object.
    SaveRun(const SettingsStore &settings, SecretStore &secrets, Console &console);

    // Runs the event loop until all is saved, at most a few seconds longer than `interruption` asks
    // for: then the problem is ProblemId::Cancelled.
    SaveOutcome outcome(const Settings &saved, const Settings &wanted,
                        const SecretEditsByOwner &edits, const Interruption &interruption);
    // Why nothing was saved, in the words of a command.
    static std::optional<CommandFailure> failure(const SaveOutcome &outcome);

private:
    SettingsSaver m_saver;
    std::optional<SaveOutcome> m_outcome;
};
