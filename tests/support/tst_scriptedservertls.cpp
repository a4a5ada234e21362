// SPDX-License-Identifier: Apache-2.0
// ScriptedServer inside TLS.
#include "support/scriptedserver.h"

#include <QSslSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

using Maker = const TestCertificate &(Certificates::*)();

} // namespace

Q_DECLARE_METATYPE(Maker)

class TestScriptedServerTls : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void floodsUntilTheClientCloses_data();
    void floodsUntilTheClientCloses();
    void startsTlsInTheMiddle();
    void startsTlsAtOnce();
    void letsTheClientRefuseTls_data();
    void letsTheClientRefuseTls();
    void noticesAClientThatAcceptsABadCertificate();

private:
    void connectTo(const ScriptedServer &server);
    void acceptOnly(const QSslCertificate &ca);

    Certificates m_certificates;
    std::unique_ptr<QSslSocket> m_client;
    QByteArray m_seen;
};

void TestScriptedServerTls::init()
{
    m_seen.clear();
    m_client = std::make_unique<QSslSocket>();
    connect(m_client.get(), &QSslSocket::readyRead, this,
            [this] { m_seen += m_client->readAll(); });
}

void TestScriptedServerTls::cleanup()
{
    m_client.reset();
}

void TestScriptedServerTls::connectTo(const ScriptedServer &server)
{
    m_client->connectToHost(server.serverAddress(), server.port());
}

void TestScriptedServerTls::acceptOnly(const QSslCertificate &ca)
{
    auto tls = m_client->sslConfiguration();
    tls.setCaCertificates({ca});
    m_client->setSslConfiguration(tls);
    m_client->setPeerVerifyName(u"localhost"_s);
}

void TestScriptedServerTls::floodsUntilTheClientCloses_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void TestScriptedServerTls::floodsUntilTheClientCloses()
{
    QFETCH(bool, tls);
    ScriptedServer server;
    server.present(m_certificates.good());
    server.play((tls ? "S starts TLS\n"_ba : ""_ba) + "S floods: 250-x\\r\\n\nC closes");
    connectTo(server);
    if (tls) {
        acceptOnly(m_certificates.ca());
        QVERIFY(m_client->waitForConnected());
        m_client->startClientEncryption();
    }
    QTRY_VERIFY2(m_seen.size() > 1'000'000, qPrintable(server.failure()));
    QVERIFY(m_seen.startsWith("250-x\r\n250-x\r\n"));
    QVERIFY(!m_seen.contains("\n\r") && !m_seen.contains("xx"));
    m_client->abort();
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
}

void TestScriptedServerTls::startsTlsInTheMiddle()
{
    ScriptedServer server;
    server.present(m_certificates.good());
    server.play(R"(
        C: STARTTLS
        S: 220 go
        S starts TLS
        C: NOOP
        S: 250 inside
        C closes
    )");
    acceptOnly(m_certificates.ca());
    connectTo(server);
    m_client->write("STARTTLS\r\n");
    QTRY_COMPARE(m_seen, "220 go\r\n");
    m_client->startClientEncryption();
    m_client->write("NOOP\r\n");
    QTRY_VERIFY2(m_seen.endsWith("250 inside\r\n"), qPrintable(server.failure()));
    m_client->disconnectFromHost();
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QCOMPARE(server.receivedInClear(), "STARTTLS\r\n");
    QCOMPARE(server.receivedBytes(), "STARTTLS\r\nNOOP\r\n");
}

void TestScriptedServerTls::startsTlsAtOnce()
{
    ScriptedServer server;
    server.present(m_certificates.good());
    server.play("S starts TLS\nS: 220 hi\nC closes");
    acceptOnly(m_certificates.ca());
    m_client->connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    QTRY_COMPARE(m_seen, "220 hi\r\n");
    m_client->disconnectFromHost();
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QCOMPARE(server.receivedInClear(), "");
}

void TestScriptedServerTls::letsTheClientRefuseTls_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::newRow("self-signed") << &Certificates::selfSigned;
    QTest::newRow("expired") << &Certificates::expired;
    QTest::newRow("wrong host") << &Certificates::wrongHost;
    QTest::newRow("foreign") << &Certificates::foreign;
    QTest::newRow("missing intermediate") << &Certificates::missingIntermediate;
    QTest::newRow("client purpose") << &Certificates::clientPurpose;
}

void TestScriptedServerTls::letsTheClientRefuseTls()
{
    QFETCH(Maker, maker);
    ScriptedServer server;
    server.present((m_certificates.*maker)());
    server.play("S starts TLS\nC refuses TLS");
    acceptOnly(m_certificates.ca());
    m_client->connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QCOMPARE(m_client->error(), QAbstractSocket::SslHandshakeFailedError);
    QCOMPARE(m_client->peerCertificate(), (m_certificates.*maker)().certificate);
}

void TestScriptedServerTls::noticesAClientThatAcceptsABadCertificate()
{
    ScriptedServer server;
    server.present(m_certificates.selfSigned());
    server.play("S starts TLS\nC refuses TLS");
    m_client->setPeerVerifyMode(QSslSocket::VerifyNone);
    m_client->connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    m_client->write("AUTH PLAIN\r\n");
    QTRY_VERIFY2(server.failure().contains(u"AUTH PLAIN"), qPrintable(server.failure()));
}

QTEST_GUILESS_MAIN(TestScriptedServerTls)
#include "tst_scriptedservertls.moc"
