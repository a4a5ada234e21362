// SPDX-License-Identifier: Apache-2.0
// send of the built program against a practice server on loopback.
#include "ctl/practicesetup.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSendCommand : public QObject
{
    Q_OBJECT

private slots:
    void passesAMessageOn();
    void prefersTheReversePathThatIsAskedFor();
    void readsTheRecipientsFromTheHeader();
    void sendsToAllOrNobody();
    void saysOnlyWhatWentWrong();
    void answersWithAReportForScripts();
};

void TestSendCommand::passesAMessageOn()
{
    PracticeSetup practice;
    const CtlResult result = practice.program.run(
        {u"send"_s, u"-i"_s, u"--"_s, u"dave@practice.mailroom"_s}, plainMessage);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.isEmpty(), result.err);
    QCOMPARE(practice.server.mails().size(), 1);
    const ReceivedMail &mail = practice.server.mails().constFirst();
    QCOMPARE(mail.forwardPaths, QByteArrayList{"dave@practice.mailroom"});
    QVERIFY(mail.message.contains("From: Ann <ann@practice.mailroom>\r\n"));
    QVERIFY(mail.message.contains("Date: "));
    QVERIFY(mail.message.contains("Message-ID: <"));
    QVERIFY(!mail.message.contains("carol"));
    QVERIFY(mail.message.endsWith("\r\n\r\nHi\r\n.dot\r\n"));
}

void TestSendCommand::prefersTheReversePathThatIsAskedFor()
{
    PracticeSetup practice;
    const QString dave = u"dave@practice.mailroom"_s;
    QCOMPARE(
        practice.program.run({u"send"_s, u"-f"_s, u"ann@practice.mailroom"_s, dave}, plainMessage)
            .exitCode,
        0);
    QCOMPARE(practice.program.run({u"send"_s, u"-f<>"_s, dave}, plainMessage).exitCode, 0);
    QCOMPARE(practice.program.run({u"send"_s, u"-f"_s, QString(), dave}, plainMessage).exitCode, 0);
    const QList<ReceivedMail> &mails = practice.server.mails();
    QCOMPARE(mails.size(), 3);
    QCOMPARE(mails.at(0).reversePath, QByteArray("ann@practice.mailroom"));
    QVERIFY(mails.at(1).reversePath.isEmpty());
    QVERIFY(mails.at(2).reversePath.isEmpty());
}

void TestSendCommand::readsTheRecipientsFromTheHeader()
{
    PracticeSetup practice;
    QCOMPARE(practice.program
                 .run({u"send"_s, u"-ti"_s, u"-oem"_s, u"dave@practice.mailroom"_s}, plainMessage)
                 .exitCode,
             0);
    const QByteArrayList expected{"dave@practice.mailroom", "bob@practice.mailroom",
                                  "carol@practice.mailroom"};
    QCOMPARE(practice.server.mails().size(), 1);
    QCOMPARE(practice.server.mails().constFirst().forwardPaths, expected);
}

void TestSendCommand::sendsToAllOrNobody()
{
    PracticeSetup practice;
    const CtlResult result = practice.program.run(
        {u"send"_s, u"dave@practice.mailroom"_s, u"nobody@practice.mailroom"_s}, plainMessage);
    QCOMPARE(result.exitCode, 67);
    QVERIFY(practice.server.mails().isEmpty());
}

void TestSendCommand::saysOnlyWhatWentWrong()
{
    PracticeSetup practice;
    const CtlResult result =
        practice.program.run({u"send"_s, u"nobody@practice.mailroom"_s}, plainMessage);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.contains("550"), result.err);
}

void TestSendCommand::answersWithAReportForScripts()
{
    PracticeSetup practice;
    const CtlResult result =
        practice.program.run({u"--json"_s, u"send"_s, u"dave@practice.mailroom"_s}, plainMessage);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()["queueId"_L1].toString().toUtf8(),
             practice.server.mails().constFirst().queueId);
}

QTEST_GUILESS_MAIN(TestSendCommand)
#include "tst_sendcommand.moc"
