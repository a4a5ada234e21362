// SPDX-License-Identifier: Apache-2.0
// System calls of POSIX and Linux; there is nothing to look at on Windows.
#include "secrets/coredumps.h"

#include <QtTest>

#include <sys/resource.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

class TestCoreDumps : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { forbidCoreDumps(); }
    void leavesNoRoomForThem();
    void keepsDebuggersAway();
};

void TestCoreDumps::leavesNoRoomForThem()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0)); // for good
}

void TestCoreDumps::keepsDebuggersAway()
{
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("the sanitizer's search for leaks needs tracing");
#elif defined(Q_OS_LINUX)
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#else
    QSKIP("only Linux tells");
#endif
}

QTEST_APPLESS_MAIN(TestCoreDumps)
#include "tst_coredumps.moc"
