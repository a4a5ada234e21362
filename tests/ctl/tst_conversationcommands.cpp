// SPDX-License-Identifier: Apache-2.0
// check, test and demo of the built program against a practice server on loopback.
#include "ctl/practicesetup.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

class TestConversationCommands : public QObject
{
    Q_OBJECT

private slots:
    void sendsATestMail();
    void tellsStepsAsTheyFinish();
    void printsTheConversationWithoutThePassword();
    void checkSendsNothing();
    void givesTheExitCodeOfTheProblem_data();
    void givesTheExitCodeOfTheProblem();
    void refusesBeforeConnecting_data();
    void refusesBeforeConnecting();
    void warnsOfReservedRecipients();
    void saysThatAnotherServiceAnswers();
    void saysThatNobodyListens();
    void asksTheKeychainOnlyForAPasswordThatIsStored();
    void showsThePasswordToNobody();
    void endsSoonAfterAnInterruption();

    void demonstratesItself();
    void demonstratesItselfToScripts();
};

namespace {

const QString withPassword = u"base/authentication=password"_s;
const QStringList testBob{u"test"_s, u"--to"_s, u"bob@practice.mailroom"_s};
const QStringList testBobTyped = testBob + QStringList{u"--password-stdin"_s};

QStringList stepNames(const QJsonObject &object)
{
    QStringList names;
    for (const QJsonValue &step : object["steps"_L1].toArray())
        names << step["step"_L1].toString();
    return names;
}

} // namespace

void TestConversationCommands::sendsATestMail()
{
    PracticeSetup practice(practiceOptions(), {withPassword});
    const CtlResult result =
        practice.program.run(QStringList{u"--json"_s} + testBobTyped, practicePassword + "\r\n");
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    const QJsonObject object = result.json();
    QCOMPARE(object["ok"_L1], QJsonValue(true));
    const QStringList expected{u"resolve"_s,   u"connect"_s, u"greeting"_s, u"ehlo"_s,
                               u"starttls"_s,  u"tls"_s,     u"ehlo"_s,     u"auth"_s,
                               u"mail-from"_s, u"rcpt-to"_s, u"data"_s,     u"quit"_s};
    QCOMPARE(stepNames(object), expected);
    QCOMPARE(practice.server.mails().size(), 1);
    const ReceivedMail &mail = practice.server.mails().constFirst();
    QCOMPARE(object["queueId"_L1].toString().toUtf8(), mail.queueId);
    QCOMPARE(mail.user, u"ann"_s);
    QVERIFY(mail.tls);
    QCOMPARE(mail.reversePath, QByteArray("system@practice.mailroom"));
    QCOMPARE(mail.forwardPaths, QByteArrayList{"bob@practice.mailroom"});
}

void TestConversationCommands::tellsStepsAsTheyFinish()
{
    PracticeSetup practice;
    const CtlResult result = practice.program.run(testBob);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY2(result.out.startsWith("ok"), result.out);
    QVERIFY(result.out.count(" ms  ") >= 9);
    QVERIFY(result.out.contains("accepted"));
    QVERIFY(result.out.contains(practice.server.mails().constFirst().queueId));
    QVERIFY(!result.out.contains("C: "));
}

void TestConversationCommands::printsTheConversationWithoutThePassword()
{
    PracticeOptions options = practiceOptions();
    options.mechanisms = QStringList{u"PLAIN"_s};
    PracticeSetup practice(options, {withPassword});
    const CtlResult result =
        practice.program.run(testBobTyped + QStringList{u"-v"_s}, practicePassword);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY2(result.out.contains("C: EHLO "), result.out);
    QVERIFY(result.out.contains("S: 250"));
    QVERIFY(!result.out.contains(practicePassword));
    QVERIFY(!result.out.contains(practicePassword.toBase64()));
    QVERIFY(!result.out.contains((QByteArray("\0ann\0", 5) + practicePassword).toBase64()));
}

void TestConversationCommands::checkSendsNothing()
{
    PracticeSetup practice;
    const CtlResult result = practice.program.run({u"--json"_s, u"check"_s});
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY(stepNames(result.json()).contains(u"rcpt-to"_s));
    QVERIFY(!stepNames(result.json()).contains(u"data"_s));
    QVERIFY(practice.server.mails().isEmpty());
}

void TestConversationCommands::givesTheExitCodeOfTheProblem_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    const QString bob = u"bob@practice.mailroom"_s;
    QTest::newRow("wrong password")
        << QStringList{withPassword} << bob << QByteArray("wrong") << u"auth-rejected"_s << 77;
    QTest::newRow("unknown recipient") << QStringList{} << u"nobody@practice.mailroom"_s
                                       << QByteArray() << u"recipient-unknown"_s << 67;
    QTest::newRow("relaying denied")
        << QStringList{} << u"bob@elsewhere.mailroom"_s << QByteArray() << u"relay-denied"_s << 77;
    QTest::newRow("unknown CA") << QStringList{u"security/caFile="_s} << bob << QByteArray()
                                << u"cert-self-signed"_s << 77;
    QTest::newRow("CA file that is none") << QStringList{u"security/caFile=/"_s} << bob
                                          << QByteArray() << u"ca-file-unreadable"_s << 78;
    QTest::newRow("TLS on a port for STARTTLS") << QStringList{u"security/encryption=tls"_s} << bob
                                                << QByteArray() << u"tls-to-plain-port"_s << 76;
}

void TestConversationCommands::givesTheExitCodeOfTheProblem()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, recipient);
    QFETCH(QByteArray, password);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    PracticeSetup practice(practiceOptions(), settings);
    QStringList arguments{u"--json"_s, u"test"_s, u"--to"_s, recipient};
    if (!password.isEmpty())
        arguments << u"--password-stdin"_s;
    const CtlResult result = practice.program.run(arguments, password);
    QVERIFY2(result.errorCode() == code, result.out + result.err);
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.json()["ok"_L1], QJsonValue(false));
    QVERIFY(practice.server.mails().isEmpty());
}

void TestConversationCommands::refusesBeforeConnecting_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    const QStringList send{u"send"_s, u"bob@practice.mailroom"_s};
    const QStringList off{u"base/use=false"_s};
    const QStringList unset{u"base/senderAddress="_s};
    for (const QStringList &command : {testBob, QStringList{u"check"_s}, send}) {
        const QByteArray name = command.constFirst().toUtf8();
        QTest::newRow(name + " while disabled") << off << command << u"sending-disabled"_s << 69;
        QTest::newRow(name + " while not configured")
            << unset << command << u"not-configured"_s << 78;
    }
    const QString kanji = u"山田太郎@株式.会社"_s;
    QTest::newRow("test to UTF-8 while the option is off")
        << QStringList{} << QStringList{u"test"_s, u"--to"_s, kanji} << u"smtputf8-off"_s << 65;
    QTest::newRow("send to UTF-8 while the option is off")
        << QStringList{} << QStringList{u"send"_s, kanji} << u"smtputf8-off"_s << 65;
    QTest::newRow("test to no address")
        << QStringList{} << QStringList{u"test"_s, u"--to"_s, u"bob"_s} << u"address-invalid"_s
        << 65;
    QTest::newRow("send to nobody")
        << QStringList{} << QStringList{u"send"_s} << u"no-recipients"_s << 65;
}

void TestConversationCommands::refusesBeforeConnecting()
{
    QFETCH(QStringList, settings);
    QFETCH(QStringList, command);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    PracticeSetup practice(practiceOptions(), settings);
    const CtlResult result = practice.program.run(QStringList{u"--json"_s} + command, plainMessage);
    QVERIFY2(result.errorCode() == code, result.out + result.err);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY(result.json()["steps"_L1].toArray().isEmpty());
}

void TestConversationCommands::warnsOfReservedRecipients()
{
    PracticeOptions options = practiceOptions();
    options.domains.clear();
    PracticeSetup practice(options);
    const CtlResult result =
        practice.program.run({u"--json"_s, u"test"_s, u"--to"_s, u"bob@example.org"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()["warnings"_L1][0]["code"_L1].toString(), u"recipient-reserved"_s);
    QVERIFY(result.err.contains("bob@example.org"));
}

void TestConversationCommands::saysThatAnotherServiceAnswers()
{
    PracticeSetup practice;
    QTcpServer web;
    QVERIFY(web.listen(QHostAddress::LocalHost));
    connect(&web, &QTcpServer::newConnection, &web,
            [&web] { web.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    const QString port = u"base/port=%1"_s.arg(web.serverPort());
    QCOMPARE(practice.program.run({u"set"_s, port}).exitCode, 0);
    const CtlResult result = practice.program.run(QStringList{u"--json"_s} + testBob);
    QCOMPARE(result.errorCode(), u"not-smtp"_s);
    QCOMPARE(result.exitCode, 76);
}

void TestConversationCommands::saysThatNobodyListens()
{
    PracticeSetup practice;
    practice.server.close();
    const CtlResult result = practice.program.run(testBob);
    QCOMPARE(result.exitCode, 75);
    QVERIFY2(result.out.contains("failed"), result.out);
    QVERIFY(result.out.contains("Cause: "));
    QVERIFY(result.out.contains("What to do:"));
}

void TestConversationCommands::asksTheKeychainOnlyForAPasswordThatIsStored()
{
    PracticeSetup practice(practiceOptions(), {withPassword});
    const CtlResult result = practice.program.run(QStringList{u"--json"_s} + testBob);
    QCOMPARE(result.errorCode(), u"secret-missing"_s);
    QCOMPARE(result.exitCode, 78);
}

void TestConversationCommands::showsThePasswordToNobody()
{
    if (!QFile::exists(u"/proc/self/environ"_s))
        QSKIP("This system does not show what is to be looked at.");
    PracticeSetup practice(practiceOptions(), {withPassword});
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy arrived(&silent, &QTcpServer::newConnection);
    const QString port = u"base/port=%1"_s.arg(silent.serverPort());
    QCOMPARE(practice.program.run({u"set"_s, port}).exitCode, 0);
    QProcess process;
    practice.program.start(process, QStringList{u"--settings"_s, practice.program.settingsFile()}
                                        + testBobTyped);
    process.write(practicePassword + '\n');
    process.closeWriteChannel();
    QVERIFY(arrived.wait(30'000));
    for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
        QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!bytes.contains(practicePassword));
    }
    process.kill();
    CtlProgram::resultOf(process);
}

void TestConversationCommands::endsSoonAfterAnInterruption()
{
#ifdef Q_OS_UNIX
    PracticeSetup practice;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy arrived(&silent, &QTcpServer::newConnection);
    const QString port = u"base/port=%1"_s.arg(silent.serverPort());
    QCOMPARE(practice.program.run({u"set"_s, port}).exitCode, 0);
    for (const int signal : {SIGINT, SIGTERM}) {
        QProcess process;
        practice.program.start(
            process,
            QStringList{u"--settings"_s, practice.program.settingsFile(), u"--json"_s} + testBob);
        QVERIFY(arrived.wait(30'000));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        const CtlResult result = CtlProgram::resultOf(process);
        QVERIFY(clock.elapsed() < 5'000);
        QCOMPARE(result.errorCode(), u"cancelled"_s);
        QCOMPARE(result.exitCode, 75);
    }
#else
    QSKIP("Ctrl-C cannot be sent to one process only here.");
#endif
}

void TestConversationCommands::demonstratesItself()
{
    CtlProgram program;
    const CtlResult result = program.runBare({u"demo"_s});
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY(result.err.isEmpty());
    QVERIFY2(result.out.contains("  | Subject: "), result.out);
    QVERIFY(result.out.contains("  | Message-ID: <"));
    QVERIFY(!QFile::exists(program.settingsFile()));
}

void TestConversationCommands::demonstratesItselfToScripts()
{
    CtlProgram program;
    const QJsonObject object = program.runBare({u"--json"_s, u"demo"_s}).json();
    QCOMPARE(object["ok"_L1], QJsonValue(true));
    QVERIFY(object["received"_L1]["message"_L1].toString().contains("Subject: "_L1));
}

QTEST_GUILESS_MAIN(TestConversationCommands)
#include "tst_conversationcommands.moc"
