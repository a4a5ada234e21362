// SPDX-License-Identifier: Apache-2.0
#include "mail/suppliedmessage.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace Qt::StringLiterals;

using Fault = SuppliedMessage::Fault;

class TestSuppliedMessage : public QObject
{
    Q_OBJECT

private slots:
    void passesACompleteMessageOnByteForByte_data();
    void passesACompleteMessageOnByteForByte();
    void writesEveryLineEndAsCrLf_data();
    void writesEveryLineEndAsCrLf();
    void addsWhatIsMissing();
    void addsNothingThatIsThere_data();
    void addsNothingThatIsThere();
    void writesTheAddedFieldsInTheTransactionsEncoding();
    void removesBcc_data();
    void removesBcc();
    void findsRecipients_data();
    void findsRecipients();
    void findsTheAuthor_data();
    void findsTheAuthor();
    void endsAtALoneDot_data();
    void endsAtALoneDot();
    void dropsWhatIsNoPartOfTheMessage_data();
    void dropsWhatIsNoPartOfTheMessage();
    void saysWhatItNeedsOfTheServer_data();
    void saysWhatItNeedsOfTheServer();
    void isLinear_data();
    void isLinear();
};

namespace {

const QByteArray identity = "From: ann@example.org\r\nDate: Thu, 26 Nov 2026 09:05:00 +0100\r\n"
                            "Message-ID: <1@example.org>\r\n";

QDateTime now()
{
    return {QDate(2026, 11, 26), QTime(10, 0), Qt::UTC};
}

SuppliedMessage::Sender systemSender()
{
    return {u"The System"_s, *Mailbox::parse(u"system@example.org"_s)};
}

QByteArray passedOn(const QByteArray &bytes, bool dotEnds = false)
{
    const SuppliedMessage message = SuppliedMessage::read(bytes, dotEnds);
    return message.fault() == Fault::None
               ? message.toBytes(systemSender(), now(), HeaderEncoding::Ascii)
               : "fault: " + message.faultDetail().toUtf8();
}

QStringList addresses(const QList<Mailbox> &mailboxes)
{
    QStringList texts;
    for (const Mailbox &mailbox : mailboxes)
        texts << mailbox.toString();
    return texts;
}

QByteArray bodyOf(const QByteArray &bytes)
{
    return bytes.sliced(bytes.indexOf("\r\n\r\n") + 4);
}

} // namespace

void TestSuppliedMessage::passesACompleteMessageOnByteForByte_data()
{
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *name, const QByteArray &rest) { QTest::newRow(name) << rest; };
    row("no body", "\r\n");
    row("body", "\r\nHello\r\n");
    row("empty lines", "\r\n\r\n\r\nHello\r\n\r\n");
    row("blanks at line ends", "X-Test:   a \t \r\n\r\nHello  \r\n \r\n");
    row("folded field", "Subject: a\r\n b\r\n\tc\r\n\r\nHello\r\n");
    row("blank line in a folded field", "Subject: a\r\n \r\n b\r\n\r\nHello\r\n");
    row("order and repetition", "Received: b\r\nReceived: a\r\nX-a: 1\r\nX-A: 2\r\n\r\n\r\n");
    row("any bytes", "\r\n" + QByteArray("\x01\x1b\x7f\x80\xff\xc3\x28").append("\r\n"));
    row("dots", "\r\n.\r\n..\r\n.a\r\n");
    row("From inside", "\r\nFrom here\r\n");
    row("Bcc in the body", "\r\nBcc: eve@example.org\r\n");
    row("Latin-1 field", "Subject: Gr\xFC\xDF\x65\r\n\r\n");
    row("field of nothing", "Subject:\r\nTo: \r\n\r\n");
}

void TestSuppliedMessage::passesACompleteMessageOnByteForByte()
{
    QFETCH(QByteArray, rest);
    QCOMPARE(passedOn(identity + rest), identity + rest);
}

void TestSuppliedMessage::writesEveryLineEndAsCrLf_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR") << QByteArray("\r");
    QTest::newRow("CR LF") << QByteArray("\r\n");
}

void TestSuppliedMessage::writesEveryLineEndAsCrLf()
{
    QFETCH(QByteArray, end);
    const QByteArray message = identity + "To: bob@example.org\r\n\r\na\r\n\r\n.\r\nb\r\n";
    QByteArray supplied = message;
    QCOMPARE(passedOn(supplied.replace("\r\n", end)), message);
    QCOMPARE(passedOn(supplied.chopped(end.size())), message);
    QCOMPARE(passedOn(identity + "\na\r.\rb\n\r\n.\n\r"),
             identity + "\r\na\r\n.\r\nb\r\n\r\n.\r\n\r\n");
}

void TestSuppliedMessage::addsWhatIsMissing()
{
    const QByteArray bytes = passedOn("Subject: Hello\n\nHi\n");
    static const QRegularExpression pattern(u"\\ASubject: Hello\\r\\n"
                                            "From: The System <system@example\\.org>\\r\\n"
                                            "Date: Thu, 26 Nov 2026 10:00:00 \\+0000\\r\\n"
                                            "Message-ID: <[0-9a-f]{32}@example\\.org>\\r\\n"
                                            "\\r\\nHi\\r\\n\\z"_s);
    QVERIFY2(pattern.match(QString::fromUtf8(bytes)).hasMatch(), bytes);
}

void TestSuppliedMessage::addsNothingThatIsThere_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const QByteArray &field :
         {QByteArray("From: root"), QByteArray("FROM: ann@example.org"), QByteArray("From:"),
          QByteArray("from \t: ann@example.org"), QByteArray("date: today"),
          QByteArray("DATE : today"), QByteArray("Message-Id: <1@a>"),
          QByteArray("message-id\t:\r\n <1@a>")})
        QTest::newRow(field.simplified().constData()) << field;
}

void TestSuppliedMessage::addsNothingThatIsThere()
{
    QFETCH(QByteArray, field);
    const QByteArray bytes = passedOn(field + "\n\nHi\n").toLower();
    QVERIFY(bytes.startsWith(field.toLower() + "\r\n"));
    const QByteArray name = field.first(4).toLower();
    QCOMPARE(bytes.startsWith(name) + bytes.count("\r\n" + name), 1);
    QCOMPARE(bytes.count("\r\n"), field.count("\r\n") + 5);
}

void TestSuppliedMessage::writesTheAddedFieldsInTheTransactionsEncoding()
{
    const SuppliedMessage message = SuppliedMessage::read("Subject: x\n\n", false);
    const SuppliedMessage::Sender kanji{u"山田"_s, *Mailbox::parse(u"taro@株式.会社"_s)};
    QVERIFY(message.toBytes(kanji, now(), HeaderEncoding::Ascii)
                .contains("From: =?UTF-8?B?5bGx55Sw?= <taro@xn--w0tp6r.xn--6oq404h>\r\n"));
    const QByteArray raw = message.toBytes(kanji, now(), HeaderEncoding::Utf8);
    QVERIFY(raw.contains(u"From: 山田 <taro@株式.会社>\r\n"_s.toUtf8()));
    QVERIFY(raw.contains("@xn--w0tp6r.xn--6oq404h>\r\n"));
}

void TestSuppliedMessage::removesBcc_data()
{
    QTest::addColumn<QByteArray>("bcc");
    const auto row = [](const char *name, const QByteArray &bcc) { QTest::newRow(name) << bcc; };
    row("plain", "Bcc: eve@example.org\r\n");
    row("upper case", "BCC: eve@example.org\r\n");
    row("lower case", "bcc:eve@example.org\r\n");
    row("blank before the colon", "Bcc : eve@example.org\r\n");
    row("tab before the colon", "Bcc\t:eve@example.org\r\n");
    row("folded", "Bcc: a@example.org,\r\n eve@example.org,\r\n\tb@example.org\r\n");
    row("folded at once", "Bcc:\r\n eve@example.org\r\n");
    row("folded with a line of blanks", "Bcc: a@example.org,\r\n \r\n eve@example.org\r\n");
    row("several", "Bcc: eve@example.org\r\nBcc: eve@example.net\r\n");
    row("unreadable", "Bcc: eve, <\r\n");
    row("resent", "Resent-Bcc: eve@example.org\r\n");
}

void TestSuppliedMessage::removesBcc()
{
    QFETCH(QByteArray, bcc);
    const QByteArray rest = "Subject: Bcc: none\r\nX-Bcc: none\r\n\r\nHi\r\n";
    for (const QByteArray &supplied : {bcc + identity + rest, identity + bcc + rest}) {
        for (const QByteArray &end : {QByteArray("\r\n"), QByteArray("\n"), QByteArray("\r")}) {
            QByteArray bytes = supplied;
            const SuppliedMessage message =
                SuppliedMessage::read(bytes.replace("\r\n", end), false);
            QCOMPARE(message.toBytes(systemSender(), now(), HeaderEncoding::Ascii),
                     identity + rest);
        }
    }
    const SuppliedMessage onlyBcc = SuppliedMessage::read(bcc, false);
    QVERIFY(onlyBcc.fault() == Fault::None || onlyBcc.fault() == Fault::BadAddress);
}

void TestSuppliedMessage::findsRecipients_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("recipients");
    const auto row = [](const char *name, const QByteArray &header, const QStringList &recipients) {
        QTest::newRow(name) << header << recipients;
    };
    const QString ann = u"ann@example.org"_s;
    const QString bob = u"bob@example.org"_s;
    row("none", "Subject: x\n", {});
    row("all fields", "To: ann@example.org\nCc: bob@example.org\nBcc: eve@example.org\n",
        {ann, bob, u"eve@example.org"_s});
    row("repeated fields", "To: ann@example.org\nTo: bob@example.org\n", {ann, bob});
    row("each once", "To: ann@example.org, bob@example.org\nCc: ann@EXAMPLE.ORG\n", {ann, bob});
    row("folded", "To: Ann\n <ann@example.org>,\r\n\tbob@example.org\n", {ann, bob});
    row("no resent fields", "Resent-To: ann@example.org\nTo: bob@example.org\n", {bob});
    row("no addresses", "To: undisclosed-recipients:;\nCc:\n", {});
    row("UTF-8", u"To: 山田太郎@株式.会社\n"_s.toUtf8(), {u"山田太郎@株式.会社"_s});
    row("header without an end", "To: ann@example.org", {ann});
}

void TestSuppliedMessage::findsRecipients()
{
    QFETCH(QByteArray, header);
    QFETCH(QStringList, recipients);
    const SuppliedMessage message = SuppliedMessage::read(header, true);
    QCOMPARE(message.fault(), Fault::None);
    QCOMPARE(addresses(message.headerRecipients()), recipients);
}

void TestSuppliedMessage::findsTheAuthor_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("author");
    QTest::newRow("none") << QByteArray("Subject: x") << QString();
    QTest::newRow("one") << QByteArray("From: Ann <ann@example.org>") << u"ann@example.org"_s;
    QTest::newRow("two") << QByteArray("From: ann@example.org, bob@example.org")
                         << u"ann@example.org"_s;
    QTest::newRow("unreadable") << QByteArray("From: root") << QString();
    QTest::newRow("empty") << QByteArray("From: ") << QString();
}

void TestSuppliedMessage::findsTheAuthor()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, author);
    const SuppliedMessage message = SuppliedMessage::read(header + "\n\n", false);
    QCOMPARE(message.fault(), Fault::None);
    QCOMPARE(message.from() ? message.from()->toString() : QString(), author);
}

void TestSuppliedMessage::endsAtALoneDot_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR") << QByteArray("\r");
    QTest::newRow("CR LF") << QByteArray("\r\n");
}

void TestSuppliedMessage::endsAtALoneDot()
{
    QFETCH(QByteArray, end);
    QByteArray supplied = identity + "\r\na\r\n..\r\n. \r\n.b\r\n.\r\nc\r\n";
    supplied.replace("\r\n", end);
    const QByteArray before = identity + "\r\na\r\n..\r\n. \r\n.b\r\n";
    QCOMPARE(passedOn(supplied, true), before);
    QCOMPARE(passedOn(supplied, false), before + ".\r\nc\r\n");
    const QByteArray inHeader = identity + ".\r\nBcc: x\r\n" + QByteArray(1, '\0');
    QCOMPARE(passedOn(inHeader, true), identity + "\r\n");
    QCOMPARE(bodyOf(passedOn("hi" + end + '.', true)), "hi\r\n");
    QCOMPARE(SuppliedMessage::read("." + end + "hi", true).fault(), Fault::Empty);
}

void TestSuppliedMessage::dropsWhatIsNoPartOfTheMessage_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::newRow("mbox line") << QByteArray("From ann@example.org Thu Nov 26 09:05:00 2026\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("both") << QByteArray("\xEF\xBB\xBF"
                                        "From - Thu Nov 26\r\n");
}

void TestSuppliedMessage::dropsWhatIsNoPartOfTheMessage()
{
    QFETCH(QByteArray, front);
    const QByteArray message = identity + "\r\nFrom here\r\n";
    QCOMPARE(passedOn(front + message), message);
    QCOMPARE(bodyOf(passedOn(front + "hi there\n")), "hi there\r\n");
    QCOMPARE(SuppliedMessage::read(front, false).fault(), Fault::Empty);
}

void TestSuppliedMessage::saysWhatItNeedsOfTheServer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("smtpUtf8");
    QTest::addColumn<bool>("eightBit");
    const auto row = [](const char *name, const QByteArray &text, bool smtpUtf8, bool eightBit) {
        QTest::newRow(name) << text << smtpUtf8 << eightBit;
    };
    row("nothing", "Subject: x\n\nhi\n", false, false);
    row("header", "Subject: \xC3\xA4\n\nhi\n", true, false);
    row("folded header", "Subject: x\n \xC3\xA4\n\nhi\n", true, false);
    row("body", "Subject: x\n\n\xC3\xA4\n", false, true);
    row("body behind a broken line", "Subject: x\n\xC3\xA4\n", false, true);
    row("only Bcc, which goes", "Bcc: \xC3\xA4 <a@example.org>\n\nhi\n", false, false);
    row("only behind the dot", "Subject: x\n\nhi\n.\n\xC3\xA4\n", false, false);
}

void TestSuppliedMessage::saysWhatItNeedsOfTheServer()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, smtpUtf8);
    QFETCH(bool, eightBit);
    const SuppliedMessage message = SuppliedMessage::read(text, true);
    QCOMPARE(message.fault(), Fault::None);
    QCOMPARE(message.headersNeedSmtpUtf8(), smtpUtf8);
    QCOMPARE(message.bodyIsEightBit(), eightBit);
}

void TestSuppliedMessage::isLinear_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("lines") << QByteArray(76, 'x') + "\r\n";
    QTest::newRow("empty lines of LF") << QByteArray("\n");
    QTest::newRow("empty lines of CR") << QByteArray("\r");
    QTest::newRow("header fields") << QByteArray("X-a: b\n");
    QTest::newRow("recipients") << QByteArray("To: ann@example.org\n");
    QTest::newRow("one folded field") << QByteArray(" x\n");
}

// Eight times the size takes eight times as long, not 64 times; 30 leaves room for a busy machine.
void TestSuppliedMessage::isLinear()
{
    QFETCH(QByteArray, piece);
    // Of the processor, which other programs do not lengthen.
    const auto ticks = [&piece](qsizetype size) {
        const QByteArray text = "X: y\n" + piece.repeated(size / piece.size());
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int run = 0; run < 3; ++run) {
            const std::clock_t begun = std::clock();
            const SuppliedMessage message = SuppliedMessage::read(text, false);
            best = std::min(best, std::clock() - begun);
        }
        return best;
    };
    const std::clock_t small = std::max<std::clock_t>(ticks(100'000), 1);
    const std::clock_t large = ticks(800'000);
    QVERIFY2(large < 30 * small, QByteArray::number(double(large) / double(small)));
}

QTEST_GUILESS_MAIN(TestSuppliedMessage)
#include "tst_suppliedmessage.moc"
