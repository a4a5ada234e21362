// SPDX-License-Identifier: Apache-2.0
// What is wrong with a message that somebody supplies, and what only looks wrong.
#include "mail/suppliedmessage.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Fault = SuppliedMessage::Fault;
Q_DECLARE_METATYPE(SuppliedMessage::Fault)

class TestSuppliedMessageFaults : public QObject
{
    Q_OBJECT

private slots:
    void takesTextWithoutAHeaderForABody_data();
    void takesTextWithoutAHeaderForABody();
    void endsTheHeaderAtALineThatIsNoField();
    void refusesAddressFieldsBehindABrokenLine_data();
    void refusesAddressFieldsBehindABrokenLine();
    void refusesWhatNoServerTakes_data();
    void refusesWhatNoServerTakes();
    void tellsWhichAddressesItCannotRead();
    void putsWorseFaultsBeforeAddresses();
    void takesTheLongestLine();
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

QByteArray bodyOf(const QByteArray &bytes)
{
    return bytes.sliced(bytes.indexOf("\r\n\r\n") + 4);
}

} // namespace

void TestSuppliedMessageFaults::takesTextWithoutAHeaderForABody_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &body) {
        QTest::newRow(name) << text << body;
    };
    row("one word", "hi\n", "hi\r\n");
    row("sentence with a colon", "Dear Bob: hello\n", "Dear Bob: hello\r\n");
    row("paragraphs", "a b\n\nc d", "a b\r\n\r\nc d\r\n");
    row("blank in front", " Subject: x\n\nhi\n", " Subject: x\r\n\r\nhi\r\n");
    row("line of blanks in front", "  \nhi\n", "  \r\nhi\r\n");
    row("quoted header", "He wrote\nTo: bob@example.org\nSubject: x\n\n",
        "He wrote\r\nTo: bob@example.org\r\nSubject: x\r\n\r\n");
    row("empty line in front", "\nSubject: x\n", "Subject: x\r\n");
    row("colon in front", ": x\n", ": x\r\n");
    row("UTF-8", "\xC3\xA4: x\n", "\xC3\xA4: x\r\n");
}

void TestSuppliedMessageFaults::takesTextWithoutAHeaderForABody()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, body);
    const QByteArray bytes = passedOn(text);
    QVERIFY2(bytes.startsWith("From: The System <system@example.org>\r\nDate: "), bytes);
    QCOMPARE(bodyOf(bytes), body);
}

void TestSuppliedMessageFaults::endsTheHeaderAtALineThatIsNoField()
{
    const SuppliedMessage message =
        SuppliedMessage::read("To: bob@example.org\nSubject: x\nDear Bob,\nNote: hello\n\nBye\n"
                              "Bcc: x@example.org\n",
                              false);
    QCOMPARE(message.fault(), Fault::None);
    QCOMPARE(bodyOf(message.toBytes(systemSender(), now(), HeaderEncoding::Ascii)),
             "Dear Bob,\r\nNote: hello\r\n\r\nBye\r\nBcc: x@example.org\r\n");
    QCOMPARE(bodyOf(passedOn("Subject: x\nhi")), "hi\r\n");
}

void TestSuppliedMessageFaults::refusesAddressFieldsBehindABrokenLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &text, const QString &detail) {
        QTest::newRow(name) << text << detail;
    };
    row("Bcc", "Subject: x\nbroken\nBcc: eve@example.org\n\nhi\n", u"line 2"_s);
    row("Resent-Bcc", "Subject: x\nbroken\nResent-Bcc : e@example.org\n\nhi\n", u"line 2"_s);
    row("To", "Subject: x\n\xC3\xA4: y\nX-a: b\nTO: eve@example.org\n\nhi\n", u"line 2"_s);
    row("Cc", "To: a@example.org\n b@example.org\nbroken\nCc: eve@example.org", u"line 3"_s);
    row("Bcc behind a first broken line", " Subject: x\nBcc: eve@example.org\n\nhi\n", u"line 1"_s);
    row("Bcc only before it", "Bcc: a@example.org\nbroken\nTo: b@example.org\n\n", u"line 2"_s);
}

void TestSuppliedMessageFaults::refusesAddressFieldsBehindABrokenLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, detail);
    const SuppliedMessage message = SuppliedMessage::read(text, false);
    QCOMPARE(message.fault(), Fault::BadHeader);
    QCOMPARE(message.faultDetail(), detail);
}

void TestSuppliedMessageFaults::refusesWhatNoServerTakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &text, Fault fault,
                        const QString &detail) { QTest::newRow(name) << text << fault << detail; };
    const QByteArray nul(1, '\0');
    const QByteArray longLine(999, 'x');
    row("nothing", {}, Fault::Empty, {});
    row("empty line", "\r\n", Fault::Empty, {});
    row("NUL in the header", "Subject: a" + nul + "\n\nhi\n", Fault::Nul, u"line 1"_s);
    row("NUL in the body", "Subject: a\n\nhi\r\nx" + nul + "\n", Fault::Nul, u"line 4"_s);
    row("NUL at the very end", "Subject: a\n\nhi\n" + nul, Fault::Nul, u"line 4"_s);
    row("long line in the header", "X: y\nSubject: " + longLine + "\n\nhi\n", Fault::LineTooLong,
        u"line 2"_s);
    row("long line in the body", "Subject: a\n\n\n" + longLine + "\n", Fault::LineTooLong,
        u"line 4"_s);
    row("long line behind an mbox line", "From me\n\n" + longLine, Fault::LineTooLong, u"line 3"_s);
    row("long line in text alone", "a b\r" + longLine, Fault::LineTooLong, u"line 2"_s);
    row("UTF-16", QByteArray("S\0u\0b\0", 6), Fault::Nul, u"line 1"_s);
}

void TestSuppliedMessageFaults::refusesWhatNoServerTakes()
{
    QFETCH(QByteArray, text);
    QFETCH(Fault, fault);
    QFETCH(QString, detail);
    const SuppliedMessage message = SuppliedMessage::read(text, false);
    QCOMPARE(message.fault(), fault);
    QCOMPARE(message.faultDetail(), detail);
}

void TestSuppliedMessageFaults::tellsWhichAddressesItCannotRead()
{
    const SuppliedMessage message =
        SuppliedMessage::read("To: ann@example.org\nBcc: bob,\n carol\nSubject: x\n\nhi\n", false);
    QCOMPARE(message.fault(), Fault::BadAddress);
    QCOMPARE(message.faultDetail(), u"Bcc: bob, carol"_s);
    // Without -t it is sent all the same.
    const QByteArray bytes = message.toBytes(systemSender(), now(), HeaderEncoding::Ascii);
    QVERIFY(bytes.startsWith("To: ann@example.org\r\nSubject: x\r\nFrom: "));
    QCOMPARE(bodyOf(bytes), "hi\r\n");
}

void TestSuppliedMessageFaults::putsWorseFaultsBeforeAddresses()
{
    const QByteArray header = "To: root\nSubject: x\n\n";
    QCOMPARE(SuppliedMessage::read(header, false).fault(), Fault::BadAddress);
    QCOMPARE(SuppliedMessage::read(header + QByteArray(1, '\0'), false).fault(), Fault::Nul);
    QCOMPARE(SuppliedMessage::read(header + QByteArray(999, 'x'), false).fault(),
             Fault::LineTooLong);
}

void TestSuppliedMessageFaults::takesTheLongestLine()
{
    const QByteArray longest(998, 'x');
    QCOMPARE(passedOn(identity + "\n" + longest), identity + "\r\n" + longest + "\r\n");
}

QTEST_GUILESS_MAIN(TestSuppliedMessageFaults)
#include "tst_suppliedmessagefaults.moc"
