// SPDX-License-Identifier: Apache-2.0
// A provider whose section is what a function returns when it is asked: an InformationSection, or a
// list of them.
#pragma once

#include "support/sectionprovider.h"

#include <utility>

template <typename Function>
class FunctionSection : public SectionProvider
{
public:
    explicit FunctionSection(Function function)
        : m_function(std::move(function))
    {}

    QList<InformationSection> collect() const override { return {m_function()}; }

private:
    Function m_function;
};

template <typename Function>
std::unique_ptr<SectionProvider> functionSection(Function function)
{
    return std::make_unique<FunctionSection<Function>>(std::move(function));
}
