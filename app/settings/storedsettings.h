// SPDX-License-Identifier: Apache-2.0
// Settings as the texts that are stored, and back. Knows the layout of keys and its versions, but
// not where they lie.
#pragma once

#include "diagnosis/problem.h"
#include "settings/settings.h"
#include "settings/settingsplace.h"

#include <QList>

struct StoredSettings
{
    Settings settings; // defaults where a value is missing or makes no sense
    QList<Problem> complaints;
    QStringList unusable; // keys whose value makes no sense
    // Keys that point to secrets of other profiles. Those are not taken over: a settings file from
    // elsewhere could have this computer's passwords sent to its own server, or have them removed.
    QStringList foreignSecrets;
    bool isOlder = false; // than this program's layout of keys, or without a version
    bool isNewer = false;

    static StoredSettings read(const StoredValues &values, const QString &profile);
    // Every key that this program knows, but for the version of the layout and what a client has
    // left as it was.
    static StoredValues write(const Settings &settings);
    // What of `to` has to be written where `from` is stored; no text: the key has to go.
    static StoredValues difference(const Settings &from, const Settings &to);
    static void addVersion(StoredValues &values);
};
