// SPDX-License-Identifier: Apache-2.0
// The sections of Mailroom's own system information and their order.
#pragma once

#include "settings/settings.h"
#include "support/sectionprovider.h"

#include <functional>

struct SectionSources
{
    Settings settings; // what is on the screen, or stored
    QString clientId; // whom it is about; empty: the system. Nothing of other clients is told.
    QString settingsLocation; // SettingsStore::location()
    QString settingsFolder; // SettingsStore::folder(): license.json, system-information.d
    QString dataFolder; // SettingsStore::dataFolder(): log, last tests
    // What only a program with a window knows of the machine: its screens.
    QList<InformationSection::Fact> machine;
};

// product, operating-system, qt, locale, machine, installation, license, mail-server, settings,
// last-test, certificate, then what was dropped in (drop-in-<name>), and the log.
SectionProviders systemSections(const SectionSources &sources);
