// SPDX-License-Identifier: Apache-2.0
#include "settings/settingskeys.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<const SettingKey *> allKeys()
{
    QList<const SettingKey *> keys{&Keys::password, &Keys::clientSecret};
    const Settings settings;
    forEachSetting(settings, [&keys](const SettingKey &key, const auto &) { keys << &key; });
    return keys;
}

} // namespace

class TestSettingsKeys : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryKeyInTheOrderOfTheTabs();
    void keepsTheUsersWords_data();
    void keepsTheUsersWords();
    void explainsEveryKeyInOneSentence();
    void hasNoTwoKeysAlike();
    void visitsTheMembersThemselves();
};

// The contract with scripts: these names stay.
void TestSettingsKeys::listsEveryKeyInTheOrderOfTheTabs()
{
    QStringList ids;
    Settings settings;
    forEachSetting(settings, [&ids](const SettingKey &key, auto &) { ids << key.id(); });
    const QStringList expected{
        u"base/use"_s,
        u"base/authentication"_s,
        u"base/host"_s,
        u"base/port"_s,
        u"base/senderAddress"_s,
        u"base/senderName"_s,
        u"base/utf8Headers"_s,
        u"base/ehloName"_s,
        u"security/username"_s,
        u"security/encryption"_s,
        u"security/tenantId"_s,
        u"security/applicationId"_s,
        u"security/secretExpires"_s,
        u"security/cloud"_s,
        u"security/certificateFile"_s,
        u"security/certificateKeyFile"_s,
        u"security/saveToSentItems"_s,
        u"security/permissionInExchange"_s,
        u"security/caFile"_s,
        u"security/pinnedCertificate"_s,
        u"security/allowPasswordInClear"_s,
        u"support/address"_s,
        u"support/allowClientAddress"_s,
        u"support/attachSystemInformation"_s,
        u"support/logLevel"_s,
    };
    QCOMPARE(ids, expected);
}

void TestSettingsKeys::keepsTheUsersWords_data()
{
    QTest::addColumn<const SettingKey *>("key");
    QTest::addColumn<QString>("label");

    QTest::newRow("use") << &Keys::use << u"Use mail server"_s;
    QTest::newRow("authentication") << &Keys::authentication << u"Authentication"_s;
    QTest::newRow("host") << &Keys::host << u"Mail server"_s;
    QTest::newRow("port") << &Keys::port << u"Port"_s;
    QTest::newRow("sender address") << &Keys::senderAddress << u"Sender address"_s;
    QTest::newRow("sender name") << &Keys::senderName << u"Sender name"_s;
    QTest::newRow("UTF-8 headers")
        << &Keys::utf8Headers << u"Server supports UTF-8 message headers (RFC 6532)"_s;
    QTest::newRow("user name") << &Keys::username << u"Username"_s;
    QTest::newRow("password") << &Keys::password << u"Password"_s;
    QTest::newRow("encryption") << &Keys::encryption << u"Encryption"_s;
    QTest::newRow("tenant") << &Keys::tenantId << u"Directory (tenant) ID"_s;
    QTest::newRow("application") << &Keys::applicationId << u"Application (client) ID"_s;
    QTest::newRow("client secret") << &Keys::clientSecret << u"Client secret"_s;
    QTest::newRow("support address")
        << &Keys::supportAddress << u"Mail address for support requests"_s;
    QTest::newRow("client's address")
        << &Keys::allowClientAddress << u"Allow client-specific support address"_s;
    QTest::newRow("system information")
        << &Keys::attachSystemInformation << u"Attach system information to support requests"_s;
}

void TestSettingsKeys::keepsTheUsersWords()
{
    QFETCH(const SettingKey *, key);
    QFETCH(QString, label);
    QCOMPARE(key->translatedLabel(), label);
}

void TestSettingsKeys::explainsEveryKeyInOneSentence()
{
    const auto keys = allKeys();
    for (const SettingKey *key : keys) {
        const QString help = key->translatedHelp();
        QVERIFY2(help.size() > 40, qPrintable(key->id()));
        QVERIFY2(help.endsWith(u'.'), qPrintable(key->id()));
        QVERIFY2(!help.contains(u". "_s), qPrintable(key->id()));
        QVERIFY2(!key->translatedLabel().isEmpty(), qPrintable(key->id()));
        QVERIFY2(!key->translatedLabel().endsWith(u'.'), qPrintable(key->id()));
    }
}

void TestSettingsKeys::hasNoTwoKeysAlike()
{
    QSet<QString> ids;
    QSet<QString> labels;
    const auto keys = allKeys();
    for (const SettingKey *key : keys) {
        ids << key->id();
        labels << key->translatedLabel();
    }
    QCOMPARE(ids.size(), keys.size());
    QCOMPARE(labels.size(), keys.size());
}

void TestSettingsKeys::visitsTheMembersThemselves()
{
    Settings settings;
    forEachSetting(settings, [](const SettingKey &key, auto &value) {
        if constexpr (std::is_same_v<decltype(value), QString &>)
            value = key.id();
    });
    QCOMPARE(settings.mailServer.host, u"base/host"_s);
    QCOMPARE(settings.mailServer.senderName, u"base/senderName"_s);
    QCOMPARE(settings.mailServer.username, u"security/username"_s);
    QCOMPARE(settings.mailServer.caFile, u"security/caFile"_s);
    QCOMPARE(settings.support.address, u"support/address"_s);
}

QTEST_APPLESS_MAIN(TestSettingsKeys)
#include "tst_settingskeys.moc"
