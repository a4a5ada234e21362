// SPDX-License-Identifier: Apache-2.0
#include "support/certificates.h"
#include "support/opensslserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;

class TestOpensslServer : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatAClientSays();
    void showsAWeakCertificate();
    void showsASha1Certificate();
    void speaksOldTls();

private:
    void expectRefusal(const TestCertificate &certificate, const QStringList &options = {});
    bool connectTo(const OpensslServer &server);

    Certificates m_certificates;
    QSslSocket m_client;
};

bool TestOpensslServer::connectTo(const OpensslServer &server)
{
    auto tls = m_client.sslConfiguration();
    tls.setCaCertificates({m_certificates.ca()});
    m_client.setSslConfiguration(tls);
    m_client.abort();
    m_client.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    return m_client.waitForEncrypted();
}

void TestOpensslServer::keepsWhatAClientSays()
{
    OpensslServer server(m_certificates.good());
    QVERIFY2(connectTo(server), qPrintable(m_client.errorString()));
    m_client.write("EHLO me.test\r\n");
    m_client.flush();
    QTRY_VERIFY(server.output().contains("EHLO me.test"));
}

void TestOpensslServer::expectRefusal(const TestCertificate &certificate,
                                      const QStringList &options)
{
    OpensslServer server(certificate, options);
    QVERIFY2(server.port() > 0, server.output().constData());
    QVERIFY(!connectTo(server));
    QCOMPARE(m_client.error(), QAbstractSocket::SslHandshakeFailedError);
}

void TestOpensslServer::showsAWeakCertificate()
{
    expectRefusal(m_certificates.weak());
    QCOMPARE(m_client.peerCertificate(), m_certificates.weak().certificate);
}

void TestOpensslServer::showsASha1Certificate()
{
    expectRefusal(m_certificates.sha1());
    QCOMPARE(m_client.peerCertificate(), m_certificates.sha1().certificate);
}

void TestOpensslServer::speaksOldTls()
{
    expectRefusal(m_certificates.good(), {u"-tls1_1"_s});
}

QTEST_GUILESS_MAIN(TestOpensslServer)
#include "tst_opensslserver.moc"
