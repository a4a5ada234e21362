// SPDX-License-Identifier: Apache-2.0
// The practice server: TLS and AUTH.
#include "practice/rawclient.h"

using namespace Qt::StringLiterals;

class TestPracticeServerSignIn : public QObject
{
    Q_OBJECT

private slots:
    void insistsOnStartTls();
    void forgetsEverythingAtStartTls();
    void discardsWhatCameBeforeTheHandshake();
    void speaksTlsFromTheFirstByte();
    void outlivesAFailedHandshake();
    void insistsOnLogin();
    void signsInStepByStep();
    void endsFailedLogins_data();
    void endsFailedLogins();
};

void TestPracticeServerSignIn::insistsOnStartTls()
{
    PracticeServer server(practiceWithUser(Encryption::StartTls));
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    const QByteArray before = client.ask("EHLO me.test");
    QVERIFY(before.contains("250 STARTTLS"));
    QVERIFY(!before.contains("AUTH"));
    for (const QByteArray &command : {"MAIL FROM:<a@a.test>"_ba, demoPlain, "RSET"_ba})
        QCOMPARE(client.ask(command), "530 5.7.0 Must issue a STARTTLS command first");
    QCOMPARE(client.ask("NOOP"), "250 2.0.0 Ok");
    QCOMPARE(client.ask("STARTTLS now"), "501 5.5.4 This command has no argument");
    QCOMPARE(client.ask("STARTTLS"), "220 2.0.0 Ready to start TLS");
    QVERIFY(client.startTls());
    const QByteArray after = client.ask("EHLO me.test");
    QVERIFY(!after.contains("STARTTLS"));
    QVERIFY(after.contains("250 AUTH SCRAM-SHA-256 CRAM-MD5 PLAIN LOGIN"));
    QVERIFY(client.ask("STARTTLS").startsWith("503 "));
    QCOMPARE(client.ask(demoPlain), "235 2.7.0 Signed in");
    QCOMPARE(client.ask("MAIL FROM:<a@a.test>"), "250 2.1.0 Ok");
    QCOMPARE(client.ask("RCPT TO:<a@a.test>"), "250 2.1.5 Ok");
    client.ask("DATA");
    QVERIFY(client.ask(".").startsWith("250 "));
    QCOMPARE(server.mails().first().user, u"demo"_s);
    QVERIFY(server.mails().first().tls);
}

void TestPracticeServerSignIn::forgetsEverythingAtStartTls()
{
    PracticeServer server;
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.ask("STARTTLS");
    QVERIFY(client.startTls());
    QCOMPARE(client.ask("MAIL FROM:<a@a.test>").first(9), "503 5.5.1");
    QCOMPARE(client.unread(), "");
}

void TestPracticeServerSignIn::discardsWhatCameBeforeTheHandshake()
{
    PracticeServer server;
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.say("STARTTLS\r\nEHLO injected.test\r\nMAIL FROM:<injected@a.test>\r\n");
    QCOMPARE(client.reply(), "220 2.0.0 Ready to start TLS");
    QVERIFY(client.startTls());
    QCOMPARE(client.ask("NOOP"), "250 2.0.0 Ok");
    QCOMPARE(client.ask("RCPT TO:<a@a.test>").first(9), "503 5.5.1");
    QCOMPARE(client.unread(), "");
}

void TestPracticeServerSignIn::speaksTlsFromTheFirstByte()
{
    PracticeServer server(practiceWithUser(Encryption::Tls));
    QVERIFY(server.listen());
    RawClient client;
    QVERIFY(client.connectTo(server, true).startsWith("220 practice.localhost"));
    QVERIFY(!client.ask("EHLO me.test").contains("STARTTLS"));
    QCOMPARE(client.ask(demoPlain), "235 2.7.0 Signed in");
    QVERIFY(client.socket().sessionProtocol() >= QSsl::TlsV1_2);
}

void TestPracticeServerSignIn::outlivesAFailedHandshake()
{
    auto options = practiceWithUser(Encryption::Tls);
    options.connectionLimit = 1;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient clear;
    clear.socket().connectToHost(server.address(), server.port());
    clear.say("EHLO me.test\r\n");
    QVERIFY(clear.isGone());

    RawClient distrustful;
    distrustful.socket().setSslConfiguration(QSslConfiguration());
    distrustful.connectTo(server, true);
    QVERIFY(distrustful.isGone());

    // One connection is the limit: another one is served as soon as these are forgotten.
    QVERIFY(QTest::qWaitFor([&server] {
        RawClient good;
        return good.connectTo(server, true).startsWith("220 ");
    }));
}

void TestPracticeServerSignIn::insistsOnLogin()
{
    PracticeServer server(practiceWithUser(Encryption::None));
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    QVERIFY(client.ask(demoPlain).startsWith("503 "));
    client.ask("EHLO me.test");
    QCOMPARE(client.ask("MAIL FROM:<a@a.test>"), "530 5.7.0 Authentication required");
    QCOMPARE(client.ask(demoPlain), "235 2.7.0 Signed in");
    QVERIFY(client.ask(demoPlain).startsWith("503 "));
    QCOMPARE(client.ask("MAIL FROM:<a@a.test> AUTH=<>"), "250 2.1.0 Ok");
}

void TestPracticeServerSignIn::signsInStepByStep()
{
    PracticeServer server(practiceWithUser(Encryption::None));
    QVERIFY(server.listen());
    RawClient login;
    login.connectTo(server);
    login.ask("EHLO me.test");
    QCOMPARE(login.ask("AUTH LOGIN"), "334 " + QByteArray("Username:").toBase64());
    QCOMPARE(login.ask(QByteArray("demo").toBase64()), "334 " + QByteArray("Password:").toBase64());
    QCOMPARE(login.ask(QByteArray("secret").toBase64()), "235 2.7.0 Signed in");

    RawClient late;
    late.connectTo(server);
    late.ask("EHLO me.test");
    QCOMPARE(late.ask("auth plain"), "334 ");
    QCOMPARE(late.ask(demoPlain.mid(11)), "235 2.7.0 Signed in");

    RawClient scram;
    scram.connectTo(server);
    scram.ask("EHLO me.test");
    const QByteArray first =
        scram.ask("AUTH SCRAM-SHA-256 " + QByteArray("n,,n=demo,r=abc").toBase64());
    QVERIFY(QByteArray::fromBase64(first.mid(4)).startsWith("r=abc"));
}

void TestPracticeServerSignIn::endsFailedLogins_data()
{
    QTest::addColumn<QByteArrayList>("commands");
    QTest::addColumn<QByteArray>("last");
    const QByteArray wrong = QByteArray("\0demo\0wrong", 11).toBase64();
    QTest::newRow("wrong password") << QByteArrayList{"AUTH PLAIN " + wrong} << "535 5.7.8"_ba;
    QTest::newRow("cancelled") << QByteArrayList{"AUTH LOGIN", "*"} << "501 5.7.0"_ba;
    QTest::newRow("no base64") << QByteArrayList{"AUTH LOGIN", "!!!"} << "501 5.5.2"_ba;
    QTest::newRow("no base64 at first") << QByteArrayList{"AUTH PLAIN !!!"} << "501 5.5.2"_ba;
    QTest::newRow("empty response") << QByteArrayList{"AUTH PLAIN ="} << "501 5.5.2"_ba;
    QTest::newRow("unknown mechanism") << QByteArrayList{"AUTH GSSAPI"} << "504 5.5.4"_ba;
    QTest::newRow("no mechanism") << QByteArrayList{"AUTH"} << "504 5.5.4"_ba;
    QTest::newRow("initial response to CRAM-MD5")
        << QByteArrayList{"AUTH CRAM-MD5 " + wrong} << "501 5.5.2"_ba;
    QTest::newRow("endless") << QByteArrayList{"AUTH LOGIN", QByteArray(20000, 'A')}
                             << "500 5.5.6"_ba;
}

void TestPracticeServerSignIn::endsFailedLogins()
{
    QFETCH(QByteArrayList, commands);
    QFETCH(QByteArray, last);
    PracticeServer server(practiceWithUser(Encryption::None));
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    QByteArray reply;
    for (const QByteArray &command : commands)
        reply = client.ask(command);
    QCOMPARE(reply.first(9), last);
    QVERIFY(client.ask("MAIL FROM:<a@a.test>").startsWith("530 "));
    QCOMPARE(client.ask(demoPlain), "235 2.7.0 Signed in");
}

QTEST_GUILESS_MAIN(TestPracticeServerSignIn)
#include "tst_practiceserversignin.moc"
