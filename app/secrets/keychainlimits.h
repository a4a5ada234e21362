// SPDX-License-Identifier: Apache-2.0
// How long the keychain may take. Short ones are for tests.
#pragma once

#include <chrono>

struct KeychainLimits
{
    std::chrono::milliseconds noticeAfter = std::chrono::seconds(2); // somebody should be told
    std::chrono::milliseconds deadline = std::chrono::seconds(30); // of a whole request
};
