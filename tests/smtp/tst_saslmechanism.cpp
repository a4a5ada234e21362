// SPDX-License-Identifier: Apache-2.0
#include "smtp/scrammechanism.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SaslMechanismTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithPublishedScramExchanges_data();
    void agreesWithPublishedScramExchanges();
    void refusesAServerFirstMessage_data();
    void refusesAServerFirstMessage();
    void refusesAWrongServerSignature();
    void escapesTheUserName();
    void usesAnotherNonceEveryTime();
    void makesEveryKnownMechanism();
};

void SaslMechanismTest::agreesWithPublishedScramExchanges_data()
{
    QTest::addColumn<QCryptographicHash::Algorithm>("algorithm");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("serverFirst");
    QTest::addColumn<QByteArray>("clientFinal");
    QTest::addColumn<QByteArray>("serverFinal");
    QTest::newRow("RFC 7677, section 3")
        << QCryptographicHash::Sha256 << QByteArray("rOprNGfwEbeRWgbNEkqO")
        << QByteArray("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                      "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")
        << QByteArray("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                      "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=")
        << QByteArray("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    QTest::newRow("RFC 5802, section 5")
        << QCryptographicHash::Sha1 << QByteArray("fyko+d2lbbFgONRv9qkxdawL")
        << QByteArray("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096")
        << QByteArray("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                      "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=")
        << QByteArray("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
}

void SaslMechanismTest::agreesWithPublishedScramExchanges()
{
    QFETCH(QCryptographicHash::Algorithm, algorithm);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, serverFirst);
    QFETCH(QByteArray, clientFinal);
    QFETCH(QByteArray, serverFinal);
    ScramMechanism scram(algorithm, u"user"_s, "pencil", nonce);
    QCOMPARE(*scram.initialResponse(), "n,,n=user,r=" + nonce);
    QCOMPARE(scram.answer(serverFirst).value_or("refused"), clientFinal);
    QVERIFY(!scram.serverIsProven());
    QCOMPARE(scram.answer(serverFinal).value_or("refused"), QByteArray(""));
    QVERIFY(scram.serverIsProven());
}

void SaslMechanismTest::refusesAServerFirstMessage_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("another nonce") << QByteArray("r=XXX123,s=c2FsdA==,i=4096");
    QTest::newRow("our nonce alone") << QByteArray("r=abc,s=c2FsdA==,i=4096");
    QTest::newRow("no salt") << QByteArray("r=abc123,i=4096");
    QTest::newRow("bad salt") << QByteArray("r=abc123,s=*,i=4096");
    QTest::newRow("too few iterations") << QByteArray("r=abc123,s=c2FsdA==,i=1");
    QTest::newRow("too many iterations") << QByteArray("r=abc123,s=c2FsdA==,i=2000000000");
    QTest::newRow("iterations are no number") << QByteArray("r=abc123,s=c2FsdA==,i=x");
    QTest::newRow("an extension that must be known") << QByteArray("m=x,r=abc1,s=c2FsdA==,i=4096");
    QTest::newRow("garbage") << QByteArray("\xff\xfe,,,=");
}

void SaslMechanismTest::refusesAServerFirstMessage()
{
    QFETCH(QByteArray, message);
    ScramMechanism scram(QCryptographicHash::Sha256, u"user"_s, "pencil", "abc");
    scram.initialResponse();
    QVERIFY(!scram.answer(message));
    QVERIFY(scram.serverIsWrong());
    QVERIFY(!scram.serverIsProven());
}

void SaslMechanismTest::refusesAWrongServerSignature()
{
    ScramMechanism scram(QCryptographicHash::Sha256, u"user"_s, "pencil", "abc");
    scram.initialResponse();
    QVERIFY(scram.answer("r=abc123,s=c2FsdA==,i=4096"));
    QVERIFY(!scram.answer("v=AAAA"));
    QVERIFY(!scram.serverIsProven());
}

void SaslMechanismTest::escapesTheUserName()
{
    ScramMechanism scram(QCryptographicHash::Sha256, u"a=b,c"_s, "pencil", "abc");
    QCOMPARE(*scram.initialResponse(), "n,,n=a=3Db=2Cc,r=abc");
}

void SaslMechanismTest::usesAnotherNonceEveryTime()
{
    ScramMechanism first(QCryptographicHash::Sha256, u"user"_s, "pencil");
    ScramMechanism second(QCryptographicHash::Sha256, u"user"_s, "pencil");
    QVERIFY(*first.initialResponse() != *second.initialResponse());
    QVERIFY(!first.initialResponse()->mid(12).contains(','));
}

void SaslMechanismTest::makesEveryKnownMechanism()
{
    const QStringList known = SaslMechanism::known();
    for (const QString &name : known)
        QVERIFY2(SaslMechanism::create(name, u"user"_s, "pencil"), qPrintable(name));
    QVERIFY(!SaslMechanism::create(u"NTLM"_s, u"user"_s, "pencil"));
}

QTEST_GUILESS_MAIN(SaslMechanismTest)
#include "tst_saslmechanism.moc"
