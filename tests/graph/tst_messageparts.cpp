// SPDX-License-Identifier: Apache-2.0
#include "graph/contentfield.h"
#include "graph/messageparts.h"
#include "graph/mimetext.h"
#include "graph/multipart.h"
#include "graph/transferencoding.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(MessageParts::Fit)

class TestMessageParts : public QObject
{
    Q_OBJECT

private slots:
    void readsOneText_data();
    void readsOneText();
    void arrangesParts_data();
    void arrangesParts();
    void readsFiles();
    void marksWhatTheHtmlShows();
    void givesFilesANameWithoutAPath_data();
    void givesFilesANameWithoutAPath();
    void saysWhatItCannotExpress_data();
    void saysWhatItCannotExpress();
    void isBounded();
    void decodesFieldText_data();
    void decodesFieldText();
    void readsDisplayNames_data();
    void readsDisplayNames();
    void readsParameters_data();
    void readsParameters();
    void decodesTransferEncodings_data();
    void decodesTransferEncodings();
    void cutsAtTheBoundary_data();
    void cutsAtTheBoundary();
    void survivesAnyPrefix();
};

namespace {

using Fit = MessageParts::Fit;

QByteArray part(const QByteArray &type, const QByteArray &body, const QByteArray &fields = {})
{
    return "Content-Type: " + type + "\r\n" + fields + "\r\n" + body;
}

QByteArray multipart(const QByteArray &subtype, const QByteArrayList &parts)
{
    static int number = 0;
    const QByteArray boundary = "b" + QByteArray::number(++number) + "'()+_,-./:=?";
    QByteArray body;
    for (const QByteArray &each : parts)
        body += "--" + boundary + "\r\n" + each + "\r\n";
    return part("multipart/" + subtype + "; boundary=\"" + boundary + '"',
                body + "--" + boundary + "--\r\n");
}

const QByteArray plain = part("text/plain; charset=utf-8", "Hello");
const QByteArray html = part("text/html; charset=utf-8", "<p>Hello");
const QByteArray pdf = part("application/pdf; name=a.pdf", "JVBERi0=",
                            "Content-Transfer-Encoding: base64\r\n"
                            "Content-Disposition: attachment; filename=a.pdf\r\n");
const QByteArray image =
    part("image/png", "iVBORw==", "Content-Transfer-Encoding: base64\r\nContent-ID: <i@x>\r\n");

// "html: <p>Hello | a.pdf, image.png inline"
QString summary(const MessageParts &parts)
{
    QStringList names;
    for (const AttachedFile &file : parts.files())
        names << file.name + (file.isInline ? u" inline"_s : QString());
    return (parts.isHtml() ? u"html: "_s : u"text: "_s) + parts.body() + u" | "_s
           + names.join(u", "_s);
}

} // namespace

void TestMessageParts::readsOneText_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("body");
    QTest::addColumn<Fit>("fit");
    QTest::newRow("nothing said") << QByteArray("Subject: x\r\n\r\nHello\r\n") << u"Hello\r\n"_s
                                  << Fit::Whole;
    QTest::newRow("no type") << part("rubbish", "Hello") << u"Hello"_s << Fit::Whole;
    QTest::newRow("no body") << QByteArray("Subject: x\r\n\r\n") << QString() << Fit::Whole;
    QTest::newRow("UTF-8") << part("text/plain; charset=\"UTF-8\"", "Gr\xC3\xBC\xC3\x9F"
                                                                    "e")
                           << u"Grüße"_s << Fit::Whole;
    QTest::newRow("ISO 8859-1") << part("text/plain; charset=iso-8859-1 (Latin)", "Gr\xFC\xDF"
                                                                                  "e")
                                << u"Grüße"_s << Fit::Whole;
    QTest::newRow("UTF-8 as ASCII")
        << part("text/plain; charset=us-ascii", "\xC3\xBC") << u"ü"_s << Fit::Whole;
    QTest::newRow("quoted-printable")
        << part("text/plain; charset=UTF-8", "Gr=C3=BC=C3=\r\n=9Fe =\r\n=3D \r\n",
                "Content-Transfer-Encoding: Quoted-Printable\r\n")
        << u"Grüße =\r\n"_s << Fit::Whole;
    QTest::newRow("base64") << part("text/plain; charset=UTF-8", "R3LDvMOf\r\nZQ==\r\n",
                                    "Content-Transfer-Encoding: BASE64 \r\n")
                            << u"Grüße"_s << Fit::Whole;
    QTest::newRow("unknown charset, a file instead")
        << part("text/plain; charset=x-unheard-of", "Hello") << QString() << Fit::Reduced;
    QTest::newRow("not of its charset, a file instead")
        << part("text/plain; charset=utf-8", "\xFF\xFF") << QString() << Fit::Reduced;
}

void TestMessageParts::readsOneText()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, body);
    QFETCH(Fit, fit);
    const MessageParts parts(message);
    QCOMPARE(parts.body(), body);
    QCOMPARE(parts.fit(), fit);
    QVERIFY(!parts.isHtml());
    QCOMPARE(parts.files().size(), fit == Fit::Reduced ? 1 : 0);
    if (fit == Fit::Reduced)
        QVERIFY(message.endsWith(parts.files().constFirst().bytes));
}

void TestMessageParts::arrangesParts_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Fit>("fit");
    const auto row = [](const char *name, const QByteArray &message, const QString &expected,
                        Fit fit = Fit::Whole) {
        QTest::newRow(name) << message << expected << fit;
    };

    const QByteArray alternative = multipart("alternative", {plain, html});
    const QByteArray related = multipart("related", {html, image});
    row("HTML alone", html, u"html: <p>Hello | "_s);
    row("file alone", pdf, u"text:  | a.pdf"_s);
    row("text and HTML", alternative, u"html: <p>Hello | "_s);
    row("text and file", multipart("mixed", {plain, pdf}), u"text: Hello | a.pdf"_s);
    row("file and text", multipart("mixed", {pdf, plain}), u"text: Hello | a.pdf"_s);
    row("all of it", multipart("mixed", {multipart("alternative", {plain, related}), pdf}),
        u"html: <p>Hello | image.png inline, a.pdf"_s);
    row("related around alternative", multipart("related", {alternative, image}),
        u"html: <p>Hello | image.png inline"_s);
    row("mixed in mixed", multipart("mixed", {multipart("mixed", {plain, pdf}), pdf}),
        u"text: Hello | a.pdf, a.pdf"_s);
    row("empty text behind a file", multipart("mixed", {plain, pdf, part("text/plain", "\r\n")}),
        u"text: Hello | a.pdf"_s);
    row("named text", multipart("mixed", {plain, part("text/plain; name=\"log.txt\"", "x")}),
        u"text: Hello | log.txt"_s);
    row("named text first", multipart("mixed", {part("text/html; name=r.html", "x"), plain}),
        u"text: Hello | r.html"_s);
    row("two texts", multipart("mixed", {plain, part("text/plain", "footer")}),
        u"text: Hello | text.txt"_s, Fit::Reduced);
    row("text before an alternative", multipart("mixed", {plain, alternative}),
        u"text: Hello | text.txt, text.html"_s, Fit::Reduced);
    row("two HTML in an alternative", multipart("alternative", {plain, html, html}),
        u"html: <p>Hello | text.html"_s, Fit::Reduced);
    row("HTML of an unknown charset",
        multipart("alternative", {plain, part("text/html; charset=x-none", "x")}),
        u"text: Hello | text.html"_s, Fit::Reduced);
    row("style sheet beside", multipart("related", {html, part("text/plain", "x")}),
        u"html: <p>Hello | text.txt"_s);
}

void TestMessageParts::arrangesParts()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, expected);
    QFETCH(Fit, fit);
    const MessageParts parts(message);
    QCOMPARE(summary(parts), expected);
    QCOMPARE(parts.fit(), fit);
}

void TestMessageParts::readsFiles()
{
    QByteArray bytes;
    for (int i = 0; i < 70'000; ++i)
        bytes += static_cast<char>(i * 7 + i / 256);
    const QByteArray file =
        part("Application/Octet-Stream", bytes.toBase64(),
             "Content-Transfer-Encoding: base64\r\nContent-ID:\r\n <a@x>\r\n"
             "Content-Disposition: ATTACHMENT;\r\n\tfilename*0*=UTF-8''%C3%BCber;\r\n"
             "\tfilename*1=sicht.bin\r\n");
    const QByteArray binary = part("image/jpeg", QByteArray("\0\xFF--b\r\r\n", 9),
                                   "Content-Transfer-Encoding: binary\r\n");
    const MessageParts parts(multipart("mixed", {plain, file, binary}));
    QCOMPARE(parts.fit(), Fit::Whole);
    QCOMPARE(parts.files().size(), 2);
    QCOMPARE(parts.files().at(0).name, u"übersicht.bin"_s);
    QCOMPARE(parts.files().at(0).contentType, "application/octet-stream");
    QCOMPARE(parts.files().at(0).contentId, "a@x");
    QVERIFY(!parts.files().at(0).isInline);
    QCOMPARE(parts.files().at(0).bytes, bytes);
    QCOMPARE(parts.files().at(1).name, u"image.jpeg"_s);
    QCOMPARE(parts.files().at(1).bytes, QByteArray("\0\xFF--b\r\r\n", 9));
}

void TestMessageParts::marksWhatTheHtmlShows()
{
    const QByteArray shown =
        part("image/gif", "x", "Content-ID: <i@x>\r\nContent-Disposition: inline\r\n");
    const QByteArray unnamed = part("image/gif", "x", "Content-Disposition: inline\r\n");
    const MessageParts parts(multipart("mixed", {html, shown, unnamed, image}));
    QCOMPARE(summary(parts), u"html: <p>Hello | image.gif inline, image.gif, image.png"_s);
    QCOMPARE(parts.files().constFirst().contentId, "i@x");
}

void TestMessageParts::givesFilesANameWithoutAPath_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *tag, const QByteArray &field, const QString &name) {
        QTest::newRow(tag) << field << name;
    };
    row("path", "Content-Disposition: attachment; filename=\"../../etc/passwd\"\r\n", u"passwd"_s);
    row("Windows path", "Content-Disposition: attachment; filename=\"C:\\tmp\\a b.txt\"\r\n",
        u"a b.txt"_s);
    row("nothing but a path", "Content-Disposition: attachment; filename=\"a/\"\r\n",
        u"image.png"_s);
    row("control characters", "Content-Disposition: attachment; filename*=UTF-8''a%0D%0Ab%00\r\n",
        u"ab"_s);
    row("encoded word", "Content-Disposition: attachment; filename=\"=?UTF-8?B?w7w=?=.txt\"\r\n",
        u"ü.txt"_s);
    row("raw UTF-8", "Content-Disposition: attachment; filename=\"\xC3\xBC.txt\"\r\n", u"ü.txt"_s);
    row("semicolon", "Content-Disposition: attachment; filename=\"a;b\\\".txt\"\r\n",
        u"a;b\".txt"_s);
    row("both forms",
        "Content-Disposition: attachment; filename=\"u.txt\"; filename*=utf-8''%C3%BC.txt\r\n",
        u"ü.txt"_s);
    row("none", {}, u"image.png"_s);
}

void TestMessageParts::givesFilesANameWithoutAPath()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, name);
    const MessageParts parts(part("image/png", "x", field));
    QCOMPARE(parts.files().size(), 1);
    QCOMPARE(parts.files().constFirst().name, name);
}

void TestMessageParts::saysWhatItCannotExpress_data()
{
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QByteArray &message) {
        QTest::newRow(name) << message;
    };
    row("signed", multipart("signed", {plain, part("application/pkcs7-signature", "x")}));
    row("encrypted", multipart("encrypted", {part("application/pgp-encrypted", "x"), plain}));
    row("S/MIME", part("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "x"));
    row("signed in mixed", multipart("mixed", {multipart("signed", {plain}), pdf}));
    row("forwarded message", multipart("mixed", {plain, part("message/rfc822", plain)}));
    row("report", multipart("report", {plain, part("message/delivery-status", "x")}));
    row("digest", multipart("digest", {part("message/rfc822", plain)}));
    row("invitation",
        multipart("alternative", {plain, part("text/calendar; method=REQUEST", "x")}));
    row("files as alternatives", multipart("alternative", {plain, pdf}));
    row("mixed as an alternative",
        multipart("alternative", {plain, multipart("mixed", {html, pdf})}));
    row("unknown transfer encoding",
        part("text/plain", "x", "Content-Transfer-Encoding: x-uuencode\r\n"));
    row("broken base64", part("image/png", "a?b=", "Content-Transfer-Encoding: base64\r\n"));
    row("encoded multipart", "Content-Transfer-Encoding: base64\r\n" + multipart("mixed", {plain}));
    row("no boundary", part("multipart/mixed", "--\r\n\r\nx\r\n----\r\n"));
    row("boundary nowhere", part("multipart/mixed; boundary=a", "x"));
}

void TestMessageParts::saysWhatItCannotExpress()
{
    QFETCH(QByteArray, message);
    const MessageParts parts(message);
    QCOMPARE(parts.fit(), Fit::None);
    QVERIFY(!parts.isFaithful());
}

void TestMessageParts::isBounded()
{
    const auto nested = [](int depth) {
        QByteArray message = plain;
        for (int i = 0; i < depth; ++i)
            message = multipart("mixed", {message});
        return message;
    };
    QCOMPARE(MessageParts(nested(10)).fit(), Fit::Whole);
    QCOMPARE(MessageParts(nested(11)).fit(), Fit::None);
    QCOMPARE(MessageParts(multipart("mixed", QByteArrayList(900, pdf))).files().size(), 900);
    QCOMPARE(MessageParts(multipart("mixed", QByteArrayList(1001, pdf))).fit(), Fit::None);
}

void TestMessageParts::decodesFieldText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &value, const QString &text) {
        QTest::newRow(name) << value << text;
    };
    row("plain", "a =? b ?= c", u"a =? b ?= c"_s);
    row("Q", "=?utf-8?q?Gr=C3=BC=C3=9Fe_=3F?=", u"Grüße ?"_s);
    row("B", "x =?UTF-8?B?w7w=?= y", u"x ü y"_s);
    row("ISO 8859-1", "=?ISO-8859-1?Q?J=FCrgen?=", u"Jürgen"_s);
    row("two in a row", "=?UTF-8?Q?a?= =?UTF-8?Q?b?= c", u"ab c"_s);
    row("two charsets in a row", "=?UTF-8?Q?=C3=BC?= =?ISO-8859-1?Q?=FC?=", u"üü"_s);
    row("split character", "=?UTF-8?Q?=C3?= =?UTF-8?Q?=BC?=", u"ü"_s);
    row("with language", "=?UTF-8*de?Q?=C3=BC?=", u"ü"_s);
    row("unknown charset", "a =?x-none?Q?b?= c", u"a =?x-none?Q?b?= c"_s);
    row("raw UTF-8",
        "Gr\xC3\xBC\xC3\x9F"
        "e =?UTF-8?Q?=C3=BC?=",
        u"Grüße ü"_s);
    row("raw other", "J\xFCrgen", u"Jürgen"_s);
    row("hidden line end", "=?UTF-8?Q?a=0D=0ABcc:_b=00?=", u"a  Bcc: b "_s);
    row("hidden line separator", "=?UTF-8?Q?a=E2=80=A8b?=", u"a b"_s);
    row("raw control character", "a\tb\x07", u"a b "_s);
    row("empty", "", QString());
}

void TestMessageParts::decodesFieldText()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    QCOMPARE(MimeText::fieldText(value), text);
}

void TestMessageParts::readsDisplayNames_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *tag, const QByteArray &entry, const QString &name) {
        QTest::newRow(tag) << entry << name;
    };
    row("none", "ann@example.org", QString());
    row("angle brackets only", " <ann@example.org>", QString());
    row("atoms", "\r\n J. R. Lee <ann@example.org>", u"J. R. Lee"_s);
    row("string", "\"Lee, \\\"Ann\\\" <x>\" <ann@example.org>", u"Lee, \"Ann\" <x>"_s);
    row("encoded words", "=?UTF-8?Q?=C3=BC?=\r\n =?UTF-8?Q?=C3=BC?= <ann@example.org>", u"üü"_s);
    row("comment", "Ann (\"the\" <boss>) <ann@example.org>", u"Ann"_s);
    row("raw UTF-8", "\xE5\xB1\xB1 <ann@example.org>", u"山"_s);
}

void TestMessageParts::readsDisplayNames()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, name);
    QCOMPARE(MimeText::displayName(entry), name);
}

void TestMessageParts::readsParameters_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *tag, const QByteArray &field, const QString &value) {
        QTest::newRow(tag) << field << value;
    };
    row("token", "a/b;n=v", u"v"_s);
    row("capitals and blanks", "A/B ; N = v ", u"v"_s);
    row("string", "a/b; n=\"v \\\"; w\\\\\"; m=2", u"v \"; w\\"_s);
    row("comments", "a/b (x;n=1) ; n=v (y)", u"v"_s);
    row("missing", "a/b; m=1;; =;", QString());
    row("RFC 2231", "a/b; n*=iso-8859-1'de'%FCber%20", u"über "_s);
    row("RFC 2231, no charset", "a/b; n*=''a%20b", u"a b"_s);
    row("RFC 2231, in pieces", "a/b; n*1=c; n*0=\"a b\"; n*2*=%64", u"a bcd"_s);
    row("RFC 2231, eleven pieces",
        "a/b; n*0=a; n*1=b; n*2=c; n*3=d; n*4=e; n*5=f; n*6=g; n*7=h; n*8=i; n*9=j; n*10=k",
        u"abcdefghijk"_s);
    row("string without an end", "a/b; n=\"v", u"v"_s);
    row("unknown charset", "a/b; n*=x-none''a%FC", u"aü"_s);
}

void TestMessageParts::readsParameters()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, value);
    const ContentField content = ContentField::parse(field);
    QCOMPARE(content.value, "a/b");
    QCOMPARE(content.parameters.value("n"), value);
}

void TestMessageParts::decodesTransferEncodings_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("decoded");
    const auto row = [](const char *name, const QByteArray &encoding, const QByteArray &bytes,
                        const QByteArray &decoded) {
        QTest::newRow(name) << encoding << bytes << decoded;
    };
    row("lone equals sign", "quoted-printable", "a=b =4 =", "a=b =4 ");
    row("small digits", "quoted-printable", "=c3=bc", "\xC3\xBC");
    row("blanks at line ends", "quoted-printable", "a \t\r\nb= \r\nc", "a\r\nbc");
    row("bare LF", "quoted-printable", "a=\nb\nc", "ab\r\nc");
    row("base64 without padding", "base64", "YQ", "a");
    row("base64 with blanks", "base64", " Y Q\t= =\r\n", "a");
    row("nothing", "base64", "", "");
}

void TestMessageParts::decodesTransferEncodings()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, decoded);
    const auto result = TransferEncoding::decoded(bytes, encoding);
    QVERIFY(result);
    QCOMPARE(*result, decoded);
}

void TestMessageParts::cutsAtTheBoundary_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("parts");
    const auto row = [](const char *name, const QByteArray &body, const QByteArrayList &parts) {
        QTest::newRow(name) << body << parts;
    };
    row("preamble and epilogue", "pre\r\n--b\r\na\r\n--b\r\nc\r\n--b--\r\npost\r\n--b\r\nd",
        {"a", "c"});
    row("line break of the part", "--b\r\na\r\n\r\n--b--", {"a\r\n"});
    row("empty part", "--b\r\n--b\r\n\r\n--b--", {"", ""});
    row("longer boundary", "--b\r\n--bc\r\nx--b\r\n--b--\r\n", {"--bc\r\nx--b"});
    row("blanks behind", "--b \t\r\na\r\n--b-- \r\n", {"a"});
    row("cut off", "--b\r\na\r\n--b\r\nc", {"a", "c"});
    row("bare LF", "--b\na\n--b--\n", {"a"});
    row("none", "a\r\nb\r\n", {});
    row("only the last", "--b--", {});
}

void TestMessageParts::cutsAtTheBoundary()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, parts);
    QByteArrayList found;
    const QList<QByteArrayView> views = partsOfMultipart(body, "b");
    for (const QByteArrayView view : views)
        found << view.toByteArray();
    QCOMPARE(found, parts);
}

// Cut off anywhere, and with a byte gone anywhere: no crash, and nothing invented.
void TestMessageParts::survivesAnyPrefix()
{
    const QByteArray message =
        "Subject: =?UTF-8?Q?=C3=BC?=\r\n"
        + multipart("mixed",
                    {multipart("alternative", {plain, multipart("related", {html, image})}), pdf});
    for (qsizetype i = 0; i < message.size(); ++i) {
        QVERIFY(MessageParts(message.first(i)).files().size() <= 2);
        QByteArray damaged = message;
        QVERIFY(MessageParts(damaged.remove(i, 1)).files().size() <= 9);
    }
}

QTEST_GUILESS_MAIN(TestMessageParts)
#include "tst_messageparts.moc"
