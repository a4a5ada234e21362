// SPDX-License-Identifier: Apache-2.0
// The exit codes of sysexits.h that the command line itself gives; those of problems come from the
// problem table.
#pragma once

namespace ExitCode {
constexpr int Success = 0;
constexpr int Usage = 64; // the command was not understood
constexpr int Data = 65; // a value or standard input cannot be used
constexpr int Unavailable = 69; // no mail can be sent
constexpr int Internal = 70; // a thing that ought not to happen
constexpr int InputOutput = 74; // standard input or output failed
constexpr int Temporary = 75; // cancelled: the same command may succeed another time
constexpr int Configuration = 78; // what was named is not set up
} // namespace ExitCode
