// SPDX-License-Identifier: Apache-2.0
// SettingsStore where something is wrong with what is stored or with what is to be.
#include "settings/filebytes.h"
#include "settings/fullsettings.h"

#include <QDir>
#include <QLockFile>
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

class TestSettingsRecovery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reportsAndKeepsANewerVersion();
    void reportsWrongValuesAndUsesDefaults();
    void putsWrongValuesRightInSaving();
    void leavesWrongValuesOfANewerVersionAlone();
    void writesEverythingWhereTheFileHasGone();
    void reportsADamagedFileAndSavesAllOfIt();
    void neverTakesAnUnreadablePlaceForAFirstRun();
    void savesNothingLaterThatItCouldNotSave();
    void refusesControlCharacters();
    void refusesSecretsOfOtherSettings();
    void remembersNothingInADamagedFile();

private:
    SettingsStore store() const { return SettingsStore::file(m_path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettingsRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = QFileInfo(m_folder->path()).canonicalFilePath() + "/mailroom.ini"_L1;
}

void TestSettingsRecovery::reportsAndKeepsANewerVersion()
{
    QVERIFY(write(m_path, "schemaVersion=3\n[base]\nport=2525\nfuture=x\n"));
    const auto loaded = store().load();
    QCOMPARE(loaded.complaints, (QList<Problem>{{ProblemId::SettingsNewer, u"3"_s}}));
    QVERIFY(!loaded.problem);
    QCOMPARE(loaded.settings, withPort({}, 2525));
    QCOMPARE(store().save(loaded.settings, withPort(loaded.settings, 587)), std::nullopt);
    const QByteArray after = bytesOf(m_path);
    QVERIFY(after.contains("schemaVersion=3"));
    QVERIFY(after.contains("future=x"));
    QVERIFY(after.contains("port=587"));
}

void TestSettingsRecovery::reportsWrongValuesAndUsesDefaults()
{
    QVERIFY(write(m_path, "[base]\nport=abc\nuse=perhaps\nhost=mx.example.org\n"));
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, withHost({}, u"mx.example.org"_s));
    QCOMPARE(loaded.complaints,
             (QList<Problem>{{ProblemId::SettingInvalid,
                              u"base/use: “perhaps” is not true or false; false is used"_s},
                             {ProblemId::SettingInvalid,
                              u"base/port: “abc” is not a number from 1 to 65535; 25 is used"_s}}));
}

// Otherwise a port of "abc" could never be set to the default, 25.

void TestSettingsRecovery::putsWrongValuesRightInSaving()
{
    QVERIFY(write(m_path, "[base]\nport=abc\n"));
    const Settings saved = store().load().settings;
    QCOMPARE(store().save(saved, saved), std::nullopt);
    QVERIFY(store().load().complaints.isEmpty());
    QVERIFY(bytesOf(m_path).contains("port=25"));
}

void TestSettingsRecovery::leavesWrongValuesOfANewerVersionAlone()
{
    QVERIFY(write(m_path, "schemaVersion=2\n[security]\nencryption=quantum\n"));
    const Settings saved = store().load().settings;
    QCOMPARE(store().save(saved, withPort(saved, 587)), std::nullopt);
    QVERIFY(bytesOf(m_path).contains("encryption=quantum"));
}

void TestSettingsRecovery::writesEverythingWhereTheFileHasGone()
{
    const Settings saved = fullSettings(store(), u"x"_s);
    QCOMPARE(store().save({}, saved), std::nullopt);
    QVERIFY(QFile::remove(m_path));
    const Settings current = withPort(saved, 587);
    QCOMPARE(store().save(saved, current), std::nullopt);
    QCOMPARE(store().load().settings, current);
}

// Promise 30.

void TestSettingsRecovery::reportsADamagedFileAndSavesAllOfIt()
{
    const Settings saved = fullSettings(store(), u"x"_s);
    QCOMPARE(store().save({}, saved), std::nullopt);
    const QByteArray damaged = bytesOf(m_path).left(60) + QByteArray(20, '\0') + "\n[base\nxyz\n";
    QVERIFY(write(m_path, damaged));

    const auto loaded = store().load();
    QVERIFY(!loaded.problem);
    QVERIFY(!loaded.complaints.isEmpty());
    QCOMPARE(loaded.complaints.constFirst().id, ProblemId::SettingsDamaged);
    QCOMPARE(bytesOf(m_path), damaged);

    // The window still has what was there before the damage.
    const Settings current = withPort(saved, 587);
    QCOMPARE(store().save(saved, current), std::nullopt);
    const auto after = store().load();
    QCOMPARE(after.settings, current);
    QVERIFY(after.complaints.isEmpty());
    const QStringList aside = QDir(m_folder->path()).entryList({u"mailroom.ini.damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), damaged);
}

void TestSettingsRecovery::neverTakesAnUnreadablePlaceForAFirstRun()
{
    QVERIFY(QDir().mkdir(m_path));
    const auto loaded = store().load();
    QVERIFY(loaded.problem);
    QCOMPARE(loaded.problem->id, ProblemId::SettingsUnreadable);
    QVERIFY(loaded.problem->detail.contains(u"mailroom.ini"_s));
    const auto problem = store().save({}, withPort({}, 587));
    QVERIFY(problem);
    QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
    QCOMPARE(QDir(m_path).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList());
}

// QSettings itself would write it in the constructor of the next object for this file.

void TestSettingsRecovery::savesNothingLaterThatItCouldNotSave()
{
    QCOMPARE(store().save({}, withHost({}, u"mx.example.org"_s)), std::nullopt);
    const QByteArray bytes = bytesOf(m_path);
    {
        const SettingsStore failing = store();
        const Settings saved = failing.load().settings;
        QLockFile lock(m_path + ".lock"_L1);
        QVERIFY(lock.lock());
        const auto problem = failing.save(saved, withPort(saved, 587));
        QVERIFY(problem);
        QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
        QVERIFY(!problem->detail.isEmpty());
        QCOMPARE(failing.load().settings, saved);
    }
    QCOMPARE(bytesOf(m_path), bytes);
    const Settings saved = store().load().settings;
    QCOMPARE(saved.mailServer.port, quint16(25));
    QCOMPARE(store().save(saved, withHost(saved, u"mx2.example.org"_s)), std::nullopt);
    QCOMPARE(store().load().settings, withHost({}, u"mx2.example.org"_s));
}

void TestSettingsRecovery::refusesControlCharacters()
{
    QCOMPARE(store().save({}, withPort({}, 587)), std::nullopt);
    const QByteArray bytes = bytesOf(m_path);
    for (const QString &host :
         {u"a\nb"_s, u"a\tb"_s, QString(QChar::Null), QString(QChar(0xd83d))}) {
        const auto problem = store().save(withPort({}, 587), withHost(withPort({}, 465), host));
        QVERIFY(problem);
        QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
        QVERIFY(problem->detail.contains(u"base/host"_s));
        QCOMPARE(bytesOf(m_path), bytes);
    }
}

void TestSettingsRecovery::refusesSecretsOfOtherSettings()
{
    Settings settings;
    settings.mailServer.password.key = u"Mailroom/somebody/global/password/7"_s;
    const auto problem = store().save({}, settings);
    QVERIFY(problem);
    QVERIFY(problem->detail.contains(u"security/passwordKey"_s));
    QVERIFY(!QFileInfo::exists(m_path));
}

// Promise 21, as far as settings go: there is a pointer, and no member that could hold a secret.

void TestSettingsRecovery::remembersNothingInADamagedFile()
{
    const QByteArray damaged = "[base]\nport=25\nrubbish\n";
    QVERIFY(write(m_path, damaged));
    store().remember(u"geometry"_s, "value");
    QCOMPARE(bytesOf(m_path), damaged);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

QTEST_APPLESS_MAIN(TestSettingsRecovery)
#include "tst_settingsrecovery.moc"
