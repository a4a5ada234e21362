// SPDX-License-Identifier: Apache-2.0
// What is to be told of the settings: license, mail server in effect, all values. Of the clients
// none but the one that it is about; of secrets no more than since when they are stored.
#pragma once

#include "settings/settings.h"
#include "support/sectionprovider.h"

std::unique_ptr<SectionProvider> licenseSection(const QString &path);
// `clientId`: empty for the system.
std::unique_ptr<SectionProvider> mailServerSection(const Settings &settings,
                                                   const QString &clientId);
std::unique_ptr<SectionProvider> settingsSection(const Settings &settings, const QString &clientId);
