// SPDX-License-Identifier: Apache-2.0
// What the settings dialog shows at one moment, typed secrets included: what a test mail tests.
#pragma once

#include "saving/secretedits.h"
#include "settings/settings.h"

#include <functional>

struct ScreenValues
{
    Settings settings;
    SecretEdits secrets;
    bool unsaved = false;

    bool haveSameValuesAs(const ScreenValues &other) const
    {
        return settings == other.settings && secrets == other.secrets;
    }
};

using ScreenReader = std::function<ScreenValues()>;
