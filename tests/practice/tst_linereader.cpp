// SPDX-License-Identifier: Apache-2.0
#include "practice/linereader.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestLineReader : public QObject
{
    Q_OBJECT

private slots:
    void cutsLines_data();
    void cutsLines();
    void swallowsTooLongLines_data();
    void swallowsTooLongLines();
    void keepsNoMoreThanTheLimit();
};

void TestLineReader::cutsLines_data()
{
    QTest::addColumn<LineReader::End>("end");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("hasBareEnd");
    const auto command = LineReader::End::AnyLineFeed;
    const auto message = LineReader::End::CrLf;
    QTest::newRow("command") << command << "QUIT\r\nx"_ba
                             << "QUIT"_ba << false;
    QTest::newRow("empty command") << command << "\r\n"_ba
                                   << ""_ba << false;
    QTest::newRow("command with a bare LF") << command << "QUIT\nx"_ba
                                            << "QUIT"_ba << true;
    QTest::newRow("command with a bare CR") << command << "QU\rIT\r\n"_ba
                                            << "QU\rIT"_ba << true;
    QTest::newRow("command with two CRs") << command << "QUIT\r\r\n"_ba
                                          << "QUIT\r"_ba << true;
    QTest::newRow("message line") << message << "a\r\n"_ba
                                  << "a"_ba << false;
    QTest::newRow("a bare LF goes on") << message << "a\n.\n\r\n"_ba
                                       << "a\n.\n"_ba << true;
    QTest::newRow("a bare CR goes on") << message << "a\r.\r\n"_ba
                                       << "a\r."_ba << true;
}

void TestLineReader::cutsLines()
{
    QFETCH(LineReader::End, end);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, text);
    QFETCH(bool, hasBareEnd);
    LineReader whole;
    whole.feed(input);
    LineReader bytewise;
    std::optional<InputLine> last;
    for (const char byte : input) {
        bytewise.feed(QByteArray(1, byte));
        if (!last)
            last = bytewise.next(end, 100);
    }
    for (const auto &line : {whole.next(end, 100), last}) {
        QVERIFY(line);
        QCOMPARE(line->text, text);
        QCOMPARE(line->hasBareEnd, hasBareEnd);
        QVERIFY(!line->isTooLong);
    }
}

void TestLineReader::swallowsTooLongLines_data()
{
    QTest::addColumn<LineReader::End>("end");
    QTest::newRow("command") << LineReader::End::AnyLineFeed;
    QTest::newRow("message") << LineReader::End::CrLf;
}

void TestLineReader::swallowsTooLongLines()
{
    QFETCH(LineReader::End, end);
    const QByteArray input = "12345\r\n123456\r\n" + QByteArray(100, 'x') + "\r\nabc\r\n";
    for (const qsizetype pieceSize : {qsizetype(1), qsizetype(7), input.size()}) {
        LineReader reader;
        QList<bool> tooLong;
        for (qsizetype i = 0; i < input.size(); i += pieceSize) {
            reader.feed(input.mid(i, pieceSize));
            while (const auto line = reader.next(end, 5))
                tooLong << line->isTooLong;
        }
        QCOMPARE(tooLong, (QList<bool>{false, true, true, false}));
        QVERIFY(reader.isEmpty());
    }
}

void TestLineReader::keepsNoMoreThanTheLimit()
{
    LineReader reader;
    const QByteArray chunk(1000, 'x');
    for (int i = 0; i < 10000; ++i) {
        reader.feed(chunk);
        QVERIFY(!reader.next(LineReader::End::CrLf, 998));
        QVERIFY(reader.size() <= 999);
    }
    reader.feed("\r\nnext\r\n");
    QVERIFY(reader.next(LineReader::End::CrLf, 998)->isTooLong);
    QCOMPARE(reader.next(LineReader::End::CrLf, 998)->text, "next");
}

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
