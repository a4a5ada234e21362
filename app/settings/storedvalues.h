// SPDX-License-Identifier: Apache-2.0
// Every value of a QSettings as texts, and texts into a QSettings.
#pragma once

#include "settings/settingsplace.h"

class QSettings;

StoredValues storedValues(const QSettings &settings);
void storeValues(const StoredValues &values, QSettings &settings);
