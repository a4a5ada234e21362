// SPDX-License-Identifier: Apache-2.0
// Which mail server is in effect and why: the only place that knows the rules R1–R7.
#pragma once

#include "diagnosis/problem.h"
#include "settings/settings.h"

#include <QStringList>

#include <optional>

struct EffectiveMailServer
{
    enum class State {
        NotConfigured, // the global mail server lacks something: nothing is sent anywhere (R4)
        Disabled, // "Use mail server" is off: nothing is sent anywhere (R5)
        Ready,
    };

    State state = State::NotConfigured;
    MailServerSettings server;
    QStringList missing; // translated labels of what NotConfigured lacks

    // `clientSecretAtHand`: a client secret was typed and is not stored yet (R22).
    static EffectiveMailServer of(const Settings &settings, bool clientSecretAtHand = false);

    // Why nothing is sent; none when Ready.
    std::optional<Problem> problem() const;
    // The status line, one translated sentence: "Mail goes out through … as …", or why not.
    QString sentence() const;
};
