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

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
