// SPDX-License-Identifier: Apache-2.0
#include "support/certificates.h"
#include "trust/certificatefacts.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCertificateFacts : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutACertificate();
    void saysWhoseItIs();
    void saysHowLongItIsValid();
    void namesTheKey_data();
    void namesTheKey();
    void takesTheOrganisationWhereThereIsNoName();
    void isBounded();

private:
    QSslCertificate made(const QStringList &arguments);

    QTemporaryDir m_folder;
    Certificates m_certificates;
};

// Self-signed, by the openssl program.
QSslCertificate TestCertificateFacts::made(const QStringList &arguments)
{
    const QString file = m_folder.filePath(u"made.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"1"_s, u"-keyout"_s,
                              m_folder.filePath(u"made.key"_s), u"-out"_s, file}
                      + arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
        qWarning() << openssl.readAllStandardError();
        return QSslCertificate();
    }
    return QSslCertificate::fromPath(file).value(0);
}

void TestCertificateFacts::isEmptyWithoutACertificate()
{
    QVERIFY(summaryOf(QSslCertificate()).isEmpty());
    QCOMPARE(summaryOf(QSslCertificate()), CertificateSummary());
}

void TestCertificateFacts::saysWhoseItIs()
{
    const QSslCertificate certificate = m_certificates.good().certificate;
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    const CertificateSummary summary = summaryOf(certificate);
    QCOMPARE(summary.subject, u"localhost"_s);
    QVERIFY(summary.names.contains(u"mail.test"_s));
    QVERIFY(summary.names.contains(u"127.0.0.1"_s));
    QCOMPARE(summary.issuer,
             m_certificates.ca().subjectInfo(QSslCertificate::CommonName).join(u' '));
    QCOMPARE(
        summary.fingerprint,
        QString::fromLatin1(
            QCryptographicHash::hash(certificate.toDer(), QCryptographicHash::Sha256).toHex()));
}

void TestCertificateFacts::saysHowLongItIsValid()
{
    const CertificateSummary summary = summaryOf(m_certificates.expired().certificate);
    QCOMPARE(summary.validFrom, QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC));
    QCOMPARE(summary.validUntil, QDateTime({2021, 1, 1}, {0, 0}, Qt::UTC));
}

void TestCertificateFacts::namesTheKey_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QStringList &arguments, const QString &key) {
        QTest::newRow(name) << (arguments + QStringList{u"-subj"_s, u"/CN=a"_s}) << key;
    };
    row("RSA", {u"-newkey"_s, u"rsa:2048"_s}, u"RSA, 2048 bits"_s);
    row("EC", {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-384"_s},
        u"EC, 384 bits"_s);
    row("Ed25519", {u"-newkey"_s, u"ed25519"_s}, u"Ed25519"_s);
    row("Ed448", {u"-newkey"_s, u"ed448"_s}, u"Ed448"_s);
}

void TestCertificateFacts::namesTheKey()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, key);
    const QSslCertificate certificate = made(arguments);
    QVERIFY(!certificate.isNull());
    QCOMPARE(summaryOf(certificate).key, key);
}

void TestCertificateFacts::takesTheOrganisationWhereThereIsNoName()
{
    const QSslCertificate certificate =
        made({u"-newkey"_s, u"ed25519"_s, u"-subj"_s, u"/O=Example Ltd"_s});
    QCOMPARE(summaryOf(certificate).subject, u"Example Ltd"_s);
    QCOMPARE(summaryOf(certificate).issuer, u"Example Ltd"_s);
}

void TestCertificateFacts::isBounded()
{
    QStringList names{u"DNS:a%1.test"_s.arg(QString(300, u'a'))};
    for (int i = 0; i < 1000; ++i)
        names << u"DNS:n%1.test"_s.arg(i);
    const QSslCertificate certificate =
        made({u"-newkey"_s, u"ed25519"_s, u"-subj"_s, u"/CN=a"_s, u"-addext"_s,
              u"subjectAltName="_s + names.join(u',')});
    QVERIFY(!certificate.isNull());
    const CertificateSummary summary = summaryOf(certificate);
    QCOMPARE(summary.names.size(), 201);
    QCOMPARE(summary.names.constFirst().size(), 256);
    QCOMPARE(summary.names.constLast(), u"…"_s);
}

QTEST_GUILESS_MAIN(TestCertificateFacts)
#include "tst_certificatefacts.moc"
