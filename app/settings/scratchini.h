// SPDX-License-Identifier: Apache-2.0
// QSettings over a private copy of an INI file's bytes. On the file itself QSettings would keep
// what it parsed in a cache by path: errors are forgotten with the first object that saw them, a
// change that leaves size and time alone is missed, and what could not be written is read as if it
// had been and is written with the next sync(), even that of a constructor.
#pragma once

#include "settings/settingsplace.h"

#include <QByteArray>

#include <optional>

struct ScratchIni
{
    StoredValues values;
    bool isSound = true; // every line was understood

    // `folder`: where else to try than the system's temporary folder, which may be full.
    // None: there is no room for the copy.
    static std::optional<ScratchIni> parse(const QByteArray &bytes, const QString &folder);
    // `path` itself: for want of room for a copy.
    static ScratchIni parseInPlace(const QString &path);
    // `bytes` with `changes`; none: there is no room for the copy.
    static std::optional<QByteArray> edit(const QByteArray &bytes, const StoredValues &changes,
                                          const QString &folder);
};
