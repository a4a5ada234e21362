// SPDX-License-Identifier: Apache-2.0
// What is wrong with a value, while it is typed and before it is stored: the field, the reason and
// the way out, in one translated sentence.
#pragma once

#include "settings/settings.h"
#include "settings/settingskeys.h"

#include <QList>

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

QList<FieldFault> checkSettings(const Settings &settings);
// Blanks at the ends trimmed where they cannot be meant, a pasted smtp://host:port taken apart.
Settings normalised(Settings settings);
