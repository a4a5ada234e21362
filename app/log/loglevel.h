// SPDX-License-Identifier: Apache-2.0
// How much the log tells.
#pragma once

enum class LogLevel {
    Off, // nothing is written
    Warnings, // what failed
    Normal, // also what was done, with its result
    Detailed, // also each step and what was said between Mailroom and the server
};
