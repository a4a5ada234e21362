// SPDX-License-Identifier: Apache-2.0
// What was done to the write-only secret fields and is not saved yet. Lives beside the
// SettingsDraft; untouched means unchanged.
#pragma once

#include "secrets/secret.h"

#include <QMap>
#include <QSet>
#include <QString>

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

// By the ID of the client that they belong to; the empty one stands for the global mail server.
using SecretEditsByOwner = QMap<QString, SecretEdits>;

// Whether anything is to be done at all.
bool anyEdit(const SecretEditsByOwner &edits);
// For whom a client secret was typed: see EffectiveMailServer::of().
QSet<QString> ownersWithClientSecret(const SecretEditsByOwner &edits);
