// SPDX-License-Identifier: Apache-2.0
#include "settings/settingslog.h"

#include "log/log.h"
#include "log/loglines.h"
#include "settings/filebytes.h"
#include "settings/fullsettings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSettingsLog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhichKeysWereSaved();
    void tellsNoValues();
    void tellsEachClientsChangesUnderItsTag();
    void tellsNothingWhereNothingWasChanged();
    void tellsWhatMadeNoSense();
    void tellsWhyNothingWasSaved();

private:
    SettingsStore store() const { return SettingsStore::file(m_folder->filePath(u"a.ini"_s)); }
    QByteArray written() const { return Log::fileIn(logFolder()).tail(1 << 20); }
    QString logFolder() const { return m_folder->filePath(u"log"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettingsLog::tellsWhichKeysWereSaved()
{
    const Log log(logFolder());
    Settings settings;
    settings.mailServer.host = u"mx.example.org"_s;
    settings.mailServer.port = 587;
    QCOMPARE(store().save({}, settings), std::nullopt);
    QVERIFY(written().endsWith("Z info settings Saved: base/host, base/port, schemaVersion\n"));
    QCOMPARE(written().count('\n'), 1);
}

void TestSettingsLog::tellsNoValues()
{
    const Log log(logFolder());
    QCOMPARE(store().save({}, fullSettings(store(), u"confidential"_s)), std::nullopt);
    QVERIFY(written().contains("security/username"));
    QVERIFY(!written().contains("confidential"));
}

void TestSettingsLog::tellsEachClientsChangesUnderItsTag()
{
    const Log log(logFolder());
    Settings settings;
    settings.clients[u"acme"_s].name = u"Acme Inc."_s;
    settings.clients[u"beta"_s].mailServer.port = 26;
    QCOMPARE(store().save({}, settings), std::nullopt);
    QVERIFY(written().contains(" info settings [acme] Saved: clients/acme/name\n"));
    QVERIFY(linesAbout(written(), u"beta"_s).contains("clients/beta/base/port"));
    QVERIFY(!linesAbout(written(), u"beta"_s).contains("acme"));
    QVERIFY(!linesAbout(written(), {}).contains("clients/"));
}

void TestSettingsLog::tellsNothingWhereNothingWasChanged()
{
    QCOMPARE(store().save({}, fullSettings(store(), u"x"_s)), std::nullopt);
    const Log log(logFolder());
    const Settings saved = store().load().settings;
    QCOMPARE(store().save(saved, saved), std::nullopt);
    QCOMPARE(written(), QByteArray());
}

void TestSettingsLog::tellsWhatMadeNoSense()
{
    QVERIFY(write(m_folder->filePath(u"a.ini"_s),
                  "[base]\nport=abc\n[clients]\nacme\\base\\port=xyz\n"));
    const Log log(logFolder());
    const SettingsStore::Loaded loaded = store().load();
    QCOMPARE(loaded.complaints.size(), 2);
    QCOMPARE(written(), QByteArray()); // reading alone tells nobody
    SettingsLog::read(loaded.complaints, loaded.problem);
    QVERIFY(
        linesAbout(written(), {}).contains(" warning settings Read: setting-invalid (base/port"));
    QVERIFY(written().contains(" [acme] Read: setting-invalid (clients/acme/base/port"));
    QVERIFY(!linesAbout(written(), {}).contains("acme"));
}

void TestSettingsLog::tellsWhyNothingWasSaved()
{
    const Log log(logFolder());
    Settings settings;
    settings.clients[u"acme"_s].name = u"a\nb"_s;
    QVERIFY(store().save({}, settings));
    QVERIFY(written().contains(" warning settings [acme] Not saved: settings-not-saved ("));
}

QTEST_GUILESS_MAIN(TestSettingsLog)
#include "tst_settingslog.moc"
