// SPDX-License-Identifier: Apache-2.0
#include "mail/addresslist.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAddressList : public QObject
{
    Q_OBJECT

private slots:
    void readsLists_data();
    void readsLists();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void readsNamesInAnyCharset();
    void copesWithHugeFields_data();
    void copesWithHugeFields();
};

void TestAddressList::readsLists_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const char *name, const QByteArray &field, const QStringList &addresses) {
        QTest::newRow(name) << field << addresses;
    };
    const QString ann = u"ann@example.org"_s;
    const QString bob = u"bob@example.org"_s;
    row("nothing", "", {});
    row("blanks", " \t ", {});
    row("bare", " ann@example.org", {ann});
    row("two", "ann@example.org, bob@example.org", {ann, bob});
    row("twice the same", "ann@example.org, ann@example.org", {ann, ann});
    row("name", "Ann Lee <ann@example.org>", {ann});
    row("no name but brackets", "<ann@example.org>", {ann});
    row("name with a dot", "Ann B. Lee <ann@example.org>", {ann});
    row("quoted name with comma and @", "\"Lee, Ann <x@y>\" <ann@example.org>, bob@example.org",
        {ann, bob});
    row("quoted name with quotes", R"("Ann \"Lee\" \\" <ann@example.org>)", {ann});
    row("encoded name", "=?UTF-8?Q?Ann=2C_L?= <ann@example.org>", {ann});
    row("comments", "(a) ann(b)@(c)example.org(d), Bob (the (nested) \\) one) <bob@example.org>(e)",
        {ann, bob});
    row("comment with an address", "ann@example.org (eve@example.org, x)", {ann});
    row("folded", "Ann\r\n Lee\r\n\t<ann@example.org>,\r\n bob@example.org\r\n", {ann, bob});
    row("blanks around dots and @", "ann @ example . org", {ann});
    row("empty entries", ", ann@example.org,, ,bob@example.org,", {ann, bob});
    row("group", "Friends: ann@example.org, Bob <bob@example.org>;", {ann, bob});
    row("empty group", "undisclosed-recipients:;", {});
    row("group among others", "ann@example.org, \"My, group\": bob@example.org ;, x@y.example",
        {ann, bob, u"x@y.example"_s});
    row("route", "Ann <@one.example,@two.example:ann@example.org>", {ann});
    row("quoted local-part", "\"ann lee\"@example.org", {u"\"ann lee\"@example.org"_s});
    row("quoted local-part with @ and comma", "<\"a@b,c\"@example.org>",
        {u"\"a@b,c\"@example.org"_s});
    row("partly quoted local-part", "\"ann lee\".x@example.org", {u"\"ann lee.x\"@example.org"_s});
    row("IPv6 literal", "ann@[IPv6:2001:db8::1]", {u"ann@[IPv6:2001:db8::1]"_s});
    row("UTF-8", u"山田, <山田太郎@株式.会社>"_s.toUtf8().replace(", ", " "),
        {u"山田太郎@株式.会社"_s});
    row("name of nothing", "\"\" <ann@example.org>", {ann});
}

void TestAddressList::readsLists()
{
    QFETCH(QByteArray, field);
    QFETCH(QStringList, addresses);
    const auto mailboxes = parseAddressList(field);
    QVERIFY(mailboxes);
    QStringList read;
    for (const Mailbox &mailbox : *mailboxes)
        read << mailbox.toString();
    QCOMPARE(read, addresses);
}

void TestAddressList::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *name, const QByteArray &field) {
        QTest::newRow(name) << field;
    };
    row("no domain", "root");
    row("one of two without a domain", "ann@example.org, bob");
    row("blank instead of a comma", "ann@example.org bob@example.org");
    row("semicolon instead of a comma", "ann@example.org; bob@example.org");
    row("an address for a name", "ann@example.org <bob@example.org>");
    row("unquoted comma in a name", "Lee, Ann <ann@example.org>");
    row("bracket without an end", "<ann@example.org");
    row("bracket without a beginning", "ann@example.org>");
    row("brackets of nothing", "Ann <>");
    row("two addresses in brackets", "<ann@example.org, bob@example.org>");
    row("text behind the brackets", "<ann@example.org> Ann");
    row("quote without an end", "\"Ann <ann@example.org>");
    row("quote that ends in a backslash", "\"Ann\\\" <ann@example.org>");
    row("comment without an end", "ann@example.org (Ann");
    row("nested comment without an end", "ann@example.org (Ann (Lee)");
    row("comment that ends in a backslash", "ann@example.org (Ann\\)");
    row("comment without a beginning", "ann@example.org Ann)");
    row("literal without an end", "ann@[192.0.2.1");
    row("group without an end", "Friends: ann@example.org");
    row("group in a group", "A: B: ann@example.org;;");
    row("group without a name", ": ann@example.org;");
    row("route without a colon", "<@one.example ann@example.org>");
    row("route of nothing", "<@:ann@example.org>");
    row("dot at the end of a local-part", "ann.@example.org");
    row("two dots in a local-part", "ann..lee@example.org");
    row("two words in a local-part", "ann lee@example.org");
    row("no local-part", "@example.org");
    row("nothing behind the @", "ann@");
    row("two @", "ann@b@example.org");
    row("bad domain", "ann@exa_mple.org");
    row("backslash outside quotes", "ann\\@example.org");
    row("line break without a fold", "ann@example.org\r\nBcc: bob@example.org");
    row("lone line feed", "ann@example.org,\n bob@example.org");
    row("NUL", QByteArray("ann@example.org\0", 16));
    row("control character in a name", "\"An\x01n\" <ann@example.org>");
    row("address that is no UTF-8", "m\xFCller@example.org");
    row("address with a bidi control", u"a\u202Enn@example.org"_s.toUtf8());
    row("line break in a quoted local-part", "\"a\rb\"@example.org");
}

void TestAddressList::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, field);
    QVERIFY(!parseAddressList(field));
}

void TestAddressList::readsNamesInAnyCharset()
{
    const auto mailboxes = parseAddressList("M\xFCller <mueller@example.org> (M\xFCller)");
    QVERIFY(mailboxes);
    QCOMPARE(mailboxes->constFirst().toString(), u"mueller@example.org"_s);
}

void TestAddressList::copesWithHugeFields_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("readable");
    QTest::newRow("addresses") << QByteArray("ann@example.org,\r\n ").repeated(20'000) << true;
    QTest::newRow("commas") << QByteArray(1'000'000, ',') << true;
    QTest::newRow("open comments") << QByteArray(1'000'000, '(') << false;
    QTest::newRow("nested comments")
        << QByteArray(500'000, '(') + QByteArray(500'000, ')') + "ann@example.org" << true;
    QTest::newRow("open groups") << QByteArray("a:").repeated(500'000) << false;
    QTest::newRow("dots") << QByteArray(1'000'000, '.') << false;
    QTest::newRow("routes") << "<" + QByteArray("@a,").repeated(300'000) << false;
    QTest::newRow("one word") << QByteArray(1'000'000, 'a') + "@example.org" << false;
}

void TestAddressList::copesWithHugeFields()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, readable);
    QCOMPARE(parseAddressList(field).has_value(), readable);
}

QTEST_GUILESS_MAIN(TestAddressList)
#include "tst_addresslist.moc"
