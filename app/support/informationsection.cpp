// SPDX-License-Identifier: Apache-2.0
#include "support/informationsection.h"

void InformationSection::add(const QString &key, const QString &label, const QString &value)
{
    facts << Fact{key, label, value};
}
