// SPDX-License-Identifier: Apache-2.0
// What is to be told of the last check or test mail of the mail server in effect, and of the
// certificate that its server showed.
#pragma once

#include "settings/settings.h"
#include "support/sectionprovider.h"

std::unique_ptr<SectionProvider> lastTestSection(const Settings &settings, const QString &clientId,
                                                 const QString &dataFolder);
// None where no certificate is known.
std::unique_ptr<SectionProvider> certificateSection(const Settings &settings,
                                                    const QString &clientId,
                                                    const QString &dataFolder);
