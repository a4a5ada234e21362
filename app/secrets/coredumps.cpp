// SPDX-License-Identifier: Apache-2.0
// System calls: POSIX, Linux, macOS and Windows each have their own.
#include "secrets/coredumps.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_MACOS
#include <sys/types.h>

#include <sys/ptrace.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define MAILROOM_LOOKS_FOR_LEAKS
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MAILROOM_LOOKS_FOR_LEAKS
#endif
#endif

namespace {

// The leak check of the address sanitizer traces its own process at the end.
#ifdef MAILROOM_LOOKS_FOR_LEAKS
constexpr bool mayBeTraced = true;
#else
constexpr bool mayBeTraced = false;
#endif

// What the system refuses here cannot be mended, and is no reason not to start.
void forbidTracing()
{
#if defined(Q_OS_LINUX)
    // Also keeps core files from being piped to a crash handler, which the limit below does not.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#elif defined(Q_OS_MACOS)
    ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
#endif
}

} // namespace

void forbidCoreDumps()
{
#ifdef Q_OS_WIN
    SetErrorMode(SetErrorMode(0) | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
#else
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
    if (!mayBeTraced)
        forbidTracing();
}
