// SPDX-License-Identifier: Apache-2.0
// What is wrong with a value, while it is typed and before it is stored: the field, the reason and
// the way out, in one translated sentence.
#pragma once

#include "settings/settings.h"
#include "settings/settingskeys.h"

#include <QList>

#include <optional>

struct FieldFault
{
    enum class Weight {
        Hint, // works, but probably is not what was meant
        Error, // cannot work; may be stored (half a form is no mistake)
        Refused, // cannot be stored
    };

    const SettingKey *key = nullptr;
    Weight weight{};
    QString text;
};

// Of the global mail server and of support, or of a client's in the view that Scope gives.
QList<FieldFault> checkSettings(const Settings &settings);
// The first that cannot be stored of what differs from `saved`; and whose it is: a client's ID, or
// empty for the global values.
struct RefusedValue
{
    QString clientId;
    FieldFault fault;
};
std::optional<RefusedValue> firstRefused(const Settings &saved, const Settings &current);
// Blanks at the ends trimmed where they cannot be meant, a pasted smtp://host:port taken apart.
MailServerSettings normalised(MailServerSettings server);
// Of all that is in the settings, the clients included.
Settings normalised(Settings settings);
