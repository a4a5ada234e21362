// SPDX-License-Identifier: Apache-2.0
// Keeps the memory of this program, in which a password may be, out of core files and away from
// debuggers of the same user.
#pragma once

// For the start of main(). On Linux the files of /proc/<pid> belong to root from then on. On Windows,
// where dumps are made by another program, this only keeps the crash window away.
void forbidCoreDumps();
