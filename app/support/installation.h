// SPDX-License-Identifier: Apache-2.0
// How the program came to where it is, as far as its folder and environment tell.
#pragma once

#include <QString>

class QProcessEnvironment;

namespace Installation {

enum class Kind {
    SystemPackage,
    Local, // below /usr/local, /opt or where the system keeps programs
    AppImage,
    Flatpak,
    Snap,
    BuildTree,
    PortableFolder,
};

Kind kindOf(const QString &programFolder, const QProcessEnvironment &environment);
// Translated.
QString text(Kind kind);
// The user's home, which tells a name, becomes "~".
QString withoutHome(const QString &path);

} // namespace Installation
