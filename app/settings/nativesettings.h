// SPDX-License-Identifier: Apache-2.0
// Settings where Windows and macOS keep those of programs: registry and preferences. These are
// written value by value, so a failure in between is taken back as well as it can be.
#pragma once

#include "settings/settingsplace.h"

class NativeSettings : public SettingsPlace
{
public:
    SettingsContent read() const override;
    QString replace(const Change &change) const override;
    QString location() const override;
    QString folder() const override;
};
