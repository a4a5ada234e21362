// SPDX-License-Identifier: Apache-2.0
#include "mail/mailbox.h"

#include <QSet>
#include <QStringList>
#include <QTest>

#include <string_view>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(AddressFault)

class TestMailbox : public QObject
{
    Q_OBJECT

private slots:
    void takesAddresses_data();
    void takesAddresses();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void refusesControlAndInvisibleCharacters_data();
    void refusesControlAndInvisibleCharacters();
    void takesJoinersThatScriptsNeed();
    void countsBytesNotCharacters();
    void countsTheLongerFormOfTheDomain();
    void writesDomainsAsALabels_data();
    void writesDomainsAsALabels();
    void trimsBlanksAtTheEndsOnly();
    void keepsWhatWasTyped();
    void needsSmtpUtf8OnlyForTheLocalPart();
    void hasNoAsciiFormWithAUtf8LocalPart();
    void writesProperULabelsOnTheWire();
    void isEqualForEqualDelivery_data();
    void isEqualForEqualDelivery();
    void knowsReservedDomains_data();
    void knowsReservedDomains();
    void copesWithHugeText();
};

void TestMailbox::takesAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("localPart");
    QTest::addColumn<QString>("domain");
    const auto row = [](const char *name, const QString &local, const QString &domain) {
        QTest::newRow(name) << local + u'@' + domain << local << domain;
    };
    const QString host = u"example.org"_s;
    row("plain", u"ann"_s, host);
    row("dots", u"ann.lee.smith"_s, host);
    row("every mark an atom may have", u"!#$%&'*+-/=?^_`{|}~"_s, host);
    row("upper case", u"Ann"_s, u"Example.ORG"_s);
    row("digits", u"1"_s, u"1.example"_s);
    row("one label", u"root"_s, u"localhost"_s);
    row("hyphens", u"ann"_s, u"a-b--c.example"_s);
    row("quoted blank", u"\"ann lee\""_s, host);
    row("quoted @", u"\"ann@home\""_s, host);
    row("quoted quote and backslash", u"\"a\\\"b\\\\c\""_s, host);
    row("quoted @ behind an escaped quote", u"\"a\\\"@b\""_s, host);
    row("quoted dots", u"\"..\""_s, host);
    row("nothing quoted", u"\"\""_s, host);
    row("kanji", u"山田太郎"_s, u"株式.会社"_s);
    row("umlauts", u"jürgen"_s, u"bücher.example"_s);
    row("emoji", u"😀"_s, u"😀.example"_s);
    row("quoted kanji and ideographic blank", u"\"山田　太郎\""_s, host);
    row("Arabic", u"بريد"_s, u"مثال.إختبار"_s);
    row("A-labels", u"ann"_s, u"xn--w0tp6r.xn--6oq404h"_s);
    row("A-labels in upper case", u"ann"_s, u"XN--W0TP6R.example"_s);
    row("ideographic full stop", u"taro"_s, u"株式。会社"_s);
    row("IPv4 literal", u"ann"_s, u"[192.0.2.1]"_s);
    row("IPv6 literal", u"ann"_s, u"[IPv6:2001:db8::1]"_s);
    row("IPv6 literal, all groups", u"ann"_s, u"[IPv6:1:2:3:4:5:6:7:8]"_s);
    row("IPv6 literal with IPv4", u"ann"_s, u"[ipv6:::ffff:192.0.2.1]"_s);
    row("IPv6 literal of nothing but ::", u"ann"_s, u"[IPv6:::]"_s);
    row("longest local-part", QString(64, u'a'), host);
    row("longest label", u"ann"_s, QString(63, u'a') + u".example"_s);
}

void TestMailbox::takesAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, localPart);
    QFETCH(QString, domain);
    QCOMPARE(Mailbox::fault(text), AddressFault::None);
    const auto mailbox = Mailbox::parse(text);
    QVERIFY(mailbox);
    QCOMPARE(mailbox->localPart(), localPart);
    QCOMPARE(mailbox->domain(), domain);
}

void TestMailbox::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<AddressFault>("fault");
    const auto row = [](const char *name, const QString &text, AddressFault fault) {
        QTest::newRow(name) << text << fault;
    };
    using enum AddressFault;
    row("nothing", {}, Empty);
    row("blanks", u"  "_s, Empty);
    row("no @", u"ann"_s, NoAt);
    row("@ only inside quotes", u"\"ann@example.org\""_s, NoAt);
    row("nothing before the @", u"@example.org"_s, NoLocalPart);
    row("nothing behind the @", u"ann@"_s, NoDomain);
    row("a name before it", u"Ann Lee <ann@example.org>"_s, Blank);
    row("two addresses", u"ann@example.org, bob@example.org"_s, Blank);
    row("blank before the @", u"ann @example.org"_s, Blank);
    row("blank behind the @", u"ann@ example.org"_s, Blank);
    row("no-break space", u"ann\u00A0lee@example.org"_s, Blank);
    row("ideographic blank in the domain", u"ann@example\u3000.org"_s, Blank);
    row("angle brackets", u"<ann@example.org>"_s, BadLocalPart);
    row("two @", u"ann@home@example.org"_s, BadLocalPart);
    row("comma", u"ann,bob@example.org"_s, BadLocalPart);
    row("two dots", u"ann..lee@example.org"_s, BadLocalPart);
    row("dot in front", u".ann@example.org"_s, BadLocalPart);
    row("dot at the end", u"ann.@example.org"_s, BadLocalPart);
    row("quote inside", u"a\"b@example.org"_s, BadLocalPart);
    row("quote without an end", u"\"ann@example.org"_s, BadLocalPart);
    row("quoted and more", u"\"ann\"lee@example.org"_s, BadLocalPart);
    row("quote that ends in a backslash", u"\"ann\\\"@example.org"_s, BadLocalPart);
    row("backslash", u"ann\\lee@example.org"_s, BadLocalPart);
    row("quoted backslash before kanji", u"\"\\山\"@example.org"_s, BadLocalPart);
    row("colon", u"mailto:ann@example.org"_s, BadLocalPart);
    row("local-part too long", QString(65, u'a') + u"@example.org"_s, LocalPartTooLong);
    row("final dot", u"ann@example.org."_s, BadDomain);
    row("dot in front of the domain", u"ann@.example.org"_s, BadDomain);
    row("two dots in the domain", u"ann@example..org"_s, BadDomain);
    row("nothing but a dot", u"ann@."_s, BadDomain);
    row("underscore", u"ann@my_host.example"_s, BadDomain);
    row("underscore beside an umlaut", u"ann@bü_cher.example"_s, BadDomain);
    row("hyphen in front", u"ann@-a.example"_s, BadDomain);
    row("hyphen at the end", u"ann@a-.example"_s, BadDomain);
    row("hyphen at an umlaut's end", u"ann@ü-.example"_s, BadDomain);
    row("mixed directions in a label", u"ann@مثالabc.example"_s, BadDomain);
    row("joiner where nothing joins", u"ann@a\u200Db.example"_s, BadDomain);
    row("A-label of nothing", u"ann@xn--"_s, BadDomain);
    row("label too long", u"ann@"_s + QString(64, u'a') + u".example"_s, BadDomain);
    row("U-label too long as A-label", u"ann@"_s + QString(60, u'ü') + u"é.example"_s, BadDomain);
    row("angle bracket behind", u"ann@example.org>"_s, BadDomain);
    row("slash", u"ann@example.org/path"_s, BadDomain);
    row("percent", u"ann@example%2eorg"_s, BadDomain);
    row("port", u"ann@example.org:25"_s, BadDomain);
    row("IPv4 without brackets", u"ann@192.0.2.1"_s, BadDomain);
    row("IPv6 without brackets", u"ann@2001:db8::1"_s, BadDomain);
    row("IPv4 of three numbers", u"ann@[192.0.2]"_s, BadDomain);
    row("IPv4 with a number too high", u"ann@[192.0.2.256]"_s, BadDomain);
    row("IPv4 with a leading zero", u"ann@[192.0.2.01]"_s, BadDomain);
    row("IPv6 without its tag", u"ann@[2001:db8::1]"_s, BadDomain);
    row("IPv6 with two gaps", u"ann@[IPv6:1::2::3]"_s, BadDomain);
    row("IPv6 of nine groups", u"ann@[IPv6:1:2:3:4:5:6:7:8:9]"_s, BadDomain);
    row("IPv6 of seven groups", u"ann@[IPv6:1:2:3:4:5:6:7]"_s, BadDomain);
    row("IPv6 with a gap of one group", u"ann@[IPv6:1:2:3:4:5:6:7::]"_s, BadDomain);
    row("IPv6 with five digits", u"ann@[IPv6:12345::]"_s, BadDomain);
    row("IPv6 with IPv4 before the gap", u"ann@[IPv6:192.0.2.1::1]"_s, BadDomain);
    row("IPv6 with a zone", u"ann@[IPv6:fe80::1%eth0]"_s, BadDomain);
    row("IPv6 of nothing", u"ann@[IPv6:]"_s, BadDomain);
    row("empty brackets", u"ann@[]"_s, BadDomain);
    row("brackets without an end", u"ann@[192.0.2.1"_s, BadDomain);
}

void TestMailbox::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);
    QFETCH(AddressFault, fault);
    QCOMPARE(Mailbox::fault(text), fault);
    QVERIFY(!Mailbox::parse(text));
}

void TestMailbox::refusesControlAndInvisibleCharacters_data()
{
    QTest::addColumn<QString>("character");
    const auto row = [](char32_t character) {
        const bool isInBmp = character < 0x10000;
        const QString text = isInBmp ? QString(QChar(character)) : QString::fromUcs4(&character, 1);
        QTest::addRow("U+%04X", unsigned(character)) << text;
    };
    for (char32_t control = 0; control < 0x20; ++control)
        row(control);
    for (char32_t control = 0x7F; control < 0xA0; ++control)
        row(control);
    const std::u32string_view others =
        U"\u00AD\u061C\u180E\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060"
        U"\u2066\u2067\u2068\u2069\uFEFF\uFFFD\uFFFE\U000E0020\U0001FFFF";
    for (const char32_t character : others)
        row(character);
    QTest::newRow("high surrogate") << QString(QChar(0xD83D));
    QTest::newRow("low surrogate") << QString(QChar(0xDE00));
}

void TestMailbox::refusesControlAndInvisibleCharacters()
{
    QFETCH(QString, character);
    for (const QString &text :
         {u"an%1n@example.org"_s, u"\"an%1n\"@example.org"_s, u"ann@exam%1ple.org"_s,
          u"ann@example.org%1."_s, u"ann@例%1え.example"_s, u"x%1y"_s}) {
        QCOMPARE(Mailbox::fault(text.arg(character)), AddressFault::ControlCharacter);
        QVERIFY(!Mailbox::parse(text.arg(character)));
    }
    if (character == "\t"_L1)
        return; // a blank, which may stand at the ends
    for (const QString &text : {u"%1ann@example.org"_s, u"ann@example.org%1"_s})
        QCOMPARE(Mailbox::fault(text.arg(character)), AddressFault::ControlCharacter);
}

void TestMailbox::takesJoinersThatScriptsNeed()
{
    QVERIFY(Mailbox::parse(u"نامه\u200Cای@نامه\u200Cای.example"_s));
    QVERIFY(Mailbox::parse(u"क्\u200Dष@क्\u200Dष.example"_s));
}

void TestMailbox::countsBytesNotCharacters()
{
    const QString longest = QString(21, u'山') + u'a'; // 64 bytes
    QCOMPARE(Mailbox::fault(longest + u"@example.org"_s), AddressFault::None);
    QCOMPARE(Mailbox::fault(longest + u"a@example.org"_s), AddressFault::LocalPartTooLong);

    const QString label = QString(60, u'a') + u'.'; // 61
    const QString domain = label + label + label + u"abc.org"_s; // 190
    const QString local = QString(63, u'b');
    QCOMPARE(Mailbox::fault(local + u'@' + domain), AddressFault::None); // 254
    QCOMPARE(Mailbox::fault(local + u"b@"_s + domain), AddressFault::TooLong);
}

void TestMailbox::countsTheLongerFormOfTheDomain()
{
    const Mailbox mailbox = *Mailbox::parse(u"ann@"_s + QStringList(16, u"äöüß"_s).join(u'.'));
    const qsizetype asciiSize = mailbox.asciiDomain().size();
    QVERIFY(asciiSize > mailbox.domain().toUtf8().size());
    const QString longest = QString(254 - 1 - asciiSize, u'a');
    QCOMPARE(Mailbox::fault(longest + u'@' + mailbox.domain()), AddressFault::None);
    QCOMPARE(Mailbox::fault(longest + u"a@"_s + mailbox.domain()), AddressFault::TooLong);
}

void TestMailbox::writesDomainsAsALabels_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("ascii");
    QTest::newRow("plain") << u"example.org"_s << u"example.org"_s;
    QTest::newRow("upper case") << u"Example.ORG"_s << u"example.org"_s;
    QTest::newRow("kanji") << u"株式.会社"_s << u"xn--w0tp6r.xn--6oq404h"_s;
    QTest::newRow("sharp s is a letter") << u"straße.example"_s << u"xn--strae-oqa.example"_s;
    QTest::newRow("umlaut in upper case") << u"BÜCHER.example"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("decomposed umlaut") << u"bu\u0308cher.example"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("full width") << u"ｅｘａｍｐｌｅ．ｏｒｇ"_s << u"example.org"_s;
    QTest::newRow("ideographic full stop") << u"株式。会社"_s << u"xn--w0tp6r.xn--6oq404h"_s;
    QTest::newRow("A-label in upper case") << u"XN--W0TP6R.example"_s << u"xn--w0tp6r.example"_s;
    QTest::newRow("IPv6 literal") << u"[IPv6:2001:DB8::1]"_s << u"[IPv6:2001:DB8::1]"_s;
}

void TestMailbox::writesDomainsAsALabels()
{
    QFETCH(QString, domain);
    QFETCH(QString, ascii);
    const auto mailbox = Mailbox::parse(u"Ann@"_s + domain);
    QVERIFY(mailbox);
    QCOMPARE(mailbox->asciiDomain(), ascii);
    QCOMPARE(mailbox->toAscii(), "Ann@" + ascii.toLatin1());
}

void TestMailbox::trimsBlanksAtTheEndsOnly()
{
    const auto mailbox = Mailbox::parse(u" \t\u00A0\u3000\"ann lee\"@example.org \t"_s);
    QVERIFY(mailbox);
    QCOMPARE(mailbox->toString(), u"\"ann lee\"@example.org"_s);
    QCOMPARE(Mailbox::fault(u"ann@example.org\r\n"_s), AddressFault::ControlCharacter);
}

void TestMailbox::keepsWhatWasTyped()
{
    const auto mailbox = Mailbox::parse(u"\"Ann\\ Lee\"@EXAMPLE.org"_s);
    QVERIFY(mailbox);
    QCOMPARE(mailbox->toString(), u"\"Ann\\ Lee\"@EXAMPLE.org"_s);
    QCOMPARE(mailbox->toUtf8(), "\"Ann\\ Lee\"@EXAMPLE.org");
    QCOMPARE(Mailbox::parse(u"taro@BÜCHER.example"_s)->domain(), u"BÜCHER.example"_s);
}

void TestMailbox::needsSmtpUtf8OnlyForTheLocalPart()
{
    QVERIFY(!Mailbox::parse(u"ann@example.org"_s)->needsSmtpUtf8());
    QVERIFY(!Mailbox::parse(u"ann@株式.会社"_s)->needsSmtpUtf8());
    QVERIFY(Mailbox::parse(u"山田太郎@株式.会社"_s)->needsSmtpUtf8());
    QVERIFY(Mailbox::parse(u"\"ä\"@example.org"_s)->needsSmtpUtf8());
}

void TestMailbox::hasNoAsciiFormWithAUtf8LocalPart()
{
    const auto mailbox = Mailbox::parse(u"山田太郎@株式.会社"_s);
    QVERIFY(mailbox);
    QCOMPARE(mailbox->toAscii(), QByteArray());
    QCOMPARE(mailbox->toUtf8(), u"山田太郎@株式.会社"_s.toUtf8());
}

// RFC 6531 §3.2 wants U-labels, and those are in lower case, composed and with ASCII dots.
void TestMailbox::writesProperULabelsOnTheWire()
{
    QCOMPARE(Mailbox::parse(u"ä@BÜCHER。Example"_s)->toUtf8(), u"ä@bücher.example"_s.toUtf8());
    QCOMPARE(Mailbox::parse(u"ä@bu\u0308cher.example"_s)->toString(), u"ä@bücher.example"_s);
    QCOMPARE(Mailbox::parse(u"ä@xn--bcher-kva.example"_s)->toString(),
             u"ä@xn--bcher-kva.example"_s);
}

void TestMailbox::isEqualForEqualDelivery_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("equal");
    QTest::newRow("case of the domain") << u"ann@example.org"_s << u"ann@EXAMPLE.ORG"_s << true;
    QTest::newRow("case of the local-part")
        << u"ann@example.org"_s << u"Ann@example.org"_s << false;
    QTest::newRow("U-label and A-label")
        << u"ann@株式.会社"_s << u"ann@xn--w0tp6r.xn--6oq404h"_s << true;
    QTest::newRow("sharp s and ss") << u"ann@straße.example"_s << u"ann@strasse.example"_s << false;
    QTest::newRow("other domain") << u"ann@example.org"_s << u"ann@example.net"_s << false;
    QTest::newRow("case of an IPv6 literal")
        << u"ann@[IPv6:2001:db8::a]"_s << u"ann@[IPV6:2001:DB8::A]"_s << true;
}

void TestMailbox::isEqualForEqualDelivery()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, equal);
    const Mailbox first = *Mailbox::parse(one);
    const Mailbox second = *Mailbox::parse(other);
    QCOMPARE(first == second, equal);
    QCOMPARE(QSet<Mailbox>({first, second}).size(), equal ? 1 : 2);
}

void TestMailbox::knowsReservedDomains_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("reserved");
    for (const QString &domain :
         {u"example"_s, u"a.example"_s, u"a.test"_s, u"invalid"_s, u"localhost"_s, u"a.localhost"_s,
          u"example.com"_s, u"Example.NET"_s, u"mail.example.org"_s, u"株式.test"_s})
        QTest::newRow(qPrintable(domain)) << domain << true;
    for (const QString &domain : {u"example.de"_s, u"myexample.com"_s, u"test.org"_s,
                                  u"株式.会社"_s, u"example.com.br"_s, u"[192.0.2.1]"_s, u"com"_s})
        QTest::newRow(qPrintable(domain)) << domain << false;
}

void TestMailbox::knowsReservedDomains()
{
    QFETCH(QString, domain);
    QFETCH(bool, reserved);
    QCOMPARE(Mailbox::parse(u"ann@"_s + domain)->isReserved(), reserved);
}

void TestMailbox::copesWithHugeText()
{
    const QString huge(5'000'000, u'a');
    QCOMPARE(Mailbox::fault(huge), AddressFault::NoAt);
    QCOMPARE(Mailbox::fault(huge + u"@example.org"_s), AddressFault::LocalPartTooLong);
    QCOMPARE(Mailbox::fault(u"ann@"_s + huge), AddressFault::TooLong);
    QCOMPARE(Mailbox::fault(u"ann@"_s + QString(5'000'000, u'ü')), AddressFault::TooLong);
    QCOMPARE(Mailbox::fault(QString(5'000'000, u'"')), AddressFault::NoAt);
    QCOMPARE(Mailbox::fault(QString(5'000'000, u'@')), AddressFault::NoDomain);
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
