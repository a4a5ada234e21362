// SPDX-License-Identifier: Apache-2.0
#include "practice/pathargument.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPathArgument : public QObject
{
    Q_OBJECT

private slots:
    void readsPathsAndParameters();
    void keepsQuotedAngleBrackets();
    void refusesLooseSyntax_data();
    void refusesLooseSyntax();
    void judgesMailboxes_data();
    void judgesMailboxes();
    void judgesClientNames_data();
    void judgesClientNames();
};

void TestPathArgument::readsPathsAndParameters()
{
    const auto read = PathArgument::parse("from:<a@b.test> size=10 SMTPUTF8", "FROM:");
    QVERIFY(read);
    QCOMPARE(read->path, "a@b.test");
    QCOMPARE(read->parameters.size(), 2);
    QCOMPARE(read->parameters.at(0).first, "SIZE");
    QCOMPARE(read->parameters.at(0).second, "10");
    QCOMPARE(read->parameters.at(1).first, "SMTPUTF8");
    QCOMPARE(read->parameters.at(1).second, "");
    QCOMPARE(PathArgument::parse("FROM:<>", "FROM:")->path, "");
}

void TestPathArgument::keepsQuotedAngleBrackets()
{
    const auto read = PathArgument::parse(R"(TO:<"a\">b"@c.test> X=1)", "TO:");
    QVERIFY(read);
    QCOMPARE(read->path, R"("a\">b"@c.test)");
    QCOMPARE(read->parameters.size(), 1);
}

void TestPathArgument::refusesLooseSyntax_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("only the keyword") << "FROM:"_ba;
    QTest::newRow("another keyword") << "TO:<a@b>"_ba;
    QTest::newRow("no angle brackets") << "FROM:a@b"_ba;
    QTest::newRow("only one bracket") << "FROM:<a@b"_ba;
    QTest::newRow("a blank behind the colon") << "FROM: <a@b>"_ba;
    QTest::newRow("no blank before a parameter") << "FROM:<a@b>SIZE=1"_ba;
    QTest::newRow("two blanks") << "FROM:<a@b>  SIZE=1"_ba;
    QTest::newRow("a blank at the end") << "FROM:<a@b> "_ba;
    QTest::newRow("an empty value") << "FROM:<a@b> SIZE="_ba;
    QTest::newRow("a control character") << "FROM:<a@b> SIZE=\x01"_ba;
    QTest::newRow("another mail") << "FROM:<a@b>\rRCPT"_ba;
}

void TestPathArgument::refusesLooseSyntax()
{
    QFETCH(QByteArray, argument);
    QVERIFY(!PathArgument::parse(argument, "FROM:"));
}

void TestPathArgument::judgesMailboxes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isAsciiPath");
    QTest::addColumn<bool>("isUtf8Path");
    QTest::newRow("usual") << "a.b+c@mail.test"_ba << true << true;
    QTest::newRow("one label") << "a@b"_ba << true << true;
    QTest::newRow("quoted") << "\"a b\"@c.test"_ba << true << true;
    QTest::newRow("address literal") << "a@[127.0.0.1]"_ba << true << true;
    QTest::newRow("IPv6 literal") << "a@[IPv6:::1]"_ba << true << true;
    QTest::newRow("A-label") << "a@xn--stren-nva.test"_ba << true << true;
    QTest::newRow("U-label") << "a@östern.test"_ba << false << true;
    QTest::newRow("UTF-8 local-part") << "山田太郎@株式.会社"_ba << false << true;
    QTest::newRow("Latin-1") << "a\xe4@b.test"_ba << false << false;
    QTest::newRow("cut off UTF-8") << "a@b.test\xc3"_ba << false << false;
    QTest::newRow("no at") << "postmaster"_ba << false << false;
    QTest::newRow("no local-part") << "@b.test"_ba << false << false;
    QTest::newRow("no domain") << "a@"_ba << false << false;
    QTest::newRow("two dots") << "a..b@c.test"_ba << false << false;
    QTest::newRow("dot first") << ".a@c.test"_ba << false << false;
    QTest::newRow("blank") << "a b@c.test"_ba << false << false;
    QTest::newRow("hyphen first") << "a@-c.test"_ba << false << false;
    QTest::newRow("underscore") << "a@c_d.test"_ba << false << false;
    QTest::newRow("dot last") << "a@c.test."_ba << false << false;
    QTest::newRow("source route") << "@x.test:a@c.test"_ba << false << false;
    QTest::newRow("long local-part") << QByteArray(65, 'a') + "@c.test" << false << false;
    QTest::newRow("long label") << "a@" + QByteArray(64, 'a') + ".test" << false << false;
    QTest::newRow("long") << "a@" + QByteArray("aaaa.").repeated(60) + "test" << false << false;
}

void TestPathArgument::judgesMailboxes()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, isAsciiPath);
    QFETCH(bool, isUtf8Path);
    QCOMPARE(isMailboxPath(path, false), isAsciiPath);
    QCOMPARE(isMailboxPath(path, true), isUtf8Path);
}

void TestPathArgument::judgesClientNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("host") << "me.example.test"_ba << true;
    QTest::newRow("localhost") << "localhost"_ba << true;
    QTest::newRow("literal") << "[127.0.0.1]"_ba << true;
    QTest::newRow("IPv6 literal") << "[IPv6:2001:db8::1]"_ba << true;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("bare IPv6") << "::1"_ba << false;
    QTest::newRow("underscore") << "my_pc"_ba << false;
    QTest::newRow("two words") << "my pc"_ba << false;
    QTest::newRow("U-label") << "östern.test"_ba << false;
}

void TestPathArgument::judgesClientNames()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isGood);
    QCOMPARE(isClientName(name), isGood);
}

QTEST_GUILESS_MAIN(TestPathArgument)
#include "tst_pathargument.moc"
