// SPDX-License-Identifier: Apache-2.0
// The good conversations, and refusals of a server that keeps to the protocol.
#include "smtp/conversation.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class SmtpSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void sendsOneMail();
    void groupsMailAndRecipientsWherePipeliningIsOffered();
    void saysSizeAndEightBitWhereOffered();
    void usesSmtpUtf8OnlyForAMailThatNeedsIt_data();
    void usesSmtpUtf8OnlyForAMailThatNeedsIt();
    void fallsBackToHelo();
    void checkSendsNothing();
    void sendsFromTheNullReversePath();
    void stopsAtTheFirstRefusedRecipient();
    void staysSuccessfulWhenTheServerSaysNoGoodbye();
    void warnsOfAnUnusedSmtpUtf8();
    void refusesWhatTheServerCannotTake_data();
    void refusesWhatTheServerCannotTake();
    void readsQueueIds_data();
    void readsQueueIds();
    void explainsARefusal_data();
    void explainsARefusal();
    void cancelsAtEveryStep_data();
    void cancelsAtEveryStep();
    void mayBeDeletedAtEverySignal_data();
    void mayBeDeletedAtEverySignal();
};

namespace {

const QByteArray plainScript = R"(
    S: 220 mx.test ready
    C: EHLO client.test
    S: 250 mx.test
    C: MAIL FROM:<alice@client.test>
    S: 250 ok
    C: RCPT TO:<bob@client.test>
    S: 250 ok
    C: DATA
    S: 354 go
    C sends message
    S: 250 2.0.0 Ok: queued as ABC123
    C: QUIT
    S: 221 bye
    C closes
)";

} // namespace

void SmtpSessionTest::sendsOneMail()
{
    Conversation conversation;
    const Report report = conversation.run(plainScript);
    QCOMPARE(conversation.fault(), QString());
    QCOMPARE(Conversation::code(report), QString());
    QCOMPARE(conversation.steps().join(u' '),
             u"resolve connect greeting ehlo mail-from rcpt-to data quit"_s);
    QCOMPARE(report.queueId, u"ABC123"_s);
    QCOMPARE(report.serverReply, u"250 2.0.0 Ok: queued as ABC123"_s);
    QCOMPARE(conversation.server.messages().constFirst(), "Subject: hi\r\n\r\nhi\r\n..dot\r\n");
}

void SmtpSessionTest::groupsMailAndRecipientsWherePipeliningIsOffered()
{
    Conversation conversation;
    conversation.plan.envelope.forwardPaths << *Mailbox::parse(u"carol@client.test"_s);
    const Report report = conversation.run(R"(
        S: 220 mx.test ready
        C: EHLO client.test
        S: 250-mx.test
        S: 250 PIPELINING
        C: MAIL FROM:<alice@client.test>
        C: RCPT TO:<bob@client.test>
        C: RCPT TO:<carol@client.test>
        S: 250 ok
        S: 250 ok
        S: 251 will forward
        C: DATA
        S: 354 go
        C sends message
        S: 250 ok
        C: QUIT
        S: 221 bye
        C closes
    )");
    QCOMPARE(conversation.fault(), QString());
    QVERIFY(report.ok());
}

void SmtpSessionTest::saysSizeAndEightBitWhereOffered()
{
    Conversation conversation;
    conversation.plan.envelope.bodyIsEightBit = true;
    const Report report = conversation.run(R"(
        S: 220 mx.test ready
        C: EHLO client.test
        S: 250-mx.test
        S: 250-8BITMIME
        S: 250 SIZE 1000
        C: MAIL FROM:<alice@client.test> SIZE=25 BODY=8BITMIME
        S: 250 ok
        C: RCPT TO:<bob@client.test>
        S: 250 ok
        C: DATA
        S: 354 go
        C sends message
        S: 250 ok
        C: QUIT
        S: 221 bye
        C closes
    )");
    QCOMPARE(conversation.fault(), QString());
    QVERIFY(report.ok());
    QCOMPARE(report.capabilities, (QStringList{u"8BITMIME"_s, u"SIZE 1000"_s}));
}

void SmtpSessionTest::usesSmtpUtf8OnlyForAMailThatNeedsIt_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QByteArray>("rcpt");
    QTest::newRow("all ASCII") << u"bob@client.test"_s
                               << QByteArray("C: MAIL FROM:<alice@client.test>")
                               << QByteArray("C: RCPT TO:<bob@client.test>");
    QTest::newRow("only the domain is international")
        << u"info@株式.会社"_s << QByteArray("C: MAIL FROM:<alice@client.test>")
        << QByteArray("C: RCPT TO:<info@xn--w0tp6r.xn--6oq404h>");
    QTest::newRow("local part") << u"山田太郎@株式.会社"_s
                                << QByteArray(
                                       "C: MAIL FROM:<alice@client.test> BODY=8BITMIME SMTPUTF8")
                                << QByteArray("C: RCPT TO:<山田太郎@株式.会社>");
}

void SmtpSessionTest::usesSmtpUtf8OnlyForAMailThatNeedsIt()
{
    QFETCH(QString, recipient);
    QFETCH(QByteArray, mail);
    QFETCH(QByteArray, rcpt);
    Conversation conversation;
    conversation.plan.envelope.forwardPaths = {*Mailbox::parse(recipient)};
    conversation.plan.claimsSmtpUtf8 = true;
    const Report report = conversation.run("S: 220 mx.test\nC: EHLO client.test\n"
                                           "S: 250-mx.test\nS: 250-8BITMIME\nS: 250 SMTPUTF8\n"
                                           + mail + "\nS: 250 ok\n" + rcpt
                                           + "\nS: 250 ok\nC: DATA\nS: 354 go\nC sends message\n"
                                             "S: 250 ok\nC: QUIT\nS: 221 bye\nC closes\n");
    QCOMPARE(conversation.fault(), QString());
    QVERIFY(report.ok());
}

void SmtpSessionTest::fallsBackToHelo()
{
    Conversation conversation;
    const Report report = conversation.run(R"(
        S: 220 old.test
        C: EHLO client.test
        S: 500 what?
        C: HELO client.test
        S: 250 old.test
        C: MAIL FROM:<alice@client.test>
        S: 250 ok
        C: RCPT TO:<bob@client.test>
        S: 250 ok
        C: DATA
        S: 354 go
        C sends message
        S: 250 ok
        C: QUIT
        S: 221 bye
        C closes
    )");
    QCOMPARE(conversation.fault(), QString());
    QVERIFY(report.ok());
    QVERIFY(report.capabilities.isEmpty());
}

void SmtpSessionTest::checkSendsNothing()
{
    Conversation conversation;
    conversation.plan.checkOnly = true;
    conversation.plan.message.clear();
    const Report report = conversation.run(R"(
        S: 220 mx.test ready
        C: EHLO client.test
        S: 250 mx.test
        C: MAIL FROM:<alice@client.test>
        S: 250 ok
        C: RCPT TO:<bob@client.test>
        S: 250 ok
        C: RSET
        S: 250 ok
        C: QUIT
        S: 221 bye
        C closes
    )");
    QCOMPARE(conversation.fault(), QString());
    QVERIFY(report.ok());
    QVERIFY(report.queueId.isEmpty());
}

void SmtpSessionTest::sendsFromTheNullReversePath()
{
    Conversation conversation;
    conversation.plan.envelope.reversePath.reset();
    QByteArray script = plainScript;
    script.replace("<alice@client.test>", "<>");
    QVERIFY(conversation.run(script).ok());
    QCOMPARE(conversation.fault(), QString());
}

void SmtpSessionTest::stopsAtTheFirstRefusedRecipient()
{
    Conversation conversation;
    conversation.plan.envelope.forwardPaths << *Mailbox::parse(u"nobody@client.test"_s)
                                            << *Mailbox::parse(u"carol@client.test"_s);
    const Report report = conversation.run(R"(
        S: 220 mx.test ready
        C: EHLO client.test
        S: 250-mx.test
        S: 250 PIPELINING
        C: MAIL FROM:<alice@client.test>
        C: RCPT TO:<bob@client.test>
        C: RCPT TO:<nobody@client.test>
        C: RCPT TO:<carol@client.test>
        S: 250 ok
        S: 250 ok
        S: 550 5.1.1 no such user
        S: 250 ok
        C: QUIT
        C closes
    )");
    QCOMPARE(conversation.fault(), QString());
    QCOMPARE(Conversation::code(report), u"recipient-unknown"_s);
    QCOMPARE(report.problem->detail, u"nobody@client.test"_s);
}

void SmtpSessionTest::staysSuccessfulWhenTheServerSaysNoGoodbye()
{
    for (const QByteArray &end : {QByteArray("S closes"), QByteArray("S resets"),
                                  QByteArray("S: 500 no"), QByteArray("S stalls")}) {
        Conversation conversation;
        QByteArray script = plainScript;
        script.replace("S: 221 bye\n    C closes", end);
        const Report report = conversation.run(script);
        QVERIFY2(report.ok(), end.constData());
        QCOMPARE(report.queueId, u"ABC123"_s);
    }
}

void SmtpSessionTest::warnsOfAnUnusedSmtpUtf8()
{
    Conversation conversation;
    conversation.plan.testsSettings = true;
    QByteArray script = plainScript;
    script.replace("S: 250 mx.test", "S: 250-mx.test\nS: 250 SMTPUTF8");
    const Report report = conversation.run(script);
    QVERIFY(report.ok());
    QCOMPARE(report.warnings.size(), 1);
    QCOMPARE(report.warnings.constFirst().code(), u"smtputf8-unused"_s);
}

void SmtpSessionTest::refusesWhatTheServerCannotTake_data()
{
    QTest::addColumn<QString>("case_");
    QTest::addColumn<QString>("code");
    QTest::newRow("claimed SMTPUTF8 is not offered") << u"claim"_s << u"smtputf8-missing"_s;
    QTest::newRow("the recipient needs SMTPUTF8") << u"recipient"_s << u"smtputf8-missing"_s;
    QTest::newRow("8-bit body without 8BITMIME") << u"8bit"_s << u"eight-bit-missing"_s;
    QTest::newRow("larger than SIZE") << u"size"_s << u"size-exceeded"_s;
}

void SmtpSessionTest::refusesWhatTheServerCannotTake()
{
    QFETCH(QString, case_);
    QFETCH(QString, code);
    Conversation conversation;
    conversation.plan.testsSettings = conversation.plan.claimsSmtpUtf8 = case_ == u"claim"_s;
    conversation.plan.envelope.bodyIsEightBit = case_ == u"8bit"_s;
    if (case_ == u"recipient"_s)
        conversation.plan.envelope.forwardPaths = {*Mailbox::parse(u"山田@client.test"_s)};
    if (case_ == u"size"_s)
        conversation.plan.message.fill('a', 101);
    const Report report = conversation.run(R"(
        S: 220 mx.test ready
        C: EHLO client.test
        S: 250-mx.test
        S: 250 SIZE 100
        C: QUIT
        C closes
    )");
    QCOMPARE(conversation.fault(), QString());
    QCOMPARE(Conversation::code(report), code);
    QCOMPARE(conversation.steps().constLast(), u"mail-from!"_s);
}

void SmtpSessionTest::readsQueueIds_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("id");
    QTest::newRow("Postfix") << QByteArray("250 2.0.0 Ok: queued as 4Abc") << u"4Abc"_s;
    QTest::newRow("Exim") << QByteArray("250 OK id=1abc-0002-Xy") << u"1abc-0002-Xy"_s;
    QTest::newRow("Sendmail") << QByteArray("250 2.0.0 1BC7 Message accepted for delivery")
                              << u"1BC7"_s;
    QTest::newRow("Gmail") << QByteArray("250 2.0.0 OK  1690000000 a1-20020a.12 - gsmtp")
                           << u"a1-20020a.12"_s;
    QTest::newRow("none") << QByteArray("250 thanks") << QString();
}

void SmtpSessionTest::readsQueueIds()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, id);
    Conversation conversation;
    QByteArray script = plainScript;
    script.replace("250 2.0.0 Ok: queued as ABC123", reply);
    QCOMPARE(conversation.run(script).queueId, id);
}

void SmtpSessionTest::explainsARefusal_data()
{
    QTest::addColumn<QByteArray>("from"); // the line of the plain script that is answered otherwise
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("step");
    QTest::newRow("greeting 554") << QByteArray("220 mx.test ready") << QByteArray("554 no")
                                  << u"greeting-refused"_s << u"greeting!"_s;
    QTest::newRow("greeting 421") << QByteArray("220 mx.test ready") << QByteArray("421 busy")
                                  << u"greeting-busy"_s << u"greeting!"_s;
    QTest::newRow("EHLO 550") << QByteArray("250 mx.test") << QByteArray("550 bad EHLO name")
                              << u"ehlo-name-rejected"_s << u"ehlo!"_s;
}

void SmtpSessionTest::explainsARefusal()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, reply);
    QFETCH(QString, code);
    QFETCH(QString, step);
    const qsizetype at = plainScript.indexOf("S: " + from);
    QVERIFY(at >= 0);
    Conversation conversation;
    const Report report =
        conversation.run(plainScript.left(at) + "S: " + reply + "\nC: QUIT\nC closes\n");
    QCOMPARE(conversation.fault(), QString());
    QCOMPARE(Conversation::code(report), code);
    QCOMPARE(conversation.steps().constLast(), step);
    QCOMPARE(report.serverReply, QString::fromUtf8(reply));
}

void SmtpSessionTest::cancelsAtEveryStep_data()
{
    QTest::addColumn<StepId>("step");
    using enum StepId;
    for (const StepId step : {Resolve, Connect, Greeting, Ehlo, MailFrom, RcptTo, Data})
        QTest::newRow(qPrintable(stepName(step))) << step;
}

void SmtpSessionTest::cancelsAtEveryStep()
{
    QFETCH(StepId, step);
    Conversation conversation;
    conversation.server.play(plainScript);
    SmtpSession session(conversation.plan);
    QSignalSpy finished(&session, &SmtpSession::finished);
    connect(&session, &SmtpSession::stepStarted, this, [&](StepId started) {
        if (started == step)
            session.cancel();
    });
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 1000);
    const Report report = finished.at(0).at(0).value<Report>();
    QCOMPARE(Conversation::code(report), u"cancelled"_s);
    QVERIFY(conversation.server.messages().isEmpty());
}

void SmtpSessionTest::mayBeDeletedAtEverySignal_data()
{
    QTest::addColumn<int>("signal");
    for (int signal = 1; signal <= 30; ++signal)
        QTest::addRow("signal %d", signal) << signal;
}

void SmtpSessionTest::mayBeDeletedAtEverySignal()
{
    QFETCH(int, signal);
    Conversation conversation;
    conversation.server.play(plainScript);
    auto session = std::make_unique<SmtpSession>(conversation.plan);
    int count = 0;
    bool finished = false;
    const auto countDown = [&] {
        if (++count == signal)
            session.reset();
    };
    connect(session.get(), &SmtpSession::stepStarted, this, countDown);
    connect(session.get(), &SmtpSession::stepFinished, this, countDown);
    connect(session.get(), &SmtpSession::transcriptGrew, this, countDown);
    connect(session.get(), &SmtpSession::finished, this, [&] { finished = true; });
    session->start();
    QTRY_VERIFY(!session || finished);
    QVERIFY(!session || count < signal);
}

QTEST_GUILESS_MAIN(SmtpSessionTest)
#include "tst_smtpsession.moc"
