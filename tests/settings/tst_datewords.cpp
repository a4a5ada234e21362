// SPDX-License-Identifier: Apache-2.0
#include "settings/datewords.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDateWords : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void writesDatesWithoutTheDayOfTheWeek_data();
    void writesDatesWithoutTheDayOfTheWeek();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
};

void TestDateWords::writesDatesWithoutTheDayOfTheWeek_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("C") << QLocale::c() << u"18 December 2026"_s;
    QTest::newRow("British") << QLocale(u"en_GB"_s) << u"18 December 2026"_s;
    QTest::newRow("American") << QLocale(u"en_US"_s) << u"December 18, 2026"_s;
    QTest::newRow("German") << QLocale(u"de_DE"_s) << u"18. Dezember 2026"_s;
}

void TestDateWords::writesDatesWithoutTheDayOfTheWeek()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, expected);
    QLocale::setDefault(locale);
    QCOMPARE(longDate({2026, 12, 18}), expected);
}

void TestDateWords::readsWhatItWrites_data()
{
    QTest::addColumn<QLocale>("locale");
    for (const char *name : {"C", "en_GB", "en_US", "de_DE", "fr_FR", "pl_PL", "ar_EG", "he_IL",
                             "ja_JP", "fa_IR", "hi_IN"})
        QTest::newRow(name) << QLocale(QLatin1StringView(name));
}

void TestDateWords::readsWhatItWrites()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    const QDate date(2026, 3, 4); // shows which of the two comes first
    QCOMPARE(typedDate(shortDate(date)), date);
    QCOMPARE(typedDate(longDate(date)), date);
    QCOMPARE(typedDate(u"2026-03-04"_s), date);
    QVERIFY(shortDate({1926, 3, 4}) != shortDate({2026, 3, 4}));
}

void TestDateWords::readsWhatPeopleType_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("expected");
    const QLocale german(u"de_DE"_s);
    const QLocale american(u"en_US"_s);
    const QDate date(2026, 12, 8);
    QTest::newRow("American") << american << u"12/8/2026"_s << date;
    QTest::newRow("American with zeros") << american << u"12/08/2026"_s << date;
    QTest::newRow("American with two digits of the year") << american << u"12/8/26"_s << date;
    QTest::newRow("German") << german << u"8.12.2026"_s << date;
    QTest::newRow("German with two digits of the year") << german << u"08.12.26"_s << date;
    QTest::newRow("blanks around") << german << u" 8.12.2026 "_s << date;
    QTest::newRow("copied with marks of direction") << german << u"\u200e8.12.2026"_s << date;
    QTest::newRow("ISO without zeros") << german << u"2026-12-8"_s << date;
    QTest::newRow("month 13") << american << u"13/8/2026"_s << QDate();
    QTest::newRow("half typed") << german << u"8.12."_s << QDate();
    QTest::newRow("year half typed") << german << u"8.12.202"_s << QDate();
    QTest::newRow("word") << german << u"bald"_s << QDate();
    QTest::newRow("empty") << german << QString() << QDate();
}

void TestDateWords::readsWhatPeopleType()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QFETCH(QDate, expected);
    QLocale::setDefault(locale);
    QCOMPARE(typedDate(text), expected);
}

QTEST_APPLESS_MAIN(TestDateWords)
#include "tst_datewords.moc"
