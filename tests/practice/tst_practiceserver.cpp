// SPDX-License-Identifier: Apache-2.0
#include "practice/rawclient.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace {

PracticeOptions plain()
{
    PracticeOptions options;
    options.encryption = Encryption::None;
    return options;
}

PracticeOptions withUser(Encryption encryption)
{
    PracticeOptions options;
    options.encryption = encryption;
    options.users = {{u"demo"_s, u"secret"_s}};
    options.loginRequired = true;
    return options;
}

const QByteArray demoPlain = "AUTH PLAIN " + QByteArray("\0demo\0secret", 12).toBase64();

} // namespace

class TestPracticeServer : public QObject
{
    Q_OBJECT

private slots:
    void listensOnLoopbackOnly();
    void carriesItsCertificate();
    void takesAMail();
    void offersWhatItsOptionsSay();
    void insistsOnStartTls();
    void forgetsEverythingAtStartTls();
    void discardsWhatCameBeforeTheHandshake();
    void speaksTlsFromTheFirstByte();
    void outlivesAFailedHandshake();
    void insistsOnLogin();
    void signsInStepByStep();
    void endsFailedLogins_data();
    void endsFailedLogins();
    void answersStrictly_data();
    void answersStrictly();
    void refusesRecipients_data();
    void refusesRecipients();
    void takesInternationalMail();
    void refusesParametersAfterHelo();
    void servesGroupsOfCommands();
    void refusesGroupsThatAreNotAllowed_data();
    void refusesGroupsThatAreNotAllowed();
    void limitsTheSizeWhileReceiving();
    void refusesWrongMessages_data();
    void refusesWrongMessages();
    void seesNoEndInBareLineFeeds();
    void turnsAwayTooManyConnections();
    void turnsAwayTheIdle();
    void endsAfterTooManyErrors();
    void waitsForClientsThatDoNotRead_data();
    void waitsForClientsThatDoNotRead();
    void goesOnWhenTheClientReads_data();
    void goesOnWhenTheClientReads();
    void survivesGarbage_data();
    void survivesGarbage();
    void keepsABoundedNumberOfMails();
    void diesWithOpenConnections();
};

void TestPracticeServer::listensOnLoopbackOnly()
{
    for (const auto &address : {QHostAddress(QHostAddress::Any), QHostAddress(u"192.0.2.1"_s)}) {
        auto options = plain();
        options.address = address;
        PracticeServer server(options);
        QVERIFY(!server.listen());
        QVERIFY(!server.errorString().isEmpty());
        QCOMPARE(server.port(), 0);
    }
    PracticeServer server;
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    QVERIFY(server.address().isLoopback());
    QVERIFY(server.port() > 0);
}

void TestPracticeServer::carriesItsCertificate()
{
    QVERIFY(QFile::exists(PracticeServer::certificatePath()));
    const QSslCertificate certificate(PracticeServer::certificate());
    QVERIFY(!certificate.isNull());
    QVERIFY(certificate.expiryDate() > QDateTime::currentDateTimeUtc().addYears(30));
    QCOMPARE(certificate.subjectAlternativeNames().values(QSsl::DnsEntry),
             QStringList{u"localhost"_s});
    QCOMPARE(certificate.subjectAlternativeNames().count(QSsl::IpAddressEntry), 2);
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
}

void TestPracticeServer::takesAMail()
{
    PracticeServer server(plain());
    QVERIFY(server.listen());
    QSignalSpy received(&server, &PracticeServer::mailReceived);
    RawClient client;
    QCOMPARE(client.connectTo(server), "220 practice.localhost ESMTP practice server");
    QVERIFY(client.ask("EHLO me.test").startsWith("250-practice.localhost\r\n"));
    QCOMPARE(client.ask("MAIL FROM:<a@a.test> SIZE=20"), "250 2.1.0 Ok");
    QCOMPARE(client.ask("RCPT TO:<b@b.test>"), "250 2.1.5 Ok");
    QCOMPARE(client.ask("RCPT TO:<c@c.test>"), "250 2.1.5 Ok");
    QVERIFY(client.ask("DATA").startsWith("354 "));
    const QByteArray last = client.ask("A: b\r\n\r\n..dot\r\n.");
    QCOMPARE(client.ask("QUIT"), "221 2.0.0 Bye");
    QVERIFY(client.isGone());

    QCOMPARE(received.size(), 1);
    QCOMPARE(server.mails().size(), 1);
    const ReceivedMail mail = server.mails().first();
    QCOMPARE(last, "250 2.0.0 Ok: queued as " + mail.queueId);
    QVERIFY(!mail.queueId.isEmpty());
    QCOMPARE(mail.reversePath, "a@a.test");
    QCOMPARE(mail.forwardPaths, (QByteArrayList{"b@b.test", "c@c.test"}));
    QCOMPARE(mail.message, "A: b\r\n\r\n.dot\r\n");
    QCOMPARE(mail.clientName, "me.test");
    QCOMPARE(mail.user, QString());
    QVERIFY(!mail.tls);
    QVERIFY(qAbs(mail.received.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TestPracticeServer::offersWhatItsOptionsSay()
{
    auto options = withUser(Encryption::None);
    options.mechanisms = {u"LOGIN"_s, u"X-UNKNOWN"_s, u"PLAIN"_s};
    PracticeServer all(options);
    QVERIFY(all.listen());
    RawClient client;
    client.connectTo(all);
    QCOMPARE(client.ask("EHLO me.test"),
             "250-practice.localhost\r\n250-SIZE 10485760\r\n250-PIPELINING\r\n250-8BITMIME\r\n"
             "250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH LOGIN PLAIN");

    options = plain();
    options.smtpUtf8 = options.eightBitMime = options.pipelining = false;
    options.enhancedStatusCodes = false;
    options.sizeLimit = 1000;
    PracticeServer none(options);
    QVERIFY(none.listen());
    RawClient other;
    other.connectTo(none);
    QCOMPARE(other.ask("EHLO me.test"), "250-practice.localhost\r\n250 SIZE 1000");
    QCOMPARE(other.ask("MAIL FROM:<a@a.test> BODY=8BITMIME"), "555 Parameter not recognised");
    QCOMPARE(other.ask("MAIL FROM:<a@a.test> SMTPUTF8"), "555 Parameter not recognised");
    QCOMPARE(other.ask("MAIL FROM:<a@a.test>"), "250 Ok");
}

void TestPracticeServer::insistsOnStartTls()
{
    PracticeServer server(withUser(Encryption::StartTls));
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

void TestPracticeServer::forgetsEverythingAtStartTls()
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

void TestPracticeServer::discardsWhatCameBeforeTheHandshake()
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

void TestPracticeServer::speaksTlsFromTheFirstByte()
{
    PracticeServer server(withUser(Encryption::Tls));
    QVERIFY(server.listen());
    RawClient client;
    QVERIFY(client.connectTo(server, true).startsWith("220 practice.localhost"));
    QVERIFY(!client.ask("EHLO me.test").contains("STARTTLS"));
    QCOMPARE(client.ask(demoPlain), "235 2.7.0 Signed in");
    QVERIFY(client.socket().sessionProtocol() >= QSsl::TlsV1_2);
}

void TestPracticeServer::outlivesAFailedHandshake()
{
    auto options = withUser(Encryption::Tls);
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

void TestPracticeServer::insistsOnLogin()
{
    PracticeServer server(withUser(Encryption::None));
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

void TestPracticeServer::signsInStepByStep()
{
    PracticeServer server(withUser(Encryption::None));
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

void TestPracticeServer::endsFailedLogins_data()
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

void TestPracticeServer::endsFailedLogins()
{
    QFETCH(QByteArrayList, commands);
    QFETCH(QByteArray, last);
    PracticeServer server(withUser(Encryption::None));
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

void TestPracticeServer::answersStrictly_data()
{
    QTest::addColumn<QByteArray>("commands"); // the last one counts
    QTest::addColumn<QByteArray>("reply");
    const QByteArray mail = "EHLO me.test\r\nMAIL FROM:<a@a.test>";
    QTest::newRow("MAIL before EHLO") << "MAIL FROM:<a@a.test>"_ba
                                      << "503 5.5.1"_ba;
    QTest::newRow("EHLO without a name") << "EHLO"_ba
                                         << "501 "_ba;
    QTest::newRow("EHLO with a bad name") << "EHLO my_pc"_ba
                                          << "501 "_ba;
    QTest::newRow("HELO") << "HELO me.test"_ba
                          << "250 practice.localhost"_ba;
    QTest::newRow("RCPT before MAIL") << "EHLO me.test\r\nRCPT TO:<a@a.test>"_ba
                                      << "503 5.5.1"_ba;
    QTest::newRow("MAIL twice") << mail + "\r\nMAIL FROM:<a@a.test>"
                                << "503 5.5.1"_ba;
    QTest::newRow("MAIL after RSET") << mail + "\r\nRSET\r\nMAIL FROM:<>"
                                     << "250 2.1.0"_ba;
    QTest::newRow("EHLO resets") << mail + "\r\nEHLO me.test\r\nRCPT TO:<a@a.test>"
                                 << "503 5.5.1"_ba;
    QTest::newRow("DATA without RCPT") << mail + "\r\nDATA"
                                       << "503 5.5.1"_ba;
    QTest::newRow("DATA with argument") << mail + "\r\nRCPT TO:<a@a.test>\r\nDATA x"
                                        << "501 5.5.4"_ba;
    QTest::newRow("postmaster") << mail + "\r\nRCPT TO:<Postmaster>"
                                << "250 2.1.5"_ba;
    QTest::newRow("RCPT to nobody") << mail + "\r\nRCPT TO:<>"
                                    << "501 5.1.3"_ba;
    QTest::newRow("RCPT with parameter") << mail + "\r\nRCPT TO:<a@a.test> NOTIFY=NEVER"
                                         << "555 5.5.4"_ba;
    QTest::newRow("bad sender") << "EHLO me.test\r\nMAIL FROM:<a>"_ba
                                << "501 5.1.7"_ba;
    QTest::newRow("bad syntax") << "EHLO me.test\r\nMAIL FROM: <a@a.test>"_ba
                                << "501 5.5.4"_ba;
    QTest::newRow("unknown parameter") << mail + " X=1"
                                       << "555 5.5.4"_ba;
    QTest::newRow("parameter twice") << mail + " SIZE=1 SIZE=1"
                                     << "501 5.5.4"_ba;
    QTest::newRow("SIZE is no number") << mail + " SIZE=big"
                                       << "501 5.5.4"_ba;
    QTest::newRow("SIZE too big") << mail + " SIZE=99999999"
                                  << "552 5.3.4"_ba;
    QTest::newRow("BODY unknown") << mail + " BODY=BINARYMIME"
                                  << "501 5.5.4"_ba;
    QTest::newRow("BODY") << mail + " BODY=8BITMIME"
                          << "250 2.1.0"_ba;
    QTest::newRow("SMTPUTF8 with value") << mail + " SMTPUTF8=1"
                                         << "501 5.5.4"_ba;
    QTest::newRow("AUTH= is not offered") << mail + " AUTH=<>"
                                          << "555 5.5.4"_ba;
    QTest::newRow("AUTH is not offered") << "EHLO me.test\r\nAUTH PLAIN"_ba
                                         << "504 5.5.4"_ba;
    QTest::newRow("STARTTLS is not offered") << "EHLO me.test\r\nSTARTTLS"_ba
                                             << "503 5.5.1"_ba;
    QTest::newRow("VRFY") << "VRFY a"_ba
                          << "252 2.5.0"_ba;
    QTest::newRow("NOOP with word") << "NOOP x"_ba
                                    << "250 2.0.0"_ba;
    QTest::newRow("unknown command") << "EXPN x"_ba
                                     << "500 5.5.2"_ba;
    QTest::newRow("empty line") << ""_ba
                                << "500 5.5.2"_ba;
    QTest::newRow("small letters") << "ehlo me.test\r\nmail from:<>"_ba
                                   << "250 2.1.0"_ba;
    QTest::newRow("bare CR") << "NOOP\rQUIT"_ba
                             << "500 5.5.2"_ba;
    QTest::newRow("NUL") << "NOOP \0"_ba
                         << "500 5.5.2"_ba;
    QTest::newRow("long command") << "NOOP " + QByteArray(506, 'x') << "500 5.5.2"_ba;
    QTest::newRow("longest command") << "NOOP " + QByteArray(505, 'x') << "250 2.0.0"_ba;
    QTest::newRow("endless command") << QByteArray(1000000, 'x') << "500 5.5.2"_ba;
}

void TestPracticeServer::answersStrictly()
{
    QFETCH(QByteArray, commands);
    QFETCH(QByteArray, reply);
    PracticeServer server(plain());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    QByteArray last;
    for (qsizetype at = 0; at <= commands.size();) {
        auto end = commands.indexOf("\r\n", at);
        end = end < 0 ? commands.size() : end;
        last = client.ask(commands.mid(at, end - at));
        at = end + 2;
    }
    QCOMPARE(last.first(qMin(last.size(), reply.size())), reply);
    QCOMPARE(client.ask("NOOP"), "250 2.0.0 Ok");
}

void TestPracticeServer::refusesRecipients_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("known") << "alice@here.test"_ba
                           << "250 2.1.5"_ba;
    QTest::newRow("known in capitals") << "Alice@HERE.test"_ba
                                       << "250 2.1.5"_ba;
    QTest::newRow("unknown") << "bob@here.test"_ba
                             << "550 5.1.1"_ba;
    QTest::newRow("elsewhere") << "alice@there.test"_ba
                               << "554 5.7.1"_ba;
    QTest::newRow("below") << "alice@sub.here.test"_ba
                           << "554 5.7.1"_ba;
    QTest::newRow("international") << "alice@öst.test"_ba
                                   << "553 5.6.7"_ba;
}

void TestPracticeServer::refusesRecipients()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, reply);
    auto options = plain();
    options.domains = {u"here.test"_s, u"öst.test"_s};
    options.localParts = {u"alice"_s};
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.ask("MAIL FROM:<a@a.test>");
    QCOMPARE(client.ask("RCPT TO:<" + path + '>').first(9), reply);
}

void TestPracticeServer::takesInternationalMail()
{
    auto options = plain();
    options.domains = {u"株式.会社"_s};
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    QCOMPARE(client.ask("MAIL FROM:<é@a.test>").first(9), "553 5.6.7");
    QCOMPARE(client.ask("MAIL FROM:<é@a.test> SMTPUTF8 BODY=8BITMIME"), "250 2.1.0 Ok");
    QCOMPARE(client.ask("RCPT TO:<山田太郎@株式.会社>"), "250 2.1.5 Ok");
    client.ask("DATA");
    QVERIFY(client.ask("To: 山田太郎@株式.会社\r\n\r\n✓\r\n.").startsWith("250 "));
    const ReceivedMail mail = server.mails().first();
    QCOMPARE(mail.forwardPaths, QByteArrayList{"山田太郎@株式.会社"});
    QVERIFY(mail.smtpUtf8);
    QVERIFY(mail.eightBitMime);
}

void TestPracticeServer::refusesParametersAfterHelo()
{
    PracticeServer server(plain());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("HELO me.test");
    QCOMPARE(client.ask("MAIL FROM:<a@a.test> SIZE=1").first(9), "555 5.5.4");
    QCOMPARE(client.ask("MAIL FROM:<a@a.test>"), "250 2.1.0 Ok");
}

void TestPracticeServer::servesGroupsOfCommands()
{
    PracticeServer server(plain());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.say("MAIL FROM:<a@a.test>\r\nRCPT TO:<x>\r\nRCPT TO:<b@b.test>\r\nDATA\r\n");
    QVERIFY(client.reply().startsWith("250 2.1.0"));
    QVERIFY(client.reply().startsWith("501 5.1.3"));
    QVERIFY(client.reply().startsWith("250 2.1.5"));
    QVERIFY(client.reply().startsWith("354 "));
    client.say("A: b\r\n.\r\nMAIL FROM:<c@c.test>\r\nRSET\r\nQUIT\r\n");
    QVERIFY(client.reply().startsWith("250 2.0.0 Ok: queued"));
    QVERIFY(client.reply().startsWith("250 2.1.0"));
    QVERIFY(client.reply().startsWith("250 2.0.0"));
    QVERIFY(client.reply().startsWith("221 "));
    QCOMPARE(server.mails().size(), 1);
}

void TestPracticeServer::refusesGroupsThatAreNotAllowed_data()
{
    QTest::addColumn<bool>("pipelining");
    QTest::addColumn<QByteArray>("group");
    QTest::newRow("PIPELINING is not offered")
        << false << "MAIL FROM:<a@a.test>\r\nRCPT TO:<b@b.test>\r\n"_ba;
    QTest::newRow("EHLO is not the last") << true << "EHLO me.test\r\nMAIL FROM:<a@a.test>\r\n"_ba;
    QTest::newRow("NOOP is not the last") << true << "NOOP\r\nNOOP\r\n"_ba;
}

void TestPracticeServer::refusesGroupsThatAreNotAllowed()
{
    QFETCH(bool, pipelining);
    QFETCH(QByteArray, group);
    auto options = plain();
    options.pipelining = pipelining;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.say(group);
    QCOMPARE(client.reply().first(9), "503 5.5.0");
    QVERIFY(client.isGone());
}

void TestPracticeServer::limitsTheSizeWhileReceiving()
{
    auto options = plain();
    options.sizeLimit = 1000;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.ask("MAIL FROM:<a@a.test>");
    client.ask("RCPT TO:<b@b.test>");
    client.ask("DATA");
    QCOMPARE(client.ask(QByteArray("12345678\r\n").repeated(200000) + '.').first(9), "552 5.3.4");
    client.ask("MAIL FROM:<a@a.test>");
    client.ask("RCPT TO:<b@b.test>");
    client.ask("DATA");
    QVERIFY(client.ask(QByteArray("12345678\r\n").repeated(100) + '.').startsWith("250 "));
    QCOMPARE(server.mails().size(), 1);
}

void TestPracticeServer::refusesWrongMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("long line") << QByteArray(999, 'x') + "\r\n"
                               << "554 5.6.0"_ba;
    QTest::newRow("longest line") << QByteArray(998, 'x') + "\r\n"
                                  << "250 2.0.0"_ba;
    QTest::newRow("longest line with dot") << "." + QByteArray(998, '.') + "\r\n"
                                           << "250 2.0.0"_ba;
    QTest::newRow("bare LF") << "a\nb\r\n"_ba
                             << "554 5.6.0"_ba;
    QTest::newRow("8-bit header") << "A: é\r\n"_ba
                                  << "554 5.6.7"_ba;
    QTest::newRow("8-bit body") << "\r\né\r\n"_ba
                                << "554 5.6.3"_ba;
}

void TestPracticeServer::refusesWrongMessages()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, reply);
    PracticeServer server(plain());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.ask("MAIL FROM:<a@a.test>");
    client.ask("RCPT TO:<b@b.test>");
    client.ask("DATA");
    QCOMPARE(client.ask(message + '.').first(9), reply);
    QCOMPARE(server.mails().size(), reply.startsWith('2') ? 1 : 0);
    QCOMPARE(client.ask("DATA").first(9), "503 5.5.1");
}

void TestPracticeServer::seesNoEndInBareLineFeeds()
{
    PracticeServer server(plain());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    client.ask("MAIL FROM:<a@a.test>");
    client.ask("RCPT TO:<b@b.test>");
    client.ask("DATA");
    for (const QByteArray &end : {"\n.\n"_ba, "\n.\r\n"_ba, "\r.\r"_ba, "\r\n.\n"_ba})
        client.say("x" + end + "MAIL FROM:<smuggled@a.test>\r\n");
    QCOMPARE(client.ask(".").first(9), "554 5.6.0");
    QCOMPARE(client.unread(), "");
    QVERIFY(server.mails().isEmpty());
}

void TestPracticeServer::turnsAwayTooManyConnections()
{
    auto options = plain();
    options.connectionLimit = 2;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient one;
    RawClient two;
    RawClient three;
    QVERIFY(one.connectTo(server).startsWith("220 "));
    QVERIFY(two.connectTo(server).startsWith("220 "));
    QCOMPARE(three.connectTo(server), "421 4.3.2 Too many connections");
    QVERIFY(three.isGone());
    one.ask("QUIT");
    QVERIFY(one.isGone());
    RawClient four;
    QVERIFY(four.connectTo(server).startsWith("220 "));
}

void TestPracticeServer::turnsAwayTheIdle()
{
    auto options = plain();
    options.idleSeconds = 1;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    QCOMPARE(client.reply(), "421 4.3.2 Idle for too long");
    QVERIFY(client.isGone());
}

void TestPracticeServer::endsAfterTooManyErrors()
{
    PracticeServer server(plain());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(client.ask("X").first(9), "500 5.5.2");
    QCOMPARE(client.ask("X").first(9), "500 5.5.2");
    QCOMPARE(client.reply(), "421 4.3.2 Too many errors");
    QVERIFY(client.isGone());
}

void TestPracticeServer::waitsForClientsThatDoNotRead_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("plain") << Encryption::None;
    QTest::newRow("TLS") << Encryption::Tls;
}

void TestPracticeServer::waitsForClientsThatDoNotRead()
{
    QFETCH(Encryption, encryption);
    PracticeOptions options;
    options.encryption = encryption;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server, encryption == Encryption::Tls);
    client.ask("EHLO me.test");
    client.socket().setReadBufferSize(1);
    disconnect(&client.socket(), &QSslSocket::readyRead, nullptr, nullptr);
    // 20 MB of commands whose replies nobody reads: the server has to stop taking them, while it
    // serves others.
    const QByteArray commands = QByteArray("RSET\r\n").repeated(20'000);
    for (int i = 0; i < 170; ++i)
        client.say(commands);
    RawClient other;
    other.connectTo(server, encryption == Encryption::Tls);
    for (int i = 0; i < 2'000; ++i)
        QCOMPARE(other.ask("NOOP"), "250 2.0.0 Ok");
    QVERIFY(client.socket().bytesToWrite() + client.socket().encryptedBytesToWrite() > 1'000'000);
}

void TestPracticeServer::goesOnWhenTheClientReads_data()
{
    waitsForClientsThatDoNotRead_data();
}

void TestPracticeServer::goesOnWhenTheClientReads()
{
    QFETCH(Encryption, encryption);
    PracticeOptions options;
    options.encryption = encryption;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server, encryption == Encryption::Tls);
    client.ask("EHLO me.test");
    const QByteArray reply = "250 2.0.0 Ok\r\n";
    client.say(QByteArray("RSET\r\n").repeated(100'000));
    QTRY_COMPARE(client.unread().size(), reply.size() * 100'000);

    const QByteArray message = QByteArray("12345678\r\n").repeated(900'000);
    client.forget();
    client.ask("MAIL FROM:<a@a.test>");
    client.ask("RCPT TO:<b@b.test>");
    client.ask("DATA");
    QVERIFY(client.ask(message + '.').startsWith("250 2.0.0 Ok: queued"));
    QCOMPARE(server.mails().first().message, message);
}

void TestPracticeServer::survivesGarbage_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("plain") << Encryption::None;
    QTest::newRow("STARTTLS") << Encryption::StartTls;
    QTest::newRow("TLS") << Encryption::Tls;
}

void TestPracticeServer::survivesGarbage()
{
    QFETCH(Encryption, encryption);
    PracticeServer server(withUser(encryption));
    QVERIFY(server.listen());
    const QByteArrayList words{
        "EHLO me.test", "MAIL FROM:<", "RCPT TO:<",      "a@b>", "DATA",     ".",
        "AUTH ",        "PLAIN ",      "SCRAM-SHA-256 ", "=",    "STARTTLS", "RSET",
        "\r\n",         "\r\n",        "\r\n",           "\n",   "\r",       " ",
        "\xff\xfe",     "\x16\x03\x01"};
    QRandomGenerator random(42);
    for (int round = 0; round < 100; ++round) {
        RawClient client;
        client.socket().connectToHost(server.address(), server.port());
        QByteArray garbage;
        for (int i = 0; i < 200; ++i)
            garbage += words.at(random.bounded(int(words.size()))) + char(random.bounded(256));
        client.say(garbage);
        QVERIFY(QTest::qWaitFor([&client] {
            return client.socket().bytesToWrite() == 0
                   || client.socket().state() == QAbstractSocket::UnconnectedState;
        }));
    }
    RawClient client;
    QVERIFY(client.connectTo(server, encryption == Encryption::Tls).startsWith("220 "));
    QVERIFY(server.mails().isEmpty());
}

void TestPracticeServer::keepsABoundedNumberOfMails()
{
    auto options = plain();
    options.keptMails = 2;
    PracticeServer server(options);
    QVERIFY(server.listen());
    QSignalSpy received(&server, &PracticeServer::mailReceived);
    RawClient client;
    client.connectTo(server);
    client.ask("EHLO me.test");
    for (const QByteArray &sender : {"1@a.test"_ba, "2@a.test"_ba, "3@a.test"_ba}) {
        client.ask("MAIL FROM:<" + sender + '>');
        client.ask("RCPT TO:<b@b.test>");
        client.ask("DATA");
        client.ask(".");
    }
    QCOMPARE(received.size(), 3);
    QCOMPARE(server.mails().size(), 2);
    QCOMPARE(server.mails().last().reversePath, "3@a.test");
}

void TestPracticeServer::diesWithOpenConnections()
{
    auto server = std::make_unique<PracticeServer>(plain());
    QVERIFY(server->listen());
    RawClient client;
    client.connectTo(*server);
    client.say("EHLO me.test\r\n");
    server.reset();
    QVERIFY(client.isGone());
}

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "tst_practiceserver.moc"
