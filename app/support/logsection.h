// SPDX-License-Identifier: Apache-2.0
// The end of the log, as far as it is about one client or about nobody in particular.
#pragma once

#include "support/sectionprovider.h"

// `clientId`: empty for the system. None where nothing was logged.
std::unique_ptr<SectionProvider> logSection(const QString &folder, const QString &clientId);
