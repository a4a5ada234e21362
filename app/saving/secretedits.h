// SPDX-License-Identifier: Apache-2.0
// What was done to the write-only secret fields and is not saved yet. Lives beside the
// SettingsDraft; untouched means unchanged.
#pragma once

#include "secrets/secret.h"

struct SecretEdit
{
    enum class Action { Keep, Replace, Remove };

    Action action = Action::Keep;
    Secret typed; // of Replace

    static SecretEdit replace(const Secret &secret) { return {Action::Replace, secret}; }
    static SecretEdit remove() { return {Action::Remove, {}}; }
    bool operator==(const SecretEdit &) const = default;
};

struct SecretEdits
{
    SecretEdit password;
    SecretEdit clientSecret;

    bool any() const { return *this != SecretEdits{}; }
    bool operator==(const SecretEdits &) const = default;
};
