// SPDX-License-Identifier: Apache-2.0
// What is wrong with the values that Microsoft Graph needs, as far as can be told without asking
// Microsoft.
#pragma once

#include "settings/settingschecks.h"

void checkGraph(const MailServerSettings &server, QList<FieldFault> &faults);
