// SPDX-License-Identifier: Apache-2.0
#include "settings/expiry.h"

#include "settings/cleansettings.h"
#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Level = Expiry::Level;
using What = Expiry::What;

namespace {

const QDate today(2026, 11, 25);

Settings withSecret(QDate expires)
{
    Settings settings = cleanGraph();
    settings.mailServer.clientSecret = {u"Mailroom/default/global/client-secret/1"_s, {}};
    settings.mailServer.secretExpires = expires;
    return settings;
}

std::optional<Expiry> expiryOf(const Settings &settings, const QString &clientId = {},
                               QDate now = today)
{
    CertificateDates dates;
    return Expiry::of(EffectiveMailServer::of(settings, clientId), dates, now);
}

} // namespace

class TestExpiry : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void countsDays_data();
    void countsDays();
    void speaksInOneSentence_data();
    void speaksInOneSentence();
    void asksForADateThatNobodyGave();
    void isSilentWithoutGraph();
    void isSilentWhereNothingIsSent();
    void takesTheMailServerInEffect();
    void takesTheCertificateBeforeTheSecret();
    void readsPkcs12WithoutAPassphrase();
    void takesTheEnteredDateForACertificateThatKeepsItsOwn();
    void readsAChangedFileAgain();
    void readsAnUnchangedFileOnce();

private:
    QString pkcs12(const QString &passphrase);

    Certificates m_certificates;
    QTemporaryDir m_folder;
};

void TestExpiry::countsDays_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<Level>("level");
    QTest::newRow("a year ago") << -365 << Level::Expired;
    QTest::newRow("yesterday") << -1 << Level::Expired;
    QTest::newRow("today") << 0 << Level::Within7Days;
    QTest::newRow("a week") << 7 << Level::Within7Days;
    QTest::newRow("a week and a day") << 8 << Level::Within30Days;
    QTest::newRow("30 days") << 30 << Level::Within30Days;
    QTest::newRow("31 days") << 31 << Level::Within60Days;
    QTest::newRow("60 days") << 60 << Level::Within60Days;
    QTest::newRow("61 days") << 61 << Level::Distant;
    QTest::newRow("two years") << 730 << Level::Distant;
}

void TestExpiry::countsDays()
{
    QFETCH(int, days);
    QFETCH(Level, level);
    const auto expiry = expiryOf(withSecret(today.addDays(days)));
    QVERIFY(expiry);
    QCOMPARE(expiry->what, What::ClientSecret);
    QCOMPARE(expiry->date, today.addDays(days));
    QCOMPARE(expiry->days, days);
    QCOMPARE(expiry->level(), level);
    QCOMPARE(expiry->isWorthSaying(), level != Level::Distant);
}

void TestExpiry::speaksInOneSentence_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("gone") << -2 << u" expired on 23 November 2026, and nothing is sent: "_s;
    QTest::newRow("today") << 0 << u" expires today, on 25 November 2026: "_s;
    QTest::newRow("tomorrow") << 1 << u" expires tomorrow, on 26 November 2026: "_s;
    QTest::newRow("soon") << 23 << u" expires in 23 days, on 18 December 2026: "_s;
    QTest::newRow("later") << 100 << u" expires on 5 March 2027."_s;
}

void TestExpiry::speaksInOneSentence()
{
    QFETCH(int, days);
    QFETCH(QString, beginning);
    Expiry expiry{What::ClientSecret, today.addDays(days), days};
    const QString ofSecret = expiry.sentence();
    expiry.what = What::Certificate;
    const QString ofCertificate = expiry.sentence();
    QVERIFY2(ofSecret.startsWith(u"The client secret"_s + beginning), qPrintable(ofSecret));
    QVERIFY2(ofCertificate.startsWith(u"The certificate"_s + beginning), qPrintable(ofCertificate));
    for (const QString &text : {ofSecret, ofCertificate})
        QVERIFY2(text.endsWith(u'.') && !text.contains(u". "_s) && !text.contains(u'%'),
                 qPrintable(text));
}

void TestExpiry::asksForADateThatNobodyGave()
{
    const auto expiry = expiryOf(withSecret({}));
    QVERIFY(expiry);
    QCOMPARE(expiry->level(), Level::Unknown);
    QVERIFY(expiry->isWorthSaying());
    QVERIFY(expiry->sentence().contains(u"Azure portal"_s));
}

void TestExpiry::isSilentWithoutGraph()
{
    Settings settings = cleanSmtp();
    settings.mailServer.secretExpires = today;
    QVERIFY(!expiryOf(settings));
}

void TestExpiry::isSilentWhereNothingIsSent()
{
    Settings settings = withSecret(today);
    settings.mailServer.use = false;
    QVERIFY(!expiryOf(settings));
    settings.mailServer.use = true;
    settings.mailServer.tenantId.clear();
    QVERIFY(!expiryOf(settings));
}

void TestExpiry::takesTheMailServerInEffect()
{
    Settings settings = withSecret(today.addDays(10));
    settings.clients.insert(u"own"_s, {{}, withSecret(today.addDays(20)).mailServer, {}});
    settings.clients.insert(u"inherits"_s, {{}, withSecret(today.addDays(20)).mailServer, {}});
    settings.clients[u"inherits"_s].mailServer.use = false;
    QCOMPARE(expiryOf(settings)->days, 10);
    QCOMPARE(expiryOf(settings, u"own"_s)->days, 20);
    QCOMPARE(expiryOf(settings, u"inherits"_s)->days, 10);
    QVERIFY(!expiryOf(settings, u"unknown"_s));
}

void TestExpiry::takesTheCertificateBeforeTheSecret()
{
    const TestCertificate &old = m_certificates.expired(); // on 1 January 2021
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    Settings settings = withSecret(today.addDays(10));
    settings.mailServer.certificateFile = old.certFile;
    QCOMPARE(expiryOf(settings)->what, What::ClientSecret); // without its key it is not used
    settings.mailServer.certificateKeyFile = old.keyFile;
    const auto expiry = expiryOf(settings);
    QCOMPARE(expiry->what, What::Certificate);
    QCOMPARE(expiry->date, old.certificate.expiryDate().toLocalTime().date());
    QCOMPARE(expiry->level(), Level::Expired);
}

QString TestExpiry::pkcs12(const QString &passphrase)
{
    const TestCertificate &good = m_certificates.good();
    const QString path = m_folder.filePath(u"app-%1.pfx"_s.arg(passphrase));
    QProcess::execute(u"openssl"_s,
                      {u"pkcs12"_s, u"-export"_s, u"-in"_s, good.certFile, u"-inkey"_s,
                       good.keyFile, u"-out"_s, path, u"-passout"_s, u"pass:"_s + passphrase});
    return path;
}

void TestExpiry::readsPkcs12WithoutAPassphrase()
{
    Settings settings = withSecret({});
    settings.mailServer.certificateFile = pkcs12({});
    const auto expiry = expiryOf(settings);
    QCOMPARE(expiry->what, What::Certificate);
    QCOMPARE(expiry->date, m_certificates.good().certificate.expiryDate().toLocalTime().date());
}

void TestExpiry::takesTheEnteredDateForACertificateThatKeepsItsOwn()
{
    Settings settings = withSecret(today.addDays(5));
    settings.mailServer.certificateFile = pkcs12(u"locked"_s);
    QCOMPARE(expiryOf(settings)->what, What::Certificate);
    QCOMPARE(expiryOf(settings)->days, 5);
    settings.mailServer.secretExpires = {};
    QCOMPARE(expiryOf(settings)->level(), Level::Unknown);
}

void TestExpiry::readsAChangedFileAgain()
{
    const QString path = m_folder.filePath(u"changing.pem"_s);
    CertificateDates dates;
    QVERIFY(QFile::copy(m_certificates.good().certFile, path));
    const QDate first = dates.lastDayOf(path);
    QCOMPARE(first.year(), 2089 + (first.month() == 1)); // 31 December in UTC
    QVERIFY(QFile::remove(path));
    QVERIFY(!dates.lastDayOf(path).isValid());
    QVERIFY(QFile::copy(m_certificates.expired().certFile, path));
    QVERIFY(dates.lastDayOf(path) < today);
}

void TestExpiry::readsAnUnchangedFileOnce()
{
    const QString path = m_folder.filePath(u"same.pem"_s);
    QVERIFY(QFile::copy(m_certificates.good().certFile, path));
    CertificateDates dates;
    const QDate read = dates.lastDayOf(path);
    QVERIFY(read.isValid());
    // Spoiled behind its back: as long and as old as before.
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime changed = file.fileTime(QFileDevice::FileModificationTime);
    file.write(QByteArray(file.size(), ' '));
    file.flush();
    QVERIFY(file.setFileTime(changed, QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(dates.lastDayOf(path), read);
    QVERIFY(!CertificateDates().lastDayOf(path).isValid());
}

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
