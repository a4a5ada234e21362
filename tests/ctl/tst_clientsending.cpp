// SPDX-License-Identifier: Apache-2.0
// check, test and send of the built program with --client, against practice servers on loopback: the
// rules R2–R5 hold on every way out.
#include "ctl/practicesetup.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestClientSending : public QObject
{
    Q_OBJECT

private slots:
    void connectsNowhereWithoutTheGlobalServer_data();
    void connectsNowhereWithoutTheGlobalServer();
    void sendsThroughTheGlobalServerWhatInherits_data();
    void sendsThroughTheGlobalServerWhatInherits();
    void sendsThroughTheOwnServerAsTheOwnSender_data();
    void sendsThroughTheOwnServerAsTheOwnSender();
    void givesATypedPasswordToTheServerInEffect_data();
    void givesATypedPasswordToTheServerInEffect();
    void countsATypedClientSecretForItsOwnServerOnly();
    void isSendmailUnderThatName();
};

namespace {

const QStringList forNorth{u"--client"_s, u"north"_s};

// The global mail server, and the server of the client north.
struct TwoServers
{
    explicit TwoServers(const QStringList &moreOfNorth = {})
        : own(practiceOptions())
    {
        QVERIFY(own.listen());
        QCOMPARE(global.program.run({u"client"_s, u"add"_s, u"north"_s}).exitCode, 0);
        const QStringList north{u"set"_s,
                                u"base/useOwn=true"_s,
                                u"base/host=127.0.0.1"_s,
                                u"base/port=%1"_s.arg(own.port()),
                                u"base/senderAddress=dave@practice.mailroom"_s,
                                u"base/senderName=North"_s,
                                u"security/username=ann"_s,
                                u"security/caFile="_s + global.program.settingsFile() + u".pem"_s};
        QCOMPARE(run(north + moreOfNorth).exitCode, 0);
    }

    // For the client north.
    CtlResult run(const QStringList &command, const QByteArray &input = {})
    {
        return global.program.run(forNorth + QStringList{u"--json"_s} + command, input);
    }
    void setGlobal(const QString &assignment)
    {
        QCOMPARE(global.program.run({u"set"_s, assignment}).exitCode, 0);
    }

    PracticeSetup global;
    PracticeServer own;
};

void addSendingCommands()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("test") << QStringList{u"test"_s, u"--to"_s, u"bob@practice.mailroom"_s};
    QTest::newRow("send") << QStringList{u"send"_s, u"bob@practice.mailroom"_s};
}

} // namespace

void TestClientSending::connectsNowhereWithoutTheGlobalServer_data()
{
    QTest::addColumn<QString>("global");
    QTest::addColumn<QString>("north");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    for (const QStringList &command :
         {QStringList{u"check"_s}, QStringList{u"test"_s, u"--to"_s, u"bob@practice.mailroom"_s},
          QStringList{u"send"_s, u"bob@practice.mailroom"_s}}) {
        for (const QString &north : {u"base/useOwn=true"_s, u"base/useOwn=false"_s}) {
            const QByteArray name = command.constFirst().toUtf8() + ", " + north.toUtf8();
            QTest::newRow(name + ", off")
                << u"base/use=false"_s << north << command << u"sending-disabled"_s << 69;
            QTest::newRow(name + ", no sender")
                << u"base/senderAddress="_s << north << command << u"not-configured"_s << 78;
            QTest::newRow(name + ", Graph without secret")
                << u"base/authentication=graph"_s << north << command << u"not-configured"_s << 78;
        }
        QTest::newRow(command.constFirst().toUtf8() + ", half of its own")
            << u"base/use=true"_s << u"base/host="_s << command << u"client-not-configured"_s << 78;
    }
}

void TestClientSending::connectsNowhereWithoutTheGlobalServer()
{
    QFETCH(QString, global);
    QFETCH(QString, north);
    QFETCH(QStringList, command);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    TwoServers servers;
    QTcpServer globalListener;
    QTcpServer ownListener;
    QVERIFY(globalListener.listen(QHostAddress::LocalHost));
    QVERIFY(ownListener.listen(QHostAddress::LocalHost));
    servers.setGlobal(u"base/port=%1"_s.arg(globalListener.serverPort()));
    servers.setGlobal(global);
    const QString ownPort = u"base/port=%1"_s.arg(ownListener.serverPort());
    QCOMPARE(servers.run({u"set"_s, ownPort, north}).exitCode, 0);
    const CtlResult result = servers.run(command, plainMessage);
    QVERIFY2(result.errorCode() == code, result.out + result.err);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY(result.json()["steps"_L1].toArray().isEmpty());
    for (QTcpServer *listener : {&globalListener, &ownListener}) {
        bool timedOut = false;
        QVERIFY(!listener->waitForNewConnection(0, &timedOut));
        QVERIFY(timedOut && !listener->hasPendingConnections());
    }
}

void TestClientSending::sendsThroughTheGlobalServerWhatInherits_data()
{
    addSendingCommands();
}

void TestClientSending::sendsThroughTheGlobalServerWhatInherits()
{
    QFETCH(QStringList, command);
    TwoServers servers({u"base/useOwn=false"_s});
    const CtlResult result = servers.run(command, "Subject: a\n\nb\n");
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY(servers.own.mails().isEmpty());
    QCOMPARE(servers.global.server.mails().size(), 1);
    const ReceivedMail &mail = servers.global.server.mails().constFirst();
    QCOMPARE(mail.reversePath, QByteArray("system@practice.mailroom"));
    QVERIFY2(mail.message.contains("From: system@practice.mailroom\r\n")
                 || mail.message.contains("From: <system@practice.mailroom>\r\n"),
             mail.message);
}

void TestClientSending::sendsThroughTheOwnServerAsTheOwnSender_data()
{
    addSendingCommands();
}

void TestClientSending::sendsThroughTheOwnServerAsTheOwnSender()
{
    QFETCH(QStringList, command);
    TwoServers servers;
    const CtlResult result = servers.run(command, "Subject: a\n\nb\n");
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY(servers.global.server.mails().isEmpty());
    QCOMPARE(servers.own.mails().size(), 1);
    const ReceivedMail &mail = servers.own.mails().constFirst();
    QCOMPARE(mail.reversePath, QByteArray("dave@practice.mailroom"));
    QVERIFY2(mail.message.contains("From: North <dave@practice.mailroom>\r\n"), mail.message);
}

void TestClientSending::givesATypedPasswordToTheServerInEffect_data()
{
    QTest::addColumn<bool>("hasOwn");
    QTest::newRow("its own") << true;
    QTest::newRow("the global one") << false;
}

void TestClientSending::givesATypedPasswordToTheServerInEffect()
{
    QFETCH(bool, hasOwn);
    const QString password = u"base/authentication=password"_s;
    TwoServers servers({hasOwn ? u"base/useOwn=true"_s : u"base/useOwn=false"_s});
    if (hasOwn)
        QCOMPARE(servers.run({u"set"_s, password}).exitCode, 0);
    else
        servers.setGlobal(password);
    const CtlResult result =
        servers.run({u"test"_s, u"--to"_s, u"bob@practice.mailroom"_s, u"--password-stdin"_s},
                    practicePassword);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    const PracticeServer &server = hasOwn ? servers.own : servers.global.server;
    QCOMPARE(server.mails().size(), 1);
    QCOMPARE(server.mails().constFirst().user, u"ann"_s);
}

// Otherwise a secret typed for the client would stand in for the global one, and R4 be passed by.
void TestClientSending::countsATypedClientSecretForItsOwnServerOnly()
{
    TwoServers servers;
    for (const QString &assignment :
         {u"base/authentication=graph"_s, u"security/tenantId=tenant.example.org"_s,
          u"security/applicationId=11111111-2222-3333-4444-555555555555"_s})
        servers.setGlobal(assignment);
    const CtlResult result =
        servers.run({u"test"_s, u"--to"_s, u"bob@practice.mailroom"_s, u"--password-stdin"_s},
                    practicePassword);
    QCOMPARE(result.errorCode(), u"not-configured"_s);
    QCOMPARE(result.exitCode, 78);
    QVERIFY(servers.own.mails().isEmpty());
}

void TestClientSending::isSendmailUnderThatName()
{
#ifdef Q_OS_UNIX
    TwoServers servers;
    const QString link = servers.global.program.settingsFile() + u".folder"_s;
    QVERIFY(QDir().mkdir(link));
    const QString sendmail = link + u"/sendmail"_s;
    QVERIFY(QFile::link(QStringLiteral(MAILROOMCTL), sendmail));
    QProcess process;
    servers.global.program.start(process,
                                 {u"--settings"_s, servers.global.program.settingsFile(), u"-t"_s,
                                  u"-oi"_s, u"--client"_s, u"north"_s},
                                 sendmail);
    process.write(plainMessage);
    process.closeWriteChannel();
    const CtlResult result = CtlProgram::resultOf(process);
    QVERIFY2(result.exitCode == 0, result.err);
    QCOMPARE(servers.own.mails().size(), 1);
    const QByteArrayList expected{"bob@practice.mailroom", "carol@practice.mailroom"};
    QCOMPARE(servers.own.mails().constFirst().forwardPaths, expected);
#else
    QSKIP("Needs symbolic links.");
#endif
}

QTEST_GUILESS_MAIN(TestClientSending)
#include "tst_clientsending.moc"
