// SPDX-License-Identifier: Apache-2.0
// For Unix: what is typed as a secret at a terminal, which the test plays.
#include "ctl/ctlprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TestHiddenTyping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void doesNotShowWhatIsTyped();
    void showsTypingAgainAfterAnInterruption();

private:
    bool isEchoOn() const;
    QByteArray shown() const;
    // Returns when the program asks for the secret.
    void startSetSecret(QProcess &process);

    CtlProgram m_program;
    int m_keyboard = -1; // and screen: the other end of the terminal
    int m_terminal = -1; // kept open, so that it outlives the program
};

void TestHiddenTyping::init()
{
    m_keyboard = posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(m_keyboard >= 0);
    QCOMPARE(grantpt(m_keyboard), 0);
    QCOMPARE(unlockpt(m_keyboard), 0);
    m_terminal = ::open(ptsname(m_keyboard), O_RDWR | O_NOCTTY);
    QVERIFY(isEchoOn());
}

void TestHiddenTyping::cleanup()
{
    ::close(m_terminal);
    ::close(m_keyboard);
}

bool TestHiddenTyping::isEchoOn() const
{
    termios modes{};
    return tcgetattr(m_terminal, &modes) == 0 && (modes.c_lflag & tcflag_t(ECHO)) != 0;
}

QByteArray TestHiddenTyping::shown() const
{
    QByteArray bytes(4096, '\0');
    pollfd waiting{m_keyboard, POLLIN, 0};
    if (poll(&waiting, 1, 0) != 1)
        return {};
    bytes.truncate(qMax<qsizetype>(::read(m_keyboard, bytes.data(), std::size_t(bytes.size())), 0));
    return bytes;
}

void TestHiddenTyping::startSetSecret(QProcess &process)
{
    process.setStandardInputFile(QString::fromLocal8Bit(ptsname(m_keyboard)));
    QSignalSpy asked(&process, &QProcess::readyReadStandardError);
    m_program.start(process,
                    {u"--settings"_s, m_program.settingsFile(), u"set-secret"_s, u"password"_s});
    QVERIFY(asked.wait(30'000));
    QVERIFY(!isEchoOn());
}

void TestHiddenTyping::doesNotShowWhatIsTyped()
{
    QProcess process;
    startSetSecret(process);
    QCOMPARE(::write(m_keyboard, "xyzzy-42\n", 9), 9);
    const CtlResult result = CtlProgram::resultOf(process);
    QCOMPARE(result.exitCode, 77); // read, and then there was no keychain
    QVERIFY(!shown().contains("xyzzy"));
    QVERIFY(isEchoOn());
}

void TestHiddenTyping::showsTypingAgainAfterAnInterruption()
{
    QProcess process;
    startSetSecret(process);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QCOMPARE(CtlProgram::resultOf(process).exitCode, 75);
    QVERIFY(isEchoOn());
}

QTEST_GUILESS_MAIN(TestHiddenTyping)
#include "tst_hiddentyping.moc"
