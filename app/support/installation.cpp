// SPDX-License-Identifier: Apache-2.0
#include "support/installation.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

bool isBelow(const QString &folder, const QString &parent)
{
    return !parent.isEmpty() && (folder == parent || folder.startsWith(parent + u'/'));
}

bool isInBuildTree(const QString &folder)
{
    QDir dir(folder);
    for (int level = 0; level < 4; ++level) {
        if (dir.exists(u"CMakeCache.txt"_s))
            return true;
        if (!dir.cdUp())
            return false;
    }
    return false;
}

bool isWherePackagesGo(const QString &folder, const QProcessEnvironment &environment)
{
    const std::array parents{u"/usr"_s, u"/bin"_s,
                             QDir::fromNativeSeparators(environment.value(u"ProgramFiles"_s)),
                             QDir::fromNativeSeparators(environment.value(u"ProgramFiles(x86)"_s))};
    return std::any_of(parents.cbegin(), parents.cend(),
                       [&folder](const QString &parent) { return isBelow(folder, parent); });
}

} // namespace

Installation::Kind Installation::kindOf(const QString &programFolder,
                                        const QProcessEnvironment &environment)
{
    // A program that was started by another one from such a bundle inherits its environment.
    if (isBelow(programFolder, environment.value(u"APPDIR"_s)))
        return Kind::AppImage;
    if (isBelow(programFolder, environment.value(u"SNAP"_s)))
        return Kind::Snap;
    if (environment.contains(u"FLATPAK_ID"_s) && isBelow(programFolder, u"/app"_s))
        return Kind::Flatpak;
    if (isInBuildTree(programFolder))
        return Kind::BuildTree;
    if (isBelow(programFolder, u"/usr/local"_s) || isBelow(programFolder, u"/opt"_s)
        || isBelow(programFolder, u"/Applications"_s))
        return Kind::Local;
    return isWherePackagesGo(programFolder, environment) ? Kind::SystemPackage
                                                         : Kind::PortableFolder;
}

QString Installation::text(Kind kind)
{
    switch (kind) {
    case Kind::SystemPackage:
        return QCoreApplication::translate("Installation", "system package");
    case Kind::Local:
        return QCoreApplication::translate("Installation", "installed for this computer");
    case Kind::AppImage:
        return u"AppImage"_s;
    case Kind::Flatpak:
        return u"Flatpak"_s;
    case Kind::Snap:
        return u"Snap"_s;
    case Kind::BuildTree:
        return QCoreApplication::translate("Installation", "build tree");
    case Kind::PortableFolder:
        break;
    }
    return QCoreApplication::translate("Installation", "portable folder");
}

QString Installation::withoutHome(const QString &path)
{
    const QString home = QDir::homePath();
    if (home == QDir::rootPath())
        return path;
    const QString shown = QDir::fromNativeSeparators(path);
    return isBelow(shown, home) ? u'~' + shown.mid(home.size()) : path;
}
