// SPDX-License-Identifier: Apache-2.0
#include "settings/storedsettings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString profile = u"0123456789ab"_s;

QString ownKey(const QString &rest)
{
    return "Mailroom/"_L1 + profile + '/'_L1 + rest;
}

QStringList details(const StoredSettings &stored)
{
    QStringList result;
    for (const Problem &complaint : stored.complaints)
        result << complaint.detail;
    return result;
}

StoredSettings readWithVersion(StoredValues values)
{
    StoredSettings::addVersion(values);
    return StoredSettings::read(values, profile);
}

} // namespace

class TestStoredSettings : public QObject
{
    Q_OBJECT

private slots:
    void readsNothingAsDefaults();
    void readsOlderSettingsWithoutTheKeyForUtf8Headers();
    void readsOlderSettingsWithoutALogLevelAsNormal();
    void reportsValuesThatMakeNoSense_data();
    void reportsValuesThatMakeNoSense();
    void joinsWhatACommaMadeAListOf();
    void cutsWhatItShowsOfAWrongValue();
    void reportsANewerVersionAndReadsOn();
    void takesAVersionThatIsNoNumberForAnOlderOne();
    void readsStoredSecrets();
    void takesNoSecretsOfOthers_data();
    void takesNoSecretsOfOthers();
    void takesNoObsoleteSecretsOfOthers();
    void neverTakesASecretInUseForObsolete();
    void reportsADateThatIsNone();
    void writesDatesInUtc();
    void writesOnlyWhatDiffers();
    void writesNoSecretText();
};

void TestStoredSettings::readsNothingAsDefaults()
{
    const auto stored = StoredSettings::read({}, profile);
    QCOMPARE(stored.settings, Settings());
    QVERIFY(stored.complaints.isEmpty());
    QVERIFY(stored.isOlder);
    QVERIFY(!stored.isNewer);
}

// R16: the option came later.
void TestStoredSettings::readsOlderSettingsWithoutTheKeyForUtf8Headers()
{
    const auto stored = StoredSettings::read({{u"base/host"_s, {u"mx.example.org"_s}}}, profile);
    QCOMPARE(stored.settings.mailServer.host, u"mx.example.org"_s);
    QVERIFY(!stored.settings.mailServer.utf8Headers);
    QVERIFY(stored.complaints.isEmpty());
}

void TestStoredSettings::readsOlderSettingsWithoutALogLevelAsNormal()
{
    const auto stored = readWithVersion({{u"support/address"_s, {u"support@example.org"_s}}});
    QCOMPARE(stored.settings.support.logLevel, LogLevel::Normal);
    QVERIFY(stored.complaints.isEmpty());
}

void TestStoredSettings::reportsValuesThatMakeNoSense_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, const QString &key, const QStringList &texts,
                        const QString &detail) { QTest::newRow(name) << key << texts << detail; };
    row("word for a port", u"base/port"_s, {u"abc"_s},
        u"base/port: “abc” is not a number from 1 to 65535; 25 is used"_s);
    row("nothing for a port", u"base/port"_s, {QString()},
        u"base/port: “” is not a number from 1 to 65535; 25 is used"_s);
    row("port 0", u"base/port"_s, {u"0"_s},
        u"base/port: “0” is not a number from 1 to 65535; 25 is used"_s);
    row("two ports", u"base/port"_s, {u"25"_s, u"587"_s},
        u"base/port: “25, 587” is not a number from 1 to 65535; 25 is used"_s);
    row("word for a switch", u"base/use"_s, {u"maybe"_s},
        u"base/use: “maybe” is not true or false; false is used"_s);
    row("word for a switch that is on", u"support/attachSystemInformation"_s, {u"-"_s},
        u"support/attachSystemInformation: “-” is not true or false; true is used"_s);
    row("unknown authentication", u"base/authentication"_s, {u"oauth"_s},
        u"base/authentication: “oauth” is not one of: none, password, graph; none is used"_s);
    row("unknown encryption", u"security/encryption"_s, {u"ssl"_s},
        u"security/encryption: “ssl” is not one of: none, starttls, tls; starttls is used"_s);
    row("unknown cloud", u"security/cloud"_s, {u"moon"_s},
        u"security/cloud: “moon” is not one of: global, us-l4, us-dod, china; global is used"_s);
    row("unknown log level", u"support/logLevel"_s, {u"loud"_s},
        u"support/logLevel: “loud” is not one of: off, warnings, normal, detailed; normal is used"_s);
    row("word for a date", u"security/secretExpires"_s, {u"soon"_s},
        u"security/secretExpires: “soon” is not a date such as 2026-12-18, or nothing; nothing is "
        "used"_s);
    row("day that no calendar has", u"security/secretExpires"_s, {u"2027-02-29"_s},
        u"security/secretExpires: “2027-02-29” is not a date such as 2026-12-18, or nothing; "
        "nothing is used"_s);
    row("line end in a host", u"base/host"_s, {u"a\r\nb"_s},
        u"base/host: “a\ufffd\ufffdb” is not text without line breaks and other control "
        "characters; nothing is used"_s);
}

void TestStoredSettings::reportsValuesThatMakeNoSense()
{
    QFETCH(QString, key);
    QFETCH(QStringList, texts);
    QFETCH(QString, detail);

    const auto stored = readWithVersion({{key, texts}});
    QCOMPARE(stored.settings, Settings());
    QCOMPARE(details(stored), QStringList{detail});
    QCOMPARE(stored.complaints.constFirst().id, ProblemId::SettingInvalid);
    QCOMPARE(stored.unusable, QStringList{key});
}

void TestStoredSettings::joinsWhatACommaMadeAListOf()
{
    const auto stored = readWithVersion({{u"base/senderName"_s, {u"Example"_s, u"Inc."_s}}});
    QCOMPARE(stored.settings.mailServer.senderName, u"Example, Inc."_s);
    QVERIFY(stored.complaints.isEmpty());
}

void TestStoredSettings::cutsWhatItShowsOfAWrongValue()
{
    const auto stored = readWithVersion({{u"base/port"_s, {QString(1'000'000, u'9')}}});
    QVERIFY(details(stored).constFirst().size() < 200);
}

void TestStoredSettings::reportsANewerVersionAndReadsOn()
{
    const auto stored = StoredSettings::read(
        {{u"schemaVersion"_s, {u"2"_s}}, {u"base/host"_s, {u"mx.example.org"_s}}}, profile);
    QCOMPARE(stored.complaints, (QList<Problem>{{ProblemId::SettingsNewer, u"2"_s}}));
    QCOMPARE(stored.settings.mailServer.host, u"mx.example.org"_s);
    QVERIFY(stored.isNewer);
    QVERIFY(!stored.isOlder);
}

void TestStoredSettings::takesAVersionThatIsNoNumberForAnOlderOne()
{
    const auto stored = StoredSettings::read({{u"schemaVersion"_s, {u"one"_s}}}, profile);
    QVERIFY(stored.isOlder);
    QVERIFY(!stored.isNewer);
}

void TestStoredSettings::readsStoredSecrets()
{
    const auto stored = readWithVersion(
        {{u"security/passwordKey"_s, {ownKey(u"global/password/7"_s)}},
         {u"security/passwordStoredAt"_s, {u"2026-11-26T08:05:00Z"_s}},
         {u"security/clientSecretKey"_s, {ownKey(u"global/client-secret/1"_s)}},
         {u"security/clientSecretStoredAt"_s, {u"2026-11-26T09:05:00.125+01:00"_s}}});
    const MailServerSettings &server = stored.settings.mailServer;
    QCOMPARE(server.password.key, ownKey(u"global/password/7"_s));
    QCOMPARE(server.password.storedAt, QDateTime({2026, 11, 26}, {8, 5}, Qt::UTC));
    QCOMPARE(server.clientSecret.key, ownKey(u"global/client-secret/1"_s));
    QCOMPARE(server.clientSecret.storedAt, QDateTime({2026, 11, 26}, {8, 5, 0, 125}, Qt::UTC));
    QVERIFY(stored.complaints.isEmpty());
}

void TestStoredSettings::takesNoSecretsOfOthers_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("other program") << u"Bank/login"_s;
    QTest::newRow("other profile") << u"Mailroom/default/global/password/7"_s;
    QTest::newRow("profile that begins alike")
        << "Mailroom/"_L1 + profile + "cd/global/password/7"_L1;
    QTest::newRow("no profile") << u"Mailroom/"_s;
    QTest::newRow("control character") << ownKey(u"global\n/password/7"_s);
    QTest::newRow("far too long") << ownKey(QString(1000, u'x'));
}

void TestStoredSettings::takesNoSecretsOfOthers()
{
    QFETCH(QString, key);
    const auto stored = readWithVersion({{u"security/passwordKey"_s, {key}}});
    QVERIFY(!stored.settings.mailServer.password.isStored());
    QCOMPARE(stored.foreignSecrets, QStringList{u"security/passwordKey"_s});
    QCOMPARE(stored.complaints.size(), 1);
    QCOMPARE(stored.complaints.constFirst().id, ProblemId::SettingInvalid);
}

void TestStoredSettings::takesNoObsoleteSecretsOfOthers()
{
    const QString own = ownKey(u"global/password/6"_s);
    const auto stored = readWithVersion(
        {{u"secrets/obsolete"_s, {u"Bank/login"_s, own, u"Mailroom/default/global/password/1"_s}}});
    QCOMPARE(stored.settings.obsoleteSecrets, QStringList{own});
    QCOMPARE(stored.complaints.size(), 1);
}

void TestStoredSettings::neverTakesASecretInUseForObsolete()
{
    const QString used = ownKey(u"global/password/1"_s);
    const QString unused = ownKey(u"global/password/2"_s);
    const auto stored = readWithVersion(
        {{u"security/passwordKey"_s, {used}}, {u"secrets/obsolete"_s, {used, unused}}});
    QCOMPARE(stored.settings.obsoleteSecrets, QStringList{unused});
    QVERIFY(stored.complaints.isEmpty());
}

void TestStoredSettings::reportsADateThatIsNone()
{
    const auto stored =
        readWithVersion({{u"security/passwordKey"_s, {ownKey(u"global/password/7"_s)}},
                         {u"security/passwordStoredAt"_s, {u"yesterday"_s}}});
    QVERIFY(stored.settings.mailServer.password.isStored());
    QVERIFY(!stored.settings.mailServer.password.storedAt.isValid());
    QCOMPARE(stored.unusable, QStringList{u"security/passwordStoredAt"_s});
}

void TestStoredSettings::writesDatesInUtc()
{
    Settings settings;
    settings.mailServer.password = {
        ownKey(u"global/password/7"_s),
        QDateTime({2026, 11, 26}, {9, 5, 0, 125}, Qt::OffsetFromUTC, 3600)};
    const StoredValues values = StoredSettings::write(settings);
    QCOMPARE(values.value(u"security/passwordStoredAt"_s),
             QStringList{u"2026-11-26T08:05:00.125Z"_s});
    QCOMPARE(StoredSettings::read(values, profile).settings, settings);
}

void TestStoredSettings::writesOnlyWhatDiffers()
{
    const Settings before;
    Settings after;
    QVERIFY(StoredSettings::difference(before, after).isEmpty());
    after.mailServer.port = 587;
    after.support.address = u"support@example.org"_s;
    const StoredValues expected{{u"base/port"_s, {u"587"_s}},
                                {u"support/address"_s, {u"support@example.org"_s}}};
    QCOMPARE(StoredSettings::difference(before, after), expected);
    const StoredValues back{{u"base/port"_s, {u"25"_s}}, {u"support/address"_s, {QString()}}};
    QCOMPARE(StoredSettings::difference(after, before), back);
}

// No key is there to hold one.
void TestStoredSettings::writesNoSecretText()
{
    const StoredValues values = StoredSettings::write({});
    QVERIFY(!values.contains(u"security/password"_s));
    QVERIFY(!values.contains(u"security/clientSecret"_s));
    QCOMPARE(values.size(), 25 + 4 + 1);
}

QTEST_APPLESS_MAIN(TestStoredSettings)
#include "tst_storedsettings.moc"
