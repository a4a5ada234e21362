// SPDX-License-Identifier: Apache-2.0
// What the settings dialog shows at one moment, typed secrets included: what a test mail tests, and
// what a round of all mail servers does.
#pragma once

#include "saving/secretedits.h"
#include "settings/effectivemailserver.h"

#include <functional>

struct ScreenValues
{
    EffectiveMailServer effective; // for what is selected
    SecretEditsByOwner secrets;
    bool unsaved = false;

    bool haveSameValuesAs(const ScreenValues &other) const
    {
        return effective.server == other.effective.server
               && effective.owner() == other.effective.owner() && secrets == other.secrets;
    }
};

using ScreenReader = std::function<ScreenValues()>;

// The same with all that can be selected.
struct WholeScreen
{
    Settings settings;
    SecretEditsByOwner secrets;
    bool unsaved = false;

    EffectiveMailServer effective(const QString &clientId = {}) const
    {
        return EffectiveMailServer::of(settings, clientId, ownersWithClientSecret(secrets));
    }
};

using WholeScreenReader = std::function<WholeScreen()>;
