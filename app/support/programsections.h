// SPDX-License-Identifier: Apache-2.0
// What is to be told of the program and the computer that it runs on: product, operating system, Qt,
// locale, machine and installation. Knows nothing of the settings' values.
#pragma once

#include "support/sectionprovider.h"

std::unique_ptr<SectionProvider> productSection();
std::unique_ptr<SectionProvider> operatingSystemSection();
std::unique_ptr<SectionProvider> qtSection();
std::unique_ptr<SectionProvider> localeSection();
// `further`: what else is known of the machine.
std::unique_ptr<SectionProvider> machineSection(const QList<InformationSection::Fact> &further);
// `settingsLocation` for people; `dataFolder` a path.
std::unique_ptr<SectionProvider> installationSection(const QString &settingsLocation,
                                                     const QString &dataFolder);
