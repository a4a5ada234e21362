// SPDX-License-Identifier: Apache-2.0
// Understands the command line up to the command's name and runs that command.
#pragma once

#include <QStringList>

// `words` without the program's name. The exit code, 74 where standard output cannot be written.
int runCommandLine(const QStringList &words);
