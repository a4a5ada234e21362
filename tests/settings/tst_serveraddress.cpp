// SPDX-License-Identifier: Apache-2.0
#include "settings/serveraddress.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestServerAddress : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatPeoplePaste_data();
    void understandsWhatPeoplePaste();
    void refusesWhatIsNoServer_data();
    void refusesWhatIsNoServer();
    void writesHostsInAscii_data();
    void writesHostsInAscii();
};

void TestServerAddress::understandsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port"); // 0: none
    QTest::addColumn<bool>("isTls");

    const auto row = [](const char *name, const QString &text, const QString &host, int port = 0,
                        bool isTls = false) {
        QTest::newRow(name) << text << host << port << isTls;
    };
    row("host name", u"mx.example.org"_s, u"mx.example.org"_s);
    row("short name", u"mailserver"_s, u"mailserver"_s);
    row("localhost", u"localhost"_s, u"localhost"_s);
    row("name with underscore", u"mail_relay"_s, u"mail_relay"_s);
    row("capitals", u"MX.Example.ORG"_s, u"MX.Example.ORG"_s);
    row("blanks around", u"  mx.example.org\t"_s, u"mx.example.org"_s);
    row("line end behind", u"mx.example.org\r\n"_s, u"mx.example.org"_s);
    row("trailing dot", u"mx.example.org."_s, u"mx.example.org"_s);
    row("trailing slash", u"mx.example.org/"_s, u"mx.example.org"_s);
    row("trailing dot and slash", u"mx.example.org./"_s, u"mx.example.org"_s);
    row("host and port", u"mx.example.org:587"_s, u"mx.example.org"_s, 587);
    row("lowest port", u"mx.example.org:1"_s, u"mx.example.org"_s, 1);
    row("highest port", u"mx.example.org:65535"_s, u"mx.example.org"_s, 65535);
    row("host, port and slash", u"mx.example.org:587/"_s, u"mx.example.org"_s, 587);
    row("trailing dot and port", u"mx.example.org.:587"_s, u"mx.example.org"_s, 587);
    row("smtp URL", u"smtp://mx.example.org"_s, u"mx.example.org"_s);
    row("smtp URL with port", u"smtp://mx.example.org:2525"_s, u"mx.example.org"_s, 2525);
    row("smtps URL", u"smtps://mx.example.org"_s, u"mx.example.org"_s, 0, true);
    row("smtps URL with port", u"smtps://mx.example.org:465/"_s, u"mx.example.org"_s, 465, true);
    row("URL in capitals", u"SMTPS://mx.example.org"_s, u"mx.example.org"_s, 0, true);
    row("submission URL", u"submission://mx.example.org:587"_s, u"mx.example.org"_s, 587);
    row("submissions URL", u"submissions://mx.example.org"_s, u"mx.example.org"_s, 0, true);
    row("IPv4", u"192.0.2.25"_s, u"192.0.2.25"_s);
    row("IPv4 and port", u"192.0.2.25:25"_s, u"192.0.2.25"_s, 25);
    row("bare IPv6", u"2001:db8::25"_s, u"2001:db8::25"_s);
    row("IPv6 loopback", u"::1"_s, u"::1"_s);
    row("IPv6 in brackets", u"[2001:db8::25]"_s, u"2001:db8::25"_s);
    row("IPv6 and port", u"[2001:db8::25]:587"_s, u"2001:db8::25"_s, 587);
    row("IPv6 URL", u"smtps://[::1]:465"_s, u"::1"_s, 465, true);
    row("IPv6 with scope", u"fe80::1%eth0"_s, u"fe80::1%eth0"_s);
    row("IPv4 inside IPv6", u"::ffff:192.0.2.25"_s, u"::ffff:192.0.2.25"_s);
    row("international domain", u"mail.株式.会社"_s, u"mail.株式.会社"_s);
    row("international domain and port", u"post.bücher.example:587"_s, u"post.bücher.example"_s,
        587);
    row("A-label", u"xn--bcher-kva.example"_s, u"xn--bcher-kva.example"_s);
}

void TestServerAddress::understandsWhatPeoplePaste()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, isTls);

    const auto address = ServerAddress::parse(text);
    QVERIFY(address);
    QCOMPARE(address->host, host);
    QCOMPARE(int(address->port.value_or(quint16(0))), port);
    QCOMPARE(address->port.has_value(), port != 0);
    QCOMPARE(address->encryption.has_value(), isTls);
    if (isTls)
        QCOMPARE(*address->encryption, Encryption::Tls);
}

void TestServerAddress::refusesWhatIsNoServer_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("blank inside") << u"mx example.org"_s;
    QTest::newRow("ideographic blank inside") << u"mx\u3000example.org"_s;
    QTest::newRow("line end inside") << u"mx.example.org\r\nRCPT TO:<a@b>"_s;
    QTest::newRow("NUL") << (u"mx.example.org"_s + QChar::Null + u".evil.example"_s);
    QTest::newRow("tabulator inside") << u"mx.\texample.org"_s;
    QTest::newRow("mail address") << u"user@example.org"_s;
    QTest::newRow("URL with user") << u"smtp://user:secret@mx.example.org"_s;
    QTest::newRow("web URL") << u"https://mx.example.org"_s;
    QTest::newRow("no scheme") << u"://mx.example.org"_s;
    QTest::newRow("scheme alone") << u"smtp://"_s;
    QTest::newRow("two schemes") << u"smtp://smtp://mx.example.org"_s;
    QTest::newRow("path") << u"mx.example.org/inbox"_s;
    QTest::newRow("query") << u"smtp://mx.example.org?tls=1"_s;
    QTest::newRow("port 0") << u"mx.example.org:0"_s;
    QTest::newRow("port 65536") << u"mx.example.org:65536"_s;
    QTest::newRow("port that wraps around") << u"mx.example.org:4294967321"_s;
    QTest::newRow("port missing") << u"mx.example.org:"_s;
    QTest::newRow("port in words") << u"mx.example.org:smtp"_s;
    QTest::newRow("port with sign") << u"mx.example.org:+25"_s;
    QTest::newRow("two ports") << u"mx.example.org:25:587"_s;
    QTest::newRow("port alone") << u":25"_s;
    QTest::newRow("two dots") << u"mx..example.org"_s;
    QTest::newRow("leading dot") << u".example.org"_s;
    QTest::newRow("dot alone") << u"."_s;
    QTest::newRow("leading hyphen") << u"-mx.example.org"_s;
    QTest::newRow("trailing hyphen") << u"mx-.example.org"_s;
    QTest::newRow("comma") << u"mx,example.org"_s;
    QTest::newRow("two servers") << u"mx1.example.org,mx2.example.org"_s;
    QTest::newRow("quotes") << u"\"mx.example.org\""_s;
    QTest::newRow("label too long") << QString(64, u'a') + u".example"_s;
    QTest::newRow("name too long") << u"abcdefg."_s.repeated(32) + u"org"_s;
    QTest::newRow("IPv4 out of range") << u"192.0.2.256"_s;
    QTest::newRow("IPv4 too short") << u"192.0.2"_s;
    QTest::newRow("IPv4 too long") << u"192.0.2.25.1"_s;
    QTest::newRow("IPv4 in octal") << u"0300.0.2.25"_s;
    QTest::newRow("IPv4 as one number") << u"3221226009"_s;
    QTest::newRow("IPv6 too long") << u"1:2:3:4:5:6:7:8:9"_s;
    QTest::newRow("IPv6 in half a bracket") << u"[2001:db8::25"_s;
    QTest::newRow("other half of the bracket") << u"2001:db8::25]"_s;
    QTest::newRow("name in brackets") << u"[mx.example.org]"_s;
    QTest::newRow("IPv4 in brackets") << u"[192.0.2.25]"_s;
    QTest::newRow("text behind the bracket") << u"[::1]587"_s;
}

void TestServerAddress::refusesWhatIsNoServer()
{
    QFETCH(QString, text);
    QVERIFY(!ServerAddress::parse(text));
}

void TestServerAddress::writesHostsInAscii_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("ascii");

    QTest::newRow("ASCII") << u"mx.example.org"_s << u"mx.example.org"_s;
    QTest::newRow("capitals") << u"MX.Example.ORG"_s << u"mx.example.org"_s;
    QTest::newRow("trailing dot") << u"mx.example.org."_s << u"mx.example.org"_s;
    QTest::newRow("umlaut") << u"Bücher.example"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("kanji") << u"株式.会社"_s << u"xn--w0tp6r.xn--6oq404h"_s;
    QTest::newRow("ideographic dot") << u"mx。example。org"_s << u"mx.example.org"_s;
    QTest::newRow("IPv4") << u"192.0.2.25"_s << u"192.0.2.25"_s;
    QTest::newRow("IPv6") << u"2001:DB8::25"_s << u"2001:DB8::25"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("blank inside") << u"a b"_s << QString();
    QTest::newRow("mail address") << u"a@b.example"_s << QString();
    QTest::newRow("brackets") << u"[::1]"_s << QString();
    QTest::newRow("port") << u"mx.example.org:25"_s << QString();
    QTest::newRow("line end") << u"mx.example.org\n"_s << QString();
    QTest::newRow("IPv6 with line end") << u"::1\n"_s << QString();
    QTest::newRow("IPv6 with a blank inside") << u"2001: db8::25"_s << QString();
    QTest::newRow("IPv4 with line end") << u"192.0.2.25\n"_s << QString();
}

void TestServerAddress::writesHostsInAscii()
{
    QFETCH(QString, host);
    QFETCH(QString, ascii);
    QCOMPARE(ServerAddress::asciiHost(host), ascii);
}

QTEST_APPLESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
