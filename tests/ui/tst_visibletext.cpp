// SPDX-License-Identifier: Apache-2.0
#include "ui/visibletext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestVisibleText : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsHidden_data();
    void showsWhatIsHidden();
};

void TestVisibleText::showsWhatIsHidden_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("ordinary") << u"250 Ok, 山田 é"_s << u"250 Ok, 山田 é"_s;
    QTest::newRow("line ends stay") << u"550-a\r\n550 b\n"_s << u"550-a\n550 b\n"_s;
    QTest::newRow("escape sequence") << u"\x1B[31m"_s << u"␛[31m"_s;
    QTest::newRow("lone carriage return") << u"a\rb"_s << u"a␍b"_s;
    QTest::newRow("direction override")
        << u"a\u202Eb\u2066c\u061Cd"_s << u"a\uFFFDb\uFFFDc\uFFFDd"_s;
    QTest::newRow("C1 control") << u"a\u0085b"_s << u"a\uFFFDb"_s;
    QTest::newRow("delete") << u"\x7F"_s << u"␡"_s;
}

void TestVisibleText::showsWhatIsHidden()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

QTEST_APPLESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
