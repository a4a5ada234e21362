// SPDX-License-Identifier: Apache-2.0
#include "smtp/ehloname.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class EhloNameTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheWantedName_data();
    void isTheWantedName();
    void isAFullNameOrAnAddressLiteral_data();
    void isAFullNameOrAnAddressLiteral();
};

void EhloNameTest::isTheWantedName_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("host name") << u"host.example.org"_s << QByteArray("host.example.org");
    QTest::newRow("international") << u"büro.example"_s << QByteArray("xn--bro-hoa.example");
    QTest::newRow("address literal") << u"[192.0.2.1]"_s << QByteArray("[192.0.2.1]");
}

void EhloNameTest::isTheWantedName()
{
    QFETCH(QString, wanted);
    QTEST(ehloName(wanted, QHostAddress(QHostAddress::LocalHost)), "name");
}

void EhloNameTest::isAFullNameOrAnAddressLiteral_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QHostAddress>("local");
    QTest::addColumn<QByteArray>("literal");
    const QHostAddress v4(u"192.0.2.7"_s);
    QTest::newRow("IPv4") << QString() << v4 << QByteArray("[192.0.2.7]");
    QTest::newRow("IPv6") << QString() << QHostAddress(u"2001:db8::7"_s)
                          << QByteArray("[IPv6:2001:db8::7]");
    QTest::newRow("IPv4 in IPv6") << QString() << QHostAddress(u"::ffff:192.0.2.7"_s)
                                  << QByteArray("[192.0.2.7]");
    QTest::newRow("link-local, without its scope")
        << QString() << QHostAddress(u"fe80::1%lo"_s) << QByteArray("[IPv6:fe80::1]");
    // A name may not bring a command of its own along.
    QTest::newRow("injection") << u"a\r\nRCPT TO:<x@y>"_s << v4 << QByteArray("[192.0.2.7]");
}

void EhloNameTest::isAFullNameOrAnAddressLiteral()
{
    QFETCH(QString, wanted);
    QFETCH(QHostAddress, local);
    QFETCH(QByteArray, literal);
    const QByteArray name = ehloName(wanted, local);
    // Where this computer has a full name, that is used instead of the literal.
    QVERIFY2(name == literal || (name.contains('.') && !name.startsWith('[')), name.constData());
    QVERIFY(!name.contains('\r') && !name.contains('\n') && !name.contains(' '));
    QVERIFY(!name.startsWith("localhost"));
}

QTEST_GUILESS_MAIN(EhloNameTest)
#include "tst_ehloname.moc"
