// SPDX-License-Identifier: Apache-2.0
// POSIX only; elsewhere takeOwnerOf() does nothing.
#include "settings/fileowner.h"

#include <QFile>
#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <sys/stat.h>
#include <unistd.h>

void takeOwnerOf(const QString &path, const QFileDevice &file)
{
    struct stat replaced
    {
    };
    if (stat(QFile::encodeName(path).constData(), &replaced) != 0)
        return;
    // Only root may give a file away, but anybody to another group of theirs.
    [[maybe_unused]] const bool isSame =
        fchown(file.handle(), replaced.st_uid, replaced.st_gid) == 0
        || fchown(file.handle(), uid_t(-1), replaced.st_gid) == 0;
}

#else

void takeOwnerOf(const QString &, const QFileDevice &) {}

#endif
