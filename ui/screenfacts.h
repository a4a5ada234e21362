// SPDX-License-Identifier: Apache-2.0
// What only a program with a window knows of the machine, for the system information: its screens,
// the window system and the style.
#pragma once

#include "support/informationsection.h"

QList<InformationSection::Fact> screenFacts();
