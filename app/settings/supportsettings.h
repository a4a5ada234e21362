// SPDX-License-Identifier: Apache-2.0
// Where requests for support go and what they carry.
#pragma once

#include "log/loglevel.h"

#include <QString>

struct SupportSettings
{
    QString address;
    bool allowClientAddress = false;
    bool attachSystemInformation = true;
    LogLevel logLevel = LogLevel::Normal;

    bool operator==(const SupportSettings &) const = default;
};
