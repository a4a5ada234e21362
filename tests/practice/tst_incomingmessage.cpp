// SPDX-License-Identifier: Apache-2.0
#include "practice/incomingmessage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Fault = IncomingMessage::Fault;

class TestIncomingMessage : public QObject
{
    Q_OBJECT

private slots:
    void takesOutStuffedDots();
    void namesTheFault_data();
    void namesTheFault();
    void keepsNothingBeyondTheLimit();
};

namespace {

IncomingMessage messageOf(const QByteArray &text, qint64 limit = 1000)
{
    IncomingMessage message(limit);
    LineReader reader;
    reader.feed(text);
    while (const auto line = reader.next(LineReader::End::CrLf, 998))
        message.add(*line);
    return message;
}

} // namespace

void TestIncomingMessage::takesOutStuffedDots()
{
    const auto message = messageOf("A: b\r\n\r\n..\r\n.x\r\n...\r\n");
    QCOMPARE(message.fault(false, false), Fault::None);
    QCOMPARE(message.bytes(), "A: b\r\n\r\n.\r\nx\r\n..\r\n");
}

void TestIncomingMessage::namesTheFault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("smtpUtf8");
    QTest::addColumn<bool>("eightBitMime");
    QTest::addColumn<Fault>("fault");
    const QByteArray longLine(999, 'x');
    QTest::newRow("none") << "A: b\r\n\r\nc\r\n"_ba << false << false << Fault::None;
    QTest::newRow("empty") << ""_ba << false << false << Fault::None;
    QTest::newRow("long line") << "\r\n" + longLine + "\r\n"
                               << false << false << Fault::LineTooLong;
    QTest::newRow("bare LF") << "A: b\r\n\r\nc\nd\r\n"_ba << true << true << Fault::BareEnd;
    QTest::newRow("bare CR") << "A: b\r\n\r\nc\rd\r\n"_ba << true << true << Fault::BareEnd;
    QTest::newRow("smuggled end") << "A: b\r\n\r\nc\n.\nMAIL\r\n"_ba << true << true
                                  << Fault::BareEnd;
    QTest::newRow("NUL") << "A: b\r\n\r\n\0\r\n"_ba << true << true << Fault::Nul;
    QTest::newRow("8-bit header") << "A: é\r\n\r\n"_ba << false << true << Fault::EightBitHeader;
    QTest::newRow("8-bit header declared") << "A: é\r\n\r\n"_ba << true << false << Fault::None;
    QTest::newRow("8-bit body") << "A: b\r\n\r\né\r\n"_ba << true << false << Fault::EightBitBody;
    QTest::newRow("8-bit body declared")
        << "A: b\r\n\r\n\xe9\r\n"_ba << false << true << Fault::None;
    QTest::newRow("no header") << "\r\né\r\n"_ba << false << true << Fault::None;
    QTest::newRow("Latin-1 header") << "A: \xe9\r\n\r\n"_ba << true << true << Fault::NoUtf8;
    QTest::newRow("too big") << QByteArray("1234567\r\n").repeated(112) << false << false
                             << Fault::TooBig;
    QTest::newRow("just not too big")
        << QByteArray("12345678\r\n").repeated(100) << false << false << Fault::None;
}

void TestIncomingMessage::namesTheFault()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, smtpUtf8);
    QFETCH(bool, eightBitMime);
    QFETCH(Fault, fault);
    QCOMPARE(messageOf(text).fault(smtpUtf8, eightBitMime), fault);
}

void TestIncomingMessage::keepsNothingBeyondTheLimit()
{
    const auto message = messageOf(QByteArray("12345678\r\n").repeated(1000));
    QCOMPARE(message.fault(false, false), Fault::TooBig);
    QCOMPARE(message.bytes().size(), 0);
}

QTEST_GUILESS_MAIN(TestIncomingMessage)
#include "tst_incomingmessage.moc"
