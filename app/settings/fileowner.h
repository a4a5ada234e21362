// SPDX-License-Identifier: Apache-2.0
// Whom a file belongs to, beyond what Qt can change. POSIX only; elsewhere there is nothing to do.
#pragma once

#include <QFileDevice>

// Gives the open `file` the owner and group of the one at `path` that it is going to replace, as
// far as this user may. Without it a run as root takes the user's settings file away.
void takeOwnerOf(const QString &path, const QFileDevice &file);
