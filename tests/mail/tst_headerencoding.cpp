// SPDX-License-Identifier: Apache-2.0
#include "mail/headerencoding.h"

#include "mail/headerreader.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HeaderEncoding)

class TestHeaderEncoding : public QObject
{
    Q_OBJECT

private slots:
    void writesNames_data();
    void writesNames();
    void writesNamesRawWithSmtpUtf8_data();
    void writesNamesRawWithSmtpUtf8();
    void writesSubjects_data();
    void writesSubjects();
    void takesTheShorterOfBAndQ();
    void writesTheAddressAlone_data();
    void writesTheAddressAlone();
    void writesAddressesInTheFormThatTheTransactionTakes();
    void listsMailboxes();
    void foldsLongListsBetweenMailboxes();
    void beginsNoOtherField_data();
    void beginsNoOtherField();
    void foldsNoLineOfBlanks_data();
    void foldsNoLineOfBlanks();
    void bringsRandomNamesBack_data();
    void bringsRandomNamesBack();
    void bringsRandomSubjectsBack_data();
    void bringsRandomSubjectsBack();
    void writesDatesInEnglish_data();
    void writesDatesInEnglish();
};

namespace {

constexpr int randomTexts = 2000;
constexpr quint32 seed = 20'261'126;

const Mailbox ann = *Mailbox::parse(u"ann@example.org"_s);

QString randomPiece(QRandomGenerator &random)
{
    static const QStringList pieces{u"a"_s,
                                    u"Z"_s,
                                    u"0"_s,
                                    u" "_s,
                                    u" "_s,
                                    u"  "_s,
                                    u"ä"_s,
                                    u"ß"_s,
                                    u"é"_s,
                                    u"山"_s,
                                    u"田"_s,
                                    u"한"_s,
                                    u"д"_s,
                                    u"ع"_s,
                                    u"ไ"_s,
                                    u"न"_s,
                                    u"😀"_s,
                                    u"👨‍👩‍👧"_s,
                                    u"\""_s,
                                    u"\\"_s,
                                    u","_s,
                                    u"."_s,
                                    u"("_s,
                                    u")"_s,
                                    u"<"_s,
                                    u">"_s,
                                    u"@"_s,
                                    u":"_s,
                                    u";"_s,
                                    u"["_s,
                                    u"]"_s,
                                    u"="_s,
                                    u"?"_s,
                                    u"=?"_s,
                                    u"?="_s,
                                    u"_"_s,
                                    u"'"_s,
                                    u"%"_s,
                                    u"\t"_s,
                                    u"\r"_s,
                                    u"\r\n"_s,
                                    u"\n"_s,
                                    u"\0"_s,
                                    u"\u2028"_s,
                                    u"-"_s,
                                    u"u\u0308"_s,
                                    u"\u00A0"_s,
                                    u"Word"_s,
                                    u"=?UTF-8?Q?x?="_s};
    return pieces.at(random.bounded(int(pieces.size())));
}

// One script, or a mixture of everything.
QString randomText(QRandomGenerator &random)
{
    const int size = random.bounded(random.bounded(10) == 0 ? 200 : 30);
    const bool isAscii = random.bounded(4) == 0;
    QString text;
    while (text.size() < size) {
        const QString piece =
            isAscii ? QString(QChar(random.bounded(0x20, 0x7F))) : randomPiece(random);
        text += piece;
    }
    return text;
}

QString withoutControls(QString text)
{
    static const QRegularExpression control(u"[\\x00-\\x1F\\x7F-\\x{9F}\\x{2028}\\x{2029}]"_s);
    return text.replace(control, u" "_s);
}

void addEncodingRows()
{
    QTest::addColumn<HeaderEncoding>("encoding");
    QTest::newRow("RFC 2047") << HeaderEncoding::Ascii;
    QTest::newRow("RFC 6532") << HeaderEncoding::Utf8;
}

} // namespace

void TestHeaderEncoding::writesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("phrase_");
    const auto row = [](const char *title, const QString &name, const QByteArray &phrase_) {
        QTest::newRow(title) << name << phrase_;
    };
    row("word", u"Ann"_s, "Ann");
    row("words", u"Ann Lee"_s, "Ann Lee");
    row("marks", u"A&B 100% #1"_s, "A&B 100% #1");
    row("comma", u"Lee, Ann"_s, "\"Lee, Ann\"");
    row("dot", u"Ann B. Lee"_s, "\"Ann B. Lee\"");
    row("parentheses", u"Ann (home)"_s, "\"Ann (home)\"");
    row("quotes", u"Ann \"A\" Lee"_s, R"("Ann \"A\" Lee")");
    row("backslash", u"DOMAIN\\ann"_s, R"("DOMAIN\\ann")");
    row("address", u"ann@example.org"_s, "\"ann@example.org\"");
    row("angle brackets", u"<b>"_s, "\"<b>\"");
    row("blank in front", u" Ann"_s, "\" Ann\"");
    row("blank at the end", u"Ann "_s, "\"Ann \"");
    row("two blanks", u"Ann  Lee"_s, "\"Ann  Lee\"");
    row("umlaut", u"Jürgen"_s, "=?UTF-8?Q?J=C3=BCrgen?=");
    row("umlaut, comma and blank", u"Groß, Jürgen"_s, "=?UTF-8?B?R3Jvw58sIErDvHJnZW4=?=");
    row("kanji", u"山田太郎"_s, "=?UTF-8?B?5bGx55Sw5aSq6YOO?=");
    row("emoji", u"😀"_s, "=?UTF-8?B?8J+YgA==?=");
    row("encoded word", u"=?UTF-8?Q?x?="_s, "=?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=");
    row("CR LF", u"Ann\r\nBcc: eve@example.org"_s, "\"Ann  Bcc: eve@example.org\"");
    row("nothing", {}, "\"\"");
    // Half of an emoji and a question mark is no beginning of an encoded word.
    row("lone surrogate", u"="_s + QChar(0xD83D) + u"x"_s, "=?UTF-8?B?Pe+/vXg=?=");
}

void TestHeaderEncoding::writesNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, phrase_);
    QCOMPARE(phrase(name, HeaderEncoding::Ascii), phrase_);
    if (name.isEmpty())
        return;
    const QByteArray field = mailboxField("From", name, ann, HeaderEncoding::Ascii);
    QCOMPARE(field, "From: " + phrase_ + " <ann@example.org>\r\n");
}

void TestHeaderEncoding::writesNamesRawWithSmtpUtf8_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phrase_");
    QTest::newRow("kanji") << u"山田 太郎"_s << u"山田 太郎"_s;
    QTest::newRow("umlaut and comma") << u"Groß, Jürgen"_s << u"\"Groß, Jürgen\""_s;
    QTest::newRow("encoded word") << u"ä =?UTF-8?Q?x?="_s
                                  << u"=?UTF-8?B?w6QgPT9VVEYtOD9RP3g/PQ==?="_s;
    QTest::newRow("line separator") << u"山\u2028田\u0085x"_s << u"山 田 x"_s;
}

void TestHeaderEncoding::writesNamesRawWithSmtpUtf8()
{
    QFETCH(QString, name);
    QFETCH(QString, phrase_);
    QCOMPARE(QString::fromUtf8(phrase(name, HeaderEncoding::Utf8)), phrase_);
}

void TestHeaderEncoding::writesSubjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *title, const QString &subject, const QByteArray &field) {
        QTest::newRow(title) << subject << field;
    };
    row("plain", u"Hello, (you) \"there\": x@y"_s, "Subject: Hello, (you) \"there\": x@y\r\n");
    row("nothing", {}, "Subject: \r\n");
    row("umlaut", u"Grüße"_s, "Subject: =?UTF-8?B?R3LDvMOfZQ==?=\r\n");
    row("blank in front", u" x"_s, "Subject: =?UTF-8?Q?_x?=\r\n");
    row("blank at the end", u"x "_s, "Subject: =?UTF-8?Q?x_?=\r\n");
    row("two blanks", u"a  b"_s, "Subject: a  b\r\n");
    row("nothing but a blank", u" "_s, "Subject: =?UTF-8?Q?_?=\r\n");
    row("encoded word", u"a =?x"_s, "Subject: =?UTF-8?B?YSA9P3g=?=\r\n");
    row("CR LF", u"a\r\nBcc: x@y"_s, "Subject: a  Bcc: x@y\r\n");
    row("folded at a blank", QString(60, u'a') + u' ' + QString(30, u'b'),
        "Subject: " + QByteArray(60, 'a') + "\r\n " + QByteArray(30, 'b') + "\r\n");
    row("long word", QString(100, u'a'),
        "Subject: =?UTF-8?Q?" + QByteArray(55, 'a') + "?=\r\n =?UTF-8?Q?" + QByteArray(45, 'a')
            + "?=\r\n");
}

void TestHeaderEncoding::writesSubjects()
{
    QFETCH(QString, subject);
    QFETCH(QByteArray, field);
    QCOMPARE(unstructuredField("Subject", subject, HeaderEncoding::Ascii), field);
}

void TestHeaderEncoding::takesTheShorterOfBAndQ()
{
    QVERIFY(phrase(u"Jürgen, Ann and Bob"_s, HeaderEncoding::Ascii).startsWith("=?UTF-8?Q?"));
    QVERIFY(phrase(u"Здравствуйте"_s, HeaderEncoding::Ascii).startsWith("=?UTF-8?B?"));
}

void TestHeaderEncoding::writesTheAddressAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no name") << QString();
    QTest::newRow("blanks") << u"  "_s;
    QTest::newRow("line breaks") << u"\r\n\t"_s;
}

void TestHeaderEncoding::writesTheAddressAlone()
{
    QFETCH(QString, name);
    QCOMPARE(mailboxField("From", name, ann, HeaderEncoding::Ascii), "From: ann@example.org\r\n");
}

void TestHeaderEncoding::writesAddressesInTheFormThatTheTransactionTakes()
{
    const Mailbox domainOnly = *Mailbox::parse(u"taro@株式.会社"_s);
    QCOMPARE(mailboxField("From", {}, domainOnly, HeaderEncoding::Ascii),
             "From: taro@xn--w0tp6r.xn--6oq404h\r\n");
    QCOMPARE(mailboxField("From", {}, domainOnly, HeaderEncoding::Utf8),
             u"From: taro@株式.会社\r\n"_s.toUtf8());
    const Mailbox both = *Mailbox::parse(u"山田@株式.会社"_s);
    QCOMPARE(mailboxField("From", u"山"_s, both, HeaderEncoding::Utf8),
             u"From: 山 <山田@株式.会社>\r\n"_s.toUtf8());
}

void TestHeaderEncoding::listsMailboxes()
{
    const Mailbox bob = *Mailbox::parse(u"\"bob, x\"@example.org"_s);
    QCOMPARE(mailboxesField("To", {}, HeaderEncoding::Ascii), "To: undisclosed-recipients:;\r\n");
    QCOMPARE(mailboxesField("To", {ann}, HeaderEncoding::Ascii), "To: ann@example.org\r\n");
    QCOMPARE(mailboxesField("To", {ann, bob}, HeaderEncoding::Ascii),
             "To: ann@example.org, \"bob, x\"@example.org\r\n");
}

void TestHeaderEncoding::foldsLongListsBetweenMailboxes()
{
    const QByteArray field = mailboxesField("To", QList<Mailbox>(100, ann), HeaderEncoding::Ascii);
    QCOMPARE(fieldFault(field, HeaderEncoding::Ascii), QString());
    QCOMPARE(field.count("ann@example.org"), 100);
    QVERIFY(!unfoldedValue(field).contains("  "_L1));
}

void TestHeaderEncoding::beginsNoOtherField_data()
{
    QTest::addColumn<QString>("separator");
    for (const QString &separator :
         {u"\r\n"_s, u"\n"_s, u"\r"_s, u"\r\n\r\n"_s, u"\n "_s, u"\u0085"_s, u"\u2028"_s,
          u"\u2029"_s, u"\v"_s, u"\f"_s, QString(QChar(0)), u"\u010D\u010A"_s, u"\uFF0D\uFF0A"_s})
        QTest::newRow(separator.toUtf8().toHex().constData()) << separator;
}

// The last rows are characters that become CR LF where somebody keeps only their lower bytes.
void TestHeaderEncoding::beginsNoOtherField()
{
    QFETCH(QString, separator);
    const QString text = u"Ann"_s + separator + u"Bcc: eve@example.org"_s;
    for (const HeaderEncoding encoding : {HeaderEncoding::Ascii, HeaderEncoding::Utf8}) {
        for (const QByteArray &field : {unstructuredField("Subject", text, encoding),
                                        mailboxField("From", text, ann, encoding)}) {
            QCOMPARE(fieldFault(field, encoding), QString());
            QCOMPARE(field.count('\n'), 1);
        }
    }
}

void TestHeaderEncoding::foldsNoLineOfBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("many blanks inside") << u"a"_s + QString(200, u' ') + u'b';
    QTest::newRow("many blanks in front") << QString(200, u' ') + u'b';
    QTest::newRow("many blanks at the end") << u"a"_s + QString(200, u' ');
    QTest::newRow("nothing else") << QString(2000, u' ');
    QTest::newRow("a word of 2,000 letters") << QString(2000, u'a');
    QTest::newRow("2,000 kanji") << QString(2000, u'山');
    QTest::newRow("2,000 quotes") << QString(2000, u'"');
    QTest::newRow("quotes at the fold") << QString(70, u'a') + u" \" \""_s;
    QTest::newRow("many short words") << u"ab "_s.repeated(500) + u'x';
}

void TestHeaderEncoding::foldsNoLineOfBlanks()
{
    QFETCH(QString, text);
    for (const HeaderEncoding encoding : {HeaderEncoding::Ascii, HeaderEncoding::Utf8}) {
        const QByteArray subject = unstructuredField("Subject", text, encoding);
        QCOMPARE(fieldFault(subject, encoding), QString());
        QCOMPARE(readSubject(subject), text);
        const QByteArray from = mailboxField("From", text, ann, encoding);
        QCOMPARE(fieldFault(from, encoding), QString());
        if (!text.trimmed().isEmpty())
            QCOMPARE(readName(from), text);
    }
}

void TestHeaderEncoding::bringsRandomNamesBack_data()
{
    addEncodingRows();
}

void TestHeaderEncoding::bringsRandomNamesBack()
{
    QFETCH(HeaderEncoding, encoding);
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int i = 0; i < randomTexts; ++i) {
        const QString name = randomText(random);
        const QByteArray field = mailboxField("From", name, ann, encoding);
        const QString expected = withoutControls(name);
        QVERIFY2(fieldFault(field, encoding).isEmpty(), field);
        if (expected.toUtf8().trimmed().isEmpty())
            QCOMPARE(field, "From: ann@example.org\r\n");
        else
            QCOMPARE(readName(field), expected);
    }
}

void TestHeaderEncoding::bringsRandomSubjectsBack_data()
{
    addEncodingRows();
}

void TestHeaderEncoding::bringsRandomSubjectsBack()
{
    QFETCH(HeaderEncoding, encoding);
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int i = 0; i < randomTexts; ++i) {
        const QString subject = randomText(random);
        const QByteArray field = unstructuredField("Subject", subject, encoding);
        QVERIFY2(fieldFault(field, encoding).isEmpty(), field);
        QCOMPARE(readSubject(field), withoutControls(subject));
    }
}

void TestHeaderEncoding::writesDatesInEnglish_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("east") << 3600 << QByteArray("Thu, 26 Nov 2026 09:05:00 +0100");
    QTest::newRow("west by halves") << -12'600 << QByteArray("Thu, 26 Nov 2026 09:05:00 -0330");
    QTest::newRow("UTC") << 0 << QByteArray("Thu, 26 Nov 2026 09:05:00 +0000");
}

void TestHeaderEncoding::writesDatesInEnglish()
{
    QFETCH(int, offset);
    QFETCH(QByteArray, text);
    const QDateTime date(QDate(2026, 11, 26), QTime(9, 5), Qt::OffsetFromUTC, offset);
    const QLocale before;
    for (const QString &locale : {u"de_DE"_s, u"ar_EG"_s, u"fa_IR"_s, u"th_TH"_s}) {
        QLocale::setDefault(QLocale(locale));
        QCOMPARE(dateText(date), text);
    }
    QLocale::setDefault(before);
}

QTEST_GUILESS_MAIN(TestHeaderEncoding)
#include "tst_headerencoding.moc"
