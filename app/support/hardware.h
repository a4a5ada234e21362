// SPDX-License-Identifier: Apache-2.0
// What the operating system says of the processor and the memory.
#pragma once

#include <QString>

struct Hardware
{
    QString processor; // its model; empty: not known
    qint64 memory = 0; // bytes; 0: not known

    static Hardware here();
};
