// SPDX-License-Identifier: Apache-2.0
#include "support/sections.h"

#include "support/droppedin.h"
#include "support/logsection.h"
#include "support/programsections.h"
#include "support/settingssections.h"
#include "support/testsections.h"

using namespace Qt::StringLiterals;

SectionProviders systemSections(const SectionSources &sources)
{
    const QString &client = sources.clientId;
    SectionProviders providers;
    providers.push_back(productSection());
    providers.push_back(operatingSystemSection());
    providers.push_back(qtSection());
    providers.push_back(localeSection());
    providers.push_back(machineSection(sources.machine));
    providers.push_back(installationSection(sources.settingsLocation, sources.dataFolder));
    providers.push_back(licenseSection(sources.settingsFolder + "/license.json"_L1));
    providers.push_back(mailServerSection(sources.settings, client));
    providers.push_back(settingsSection(sources.settings, client));
    providers.push_back(lastTestSection(sources.settings, client, sources.dataFolder));
    providers.push_back(certificateSection(sources.settings, client, sources.dataFolder));
    providers.push_back(
        std::make_unique<DroppedIn>(sources.settingsFolder + "/system-information.d"_L1));
    providers.push_back(logSection(sources.dataFolder + "/log"_L1, client));
    return providers;
}
