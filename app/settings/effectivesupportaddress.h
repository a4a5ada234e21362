// SPDX-License-Identifier: Apache-2.0
// Where a client's requests for support go, and why: the only place that knows R31.
#pragma once

#include "settings/settings.h"

struct EffectiveSupportAddress
{
    enum class Source { Global, Own };

    QString address; // empty: none is set up
    Source source = Source::Global;
    // The client has an address of its own that may not be used, and is kept.
    bool ownIsIgnored = false;

    // `clientId`: empty for the system itself.
    static EffectiveSupportAddress of(const Settings &settings, const QString &clientId);
    // One translated sentence: "Support requests go to …", or why they go nowhere.
    QString sentence() const;
};
