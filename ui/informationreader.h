// SPDX-License-Identifier: Apache-2.0
// How the dialogs get the system information: of given settings, for the system or one client.
#pragma once

#include "support/systeminformation.h"

#include <functional>

class SettingsStore;
struct Settings;

using InformationReader =
    std::function<SystemInformation(const Settings &settings, const QString &clientId)>;

// Asks every section. `store` is not owned. Files and screens are read with each call.
InformationReader informationReader(const SettingsStore &store, const QString &dataFolder);
