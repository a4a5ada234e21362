// SPDX-License-Identifier: Apache-2.0
// check --all of the built program against practice servers on loopback.
#include "ctl/practicesetup.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

class TestCheckAll : public QObject
{
    Q_OBJECT

private slots:
    void connectsToASharedServerOnce();
    void tellsEachServerAndTheSum();
    void givesTheExitCodeOfTheFirstProblem();
    void tellsWhoCannotSend();
    void connectsNowhereWhenNobodyCanSend_data();
    void connectsNowhereWhenNobodyCanSend();
    void endsSoonAfterAnInterruption();
};

namespace {

const QStringList checkAll{u"check"_s, u"--all"_s};
const QStringList checkAllJson{u"--json"_s, u"check"_s, u"--all"_s};

// Passes each connection on to a server and counts them.
class CountingGate : public QTcpServer
{
public:
    explicit CountingGate(quint16 target)
        : m_target(target)
    {
        const bool isListening = listen(QHostAddress::LocalHost);
        Q_ASSERT(isListening);
        Q_UNUSED(isListening);
    }
    int connections() const { return m_connections; }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++m_connections;
        auto *caller = new QTcpSocket(this);
        auto *callee = new QTcpSocket(caller);
        caller->setSocketDescriptor(descriptor);
        callee->connectToHost(QHostAddress::LocalHost, m_target);
        connect(caller, &QTcpSocket::readyRead, callee, [=] { callee->write(caller->readAll()); });
        connect(callee, &QTcpSocket::readyRead, caller, [=] { caller->write(callee->readAll()); });
        connect(caller, &QTcpSocket::disconnected, callee, &QTcpSocket::disconnectFromHost);
        connect(callee, &QTcpSocket::disconnected, caller, &QTcpSocket::disconnectFromHost);
    }

private:
    quint16 m_target;
    int m_connections = 0;
};

void add(CtlProgram &program, const QStringList &ids)
{
    for (const QString &id : ids)
        QCOMPARE(program.run({u"client"_s, u"add"_s, id}).exitCode, 0);
}

void setOwn(CtlProgram &program, const QString &id, quint16 port)
{
    QCOMPARE(program
                 .run({u"--client"_s, id, u"set"_s, u"base/useOwn=true"_s, u"base/host=127.0.0.1"_s,
                       u"base/port=%1"_s.arg(port), u"base/senderAddress=dave@practice.mailroom"_s,
                       u"security/caFile="_s + program.settingsFile() + u".pem"_s})
                 .exitCode,
             0);
}

} // namespace

void TestCheckAll::connectsToASharedServerOnce()
{
    PracticeSetup practice;
    PracticeServer own(practiceOptions());
    QVERIFY(own.listen());
    CountingGate globalGate(practice.server.port());
    CountingGate ownGate(own.port());
    const QString port = u"base/port=%1"_s.arg(globalGate.serverPort());
    QCOMPARE(practice.program.run({u"set"_s, port}).exitCode, 0);
    add(practice.program, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    setOwn(practice.program, u"b"_s, ownGate.serverPort());
    setOwn(practice.program, u"d"_s, ownGate.serverPort());
    const CtlResult result = practice.program.run(checkAllJson);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QCOMPARE(globalGate.connections(), 1);
    QCOMPARE(ownGate.connections(), 1);
    const QJsonArray results = result.json()["results"_L1].toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[0]["system"_L1], QJsonValue(true));
    QCOMPARE(results[0]["clients"_L1].toArray(), (QJsonArray{u"a"_s, u"c"_s}));
    QCOMPARE(results[0]["server"_L1].toString(), u"127.0.0.1:%1"_s.arg(globalGate.serverPort()));
    QVERIFY(!results[0]["report"_L1]["steps"_L1].toArray().isEmpty());
    QCOMPARE(results[1]["system"_L1], QJsonValue(false));
    QCOMPARE(results[1]["clients"_L1].toArray(), (QJsonArray{u"b"_s, u"d"_s}));
    QVERIFY(practice.server.mails().isEmpty());
    QVERIFY(own.mails().isEmpty());
}

void TestCheckAll::tellsEachServerAndTheSum()
{
    PracticeSetup practice;
    add(practice.program, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    setOwn(practice.program, u"e"_s, practice.server.port());
    const CtlResult result = practice.program.run(checkAll);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    const QByteArray port = QByteArray::number(practice.server.port());
    QVERIFY2(result.out.contains("127.0.0.1:" + port + "  the system, a, b and 2 more\n"),
             result.out);
    QVERIFY2(result.out.contains("127.0.0.1:" + port + "  e\n"), result.out);
    QVERIFY2(result.out.endsWith("2 of 2. Nothing was sent.\n"), result.out);
    QCOMPARE(result.out.count('\n'), 3);
}

void TestCheckAll::givesTheExitCodeOfTheFirstProblem()
{
    PracticeOptions options = practiceOptions();
    options.localParts = QStringList{u"system"_s};
    PracticeSetup practice(options);
    add(practice.program, {u"a"_s, u"b"_s});
    setOwn(practice.program, u"a"_s, practice.server.port());
    const CtlResult result = practice.program.run(checkAllJson);
    QCOMPARE(result.exitCode, 67);
    QCOMPARE(result.errorCode(), u"recipient-unknown"_s);
    const QJsonArray results = result.json()["results"_L1].toArray();
    QCOMPARE(results[0]["ok"_L1], QJsonValue(true));
    QCOMPARE(results[1]["ok"_L1], QJsonValue(false));
    QCOMPARE(results[1]["report"_L1]["error"_L1]["code"_L1].toString(), u"recipient-unknown"_s);
    const CtlResult words = practice.program.run(checkAll);
    QCOMPARE(words.exitCode, 67);
    QVERIFY2(words.out.contains("failed  127.0.0.1:"), words.out);
    QVERIFY2(words.out.contains("1 of 2."), words.out);
}

void TestCheckAll::tellsWhoCannotSend()
{
    PracticeSetup practice;
    add(practice.program, {u"a"_s, u"b"_s});
    QCOMPARE(
        practice.program.run({u"--client"_s, u"b"_s, u"set"_s, u"base/useOwn=true"_s}).exitCode, 0);
    const CtlResult result = practice.program.run(checkAllJson);
    QCOMPARE(result.exitCode, 78);
    QCOMPARE(result.errorCode(), u"client-not-configured"_s);
    QCOMPARE(result.json()["results"_L1].toArray().size(), 1);
    const QJsonArray cannotSend = result.json()["cannotSend"_L1].toArray();
    QCOMPARE(cannotSend.size(), 1);
    QCOMPARE(cannotSend[0]["client"_L1].toString(), u"b"_s);
    QCOMPARE(cannotSend[0]["code"_L1].toString(), u"client-not-configured"_s);
    const CtlResult words = practice.program.run(checkAll);
    QCOMPARE(words.exitCode, 78);
    QVERIFY2(words.out.contains("b cannot send: "), words.out);
    QVERIFY2(words.out.contains("Clients that cannot send: 1."), words.out);
}

void TestCheckAll::connectsNowhereWhenNobodyCanSend_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("switched off") << u"base/use=false"_s << u"sending-disabled"_s << 69;
    QTest::newRow("not configured") << u"base/host="_s << u"not-configured"_s << 78;
}

void TestCheckAll::connectsNowhereWhenNobodyCanSend()
{
    QFETCH(QString, assignment);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    PracticeSetup practice;
    CountingGate gate(practice.server.port());
    add(practice.program, {u"a"_s});
    setOwn(practice.program, u"a"_s, gate.serverPort());
    QCOMPARE(practice.program.run({u"set"_s, assignment}).exitCode, 0);
    const CtlResult result = practice.program.run(checkAllJson);
    QCOMPARE(result.errorCode(), code);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY(result.json()["results"_L1].toArray().isEmpty());
    QCOMPARE(result.json()["cannotSend"_L1].toArray().size(), 2);
    const CtlResult words = practice.program.run(checkAll);
    QVERIFY2(words.out.startsWith("Nobody can send: "), words.out);
    QCOMPARE(words.exitCode, exitCode);
    QCOMPARE(gate.connections(), 0);
}

void TestCheckAll::endsSoonAfterAnInterruption()
{
#ifdef Q_OS_UNIX
    PracticeSetup practice;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy arrived(&silent, &QTcpServer::newConnection);
    add(practice.program, {u"a"_s});
    setOwn(practice.program, u"a"_s, silent.serverPort());
    QProcess process;
    practice.program.start(process, QStringList{u"--settings"_s, practice.program.settingsFile()}
                                        + checkAllJson);
    QVERIFY(arrived.wait(30'000));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const CtlResult result = CtlProgram::resultOf(process);
    QVERIFY(clock.elapsed() < 5'000);
    QCOMPARE(result.exitCode, 75);
    QCOMPARE(result.errorCode(), u"cancelled"_s);
    QCOMPARE(result.json()["results"_L1].toArray().size(), 2);
#else
    QSKIP("Ctrl-C cannot be sent to one process only here.");
#endif
}

QTEST_GUILESS_MAIN(TestCheckAll)
#include "tst_checkall.moc"
