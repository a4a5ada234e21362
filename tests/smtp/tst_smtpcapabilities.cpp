// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpcapabilities.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SmtpCapabilitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsKeywordsWithoutRegardToCase();
    void doesNotTakeTheGreetingForAKeyword();
    void readsBothFormsOfAuth();
    void readsTheSizeLimit_data();
    void readsTheSizeLimit();

private:
    static SmtpCapabilities of(const QList<QByteArray> &lines)
    {
        return SmtpCapabilities(SmtpReply{250, {}, lines});
    }
};

void SmtpCapabilitiesTest::readsKeywordsWithoutRegardToCase()
{
    const auto capabilities = of({"mx", "pipelining", " 8BITMIME ", "SmtpUtf8", ""});
    QVERIFY(capabilities.has(u"PIPELINING"_s));
    QVERIFY(capabilities.has(u"8BITMIME"_s));
    QVERIFY(capabilities.has(u"SMTPUTF8"_s));
    QVERIFY(!capabilities.has(u"STARTTLS"_s));
    QCOMPARE(capabilities.lines().size(), 3);
}

void SmtpCapabilitiesTest::doesNotTakeTheGreetingForAKeyword()
{
    QVERIFY(!of({"STARTTLS is what I am called"}).has(u"STARTTLS"_s));
    QVERIFY(!SmtpCapabilities().has(u"STARTTLS"_s));
}

void SmtpCapabilitiesTest::readsBothFormsOfAuth()
{
    QCOMPARE(of({"mx", "AUTH plain LOGIN"}).authMechanisms(),
             (QStringList{u"PLAIN"_s, u"LOGIN"_s}));
    QCOMPARE(of({"mx", "AUTH=LOGIN PLAIN", "AUTH PLAIN CRAM-MD5"}).authMechanisms(),
             (QStringList{u"PLAIN"_s, u"CRAM-MD5"_s, u"LOGIN"_s}));
    QVERIFY(of({"mx", "AUTHENTICATE PLAIN"}).authMechanisms().isEmpty());
}

void SmtpCapabilitiesTest::readsTheSizeLimit_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("size");
    QTest::newRow("limit") << QByteArray("SIZE 10240000") << qint64(10240000);
    QTest::newRow("no limit given") << QByteArray("SIZE") << qint64(0);
    QTest::newRow("zero means none") << QByteArray("SIZE 0") << qint64(0);
    QTest::newRow("negative") << QByteArray("SIZE -5") << qint64(0);
    QTest::newRow("garbage") << QByteArray("SIZE many") << qint64(0);
    QTest::newRow("too large for a number") << QByteArray("SIZE 99999999999999999999") << qint64(0);
}

void SmtpCapabilitiesTest::readsTheSizeLimit()
{
    QFETCH(QByteArray, line);
    QTEST(of({"mx", line}).maximumSize(), "size");
}

QTEST_GUILESS_MAIN(SmtpCapabilitiesTest)
#include "tst_smtpcapabilities.moc"
