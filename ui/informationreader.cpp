// SPDX-License-Identifier: Apache-2.0
#include "ui/informationreader.h"

#include "settings/settingsstore.h"
#include "support/sections.h"
#include "ui/screenfacts.h"

InformationReader informationReader(const SettingsStore &store, const QString &dataFolder)
{
    return [&store, dataFolder](const Settings &settings, const QString &clientId) {
        const SectionSources sources{settings,       clientId,   store.location(),
                                     store.folder(), dataFolder, screenFacts()};
        return SystemInformation::collect(systemSections(sources));
    };
}
