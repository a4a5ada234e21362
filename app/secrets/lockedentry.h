// SPDX-License-Identifier: Apache-2.0
// Whether there is an entry that cannot be seen because its keyring is locked. The Secret Service
// API of Linux knows, while QtKeychain answers "not found" for those as well. Never opens a prompt.
#pragma once

#include <QObject>

#include <functional>

enum class LockedEntry {
    None, // there is no such entry, or it can be read
    There,
    Unknown,
};

// Called later from the event loop, unless `context` is destroyed before. `service` and `key` are
// those of QtKeychain.
void findLockedEntry(const QString &service, const QString &key, QObject *context,
                     const std::function<void(LockedEntry)> &receiver);
