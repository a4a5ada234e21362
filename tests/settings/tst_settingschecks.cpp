// SPDX-License-Identifier: Apache-2.0
#include "settings/cleansettings.h"
#include "settings/settingschecks.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using Weight = FieldFault::Weight;
using Edit = std::function<void(Settings &)>;

Q_DECLARE_METATYPE(Edit)

namespace {

QString weightName(Weight weight)
{
    switch (weight) {
    case Weight::Hint:
        return u"hint"_s;
    case Weight::Error:
        return u"error"_s;
    case Weight::Refused:
        return u"refused"_s;
    }
    return {};
}

// "error base/host", …
QStringList summary(const QList<FieldFault> &faults)
{
    QStringList result;
    for (const FieldFault &fault : faults)
        result << weightName(fault.weight) + u' ' + fault.key->id();
    return result;
}

using Server = MailServerSettings;

// A row of a table of edits and what checkSettings() says to them.
void addRow(const char *name, const QStringList &expected,
            const std::function<void(MailServerSettings &)> &edit)
{
    const Edit wrapped = [edit](Settings &settings) { edit(settings.mailServer); };
    QTest::newRow(name) << wrapped << expected;
}

void addServerRows()
{
    addRow("no host", {u"error base/host"_s}, [](Server &s) { s.host.clear(); });
    addRow("no host, but not in use", {}, [](Server &s) {
        s.host.clear();
        s.use = false;
    });
    addRow("host with a blank", {u"error base/host"_s},
           [](Server &s) { s.host = u"mx example"_s; });
    addRow("host with a user", {u"error base/host"_s},
           [](Server &s) { s.host = u"a@b.example"_s; });
    addRow("host with port 0", {u"error base/host"_s}, [](Server &s) { s.host = u"mx:0"_s; });
    addRow("bad host, not in use", {u"error base/host"_s}, [](Server &s) {
        s.host = u"mx,example"_s;
        s.use = false;
    });
    addRow("no sender", {u"error base/senderAddress"_s},
           [](Server &s) { s.senderAddress.clear(); });
    addRow("sender without @", {u"error base/senderAddress"_s},
           [](Server &s) { s.senderAddress = u"system"_s; });
    addRow("sender with a name", {u"error base/senderAddress"_s},
           [](Server &s) { s.senderAddress = u"Example <system@example.org>"_s; });
    addRow("UTF-8 sender while the option is off", {u"error base/senderAddress"_s},
           [](Server &s) { s.senderAddress = u"山田太郎@example.org"_s; });
}

void addLoginRows()
{
    addRow("no user name", {u"error security/username"_s}, [](Server &s) { s.username.clear(); });
    addRow("no user name, but no login", {}, [](Server &s) {
        s.username.clear();
        s.authentication = Authentication::None;
    });
    addRow("user name with a blank before it", {u"hint security/username"_s},
           [](Server &s) { s.username = u" system"_s; });
    addRow("user name with a blank behind it", {u"hint security/username"_s},
           [](Server &s) { s.username = u"system "_s; });
    addRow("user name with a blank inside", {}, [](Server &s) { s.username = u"a b"_s; });
    addRow("STARTTLS on 465", {u"hint base/port"_s}, [](Server &s) { s.port = 465; });
    addRow("no encryption on 465", {u"hint base/port"_s}, [](Server &s) {
        s.port = 465;
        s.encryption = Encryption::None;
        s.authentication = Authentication::None;
    });
    addRow("TLS on 587", {u"hint base/port"_s}, [](Server &s) { s.encryption = Encryption::Tls; });
    addRow("port 25", {u"hint base/port"_s}, [](Server &s) { s.port = 25; });
    addRow("TLS on 25", {u"hint base/port"_s}, [](Server &s) {
        s.port = 25;
        s.encryption = Encryption::Tls;
    });
    addRow("other port", {}, [](Server &s) { s.port = 2525; });
    addRow("password without encryption", {u"error security/encryption"_s}, [](Server &s) {
        s.encryption = Encryption::None;
        s.port = 2525;
    });
    addRow("password in clear, as asked for", {u"hint security/allowPasswordInClear"_s},
           [](Server &s) {
               s.encryption = Encryption::None;
               s.port = 2525;
               s.allowPasswordInClear = true;
           });
    addRow("allowed in clear, but encrypted", {}, [](Server &s) { s.allowPasswordInClear = true; });
}

// P15
void addMicrosoftRows()
{
    addRow("password at Microsoft", {u"hint base/authentication"_s},
           [](Server &s) { s.host = u"SMTP.office365.com"_s; });
    addRow("password at a server of Microsoft that takes none", {u"hint base/authentication"_s},
           [](Server &s) { s.host = u"example-org.mail.protection.outlook.com"_s; });
    addRow("no password at Microsoft", {}, [](Server &s) {
        s.host = u"example-org.mail.protection.outlook.com"_s;
        s.authentication = Authentication::None;
    });
    addRow("password for a personal account", {},
           [](Server &s) { s.host = u"smtp-mail.outlook.com"_s; });
    addRow("server that is only called like it", {},
           [](Server &s) { s.host = u"smtp.office365.com.example.org"_s; });
}

void addNameAndFileRows()
{
    addRow("short EHLO name", {u"error base/ehloName"_s}, [](Server &s) { s.ehloName = u"app"_s; });
    addRow("EHLO with an IP address", {u"error base/ehloName"_s},
           [](Server &s) { s.ehloName = u"192.0.2.1"_s; });
    addRow("EHLO with a wrong literal", {u"error base/ehloName"_s},
           [](Server &s) { s.ehloName = u"[2001:db8::1]"_s; });
    addRow("EHLO with an IPv4 called IPv6", {u"error base/ehloName"_s},
           [](Server &s) { s.ehloName = u"[IPv6:192.0.2.1]"_s; });
    addRow("EHLO with a name in brackets", {u"error base/ehloName"_s},
           [](Server &s) { s.ehloName = u"[app.example.org]"_s; });
    addRow("EHLO name that is not ASCII", {u"error base/ehloName"_s},
           [](Server &s) { s.ehloName = u"app.bücher.example"_s; });
    addRow("full EHLO name", {}, [](Server &s) { s.ehloName = u"App.example.org"_s; });
    addRow("fingerprint too short", {u"error security/pinnedCertificate"_s},
           [](Server &s) { s.pinnedCertificate = QString(62, u'a'); });
    addRow("SHA-1 fingerprint", {u"error security/pinnedCertificate"_s},
           [](Server &s) { s.pinnedCertificate = QString(40, u'a'); });
    addRow("fingerprint with a wrong digit", {u"error security/pinnedCertificate"_s},
           [](Server &s) { s.pinnedCertificate = QString(63, u'a') + u'g'; });
    addRow("CA file that does not exist", {u"error security/caFile"_s},
           [](Server &s) { s.caFile = u"/does/not/exist.pem"_s; });
}

} // namespace

class TestSettingsChecks : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWrongWithGoodSettings_data();
    void findsNothingWrongWithGoodSettings();
    void findsFaultsOfSmtp_data();
    void findsFaultsOfSmtp();
    void findsFaultsOfGraph_data();
    void findsFaultsOfGraph();
    void hasWordsForEveryFaultOfAnAddress();
    void namesTheOptionForUtf8Addresses();
    void checksFiles();
    void refusesControlCharactersInEveryText();
    void speaksInOneSentence();
    void speaksInOneSentenceOfGraph();
    void saysWhyATenantOfEverybodyIsNone();
    void saysThatTheSenderIsTheMailbox();
    void changesNothingByChecking();
};

void TestSettingsChecks::findsNothingWrongWithGoodSettings_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::newRow("defaults") << Settings();
    QTest::newRow("SMTP with login") << cleanSmtp();
    QTest::newRow("Graph") << cleanGraph();

    Settings settings = cleanSmtp();
    settings.mailServer.port = 465;
    settings.mailServer.encryption = Encryption::Tls;
    QTest::newRow("TLS on 465") << settings;
    settings = cleanSmtp();
    settings.mailServer.authentication = Authentication::None;
    settings.mailServer.username.clear();
    settings.mailServer.encryption = Encryption::None;
    settings.mailServer.port = 2525;
    settings.mailServer.allowPasswordInClear = true;
    QTest::newRow("relay without login and encryption") << settings;
    settings = cleanSmtp();
    settings.mailServer.ehloName = u"[192.0.2.1]"_s;
    settings.mailServer.pinnedCertificate = QString(64, u'a');
    settings.support.address = u"support@bücher.example"_s;
    QTest::newRow("address literal, pin, international support address") << settings;
    settings = cleanSmtp();
    settings.mailServer.ehloName = u"[IPv6:2001:db8::1]"_s;
    settings.mailServer.utf8Headers = true;
    settings.mailServer.senderAddress = u"山田太郎@株式.会社"_s;
    QTest::newRow("UTF-8 sender with the option on") << settings;
    settings = cleanGraph();
    settings.mailServer.tenantId = u"example.onmicrosoft.com"_s;
    QTest::newRow("tenant by domain") << settings;
    settings = cleanGraph();
    settings.mailServer.host = u"not a host"_s;
    settings.mailServer.ehloName = u"-"_s;
    settings.mailServer.username = u" x"_s;
    QTest::newRow("faults of SMTP while Graph is used") << settings;
    settings = cleanSmtp();
    settings.mailServer.tenantId = u"-"_s;
    settings.mailServer.applicationId = u"-"_s;
    settings.mailServer.certificateFile = u"/does/not/exist"_s;
    QTest::newRow("faults of Graph while SMTP is used") << settings;
    settings = cleanSmtp();
    settings.mailServer.host = u"  smtp://mx.example.org:587/ "_s;
    settings.mailServer.senderAddress = u" system@example.org\n"_s;
    QTest::newRow("what is put right in storing") << settings;
}

void TestSettingsChecks::findsNothingWrongWithGoodSettings()
{
    QFETCH(Settings, settings);
    const auto faults = checkSettings(settings);
    QCOMPARE(summary(faults), QStringList());
}

void TestSettingsChecks::findsFaultsOfSmtp_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("expected");
    addServerRows();
    addLoginRows();
    addMicrosoftRows();
    addNameAndFileRows();
    QTest::newRow("support address without @")
        << Edit([](Settings &s) { s.support.address = u"support"_s; })
        << QStringList{u"error support/address"_s};
    QTest::newRow("UTF-8 support address while the option is off")
        << Edit([](Settings &s) { s.support.address = u"助け@example.org"_s; })
        << QStringList{u"error support/address"_s};
    QTest::newRow("line end inside the host")
        << Edit([](Settings &s) { s.mailServer.host = u"mx\r\n.example.org"_s; })
        << QStringList{u"refused base/host"_s};
}

void TestSettingsChecks::findsFaultsOfSmtp()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, expected);
    Settings settings = cleanSmtp();
    edit(settings);
    QCOMPARE(summary(checkSettings(settings)), expected);
}

void TestSettingsChecks::findsFaultsOfGraph_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("expected");

    addRow("no tenant", {u"error security/tenantId"_s}, [](Server &s) { s.tenantId.clear(); });
    addRow("nothing, not in use", {}, [](Server &s) {
        s.tenantId.clear();
        s.applicationId.clear();
        s.use = false;
    });
    addRow("tenant is a word", {u"error security/tenantId"_s},
           [](Server &s) { s.tenantId = u"common"_s; });
    addRow("tenant is an IP address", {u"error security/tenantId"_s},
           [](Server &s) { s.tenantId = u"192.0.2.1"_s; });
    addRow("tenant is cut", {u"error security/tenantId"_s},
           [](Server &s) { s.tenantId = guid.chopped(1); });
    addRow("tenant with blanks around", {},
           [](Server &s) { s.tenantId = u" \u200b"_s + guid + u' '; });
    addRow("tenant of everybody", {u"error security/tenantId"_s},
           [](Server &s) { s.tenantId = u"Organizations"_s; });
    addRow("the two IDs swapped", {u"error security/applicationId"_s},
           [](Server &s) { s.applicationId = u"example.onmicrosoft.com"_s; });
    addRow("tenant of the US government", {u"hint security/cloud"_s},
           [](Server &s) { s.tenantId = u"Example.onmicrosoft.us"_s; });
    addRow("tenant of the US government in its cloud", {}, [](Server &s) {
        s.tenantId = u"example.onmicrosoft.us"_s;
        s.cloud = Cloud::UsDod;
    });
    addRow("tenant of China", {u"hint security/cloud"_s},
           [](Server &s) { s.tenantId = u"example.partner.onmschina.cn"_s; });
    addRow("tenant of China in its cloud", {}, [](Server &s) {
        s.tenantId = u"example.partner.onmschina.cn"_s;
        s.cloud = Cloud::China;
    });
    addRow("worldwide tenant in another cloud", {u"hint security/cloud"_s}, [](Server &s) {
        s.tenantId = u"example.onmicrosoft.com"_s;
        s.cloud = Cloud::UsL4;
    });
    addRow("own domain in another cloud", {}, [](Server &s) {
        s.tenantId = u"example.org"_s;
        s.cloud = Cloud::UsL4;
    });
    addRow("secret without a date", {u"hint security/secretExpires"_s},
           [](Server &s) { s.clientSecret.key = u"Mailroom/default/global/client-secret/1"_s; });
    addRow("secret with a date", {}, [](Server &s) {
        s.clientSecret.key = u"Mailroom/default/global/client-secret/1"_s;
        s.secretExpires = {2027, 1, 1};
    });
    addRow("passphrase of a PKCS #12 file, which has its own date",
           {u"error security/certificateFile"_s}, [](Server &s) { // which is not there
               s.clientSecret.key = u"Mailroom/default/global/client-secret/1"_s;
               s.certificateFile = u"/does/not/exist.PFX"_s;
           });
    addRow("no application", {u"error security/applicationId"_s},
           [](Server &s) { s.applicationId.clear(); });
    addRow("application is a domain", {u"error security/applicationId"_s},
           [](Server &s) { s.applicationId = u"example.org"_s; });
    addRow("application is the tenant", {u"error security/applicationId"_s},
           [](Server &s) { s.applicationId = s.tenantId; });
    addRow("certificate without key",
           {u"error security/certificateFile"_s, u"error security/certificateKeyFile"_s},
           [](Server &s) { s.certificateFile = u"/does/not/exist.pem"_s; });
    addRow("key without certificate",
           {u"error security/certificateKeyFile"_s, u"error security/certificateFile"_s},
           [](Server &s) { s.certificateKeyFile = u"/does/not/exist.pem"_s; });
    addRow("UTF-8 sender, where SMTPUTF8 is no matter", {},
           [](Server &s) { s.senderAddress = u"山田太郎@株式.会社"_s; });
    addRow("no sender", {u"error base/senderAddress"_s},
           [](Server &s) { s.senderAddress.clear(); });
}

void TestSettingsChecks::findsFaultsOfGraph()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, expected);
    Settings settings = cleanGraph();
    edit(settings);
    QCOMPARE(summary(checkSettings(settings)), expected);
}

void TestSettingsChecks::hasWordsForEveryFaultOfAnAddress()
{
    const QStringList addresses{
        u"system"_s,
        u"@example.org"_s,
        u"system@"_s,
        u"sys tem@example.org"_s,
        u"sys..tem@example.org"_s,
        QString(65, u'a') + u"@example.org"_s,
        u"system@exa_mple..org"_s,
        u"a@"_s + QString(63, u'b') + u'.' + QString(63, u'c') + u'.' + QString(63, u'd') + u'.'
            + QString(59, u'e') + u".org"_s,
    };
    QSet<QString> texts;
    for (const QString &address : addresses) {
        Settings settings = cleanSmtp();
        settings.mailServer.senderAddress = address;
        const auto faults = checkSettings(settings);
        QCOMPARE(summary(faults), QStringList{u"error base/senderAddress"_s});
        texts << faults.constFirst().text;
    }
    QVERIFY2(texts.size() >= addresses.size() - 1,
             qPrintable(QStringList(texts.values()).join(u'\n')));
}

// R18: the way out is the option, so its name is there.
void TestSettingsChecks::namesTheOptionForUtf8Addresses()
{
    Settings settings = cleanSmtp();
    settings.mailServer.senderAddress = u"山田太郎@株式.会社"_s;
    const auto faults = checkSettings(settings);
    QCOMPARE(faults.size(), 1);
    QVERIFY(faults.constFirst().text.contains(Keys::utf8Headers.translatedLabel()));
}

void TestSettingsChecks::checksFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();

    Settings settings = cleanSmtp();
    settings.mailServer.caFile = file.fileName();
    QCOMPARE(summary(checkSettings(settings)), QStringList());
    settings.mailServer.caFile = folder.path();
    const auto ofFolder = checkSettings(settings);
    QCOMPARE(summary(ofFolder), QStringList{u"error security/caFile"_s});
    settings.mailServer.caFile = folder.filePath(u"missing.pem"_s);
    const auto ofMissing = checkSettings(settings);
    QCOMPARE(summary(ofMissing), QStringList{u"error security/caFile"_s});
    QVERIFY(ofFolder.constFirst().text != ofMissing.constFirst().text);
}

// Promise 16: at the field, whether or not the field applies.
void TestSettingsChecks::refusesControlCharactersInEveryText()
{
    Settings probe;
    QStringList ids;
    forEachSetting(probe, [&ids](const SettingKey &key, auto &value) {
        if constexpr (std::is_same_v<decltype(value), QString &>)
            ids << key.id();
    });
    QVERIFY(ids.size() >= 12);
    for (const QString &id : std::as_const(ids)) {
        Settings settings = cleanSmtp();
        forEachSetting(settings, [&id](const SettingKey &key, auto &value) {
            if constexpr (std::is_same_v<decltype(value), QString &>) {
                if (key.id() == id)
                    value = u"a\r\nb@example.org"_s;
            }
        });
        QCOMPARE(summary(checkSettings(settings)), QStringList{u"refused "_s + id});
    }
}

void TestSettingsChecks::speaksInOneSentence()
{
    Settings settings = cleanSmtp();
    MailServerSettings &server = settings.mailServer;
    server = {};
    server.use = true;
    server.authentication = Authentication::Password;
    server.encryption = Encryption::None;
    server.port = 465;
    server.ehloName = u"x"_s;
    server.pinnedCertificate = u"x"_s;
    server.caFile = u"/does/not/exist"_s;
    settings.support.address = u"x"_s;
    const auto faults = checkSettings(settings);
    QCOMPARE(faults.size(), 9);
    for (const FieldFault &fault : faults) {
        QVERIFY2(fault.text.endsWith(u'.') && !fault.text.contains(u". "_s),
                 qPrintable(fault.text));
        QVERIFY2(!fault.text.contains(u"%1"_s), qPrintable(fault.text));
    }
}

void TestSettingsChecks::speaksInOneSentenceOfGraph()
{
    QList<FieldFault> faults;
    Settings settings = cleanGraph();
    MailServerSettings &server = settings.mailServer;
    server.clientSecret.key = u"Mailroom/default/global/client-secret/1"_s;
    const QStringList tenants{u"common"_s, u"example.onmicrosoft.us"_s, u"a.onmicrosoft.com"_s,
                              u"a.partner.onmschina.cn"_s, guid};
    for (const QString &tenant : tenants) {
        server.tenantId = tenant;
        server.applicationId = u"example.org"_s;
        server.senderAddress.clear();
        server.cloud = tenant.endsWith(u".com"_s) ? Cloud::China : Cloud::Global;
        faults << checkSettings(settings);
    }
    settings = cleanSmtp();
    for (const QString &host : {u"smtp.office365.com"_s, u"a.mail.protection.outlook.com"_s}) {
        server.host = host;
        faults << checkSettings(settings);
    }
    QCOMPARE(faults.size(), 21);
    for (const FieldFault &fault : faults)
        QVERIFY2(fault.text.endsWith(u'.') && !fault.text.contains(u". "_s)
                     && !fault.text.contains(u"%1"_s),
                 qPrintable(fault.text));
}

void TestSettingsChecks::saysWhyATenantOfEverybodyIsNone()
{
    Settings settings = cleanGraph();
    settings.mailServer.tenantId = u"common"_s;
    const QString text = checkSettings(settings).constFirst().text;
    settings.mailServer.tenantId = u"nonsense"_s;
    QVERIFY(text != checkSettings(settings).constFirst().text);
    QVERIFY(text.contains(u"“common”"_s));
}

void TestSettingsChecks::saysThatTheSenderIsTheMailbox()
{
    Settings settings = cleanGraph();
    settings.mailServer.senderAddress.clear();
    QVERIFY(checkSettings(settings).constFirst().text.contains(u"mailbox"_s));
}

// R13: suggestions are words; the port is the administrator's.
void TestSettingsChecks::changesNothingByChecking()
{
    Settings settings = cleanSmtp();
    settings.mailServer.port = 25;
    settings.mailServer.encryption = Encryption::Tls;
    const Settings before = settings;
    QVERIFY(!checkSettings(settings).isEmpty());
    QCOMPARE(settings, before);
    QCOMPARE(normalised(settings), before);
}

QTEST_APPLESS_MAIN(TestSettingsChecks)
#include "tst_settingschecks.moc"
