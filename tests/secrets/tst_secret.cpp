// SPDX-License-Identifier: Apache-2.0
#include "secrets/secret.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SecretTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsUtf8();
    void copiesBytesOfTheirOwn();
    void comparesByContent();
    void isWipedWhenTheLastHolderLetsGo();
    void takesAndWipes();
    void wipesForEverybodyWhoShares();
    void leavesLiteralsAlone();
};

void SecretTest::keepsUtf8()
{
    QCOMPARE(Secret::fromText(u"秘密 ö"_s).utf8(), QByteArray("秘密 ö"));
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret::fromText({}).isEmpty());
}

// The caller's bytes must not be wiped with the secret, nor the secret change with them.
void SecretTest::copiesBytesOfTheirOwn()
{
    QByteArray bytes = "wonderland";
    {
        const Secret secret(bytes);
        bytes[0] = 'W';
        QCOMPARE(secret.utf8(), QByteArray("wonderland"));
    }
    QCOMPARE(bytes, QByteArray("Wonderland"));
}

void SecretTest::comparesByContent()
{
    QVERIFY(Secret("a") == Secret("a"));
    QVERIFY(!(Secret("a") == Secret("b")));
    QVERIFY(Secret() == Secret(""));
}

// A copy of the array shares its memory, so that can be looked at afterwards.
void SecretTest::isWipedWhenTheLastHolderLetsGo()
{
    auto first = std::make_unique<Secret>("wonderland");
    auto second = std::make_unique<Secret>(*first);
    const QByteArray memory = first->utf8();
    first.reset();
    QCOMPARE(memory, QByteArray("wonderland"));
    second.reset();
    QCOMPARE(memory, QByteArray(10, '\0'));
}

void SecretTest::takesAndWipes()
{
    QByteArray bytes("wonder");
    bytes += "land";
    const QByteArray shared = bytes;
    const Secret secret = Secret::takenFrom(bytes);
    QCOMPARE(secret.utf8(), QByteArray("wonderland"));
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, QByteArray(10, '\0'));
}

void SecretTest::wipesForEverybodyWhoShares()
{
    QString text = u"秘密 pass"_s.toUpper();
    const QString shared = text;
    Secret::wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(shared, QString(7, QChar(0)));
}

// They lie in memory that cannot be written to.
void SecretTest::leavesLiteralsAlone()
{
    QString text = u"wonderland"_s;
    QByteArray bytes = QByteArrayLiteral("wonderland");
    Secret::wipe(text);
    Secret::wipe(bytes);
    QVERIFY(text.isEmpty());
    QVERIFY(bytes.isEmpty());
}

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
