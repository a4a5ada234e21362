// SPDX-License-Identifier: Apache-2.0
#include "support/certificates.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Maker = const TestCertificate &(Certificates::*)();

} // namespace

Q_DECLARE_METATYPE(Maker)

class TestCertificates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesEach_data();
    void makesEach();
    void verifiesAsPromised_data();
    void verifiesAsPromised();
    void sendsIntermediatesOnlyWhereItSaysSo();
    void makesEachOnce();

private:
    Certificates m_certificates;
};

void TestCertificates::initTestCase()
{
    QVERIFY2(!m_certificates.ca().isNull(), qPrintable(m_certificates.fault()));
    QVERIFY(m_certificates.ca().isSelfSigned());
}

void TestCertificates::makesEach_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::newRow("good") << &Certificates::good;
    QTest::newRow("expired") << &Certificates::expired;
    QTest::newRow("not yet valid") << &Certificates::notYetValid;
    QTest::newRow("wrong host") << &Certificates::wrongHost;
    QTest::newRow("common name only") << &Certificates::commonNameOnly;
    QTest::newRow("no alternative names") << &Certificates::noAlternativeNames;
    QTest::newRow("wildcard") << &Certificates::wildcard;
    QTest::newRow("address") << &Certificates::ipAddress;
    QTest::newRow("self-signed") << &Certificates::selfSigned;
    QTest::newRow("foreign") << &Certificates::foreign;
    QTest::newRow("via intermediate") << &Certificates::viaIntermediate;
    QTest::newRow("missing intermediate") << &Certificates::missingIntermediate;
    QTest::newRow("weak") << &Certificates::weak;
    QTest::newRow("SHA-1") << &Certificates::sha1;
    QTest::newRow("client purpose") << &Certificates::clientPurpose;
}

void TestCertificates::makesEach()
{
    QFETCH(Maker, maker);
    const TestCertificate &made = (m_certificates.*maker)();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    QVERIFY(!made.certificate.isNull());
    QVERIFY(!made.key.isNull());
    QCOMPARE(made.chain.first(), made.certificate);
    QCOMPARE(QSslCertificate::fromPath(made.certFile), made.chain);
    QVERIFY(QFile::exists(made.keyFile));
}

void TestCertificates::verifiesAsPromised_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QList<QSslError::SslError>>("errors");
    using Errors = QList<QSslError::SslError>;
    QTest::newRow("good") << &Certificates::good << u"localhost"_s << Errors();
    QTest::newRow("good by address") << &Certificates::good << u"127.0.0.1"_s << Errors();
    QTest::newRow("expired") << &Certificates::expired << u"localhost"_s
                             << Errors{QSslError::CertificateExpired};
    QTest::newRow("not yet valid") << &Certificates::notYetValid << u"localhost"_s
                                   << Errors{QSslError::CertificateNotYetValid};
    QTest::newRow("wrong host") << &Certificates::wrongHost << u"localhost"_s
                                << Errors{QSslError::HostNameMismatch};
    QTest::newRow("wildcard") << &Certificates::wildcard << u"a.mail.test"_s << Errors();
    QTest::newRow("wildcard is one label")
        << &Certificates::wildcard << u"a.b.mail.test"_s << Errors{QSslError::HostNameMismatch};
    QTest::newRow("address") << &Certificates::ipAddress << u"::1"_s << Errors();
    QTest::newRow("self-signed") << &Certificates::selfSigned << u"localhost"_s
                                 << Errors{QSslError::SelfSignedCertificate};
    QTest::newRow("via intermediate")
        << &Certificates::viaIntermediate << u"localhost"_s << Errors();
}

void TestCertificates::verifiesAsPromised()
{
    QFETCH(Maker, maker);
    QFETCH(QString, host);
    QFETCH(QList<QSslError::SslError>, errors);
    auto trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates({m_certificates.ca()});
    QSslConfiguration::setDefaultConfiguration(trust);

    QList<QSslError::SslError> found;
    const auto verdicts = QSslCertificate::verify((m_certificates.*maker)().chain, host);
    for (const QSslError &verdict : verdicts)
        found << verdict.error();
    QCOMPARE(found, errors);
}

void TestCertificates::sendsIntermediatesOnlyWhereItSaysSo()
{
    QCOMPARE(m_certificates.viaIntermediate().chain.size(), 2);
    QCOMPARE(m_certificates.missingIntermediate().chain.size(), 1);
    QVERIFY(!QSslCertificate::verify(m_certificates.missingIntermediate().chain).isEmpty());
    QVERIFY(!QSslCertificate::verify(m_certificates.foreign().chain).isEmpty());
}

void TestCertificates::makesEachOnce()
{
    QCOMPARE(&m_certificates.good(), &m_certificates.good());
    QCOMPARE(m_certificates.good().certificate.serialNumber(),
             m_certificates.good().certificate.serialNumber());
    QVERIFY(m_certificates.good().certificate != m_certificates.expired().certificate);
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
