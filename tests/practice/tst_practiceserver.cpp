// SPDX-License-Identifier: Apache-2.0
#include "practice/rawclient.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>

using namespace Qt::StringLiterals;

class TestPracticeServer : public QObject
{
    Q_OBJECT

private slots:
    void listensOnLoopbackOnly();
    void carriesItsCertificate();
    void takesAMail();
    void offersWhatItsOptionsSay();
    void wantsCommandsInOrder_data();
    void wantsCommandsInOrder();
    void wantsCommandsInTheirSyntax_data();
    void wantsCommandsInTheirSyntax();
    void readsParameters_data();
    void readsParameters();
    void refusesRecipients_data();
    void refusesRecipients();
    void takesInternationalMail();
    void refusesParametersAfterHelo();
    void servesGroupsOfCommands();
    void refusesGroupsThatAreNotAllowed_data();
    void refusesGroupsThatAreNotAllowed();
    void diesWithOpenConnections();

private:
    void expectReply();
};

void TestPracticeServer::listensOnLoopbackOnly()
{
    for (const auto &address : {QHostAddress(QHostAddress::Any), QHostAddress(u"192.0.2.1"_s)}) {
        auto options = plainPractice();
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
    PracticeServer server(plainPractice());
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
    auto options = practiceWithUser(Encryption::None);
    options.mechanisms = {u"LOGIN"_s, u"X-UNKNOWN"_s, u"PLAIN"_s};
    PracticeServer all(options);
    QVERIFY(all.listen());
    RawClient client;
    client.connectTo(all);
    QCOMPARE(client.ask("EHLO me.test"),
             "250-practice.localhost\r\n250-SIZE 10485760\r\n250-PIPELINING\r\n250-8BITMIME\r\n"
             "250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH LOGIN PLAIN");

    options = plainPractice();
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

void TestPracticeServer::wantsCommandsInOrder_data()
{
    QTest::addColumn<QByteArray>("commands"); // the last one counts
    QTest::addColumn<QByteArray>("reply");
    const QByteArray mail = "EHLO me.test\r\nMAIL FROM:<a@a.test>";
    QTest::newRow("MAIL before EHLO") << "MAIL FROM:<a@a.test>"_ba
                                      << "503 5.5.1"_ba;
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
    QTest::newRow("AUTH is not offered") << "EHLO me.test\r\nAUTH PLAIN"_ba
                                         << "504 5.5.4"_ba;
    QTest::newRow("STARTTLS is not offered") << "EHLO me.test\r\nSTARTTLS"_ba
                                             << "503 5.5.1"_ba;
}

void TestPracticeServer::wantsCommandsInOrder()
{
    expectReply();
}

void TestPracticeServer::wantsCommandsInTheirSyntax_data()
{
    QTest::addColumn<QByteArray>("commands"); // the last one counts
    QTest::addColumn<QByteArray>("reply");
    const QByteArray mail = "EHLO me.test\r\nMAIL FROM:<a@a.test>";
    QTest::newRow("EHLO without a name") << "EHLO"_ba
                                         << "501 "_ba;
    QTest::newRow("EHLO with a bad name") << "EHLO my_pc"_ba
                                          << "501 "_ba;
    QTest::newRow("HELO") << "HELO me.test"_ba
                          << "250 practice.localhost"_ba;
    QTest::newRow("DATA with argument") << mail + "\r\nRCPT TO:<a@a.test>\r\nDATA x"
                                        << "501 5.5.4"_ba;
    QTest::newRow("postmaster") << mail + "\r\nRCPT TO:<Postmaster>"
                                << "250 2.1.5"_ba;
    QTest::newRow("RCPT to nobody") << mail + "\r\nRCPT TO:<>"
                                    << "501 5.1.3"_ba;
    QTest::newRow("bad sender") << "EHLO me.test\r\nMAIL FROM:<a>"_ba
                                << "501 5.1.7"_ba;
    QTest::newRow("bad syntax") << "EHLO me.test\r\nMAIL FROM: <a@a.test>"_ba
                                << "501 5.5.4"_ba;
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

void TestPracticeServer::wantsCommandsInTheirSyntax()
{
    expectReply();
}

void TestPracticeServer::readsParameters_data()
{
    QTest::addColumn<QByteArray>("commands"); // the last one counts
    QTest::addColumn<QByteArray>("reply");
    const QByteArray mail = "EHLO me.test\r\nMAIL FROM:<a@a.test>";
    QTest::newRow("RCPT with parameter") << mail + "\r\nRCPT TO:<a@a.test> NOTIFY=NEVER"
                                         << "555 5.5.4"_ba;
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
}

void TestPracticeServer::readsParameters()
{
    expectReply();
}

void TestPracticeServer::expectReply()
{
    QFETCH(QByteArray, commands);
    QFETCH(QByteArray, reply);
    PracticeServer server(plainPractice());
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
    auto options = plainPractice();
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
    auto options = plainPractice();
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
    PracticeServer server(plainPractice());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    client.ask("HELO me.test");
    QCOMPARE(client.ask("MAIL FROM:<a@a.test> SIZE=1").first(9), "555 5.5.4");
    QCOMPARE(client.ask("MAIL FROM:<a@a.test>"), "250 2.1.0 Ok");
}

void TestPracticeServer::servesGroupsOfCommands()
{
    PracticeServer server(plainPractice());
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
    auto options = plainPractice();
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

void TestPracticeServer::diesWithOpenConnections()
{
    auto server = std::make_unique<PracticeServer>(plainPractice());
    QVERIFY(server->listen());
    RawClient client;
    client.connectTo(*server);
    client.say("EHLO me.test\r\n");
    server.reset();
    QVERIFY(client.isGone());
}

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "tst_practiceserver.moc"
