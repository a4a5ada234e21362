// SPDX-License-Identifier: Apache-2.0
#include "smtp/dotstuffer.h"

#include <QtTest>

class DotStufferTest : public QObject
{
    Q_OBJECT

private slots:
    void stuffs_data();
    void stuffs();
    void leavesNoOtherEndOfMessage();
};

namespace {

QByteArray stuffed(const QByteArray &message, qsizetype piece)
{
    DotStuffer stuffer(message);
    QByteArray result;
    while (!stuffer.atEnd())
        result += stuffer.next(piece);
    return result;
}

} // namespace

void DotStufferTest::stuffs_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("wire");
    const auto row = [](const char *name, const char *message, const char *wire) {
        QTest::newRow(name) << QByteArray(message) << QByteArray(wire);
    };
    row("empty", "", ".\r\n");
    row("one line", "a\r\n", "a\r\n.\r\n");
    row("no line end at the end", "a", "a\r\n.\r\n");
    row("a dot at the beginning", ".a\r\n", "..a\r\n.\r\n");
    row("a lone dot", "a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n");
    row("a dot in the middle", "a.b\r\n", "a.b\r\n.\r\n");
    row("bare LF before a dot", "a\n.\nb", "a\r\n..\r\nb\r\n.\r\n");
    row("bare CR before a dot", "a\r.\rb", "a\r\n..\r\nb\r\n.\r\n");
    row("LF CR", "a\n\r.\r\n", "a\r\n\r\n..\r\n.\r\n");
    row("CR CR LF", "a\r\r\n.b", "a\r\n\r\n..b\r\n.\r\n");
}

void DotStufferTest::stuffs()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, wire);
    for (qsizetype piece = 1; piece < 9; ++piece)
        QCOMPARE(stuffed(message, piece), wire);
    QCOMPARE(stuffed(message, 64 * 1024), wire);
}

// SMTP smuggling (CVE-2023-51764 and others): whatever mixture of CR, LF and dots goes in, the only
// line that is a lone dot is the last one, and no CR or LF stands alone.
void DotStufferTest::leavesNoOtherEndOfMessage()
{
    const QByteArray alphabet = "\r\n.a";
    for (int number = 0; number < 4 * 4 * 4 * 4 * 4 * 4; ++number) {
        QByteArray message;
        for (int rest = number, i = 0; i < 6; ++i, rest /= 4)
            message += alphabet.at(rest % 4);
        const QByteArray wire = stuffed(message, 3);
        QVERIFY(wire.endsWith(".\r\n"));
        QByteArray content = wire;
        content.replace("\r\n", "|");
        QVERIFY2(!content.contains('\r') && !content.contains('\n'), message.toHex().constData());
        const QList<QByteArray> lines = content.split('|');
        QCOMPARE(lines.count("."), 1);
        QCOMPARE(lines.at(lines.size() - 2), QByteArray("."));
    }
}

QTEST_GUILESS_MAIN(DotStufferTest)
#include "tst_dotstuffer.moc"
