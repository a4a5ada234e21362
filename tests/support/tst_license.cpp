// SPDX-License-Identifier: Apache-2.0
#include "support/jsonschema.h"
#include "support/license.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLicense : public QObject
{
    Q_OBJECT

private slots:
    void isNothingWithoutAFile();
    void readsEveryMember();
    void readsWhatIsThere_data();
    void readsWhatIsThere();
    void saysWhatCannotBeUsed_data();
    void saysWhatCannotBeUsed();

private:
    std::variant<std::monostate, License, QString> read(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

namespace {

const QByteArray wholeLicense = R"({"holder": "Ännchen GmbH", "number": "M-4711",
    "edition": "Business", "seats": 250, "validUntil": "2027-12-31", "color": [1, 2]})";

QString schemaFaults(const QByteArray &json)
{
    return JsonSchema::faults(QFINDTESTDATA("validatejson.py"),
                              QFINDTESTDATA("../../resources/schemas/license.schema.json"), json);
}

} // namespace

std::variant<std::monostate, License, QString> TestLicense::read(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(u"license.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return u"not written"_s;
    file.close();
    return License::read(file.fileName());
}

void TestLicense::isNothingWithoutAFile()
{
    QVERIFY(std::holds_alternative<std::monostate>(License::read(m_folder.filePath(u"none"_s))));
}

void TestLicense::readsEveryMember()
{
    const auto license = read(wholeLicense);
    QVERIFY(std::holds_alternative<License>(license));
    const License expected{u"Ännchen GmbH"_s, u"M-4711"_s, u"Business"_s, 250, QDate(2027, 12, 31)};
    QVERIFY(std::get<License>(license) == expected);
    QCOMPARE(schemaFaults(wholeLicense), QString());
}

void TestLicense::readsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("null everywhere")
        << QByteArray(R"({"holder": null, "seats": null, "validUntil": null})");
    QTest::newRow("no seats") << QByteArray(R"({"seats": 0})");
    QTest::newRow("empty holder") << QByteArray("{\"holder\": \"\"}");
}

void TestLicense::readsWhatIsThere()
{
    QFETCH(QByteArray, json);
    const auto license = read(json);
    QVERIFY(std::holds_alternative<License>(license));
    QVERIFY(std::get<License>(license).validUntil.isNull());
    QCOMPARE(schemaFaults(json), QString());
}

void TestLicense::saysWhatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("isJson");
    const auto row = [](const char *name, const QByteArray &json, const QString &named,
                        bool isJson = true) { QTest::newRow(name) << json << named << isJson; };
    row("number as a number", R"({"number": 4711})", u"number"_s);
    row("holder as a list", R"({"holder": ["x"]})", u"holder"_s);
    row("seats as a text", R"({"seats": "250"})", u"seats"_s);
    row("half a seat", R"({"seats": 2.5})", u"seats"_s);
    row("seats below zero", R"({"seats": -1})", u"seats"_s);
    row("too many seats", R"({"seats": 1e300})", u"seats"_s);
    row("date of another order", R"({"validUntil": "31.12.2027"})", u"validUntil"_s);
    row("no such day", R"({"validUntil": "2027-02-30"})", u"validUntil"_s);
    row("date as a number", R"({"validUntil": 20271231})", u"validUntil"_s);
    row("list", "[]", u"JSON object"_s);
    row("no JSON", "holder: me", u"valid JSON"_s, false);
    row("empty", "", u"valid JSON"_s, false);
    row("nested", QByteArray(30'000, '['), u"valid JSON"_s, false);
    row("too large", "{\"holder\": \"" + QByteArray(70'000, 'x') + "\"}", u"64 KB"_s, false);
}

void TestLicense::saysWhatCannotBeUsed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    QFETCH(bool, isJson);
    const auto license = read(json);
    QVERIFY(std::holds_alternative<QString>(license));
    QVERIFY2(std::get<QString>(license).contains(named), qPrintable(std::get<QString>(license)));
    if (isJson)
        QVERIFY(!schemaFaults(json).isEmpty());
}

QTEST_GUILESS_MAIN(TestLicense)
#include "tst_license.moc"
