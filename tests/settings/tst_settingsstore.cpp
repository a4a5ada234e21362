// SPDX-License-Identifier: Apache-2.0
#include "settings/filebytes.h"
#include "settings/fullsettings.h"

#include <QDir>
#include <QLockFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Settings withPort(Settings settings, quint16 port)
{
    settings.mailServer.port = port;
    return settings;
}

Settings withHost(Settings settings, const QString &host)
{
    settings.mailServer.host = host;
    return settings;
}

} // namespace

class TestSettingsStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void loadsDefaultsWhereThereIsNoFile();
    void bringsBackEveryValue_data();
    void bringsBackEveryValue();
    void bringsBackEveryDefault();
    void bringsBackEveryPortAndEnumerator();
    void writesTheKeysAsDocumented();
    void writesOnlyWhatWasChanged();
    void keepsWhatOthersChangedMeanwhile();
    void keepsUnknownKeys();
    void writesNothingForNothing();
    void addsTheVersionToOlderSettings();
    void joinsAHandWrittenComma();
    void storesNoSecret();
    void remembersWithoutTouchingSettings();
    void namesProfiles();
    void keepsItsProfileWhenTheFileComesToBe();
    void namesTheFoldersThatBelongToIt();
    void countsSecretKeysUp();
    void usesTheNativePlace();
    void knowsTheNativePlaceByItsFile();

private:
    SettingsStore store() const { return SettingsStore::file(m_path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettingsStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = QFileInfo(m_folder->path()).canonicalFilePath() + "/mailroom.ini"_L1;
}

void TestSettingsStore::loadsDefaultsWhereThereIsNoFile()
{
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, Settings());
    QVERIFY(loaded.complaints.isEmpty());
    QVERIFY(!loaded.problem);
    QVERIFY(!QFileInfo::exists(m_path));
}

void TestSettingsStore::bringsBackEveryValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"plain"_s;
    QTest::newRow("comma") << u"Example, Inc."_s;
    QTest::newRow("commas alone") << u",,"_s;
    QTest::newRow("semicolon") << u"a;b"_s;
    QTest::newRow("quotes") << u"\"a\" 'b'"_s;
    QTest::newRow("one quote") << u"\""_s;
    QTest::newRow("backslashes") << u"C:\\new\\x41\\"_s;
    QTest::newRow("leading blanks") << u"  a"_s;
    QTest::newRow("trailing blanks") << u"a  "_s;
    QTest::newRow("blanks alone") << u"   "_s;
    QTest::newRow("no-break space") << u"\u00a0a\u00a0"_s;
    QTest::newRow("equals sign") << u"a=b=c"_s;
    QTest::newRow("per cent") << u"%20%U1234 100 %"_s;
    QTest::newRow("at sign") << u"@"_s;
    QTest::newRow("two at signs") << u"@@a"_s;
    QTest::newRow("looks like a byte array") << u"@ByteArray(x)"_s;
    QTest::newRow("looks like nothing") << u"@Invalid()"_s;
    QTest::newRow("looks like a variant") << u"@Variant(\\0\\0\\0\\x9)"_s;
    QTest::newRow("looks like a section") << u"[base]"_s;
    QTest::newRow("looks like a comment") << u"; comment"_s;
    QTest::newRow("umlauts") << u"Müller & Söhne"_s;
    QTest::newRow("kanji") << u"山田太郎@株式.会社"_s;
    QTest::newRow("emoji") << u"📧 👩‍💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s;
    QTest::newRow("right to left") << u"مرحبا \u200fעולם"_s;
    QTest::newRow("combining characters") << u"e\u0301 ~ é"_s;
    QTest::newRow("zero-width characters") << u"\u200ba\u200b"_s;
    QTest::newRow("hexadecimal behind an escape") << u"\"f00\\f00"_s;
    QTest::newRow("long") << u"0123456789äöü\\\";, "_s.repeated(2000);
}

void TestSettingsStore::bringsBackEveryValue()
{
    QFETCH(QString, text);
    const Settings settings = fullSettings(store(), text);
    QCOMPARE(store().save({}, settings), std::nullopt);
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, settings);
    QVERIFY(loaded.complaints.isEmpty());
    QVERIFY(!loaded.problem);
}

void TestSettingsStore::bringsBackEveryDefault()
{
    const Settings settings = fullSettings(store(), u"x"_s);
    QCOMPARE(store().save({}, settings), std::nullopt);
    QCOMPARE(store().save(settings, {}), std::nullopt);
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, Settings());
    QVERIFY(loaded.complaints.isEmpty());
}

void TestSettingsStore::bringsBackEveryPortAndEnumerator()
{
    Settings before;
    for (const int port : {1, 25, 465, 587, 65535}) {
        for (const auto authentication :
             {Authentication::None, Authentication::Password, Authentication::Graph}) {
            for (const auto encryption :
                 {Encryption::None, Encryption::StartTls, Encryption::Tls}) {
                Settings after = withPort(before, quint16(port));
                after.mailServer.authentication = authentication;
                after.mailServer.encryption = encryption;
                after.mailServer.cloud = port == 25 ? Cloud::UsL4 : Cloud::UsDod;
                QCOMPARE(store().save(before, after), std::nullopt);
                QCOMPARE(store().load().settings, after);
                before = after;
            }
        }
    }
}

// Scripts and other versions rely on these.

void TestSettingsStore::writesTheKeysAsDocumented()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.host = u"mx.example.org"_s;
    settings.mailServer.port = 587;
    settings.mailServer.encryption = Encryption::Tls;
    settings.mailServer.password = {store().nextSecretKey(u"password"_s, {}),
                                    QDateTime({2026, 11, 26}, {8, 5}, Qt::UTC)};
    settings.support.attachSystemInformation = false;
    QCOMPARE(store().save({}, settings), std::nullopt);
    const QByteArray expected = "[General]\nschemaVersion=1\n\n"
                                "[base]\nauthentication=password\nhost=mx.example.org\nport=587\n"
                                "use=true\n\n"
                                "[security]\nencryption=tls\npasswordKey=Mailroom/"
                                + store().profile().toLatin1()
                                + "/global/password/1\n"
                                  "passwordStoredAt=2026-11-26T08:05:00.000Z\n\n"
                                  "[support]\nattachSystemInformation=false\n";
    QCOMPARE(bytesOf(m_path).replace("\r\n", "\n"), expected);
}

void TestSettingsStore::writesOnlyWhatWasChanged()
{
    QVERIFY(write(m_path, "schemaVersion=1\n[base]\nport=25\n"));
    const Settings saved = store().load().settings;
    QCOMPARE(store().save(saved, withHost(saved, u"mx.example.org"_s)), std::nullopt);
    QSettings file(m_path, QSettings::IniFormat);
    QCOMPARE(file.allKeys(), (QStringList{u"base/host"_s, u"base/port"_s, u"schemaVersion"_s}));
}

// Promise 32.

void TestSettingsStore::keepsWhatOthersChangedMeanwhile()
{
    QCOMPARE(store().save({}, withPort({}, 587)), std::nullopt);
    const SettingsStore here = store();
    const SettingsStore there = store();
    const Settings begun = here.load().settings;
    QCOMPARE(there.save(begun, withHost(begun, u"mx.example.org"_s)), std::nullopt);
    QCOMPARE(here.save(begun, withPort(begun, 465)), std::nullopt);
    const Settings both = withHost(withPort({}, 465), u"mx.example.org"_s);
    QCOMPARE(here.load().settings, both);
    QCOMPARE(there.load().settings, both);
}

void TestSettingsStore::keepsUnknownKeys()
{
    QVERIFY(write(m_path, "[base]\nport=25\nfuture=\"a, b; c\"\n[client%20a]\nhost=x\n"
                          "[window]\ngeometry=AAEC\n"));
    const Settings saved = store().load().settings;
    QCOMPARE(store().save(saved, withPort(saved, 587)), std::nullopt);
    QSettings file(m_path, QSettings::IniFormat);
    QCOMPARE(file.value(u"base/future"_s).toString(), u"a, b; c"_s);
    QCOMPARE(file.value(u"client a/host"_s).toString(), u"x"_s);
    QCOMPARE(file.value(u"window/geometry"_s).toString(), u"AAEC"_s);
}

void TestSettingsStore::writesNothingForNothing()
{
    QCOMPARE(store().save({}, {}), std::nullopt);
    QVERIFY(!QFileInfo::exists(m_path));
    const QByteArray bytes = "; by hand\n[base]\nport = 25\n";
    QVERIFY(write(m_path, bytes));
    const Settings saved = store().load().settings;
    QCOMPARE(store().save(saved, saved), std::nullopt);
    QCOMPARE(bytesOf(m_path), bytes);
}

void TestSettingsStore::addsTheVersionToOlderSettings()
{
    for (const char *version : {"", "schemaVersion=0\n", "schemaVersion=x\n"}) {
        QVERIFY(write(m_path, QByteArray(version) + "[base]\nport=2525\n"));
        const auto loaded = store().load();
        QVERIFY(loaded.complaints.isEmpty());
        QCOMPARE(loaded.settings.mailServer.port, quint16(2525));
        QCOMPARE(store().save(loaded.settings, withPort(loaded.settings, 587)), std::nullopt);
        QVERIFY(bytesOf(m_path).contains("schemaVersion=1"));
    }
}

void TestSettingsStore::joinsAHandWrittenComma()
{
    QVERIFY(write(m_path, "[base]\nsenderName=Example, Inc.\n"));
    const auto loaded = store().load();
    QCOMPARE(loaded.settings.mailServer.senderName, u"Example, Inc."_s);
    QVERIFY(loaded.complaints.isEmpty());
}

void TestSettingsStore::storesNoSecret()
{
    QCOMPARE(store().save({}, fullSettings(store(), u"x"_s)), std::nullopt);
    QSettings file(m_path, QSettings::IniFormat);
    const QStringList keys = file.allKeys().filter(
        QRegularExpression(u"password|secret"_s, QRegularExpression::CaseInsensitiveOption));
    QCOMPARE(keys, (QStringList{u"secrets/obsolete"_s, u"security/allowPasswordInClear"_s,
                                u"security/clientSecretKey"_s, u"security/clientSecretStoredAt"_s,
                                u"security/passwordKey"_s, u"security/passwordStoredAt"_s,
                                u"security/secretExpires"_s}));
}

void TestSettingsStore::remembersWithoutTouchingSettings()
{
    QByteArray value;
    for (int byte = 0; byte < 256; ++byte)
        value += char(byte);
    QCOMPARE(store().remembered(u"geometry"_s), QByteArray());
    store().remember(u"geometry"_s, value);
    QCOMPARE(store().remembered(u"geometry"_s), value);
    QVERIFY(!bytesOf(m_path).contains('@'));

    const auto loaded = store().load();
    QCOMPARE(loaded.settings, Settings());
    QVERIFY(loaded.complaints.isEmpty());
    QCOMPARE(store().save({}, withPort({}, 587)), std::nullopt);
    QCOMPARE(store().remembered(u"geometry"_s), value);
    store().remember(u"geometry"_s, "other");
    QCOMPARE(store().remembered(u"geometry"_s), QByteArray("other"));
    QCOMPARE(store().load().settings, withPort({}, 587));
}

void TestSettingsStore::namesProfiles()
{
    const QString profile = store().profile();
    QCOMPARE(profile.size(), 12);
    static const QRegularExpression hexadecimal(u"\\A[0-9a-f]{12}\\z"_s);
    QVERIFY(hexadecimal.match(profile).hasMatch());
    QVERIFY(SettingsStore::file(m_folder->filePath(u"other.ini"_s)).profile() != profile);
    QCOMPARE(SettingsStore::file(QDir::current().relativeFilePath(m_path)).profile(), profile);
    QCOMPARE(store().location(), m_path);
}

// Secrets are written before the first settings file is.

void TestSettingsStore::keepsItsProfileWhenTheFileComesToBe()
{
    const QString folderLink = m_folder->filePath(u"folder"_s);
    QVERIFY(QFile::link(m_folder->path(), folderLink));
    const QString path = folderLink + "/mailroom.ini"_L1;
    const QString before = SettingsStore::file(path).profile();
    QCOMPARE(SettingsStore::file(path).save({}, withPort({}, 587)), std::nullopt);
    QCOMPARE(SettingsStore::file(path).profile(), before);
    QCOMPARE(store().profile(), before);
}

void TestSettingsStore::countsSecretKeysUp()
{
    const QString first = store().nextSecretKey(u"password"_s, {});
    QCOMPARE(first, "Mailroom/"_L1 + store().profile() + "/global/password/1"_L1);
    const QString second = store().nextSecretKey(u"password"_s, first);
    QCOMPARE(second, "Mailroom/"_L1 + store().profile() + "/global/password/2"_L1);
    QVERIFY(store()
                .nextSecretKey(u"password"_s, u"Mailroom/x/global/password/9"_s)
                .endsWith("/global/password/10"_L1));
    QVERIFY(store()
                .nextSecretKey(u"client-secret"_s, u"no number"_s)
                .endsWith("/global/client-secret/1"_L1));
}

void TestSettingsStore::namesTheFoldersThatBelongToIt()
{
    QCOMPARE(store().folder(), QFileInfo(m_path).path());
    const QString data = store().dataFolder();
    QCOMPARE(QFileInfo(data).fileName(), store().profile());
    QVERIFY(data.startsWith(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                            + "/Mailroom/"_L1));
    QVERIFY(SettingsStore::file(m_folder->filePath(u"other.ini"_s)).dataFolder() != data);
    QVERIFY(!QFileInfo::exists(data)); // asking makes nothing
}

void TestSettingsStore::usesTheNativePlace()
{
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    QSKIP("These are the settings of the person who runs the test.");
#endif
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    const auto native = SettingsStore::native();
    QCOMPARE(native.profile(), u"default"_s);
    QCOMPARE(native.nextSecretKey(u"password"_s, {}), u"Mailroom/default/global/password/1"_s);
    QCOMPARE(native.load().settings, Settings());
    const Settings settings = fullSettings(native, u"山田, Inc."_s);
    QCOMPARE(native.save({}, settings), std::nullopt);
    QCOMPARE(SettingsStore::native().load().settings, settings);
    const QSettings same(QSettings::NativeFormat, QSettings::UserScope, u"Mailroom"_s,
                         u"Mailroom"_s);
    QCOMPARE(QFileInfo(native.location()).canonicalFilePath(),
             QFileInfo(same.fileName()).canonicalFilePath());
    QCOMPARE(same.value(u"base/senderName"_s).toString(), u"山田, Inc."_s);
}

void TestSettingsStore::knowsTheNativePlaceByItsFile()
{
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    QSKIP("There is no such file.");
#endif
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    const auto native = SettingsStore::native();
    QCOMPARE(SettingsStore::file(native.location()).profile(), u"default"_s);
    QCOMPARE(native.folder(), QFileInfo(native.location()).path());
    QCOMPARE(native.dataFolder(),
             QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                 + "/Mailroom/default"_L1);
}

QTEST_APPLESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
