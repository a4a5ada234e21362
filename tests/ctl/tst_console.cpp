// SPDX-License-Identifier: Apache-2.0
#include "ctl/console.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestConsole : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWouldSteerATerminal_data();
    void showsWhatWouldSteerATerminal();
};

void TestConsole::showsWhatWouldSteerATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("escape") << u"\u001b[2J"_s << u"\u241b[2J"_s;
    QTest::newRow("bell and backspace") << u"\a\b"_s << u"\u2407\u2408"_s;
    QTest::newRow("delete") << u"\u007f"_s << u"\u2421"_s;
    QTest::newRow("control of eight bits") << u"\u009b31m"_s << u"\ufffd31m"_s;
    QTest::newRow("turned direction") << u"a\u202eb\u2066c"_s << u"a\ufffdb\ufffdc"_s;
    QTest::newRow("lone carriage return") << u"good\rbad"_s << u"good\u240dbad"_s;
    QTest::newRow("lines") << u"one\r\ntwo\n"_s << u"one\ntwo\n"_s;
    QTest::newRow("any script") << u"Grüße 山田 📫"_s << u"Grüße 山田 📫"_s;
}

void TestConsole::showsWhatWouldSteerATerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
