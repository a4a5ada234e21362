// SPDX-License-Identifier: Apache-2.0
// Servers that break the protocol, break off or say nothing.
#include "smtp/conversation.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SmtpSessionFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void reportsARefusedConnection();
    void knowsNoSuchHost();
    void worksWithASlowServer();
    void boundsWhatAServerSends_data();
    void boundsWhatAServerSends();
};

void SmtpSessionFaultsTest::names_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("step"); // the last one, failed

    const QByteArray hello = "S: 220 mx.test\nC: EHLO client.test\n";
    const QByteArray mail = hello + "S: 250 mx.test\nC: MAIL FROM:<alice@client.test>\n";
    const QByteArray rcpt = mail + "S: 250 ok\nC: RCPT TO:<bob@client.test>\n";
    const QByteArray data = rcpt + "S: 250 ok\nC: DATA\n";
    const QByteArray message = data + "S: 354 go\nC sends message\n";

    const auto row = [](const char *name, const QByteArray &script, const char *code,
                        const char *step) {
        QTest::newRow(name) << script << QString::fromLatin1(code)
                            << QString::fromLatin1(step) + u'!';
    };
    row("closes before the greeting", "S closes", "greeting-dropped", "greeting");
    row("says nothing", "S stalls", "greeting-slow", "greeting");
    row("speaks HTTP", "S raw: HTTP/1.1 400 Bad Request\\r\\n\nC closes", "not-smtp", "greeting");
    row("speaks POP3", "S raw: +OK hello\\r\\n\nC closes", "not-smtp", "greeting");
    row("speaks IMAP", "S raw: * OK hello\\r\\n\nC closes", "not-smtp", "greeting");
    row("speaks SSH", "S raw: SSH-2.0-x\\r\\n\nC closes", "not-smtp", "greeting");
    row("greets with garbage", "S raw: hello\\r\\n\nC closes", "reply-malformed", "greeting");
    row("NUL in the greeting", "S raw: 220 a\\0b\\r\\n\nC closes", "reply-malformed", "greeting");
    row("greets twice", "S raw: 220 a\\r\\n220 b\\r\\n\nC closes", "reply-unexpected", "greeting");
    row("codes differ in one reply", hello + "S raw: 250-a\\r\\n251 b\\r\\n\nC closes",
        "reply-malformed", "ehlo");
    row("closes at EHLO", hello + "S closes", "connection-lost", "ehlo");
    row("resets at EHLO", hello + "S resets", "connection-lost", "ehlo");
    row("is silent at EHLO", hello + "S stalls", "server-silent", "ehlo");
    row("354 to MAIL", mail + "S: 354 go\nC: QUIT\nC closes", "reply-unexpected", "mail-from");
    row("closes at MAIL", mail + "S closes", "connection-lost", "mail-from");
    row("421 and closes at RCPT", rcpt + "S: 421 4.3.2 shutting down\nS closes", "server-limit",
        "rcpt-to");
    row("250 to DATA", data + "S: 250 thanks\nC: QUIT\nC closes", "reply-unexpected", "data");
    // All of msmtp, curl and swaks believe this 250.
    row("250 together with the 354", data + "S raw: 354 go\\r\\n250 ok\\r\\n\nC closes",
        "reply-unexpected", "data");
    row("closes after the final dot", message + "S closes", "lost-after-data", "data");
    row("resets after the final dot", message + "S resets", "lost-after-data", "data");
    row("is silent after the final dot", message + "S stalls", "lost-after-data", "data");
    row("garbage after the final dot", message + "S raw: ok!\\r\\n\nC closes", "lost-after-data",
        "data");
    row("354 after the final dot", message + "S: 354 more\nC: QUIT\nC closes", "lost-after-data",
        "data");
    row("refuses after the final dot", message + "S: 554 5.7.1 spam\nC: QUIT\nC closes",
        "content-rejected", "data");
}

void SmtpSessionFaultsTest::names()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, code);
    QFETCH(QString, step);
    Conversation conversation;
    conversation.plan.limits.greeting = conversation.plan.limits.command = 700ms;
    conversation.plan.limits.content = 700ms;
    const Report report = conversation.run(script);
    QCOMPARE(conversation.fault(), QString());
    QCOMPARE(Conversation::code(report), code);
    QCOMPARE(conversation.steps().constLast(), step);
}

void SmtpSessionFaultsTest::reportsARefusedConnection()
{
    Conversation conversation;
    conversation.plan.port = ScriptedServer::closedPort();
    const Report report = conversation.run();
    QCOMPARE(Conversation::code(report), u"tcp-refused"_s);
    QCOMPARE(conversation.steps(), (QStringList{u"resolve"_s, u"connect!"_s}));
}

void SmtpSessionFaultsTest::knowsNoSuchHost()
{
    Conversation conversation;
    // RFC 6761: no resolver may answer for it; without a network it may also say "try again".
    conversation.plan.host = u"no-such-host.invalid"_s;
    const QString code = Conversation::code(conversation.run());
    QVERIFY2(code == u"dns-not-found"_s || code == u"dns-temporary"_s, qPrintable(code));
    QCOMPARE(conversation.steps(), (QStringList{u"resolve!"_s}));
}

void SmtpSessionFaultsTest::worksWithASlowServer()
{
    Conversation conversation;
    const Report report = conversation.run(R"(
        S speaks in pieces of 1 byte
        S: 220-mx.test
        S: 220 ready
        C: EHLO client.test
        S: 250-mx.test
        S: 250-SIZE 1000000
        S: 250 ENHANCEDSTATUSCODES
        C: MAIL FROM:<alice@client.test> SIZE=25
        S: 250 2.1.0 ok
        C: RCPT TO:<bob@client.test>
        S: 250 2.1.5 ok
        C: DATA
        S: 354 go
        C sends message
        S: 250 2.0.0 ok queued as X1
        C: QUIT
        S: 221 bye
        C closes
    )");
    QCOMPARE(conversation.fault(), QString());
    QVERIFY(report.ok());
    QCOMPARE(report.queueId, u"X1"_s);
}

void SmtpSessionFaultsTest::boundsWhatAServerSends_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("a line without end") << QByteArray("S floods: 220 aaaaaaaaaaaaaaaaaaaaaaaaa");
    QTest::newRow("a reply without end")
        << QByteArray("S: 220 mx\nC: EHLO client.test\nS floods: 250-SIZE 1\\r\\n");
}

void SmtpSessionFaultsTest::boundsWhatAServerSends()
{
    QFETCH(QByteArray, script);
    Conversation conversation;
    conversation.plan.limits.greeting = conversation.plan.limits.command = 30s;
    const Report report = conversation.run(script);
    QCOMPARE(Conversation::code(report), u"reply-malformed"_s);
    QVERIFY(report.transcript.lines().size() < 2100);
}

QTEST_GUILESS_MAIN(SmtpSessionFaultsTest)
#include "tst_smtpsessionfaults.moc"
