// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpreply.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using State = SmtpReplyReader::State;

class SmtpReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAReply_data();
    void readsAReply();
    void readsTheSameInAnyPieces();
    void readsRepliesThatComeTogether();
    void refuses_data();
    void refuses();
    void boundsLinesAndReplies();
    void keepsTheServersWords();
};

void SmtpReplyTest::readsAReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("enhanced");
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QByteArray("250 ok\r\n") << 250 << QString() << u"ok"_s;
    QTest::newRow("code alone") << QByteArray("250\r\n") << 250 << QString() << QString();
    QTest::newRow("empty text") << QByteArray("250 \r\n") << 250 << QString() << QString();
    QTest::newRow("several lines") << QByteArray("250-one\r\n250-two\r\n250 three\r\n") << 250
                                   << QString() << u"one two three"_s;
    QTest::newRow("enhanced code")
        << QByteArray("550 5.1.1 no such user\r\n") << 550 << u"5.1.1"_s << u"no such user"_s;
    QTest::newRow("enhanced code on each line")
        << QByteArray("550-5.1.1 no\r\n550 5.1.1 user\r\n") << 550 << u"5.1.1"_s << u"no user"_s;
    QTest::newRow("looks like an enhanced code, but is an address")
        << QByteArray("220 5.1.1.1 hello\r\n") << 220 << QString() << u"5.1.1.1 hello"_s;
    QTest::newRow("bare LF") << QByteArray("250 ok\n") << 250 << QString() << u"ok"_s;
    QTest::newRow("UTF-8") << QByteArray("250 für dich\r\n") << 250 << QString() << u"für dich"_s;
    QTest::newRow("invalid UTF-8")
        << QByteArray("250 a\xff\r\n") << 250 << QString() << u"a\uFFFD"_s;
}

void SmtpReplyTest::readsAReply()
{
    QFETCH(QByteArray, bytes);
    SmtpReplyReader reader;
    reader.add(bytes);
    SmtpReply reply;
    QCOMPARE(reader.next(reply), State::Complete);
    QTEST(reply.code, "code");
    QTEST(reply.enhanced, "enhanced");
    QTEST(reply.text(), "text");
    QVERIFY(reader.isEmpty());
}

void SmtpReplyTest::readsTheSameInAnyPieces()
{
    const QByteArray bytes = "250-5.0.0 one\r\n250 5.0.0 two\r\n";
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
        SmtpReplyReader reader;
        SmtpReply reply;
        reader.add(bytes.left(cut));
        QCOMPARE(reader.next(reply), State::Incomplete);
        QVERIFY(!reader.isEmpty());
        reader.add(bytes.mid(cut));
        QCOMPARE(reader.next(reply), State::Complete);
        QCOMPARE(reply.text(), u"one two"_s);
    }
}

void SmtpReplyTest::readsRepliesThatComeTogether()
{
    SmtpReplyReader reader;
    reader.add("250 a\r\n550 b\r\n354");
    SmtpReply reply;
    QCOMPARE(reader.next(reply), State::Complete);
    QCOMPARE(reply.code, 250);
    QCOMPARE(reader.next(reply), State::Complete);
    QCOMPARE(reply.code, 550);
    QCOMPARE(reader.next(reply), State::Incomplete);
    QVERIFY(!reader.isEmpty());
}

void SmtpReplyTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes :
         {"hello\r\n", "\r\n", "25 ok\r\n", "150 no\r\n", "650 no\r\n", "2x0 ok\r\n", "250xok\r\n",
          "250-a\r\n251 b\r\n", "250-a\r\nb\r\n", "250 a\rb\r\n", " 250 ok\r\n"})
        QTest::newRow(bytes) << QByteArray(bytes);
    QTest::newRow("NUL") << QByteArray("250 a\0b\r\n", 9);
}

void SmtpReplyTest::refuses()
{
    QFETCH(QByteArray, bytes);
    SmtpReplyReader reader;
    reader.add(bytes);
    SmtpReply reply;
    QCOMPARE(reader.next(reply), State::Malformed);
    QVERIFY(!reader.malformedLine().isEmpty());
    // Nothing that comes later makes it good again.
    reader.add("250 ok\r\n");
    QCOMPARE(reader.next(reply), State::Malformed);
}

void SmtpReplyTest::boundsLinesAndReplies()
{
    SmtpReply reply;
    SmtpReplyReader line;
    line.add("250 " + QByteArray(SmtpReplyReader::maximumLine, 'a'));
    QCOMPARE(line.next(reply), State::Malformed);
    SmtpReplyReader lines;
    lines.add(QByteArray("250-a\r\n").repeated(SmtpReplyReader::maximumLines + 1));
    QCOMPARE(lines.next(reply), State::Malformed);
    SmtpReplyReader total;
    total.add(("250-" + QByteArray(60'000, 'a') + "\r\n").repeated(20));
    QCOMPARE(total.next(reply), State::Malformed);
}

void SmtpReplyTest::keepsTheServersWords()
{
    SmtpReplyReader reader;
    reader.add("550-5.1.1 no\r\n550 5.1.1 user\r\n");
    SmtpReply reply;
    QCOMPARE(reader.next(reply), State::Complete);
    QCOMPARE(reply.full(), u"550-5.1.1 no\n550 5.1.1 user"_s);
    QCOMPARE(reader.takeLines(), (QList<QByteArray>{"550-5.1.1 no", "550 5.1.1 user"}));
    QVERIFY(reader.takeLines().isEmpty());
}

QTEST_GUILESS_MAIN(SmtpReplyTest)
#include "tst_smtpreply.moc"
