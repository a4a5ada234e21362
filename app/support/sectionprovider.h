// SPDX-License-Identifier: Apache-2.0
// Tells one section of the system information. Never sees a secret store. Not asked at all where no
// system information is wanted.
#pragma once

#include "support/informationsection.h"

#include <memory>
#include <vector>

class SectionProvider
{
public:
    SectionProvider() = default;
    virtual ~SectionProvider() = default;
    Q_DISABLE_COPY_MOVE(SectionProvider)

    // Usually one; none where there is nothing to tell; several where each file is one.
    virtual QList<InformationSection> collect() const = 0;
};

using SectionProviders = std::vector<std::unique_ptr<SectionProvider>>;
