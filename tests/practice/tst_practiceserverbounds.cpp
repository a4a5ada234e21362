// SPDX-License-Identifier: Apache-2.0
// The practice server: what it refuses and survives.
#include "practice/rawclient.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class TestPracticeServerBounds : public QObject
{
    Q_OBJECT

private slots:
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
};

void TestPracticeServerBounds::limitsTheSizeWhileReceiving()
{
    auto options = plainPractice();
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

void TestPracticeServerBounds::refusesWrongMessages_data()
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

void TestPracticeServerBounds::refusesWrongMessages()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, reply);
    PracticeServer server(plainPractice());
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

void TestPracticeServerBounds::seesNoEndInBareLineFeeds()
{
    PracticeServer server(plainPractice());
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

void TestPracticeServerBounds::turnsAwayTooManyConnections()
{
    auto options = plainPractice();
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

void TestPracticeServerBounds::turnsAwayTheIdle()
{
    auto options = plainPractice();
    options.idleSeconds = 1;
    PracticeServer server(options);
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    QCOMPARE(client.reply(), "421 4.3.2 Idle for too long");
    QVERIFY(client.isGone());
}

void TestPracticeServerBounds::endsAfterTooManyErrors()
{
    PracticeServer server(plainPractice());
    QVERIFY(server.listen());
    RawClient client;
    client.connectTo(server);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(client.ask("X").first(9), "500 5.5.2");
    QCOMPARE(client.ask("X").first(9), "500 5.5.2");
    QCOMPARE(client.reply(), "421 4.3.2 Too many errors");
    QVERIFY(client.isGone());
}

void TestPracticeServerBounds::waitsForClientsThatDoNotRead_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("plain") << Encryption::None;
    QTest::newRow("TLS") << Encryption::Tls;
}

void TestPracticeServerBounds::waitsForClientsThatDoNotRead()
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

void TestPracticeServerBounds::goesOnWhenTheClientReads_data()
{
    waitsForClientsThatDoNotRead_data();
}

void TestPracticeServerBounds::goesOnWhenTheClientReads()
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

void TestPracticeServerBounds::survivesGarbage_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("plain") << Encryption::None;
    QTest::newRow("STARTTLS") << Encryption::StartTls;
    QTest::newRow("TLS") << Encryption::Tls;
}

void TestPracticeServerBounds::survivesGarbage()
{
    QFETCH(Encryption, encryption);
    PracticeServer server(practiceWithUser(encryption));
    QVERIFY(server.listen());
    const QByteArrayList words{
        "EHLO me.test", "MAIL FROM:<", "RCPT TO:<",      "a@b>", "DATA",     ".",
        "AUTH ",        "PLAIN ",      "SCRAM-SHA-256 ", "=",    "STARTTLS", "RSET",
        "\r\n",         "\r\n",        "\r\n",           "\n",   "\r",       " ",
        "\xff\xfe",     "\x16\x03\x01"};
    QRandomGenerator random(42);
    for (int round = 0; round < 50; ++round) {
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

void TestPracticeServerBounds::keepsABoundedNumberOfMails()
{
    auto options = plainPractice();
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

QTEST_GUILESS_MAIN(TestPracticeServerBounds)
#include "tst_practiceserverbounds.moc"
