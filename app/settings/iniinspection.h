// SPDX-License-Identifier: Apache-2.0
// Looks at an INI file's bytes before QSettings may parse them. QSettings also decodes serialised
// variants: 40,000 lists inside each other crash it, and pictures and the like come to their
// decoders. Settings need none of that.
#pragma once

#include <QByteArray>
#include <QString>

struct IniInspection
{
    static constexpr qint64 largestSize = 8 * 1024 * 1024; // bytes

    bool mayBeParsed = true;
    QString damage; // translated; empty: nothing wrong as far as one can tell without parsing

    static IniInspection of(const QByteArray &bytes);
    static IniInspection ofTooLarge(qint64 size);
};
