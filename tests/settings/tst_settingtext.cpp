// SPDX-License-Identifier: Apache-2.0
#include "settings/settingtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSettingText : public QObject
{
    Q_OBJECT

private slots:
    void readsBooleans_data();
    void readsBooleans();
    void readsPorts_data();
    void readsPorts();
    void readsTexts_data();
    void readsTexts();
    void readsDates_data();
    void readsDates();
    void writesDatesForEveryLanguageAlike();
    void writesAndReadsEveryAuthentication();
    void writesAndReadsEveryEncryption();
    void writesAndReadsEveryCloud();
    void writesAndReadsEveryLogLevel();
    void readsEnumerationsWhateverTheirCase();
    void refusesUnknownEnumerators_data();
    void refusesUnknownEnumerators();
    void writesBooleansAndPorts();
    void namesWhatIsAccepted();
};

void TestSettingText::readsBooleans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<bool>("expected");

    for (const char *text : {"true", "yes", "on", "1", "TRUE", "Yes", " on "})
        QTest::newRow(text) << QString::fromLatin1(text) << true << true;
    for (const char *text : {"false", "no", "off", "0", "FALSE", "No", " off "})
        QTest::newRow(text) << QString::fromLatin1(text) << true << false;
    for (const char *text : {"", "2", "-1", "enabled", "tru", "truee", "y", "yes no"})
        QTest::addRow("refused: “%s”", text) << QString::fromLatin1(text) << false << false;
}

void TestSettingText::readsBooleans()
{
    QFETCH(QString, text);
    QFETCH(bool, isAccepted);
    QFETCH(bool, expected);

    bool value = !expected;
    QCOMPARE(fromSettingText(text, value), isAccepted);
    QCOMPARE(value, isAccepted ? expected : !expected);
}

void TestSettingText::readsPorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected"); // 0: refused

    QTest::newRow("lowest") << u"1"_s << 1;
    QTest::newRow("usual") << u"587"_s << 587;
    QTest::newRow("highest") << u"65535"_s << 65535;
    QTest::newRow("blanks around") << u" 25\t"_s << 25;
    QTest::newRow("leading zero") << u"025"_s << 25;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("one too many") << u"65536"_s << 0;
    QTest::newRow("wraps around in 16 bits") << u"65561"_s << 0;
    QTest::newRow("wraps around in 32 bits") << u"4294967321"_s << 0;
    QTest::newRow("word") << u"abc"_s << 0;
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("negative") << u"-25"_s << 0;
    QTest::newRow("signed") << u"+25"_s << 0;
    QTest::newRow("fraction") << u"25.0"_s << 0;
    QTest::newRow("hexadecimal") << u"0x19"_s << 0;
    QTest::newRow("exponent") << u"1e3"_s << 0;
    QTest::newRow("group separator") << u"1,025"_s << 0;
    QTest::newRow("Arabic digits") << u"٢٥"_s << 0;
    QTest::newRow("number and unit") << u"25 tcp"_s << 0;
}

void TestSettingText::readsPorts()
{
    QFETCH(QString, text);
    QFETCH(int, expected);

    quint16 port = 4242;
    QCOMPARE(fromSettingText(text, port), expected != 0);
    QCOMPARE(int(port), expected ? expected : 4242);
}

void TestSettingText::readsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");

    QTest::newRow("empty") << QString() << true;
    QTest::newRow("blanks") << u"  a b  "_s << true;
    QTest::newRow("punctuation") << u"a,b;c=\"d\\e\"%20@'#"_s << true;
    QTest::newRow("kanji") << u"山田太郎"_s << true;
    QTest::newRow("emoji outside the first plane") << u"📧"_s << true;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << true;
    QTest::newRow("line feed") << u"a\nb"_s << false;
    QTest::newRow("carriage return") << u"a\r"_s << false;
    QTest::newRow("tabulator") << u"a\tb"_s << false;
    QTest::newRow("NUL") << QString(QChar::Null) << false;
    QTest::newRow("escape") << u"\u001b[31m"_s << false;
    QTest::newRow("delete") << u"a\u007f"_s << false;
    QTest::newRow("C1 control") << u"a\u0085b"_s << false;
    QTest::newRow("byte order mark") << u"\ufeffa"_s << false;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd83d)) << false;
}

void TestSettingText::readsTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, isAccepted);

    QString value = u"before"_s;
    QCOMPARE(isPlainText(text), isAccepted);
    QCOMPARE(fromSettingText(text, value), isAccepted);
    QCOMPARE(value, isAccepted ? text : u"before"_s);
}

void TestSettingText::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<QDate>("expected");

    QTest::newRow("day") << u"2026-12-18"_s << true << QDate(2026, 12, 18);
    QTest::newRow("leap day") << u"2028-02-29"_s << true << QDate(2028, 2, 29);
    QTest::newRow("blanks around") << u" 2026-12-18\n"_s << true << QDate(2026, 12, 18);
    QTest::newRow("none") << QString() << true << QDate();
    QTest::newRow("no leap year") << u"2027-02-29"_s << false << QDate();
    QTest::newRow("month 13") << u"2026-13-01"_s << false << QDate();
    QTest::newRow("day 0") << u"2026-12-00"_s << false << QDate();
    QTest::newRow("without zeros") << u"2026-1-2"_s << false << QDate();
    QTest::newRow("two digits of the year") << u"26-12-18"_s << false << QDate();
    QTest::newRow("date and time") << u"2026-12-18T00:00:00Z"_s << false << QDate();
    QTest::newRow("other order") << u"18.12.2026"_s << false << QDate();
    QTest::newRow("Arabic digits") << u"٢٠٢٦-١٢-١٨"_s << false << QDate();
    QTest::newRow("word") << u"never"_s << false << QDate();
}

void TestSettingText::readsDates()
{
    QFETCH(QString, text);
    QFETCH(bool, isAccepted);
    QFETCH(QDate, expected);

    const QDate before(2001, 2, 3);
    QDate date = before;
    QCOMPARE(fromSettingText(text, date), isAccepted);
    QCOMPARE(date, isAccepted ? expected : before);
}

void TestSettingText::writesDatesForEveryLanguageAlike()
{
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QString text = toSettingText(QDate(2026, 12, 8));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text, u"2026-12-08"_s);
    QCOMPARE(toSettingText(QDate()), QString());
}

void TestSettingText::writesAndReadsEveryAuthentication()
{
    const QMap<Authentication, QString> texts{{Authentication::None, u"none"_s},
                                              {Authentication::Password, u"password"_s},
                                              {Authentication::Graph, u"graph"_s}};
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        QCOMPARE(toSettingText(it.key()), it.value());
        auto value =
            it.key() == Authentication::None ? Authentication::Graph : Authentication::None;
        QVERIFY(fromSettingText(it.value(), value));
        QCOMPARE(value, it.key());
    }
}

void TestSettingText::writesAndReadsEveryEncryption()
{
    const QMap<Encryption, QString> texts{{Encryption::None, u"none"_s},
                                          {Encryption::StartTls, u"starttls"_s},
                                          {Encryption::Tls, u"tls"_s}};
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        QCOMPARE(toSettingText(it.key()), it.value());
        auto value = it.key() == Encryption::None ? Encryption::Tls : Encryption::None;
        QVERIFY(fromSettingText(it.value(), value));
        QCOMPARE(value, it.key());
    }
}

void TestSettingText::writesAndReadsEveryCloud()
{
    const QMap<Cloud, QString> texts{{Cloud::Global, u"global"_s},
                                     {Cloud::UsL4, u"us-l4"_s},
                                     {Cloud::UsDod, u"us-dod"_s},
                                     {Cloud::China, u"china"_s}};
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        QCOMPARE(toSettingText(it.key()), it.value());
        auto value = it.key() == Cloud::Global ? Cloud::China : Cloud::Global;
        QVERIFY(fromSettingText(it.value(), value));
        QCOMPARE(value, it.key());
    }
}

void TestSettingText::writesAndReadsEveryLogLevel()
{
    const QMap<LogLevel, QString> texts{{LogLevel::Off, u"off"_s},
                                        {LogLevel::Warnings, u"warnings"_s},
                                        {LogLevel::Normal, u"normal"_s},
                                        {LogLevel::Detailed, u"detailed"_s}};
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        QCOMPARE(toSettingText(it.key()), it.value());
        auto value = it.key() == LogLevel::Off ? LogLevel::Detailed : LogLevel::Off;
        QVERIFY(fromSettingText(it.value(), value));
        QCOMPARE(value, it.key());
    }
}

void TestSettingText::readsEnumerationsWhateverTheirCase()
{
    Encryption encryption = Encryption::None;
    QVERIFY(fromSettingText(u" STARTTLS "_s, encryption));
    QCOMPARE(encryption, Encryption::StartTls);
}

void TestSettingText::refusesUnknownEnumerators_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "ssl", "starttls2", "1", "tls,none", "us-l5", "graph api"})
        QTest::addRow("“%s”", text) << QString::fromLatin1(text);
}

void TestSettingText::refusesUnknownEnumerators()
{
    QFETCH(QString, text);
    Encryption encryption = Encryption::Tls;
    QVERIFY(!fromSettingText(text, encryption));
    QCOMPARE(encryption, Encryption::Tls);
    Authentication authentication = Authentication::Password;
    QVERIFY(!fromSettingText(text, authentication));
    QCOMPARE(authentication, Authentication::Password);
    Cloud cloud = Cloud::UsDod;
    QVERIFY(!fromSettingText(text, cloud));
    QCOMPARE(cloud, Cloud::UsDod);
    LogLevel logLevel = LogLevel::Warnings;
    QVERIFY(!fromSettingText(text, logLevel));
    QCOMPARE(logLevel, LogLevel::Warnings);
}

void TestSettingText::writesBooleansAndPorts()
{
    QCOMPARE(toSettingText(true), u"true"_s);
    QCOMPARE(toSettingText(false), u"false"_s);
    QCOMPARE(toSettingText(quint16(587)), u"587"_s);
    QCOMPARE(toSettingText(u" as it is "_s), u" as it is "_s);
}

void TestSettingText::namesWhatIsAccepted()
{
    QCOMPARE(acceptedTexts(bool()), u"true or false"_s);
    QCOMPARE(acceptedTexts(quint16()), u"a number from 1 to 65535"_s);
    QCOMPARE(acceptedTexts(QDate()), u"a date such as 2026-12-18, or nothing"_s);
    QCOMPARE(acceptedTexts(Encryption()), u"one of: none, starttls, tls"_s);
    QCOMPARE(acceptedTexts(Authentication()), u"one of: none, password, graph"_s);
    QCOMPARE(acceptedTexts(Cloud()), u"one of: global, us-l4, us-dod, china"_s);
    QCOMPARE(acceptedTexts(LogLevel()), u"one of: off, warnings, normal, detailed"_s);
    QVERIFY(acceptedTexts(QString()).contains(u"control characters"_s));
}

QTEST_APPLESS_MAIN(TestSettingText)
#include "tst_settingtext.moc"
