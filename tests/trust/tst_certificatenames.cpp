// SPDX-License-Identifier: Apache-2.0
#include "support/certificates.h"
#include "trust/certificatenames.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using Maker = const TestCertificate &(Certificates::*)();
Q_DECLARE_METATYPE(Maker)

class CertificateNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void covers_data();
    void covers();
    void listsTheNames();
    void fingerprintsTheWholeCertificate();

private:
    Certificates m_certificates;
};

void CertificateNamesTest::covers_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("covered");
    int number = 0;
    const auto row = [&number](Maker maker, const char *host, bool covered) {
        QTest::addRow("%d: %s", ++number, host) << maker << QString::fromLatin1(host) << covered;
    };
    row(&Certificates::good, "localhost", true);
    row(&Certificates::good, "LOCALHOST", true);
    row(&Certificates::good, "mail.test", true);
    row(&Certificates::good, "127.0.0.1", true);
    row(&Certificates::good, "::1", true);
    row(&Certificates::good, "0:0:0:0:0:0:0:1", true);
    row(&Certificates::good, "127.0.0.2", false);
    row(&Certificates::good, "evil.mail.test", false);
    row(&Certificates::good, "test", false);
    row(&Certificates::good, "", false);
    row(&Certificates::wildcard, "mx.mail.test", true);
    row(&Certificates::wildcard, "a.mx.mail.test", false);
    row(&Certificates::wildcard, "mail.test", false);
    row(&Certificates::wildcard, ".mail.test", false);
    row(&Certificates::commonNameOnly, "localhost", false);
    row(&Certificates::commonNameOnly, "elsewhere.test", true);
    row(&Certificates::noAlternativeNames, "localhost", true);
}

void CertificateNamesTest::covers()
{
    QFETCH(Maker, maker);
    QFETCH(QString, host);
    const QSslCertificate certificate = (m_certificates.*maker)().certificate;
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    QTEST(certificateCovers(certificate, host), "covered");
}

void CertificateNamesTest::listsTheNames()
{
    const QStringList names = certificateNames(m_certificates.good().certificate);
    QVERIFY(names.contains(u"localhost"_s));
    QVERIFY(names.contains(u"127.0.0.1"_s));
    QCOMPARE(certificateNames(m_certificates.commonNameOnly().certificate),
             QStringList{u"elsewhere.test"_s});
}

void CertificateNamesTest::fingerprintsTheWholeCertificate()
{
    const QString fingerprint = certificateFingerprint(m_certificates.good().certificate);
    QCOMPARE(fingerprint.size(), 64);
    QVERIFY(fingerprint != certificateFingerprint(m_certificates.expired().certificate));
}

QTEST_GUILESS_MAIN(CertificateNamesTest)
#include "tst_certificatenames.moc"
