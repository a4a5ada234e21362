// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <QtEndian>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#endif

#include <memory>

using namespace Qt::StringLiterals;

class TestScriptedServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void passesAConversationAsWritten();
    void matchesWildcardsAndExpressions_data();
    void matchesWildcardsAndExpressions();
    void reportsAnotherLineWithBothSides();
    void failsWhileTheScriptIsUnfinished();
    void failsWhenMoreComesThanWritten();
    void failsWhenTheClientDoesNotWait();
    void letsAClientRunAheadWhereAllowed();
    void servesGroupsOfCommands();
    void refusesBareLineFeeds();
    void sendsRawBytes();
    void sendsPiecesOneAtATime();
    void stallsUntilTheClientCloses();
    void closesInOrder();
    void resets();
    void keepsMessages_data();
    void keepsMessages();
    void noticesAClientThatLeavesTooEarly();
    void servesConnectionsOneAfterAnother();
    void refusesConnectionsBeyondTheScripts();
    void explainsAScriptItCannotRead_data();
    void explainsAScriptItCannotRead();
    void listensOnLoopbackOnly();

private:
    void connectTo(const ScriptedServer &server);

    std::unique_ptr<QSslSocket> m_client;
    QByteArray m_seen;
};

void TestScriptedServer::init()
{
    m_seen.clear();
    m_client = std::make_unique<QSslSocket>();
    connect(m_client.get(), &QSslSocket::readyRead, this,
            [this] { m_seen += m_client->readAll(); });
}

void TestScriptedServer::cleanup()
{
    m_client.reset();
}

void TestScriptedServer::connectTo(const ScriptedServer &server)
{
    m_client->connectToHost(server.serverAddress(), server.port());
}

void TestScriptedServer::passesAConversationAsWritten()
{
    ScriptedServer server;
    QSignalSpy ended(&server, &ScriptedServer::ended);
    server.play(R"(
        S: 220 hi
        C: EHLO *
        S: 250-hi
        S: 250 SIZE
        # the end
        C: QUIT
        S: 221 bye
        C closes
    )");
    connectTo(server);
    QTRY_COMPARE(m_seen, "220 hi\r\n");
    m_client->write("EHLO me.test\r\n");
    QTRY_COMPARE(m_seen, "220 hi\r\n250-hi\r\n250 SIZE\r\n");
    m_client->write("QUIT\r\n");
    QTRY_VERIFY(m_seen.endsWith("221 bye\r\n"));
    QVERIFY(!server.finished());
    m_client->disconnectFromHost();
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QCOMPARE(server.failure(), QString());
    QCOMPARE(server.received(), (QByteArrayList{"EHLO me.test", "QUIT"}));
    QCOMPARE(server.receivedBytes(), "EHLO me.test\r\nQUIT\r\n");
    QCOMPARE(ended.size(), 1);
}

void TestScriptedServer::matchesWildcardsAndExpressions_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("matches");
    QTest::newRow("literal") << "C: MAIL FROM:<a+b@c>"_ba
                             << "MAIL FROM:<a+b@c>"_ba << true;
    QTest::newRow("case counts") << "C: QUIT"_ba
                                 << "quit"_ba << false;
    QTest::newRow("whole line") << "C: QUIT"_ba
                                << "QUIT "_ba << false;
    QTest::newRow("wildcard") << "C: A*C"_ba
                              << "A\xff.\0C"_ba << true;
    QTest::newRow("wildcard and rest") << "C: A*C"_ba
                                       << "AbCd"_ba << false;
    QTest::newRow("UTF-8") << "C: RCPT TO:<山@*>"_ba
                           << "RCPT TO:<山@株>"_ba << true;
    QTest::newRow("expression") << "C matches: AUTH (PLAIN|LOGIN)"_ba
                                << "AUTH LOGIN"_ba << true;
    QTest::newRow("expression is whole") << "C matches: AUTH"_ba
                                         << "AUTH LOGIN"_ba << false;
    QTest::newRow("a real star") << "C matches: \\*"_ba
                                 << "*"_ba << true;
}

void TestScriptedServer::matchesWildcardsAndExpressions()
{
    QFETCH(QByteArray, step);
    QFETCH(QByteArray, line);
    QFETCH(bool, matches);
    ScriptedServer server;
    QSignalSpy ended(&server, &ScriptedServer::ended);
    server.play(step);
    connectTo(server);
    m_client->write(line + "\r\n");
    QVERIFY(ended.wait());
    QCOMPARE(server.finished(), matches);
}

void TestScriptedServer::reportsAnotherLineWithBothSides()
{
    ScriptedServer server;
    server.play("C: EHLO *\nS: 250 hi\nC: MAIL FROM:<a@a.test>");
    connectTo(server);
    m_client->write("EHLO me.test\r\n");
    QTRY_COMPARE(m_seen, "250 hi\r\n");
    m_client->write("QUIT\r\n");
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!server.finished());
    for (const auto &part : {u"C: EHLO me.test"_s, u"S: 250 hi"_s, u"line 3"_s,
                             u"C: MAIL FROM:<a@a.test>"_s, u"C: QUIT"_s})
        QVERIFY2(server.failure().contains(part), qPrintable(server.failure()));
}

void TestScriptedServer::failsWhileTheScriptIsUnfinished()
{
    ScriptedServer server;
    server.play("S: 220 hi\nC: EHLO *");
    QVERIFY(!server.finished());
    QVERIFY(server.failure().contains(u"0 connections came, the scripts are for 1"));
    connectTo(server);
    QTRY_COMPARE(m_seen, "220 hi\r\n");
    QVERIFY(!server.finished());
    QVERIFY2(server.failure().contains(u"waits in line 2 at \"C: EHLO *\""),
             qPrintable(server.failure()));
}

void TestScriptedServer::failsWhenMoreComesThanWritten()
{
    ScriptedServer server;
    server.play("C: QUIT\nS: 221 bye");
    connectTo(server);
    m_client->write("QUIT\r\n");
    QTRY_VERIFY(server.finished());
    QSignalSpy ended(&server, &ScriptedServer::ended);
    m_client->write("NOOP\r\n");
    QVERIFY(ended.wait());
    QVERIFY(!server.finished());
    QVERIFY2(server.failure().contains(u"at its end and the client sent \"NOOP\\r\\n\""),
             qPrintable(server.failure()));
}

void TestScriptedServer::failsWhenTheClientDoesNotWait()
{
    ScriptedServer server;
    server.play("C: MAIL\nS: 250 ok\nC: RCPT\nS: 250 ok");
    connectTo(server);
    m_client->write("MAIL\r\nRCPT\r\n");
    QTRY_VERIFY2(server.failure().contains(u"did not wait for \"S: 250 ok\""),
                 qPrintable(server.failure()));
}

void TestScriptedServer::letsAClientRunAheadWhereAllowed()
{
    ScriptedServer server;
    server.play("C may run ahead\nC: MAIL\nS: 250 ok\nC: RCPT\nS: 250 ok");
    connectTo(server);
    m_client->write("MAIL\r\nRCPT\r\n");
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
}

void TestScriptedServer::servesGroupsOfCommands()
{
    ScriptedServer server;
    server.play("C: MAIL\nC: RCPT\nS: 250 one\nS: 250 two");
    connectTo(server);
    m_client->write("MAIL\r\nRCPT\r\n");
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QTRY_COMPARE(m_seen, "250 one\r\n250 two\r\n");
}

void TestScriptedServer::refusesBareLineFeeds()
{
    ScriptedServer server;
    server.play("C: QUIT");
    connectTo(server);
    m_client->write("QUIT\n");
    QTRY_VERIFY2(server.failure().contains(u"bare CR or LF"), qPrintable(server.failure()));
}

void TestScriptedServer::sendsRawBytes()
{
    ScriptedServer server;
    server.play(R"(
        S raw: 250 a\n\r\0\xff\\\t
        S raw 3 times: x
        S: 山
        S closes
    )");
    connectTo(server);
    QTRY_COMPARE(m_seen, "250 a\n\r\0\xff\\\txxx山\r\n"_ba);
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
}

void TestScriptedServer::sendsPiecesOneAtATime()
{
    ScriptedServer server;
    server.play(R"(
        S speaks in pieces of 1 byte, every 1 ms
        S: 220 hi there
        S speaks whole
        S: 250 at once
        S closes
    )");
    int reads = 0;
    connect(m_client.get(), &QSslSocket::readyRead, this, [&reads] { ++reads; });
    connectTo(server);
    QTRY_COMPARE(m_seen, "220 hi there\r\n250 at once\r\n");
    // The system may join pieces while this process does not run, but hardly most of them.
    QVERIFY2(reads > 5, QByteArray::number(reads).constData());
}

void TestScriptedServer::stallsUntilTheClientCloses()
{
    ScriptedServer server;
    server.play("S stalls");
    connectTo(server);
    m_client->write("EHLO\r\n");
    QTRY_COMPARE(server.receivedBytes(), "EHLO\r\n");
    QVERIFY(!server.finished());
    m_client->abort();
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QCOMPARE(m_seen, "");
}

void TestScriptedServer::closesInOrder()
{
    ScriptedServer server;
    server.play("S: 421 no\nS closes");
    connectTo(server);
    QTRY_COMPARE(m_client->error(), QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(m_seen, "421 no\r\n");
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
}

void TestScriptedServer::resets()
{
#ifdef Q_OS_UNIX
    // Qt reports a reset as an orderly end, so only the system's own call can tell them apart.
    ScriptedServer server;
    server.play("S resets");
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(server.port());
    address.sin_addr.s_addr = qToBigEndian(quint32(INADDR_LOOPBACK));
    QCOMPARE(::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    char byte = 0;
    QCOMPARE(::recv(client, &byte, 1, 0), -1);
    QCOMPARE(errno, ECONNRESET);
    ::close(client);
#else
    QSKIP("Qt reports a reset as an orderly end.");
#endif
}

void TestScriptedServer::keepsMessages_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("empty") << ".\r\n"_ba
                           << ""_ba;
    QTest::newRow("one line") << "a\r\n.\r\n"_ba
                              << "a\r\n"_ba;
    QTest::newRow("stuffed dot") << "..\r\n.\r\n"_ba
                                 << "..\r\n"_ba;
    QTest::newRow("bare LF is no end") << "a\n.\n\r\n.\r\n"_ba
                                       << "a\n.\n\r\n"_ba;
}

void TestScriptedServer::keepsMessages()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, kept);
    ScriptedServer server;
    server.play("S speaks in pieces of 1 byte\nC sends message\nS: 250 ok");
    connectTo(server);
    QVERIFY(m_client->waitForConnected());
    for (const char byte : sent) {
        QVERIFY(!server.finished());
        const auto before = server.receivedBytes().size();
        m_client->write(&byte, 1);
        QTRY_COMPARE(server.receivedBytes().size(), before + 1);
    }
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QCOMPARE(server.messages(), QByteArrayList{kept});
}

void TestScriptedServer::noticesAClientThatLeavesTooEarly()
{
    ScriptedServer server;
    server.play("S: 220 hi\nC: EHLO *");
    connectTo(server);
    QTRY_COMPARE(m_seen, "220 hi\r\n");
    m_client->disconnectFromHost();
    QTRY_VERIFY2(server.failure().contains(u"was gone"), qPrintable(server.failure()));
}

void TestScriptedServer::servesConnectionsOneAfterAnother()
{
    ScriptedServer server;
    server.play("S: 421 not now\nS closes");
    server.play("S: 220 hi\nC closes");
    connectTo(server);
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!server.finished());
    connectTo(server);
    QTRY_COMPARE(m_seen, "421 not now\r\n220 hi\r\n");
    m_client->disconnectFromHost();
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QCOMPARE(server.connections(), 2);
}

void TestScriptedServer::refusesConnectionsBeyondTheScripts()
{
    ScriptedServer server;
    connectTo(server);
    QTRY_VERIFY2(server.failure().contains(u"Connection 1 came, the scripts are for 0"),
                 qPrintable(server.failure()));
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
}

void TestScriptedServer::explainsAScriptItCannotRead_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("unknown step") << "S: 220 hi\nS dances"_ba;
    QTest::newRow("no number") << "C sends some bytes"_ba;
    QTest::newRow("nothing at all") << " \n# note\n"_ba;
}

void TestScriptedServer::explainsAScriptItCannotRead()
{
    QFETCH(QByteArray, script);
    ScriptedServer server;
    server.play(script);
    QVERIFY(!server.finished());
    QVERIFY2(server.failure().contains(u"script is"), qPrintable(server.failure()));
}

void TestScriptedServer::listensOnLoopbackOnly()
{
    const ScriptedServer open(QHostAddress(QHostAddress::Any));
    QVERIFY(!open.isListening());
    QVERIFY(!open.finished());
    const ScriptedServer closed;
    QVERIFY(closed.serverAddress().isLoopback());
    m_client->connectToHost(QHostAddress(QHostAddress::LocalHost), ScriptedServer::closedPort());
    QTRY_COMPARE(m_client->error(), QAbstractSocket::ConnectionRefusedError);
}

QTEST_GUILESS_MAIN(TestScriptedServer)
#include "tst_scriptedserver.moc"
