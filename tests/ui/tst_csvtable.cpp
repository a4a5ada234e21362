// SPDX-License-Identifier: Apache-2.0
#include "ui/csvtable.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// Reads as RFC 4180 says, with `separator` in the comma's place.
QList<QStringList> readBack(const QByteArray &bytes, QChar separator = u',')
{
    const QString text = QString::fromUtf8(bytes.sliced(3));
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = text.at(i);
        if (isQuoted && next == u'"' && text.sliced(i + 1).startsWith(u'"')) {
            cell += next;
            ++i;
        } else if (next == u'"' && (isQuoted || cell.isEmpty())) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && next == separator) {
            row << std::exchange(cell, {});
        } else if (!isQuoted && text.sliced(i).startsWith("\r\n"_L1)) {
            rows << (row << std::exchange(cell, {}));
            row.clear();
            ++i;
        } else {
            cell += next;
        }
    }
    return rows;
}

QByteArray bytesOf(const QStringList &row)
{
    CsvTable table;
    table.add(row);
    return table.bytes();
}

} // namespace

class TestCsvTable : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithAMarkAndEndsLinesWithCrLf();
    void keepsWhatIsHarmless_data();
    void keepsWhatIsHarmless();
    void makesTextOfFormulas_data();
    void makesTextOfFormulas();
    void beginsNoFormulaBehindASemicolon();
    void keepsRowsApart();
    void writesAFile();
    void saysWhyItCannotWrite();
};

void TestCsvTable::beginsWithAMarkAndEndsLinesWithCrLf()
{
    QCOMPARE(bytesOf({u"a"_s, u"ü"_s}), QByteArray("\xEF\xBB\xBF\"a\",\"\xC3\xBC\"\r\n"));
}

void TestCsvTable::keepsWhatIsHarmless_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("comma") << u"a,b"_s;
    QTest::newRow("quotes") << u"\"Acme\" \"Ltd\""_s;
    QTest::newRow("one quote") << u"\""_s;
    QTest::newRow("line breaks") << u"one\ntwo\r\nthree\n"_s;
    QTest::newRow("emoji") << u"Post 📮 山田"_s;
    QTest::newRow("address") << u"a+b=c@example.org"_s;
    QTest::newRow("dash within") << u"A - B"_s;
    QTest::newRow("apostrophe") << u"'t Hof"_s;
}

void TestCsvTable::keepsWhatIsHarmless()
{
    QFETCH(QString, cell);
    QCOMPARE(readBack(bytesOf({cell, u"next"_s})), (QList<QStringList>{{cell, u"next"_s}}));
}

void TestCsvTable::makesTextOfFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("link") << u"=HYPERLINK(\"http://evil.example\",\"click\")"_s;
    QTest::newRow("function") << u"@SUM(1+1)"_s;
    QTest::newRow("plus") << u"+1"_s;
    QTest::newRow("minus") << u"-1"_s;
    QTest::newRow("tab") << u"\tSUM"_s;
    QTest::newRow("carriage return") << u"\rSUM"_s;
    QTest::newRow("behind blanks") << u"  \u00A0=1"_s;
    QTest::newRow("behind what is invisible") << u"\u200B\uFEFF=1"_s;
    QTest::newRow("wide equals") << u"＝1"_s;
    QTest::newRow("wide plus") << u" ＋1"_s;
    QTest::newRow("wide minus") << u"－1"_s;
    QTest::newRow("wide at") << u"＠SUM"_s;
    QTest::newRow("small equals") << u"﹦1"_s;
}

void TestCsvTable::makesTextOfFormulas()
{
    QFETCH(QString, cell);
    QCOMPARE(readBack(bytesOf({u"first"_s, cell})),
             (QList<QStringList>{{u"first"_s, u'\'' + cell}}));
}

// Where semicolons separate, quotes that follow a comma mean nothing.
void TestCsvTable::beginsNoFormulaBehindASemicolon()
{
    const QByteArray bytes =
        bytesOf({u"Acme"_s, u"x;=1+1;y; @SUM(1);\t=2\n=3\r\n-4"_s, u"a\n b"_s});
    const auto rows = readBack(bytes, u';');
    QVERIFY(rows.constFirst().size() > 3);
    for (const QString &cell : rows.constFirst()) {
        QVERIFY2(!cell.trimmed().startsWith(u'='), qPrintable(cell));
        QVERIFY2(!cell.trimmed().startsWith(u'@'), qPrintable(cell));
    }
    QCOMPARE(readBack(bytes).constFirst().at(1), u"x;'=1+1;y;' @SUM(1);'\t'=2\n'=3\r\n'-4"_s);
    QCOMPARE(readBack(bytes).constFirst().at(2), u"a\n b"_s);
}

void TestCsvTable::keepsRowsApart()
{
    CsvTable table;
    table.add({u"1"_s, u"a\r\nb"_s});
    table.add({u"2"_s, {}});
    QCOMPARE(readBack(table.bytes()),
             (QList<QStringList>{{u"1"_s, u"a\r\nb"_s}, {u"2"_s, QString()}}));
}

void TestCsvTable::writesAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Übersicht.csv"_s);
    CsvTable table;
    table.add({u"a"_s});
    QVERIFY(!table.writeTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), table.bytes());
}

void TestCsvTable::saysWhyItCannotWrite()
{
    const QTemporaryDir folder;
    const auto reason = CsvTable().writeTo(folder.filePath(u"missing/overview.csv"_s));
    QVERIFY(reason);
    QVERIFY(!reason->isEmpty());
}

QTEST_GUILESS_MAIN(TestCsvTable)
#include "tst_csvtable.moc"
