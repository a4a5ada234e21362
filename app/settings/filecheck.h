// SPDX-License-Identifier: Apache-2.0
// Whether a file that is named exists and can be read. Does not look into it.
#pragma once

#include "settings/settingschecks.h"

// An empty path is no fault.
void checkFile(const SettingKey &key, const QString &path, QList<FieldFault> &faults);
