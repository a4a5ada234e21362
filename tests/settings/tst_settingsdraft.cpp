// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsdraft.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSettingsDraft : public QObject
{
    Q_OBJECT

private slots:
    void isCleanAtFirst();
    void becomesDirtyByAnEditAndCleanByItsReversal();
    void saysNothingWhenAnEditChangesNothing();
    void keepsWhatWasTypedWhileSaving();
    void revertsToWhatIsSaved();
    void takesLoadedSettingsAsBoth();
};

void TestSettingsDraft::isCleanAtFirst()
{
    const SettingsDraft draft;
    QVERIFY(!draft.isDirty());
    QCOMPARE(draft.current(), Settings());
}

void TestSettingsDraft::becomesDirtyByAnEditAndCleanByItsReversal()
{
    SettingsDraft draft;
    QSignalSpy changes(&draft, &SettingsDraft::changed);
    draft.apply([](Settings &settings) { settings.mailServer.port = 587; });
    QVERIFY(draft.isDirty());
    QCOMPARE(draft.current().mailServer.port, quint16(587));
    QCOMPARE(draft.saved().mailServer.port, quint16(25));
    draft.apply([](Settings &settings) { settings.mailServer.port = 25; });
    QVERIFY(!draft.isDirty());
    QCOMPARE(changes.size(), 2);
}

void TestSettingsDraft::saysNothingWhenAnEditChangesNothing()
{
    SettingsDraft draft;
    QSignalSpy changes(&draft, &SettingsDraft::changed);
    draft.apply([](Settings &settings) { settings.mailServer.host = QString(); });
    QCOMPARE(changes.size(), 0);
}

void TestSettingsDraft::keepsWhatWasTypedWhileSaving()
{
    SettingsDraft draft;
    draft.apply([](Settings &settings) { settings.mailServer.host = u"mx1.example.org"_s; });
    const Settings written = draft.current();
    draft.apply([](Settings &settings) { settings.mailServer.host = u"mx2.example.org"_s; });
    QSignalSpy changes(&draft, &SettingsDraft::changed);
    draft.setSavedOnly(written);
    QCOMPARE(draft.saved(), written);
    QCOMPARE(draft.current().mailServer.host, u"mx2.example.org"_s);
    QVERIFY(draft.isDirty());
    QCOMPARE(changes.size(), 1);
}

void TestSettingsDraft::revertsToWhatIsSaved()
{
    Settings settings;
    settings.support.address = u"support@example.org"_s;
    SettingsDraft draft;
    draft.setSaved(settings);
    draft.apply([](Settings &edited) { edited.support.address.clear(); });
    QSignalSpy changes(&draft, &SettingsDraft::changed);
    draft.revert();
    QCOMPARE(draft.current(), settings);
    QVERIFY(!draft.isDirty());
    QCOMPARE(changes.size(), 1);
}

void TestSettingsDraft::takesLoadedSettingsAsBoth()
{
    Settings settings;
    settings.mailServer.use = true;
    SettingsDraft draft;
    QSignalSpy changes(&draft, &SettingsDraft::changed);
    draft.setSaved(settings);
    QCOMPARE(draft.saved(), settings);
    QCOMPARE(draft.current(), settings);
    QVERIFY(!draft.isDirty());
    QCOMPARE(changes.size(), 1);
}

QTEST_GUILESS_MAIN(TestSettingsDraft)
#include "tst_settingsdraft.moc"
