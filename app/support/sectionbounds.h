// SPDX-License-Identifier: Apache-2.0
// Keeps a section to a size, and says in it what was taken away. Does not know what the section is
// about.
#pragma once

#include "support/informationsection.h"

namespace SectionBounds {

// The most that the section takes as text or as JSON, in bytes of UTF-8.
qsizetype weight(const InformationSection &section);
// At most `bytes`, if those suffice for its title and a remark. Cuts text at its end, and shows JSON
// that is too large or too deep as text.
InformationSection bounded(InformationSection section, qsizetype bytes);

} // namespace SectionBounds
