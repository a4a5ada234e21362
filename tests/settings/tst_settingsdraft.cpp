// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsdraft.h"
#include "settings/twosides.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString acme = u"acme"_s; // has its own
const QString beta = u"beta"_s; // inherits, with own values kept

Settings settingsOfAll()
{
    Settings all;
    all.mailServer = serverOfSide(Side::Global, Kind::Smtp);
    all.clients[acme] = {u"Acme"_s, serverOfSide(Side::Own, Kind::Smtp), {}};
    all.clients[beta] = {u"Beta"_s, serverOfSide(Side::Own, Kind::Graph), {}};
    all.clients[beta].mailServer.use = false;
    return all;
}

auto toHost(const QString &host)
{
    return [host](Settings &view) { view.mailServer.host = host; };
}

auto toUse(bool use)
{
    return [use](Settings &view) { view.mailServer.use = use; };
}

} // namespace

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
    void showsTheGlobalMailServerAtFirst();
    void showsWhatIsSelected();
    void saysSoWhenSomethingElseIsSelected();
    void selectsTheGlobalMailServerForAnUnknownClient();
    void keepsWhatWasTypedForOneWhileAnotherIsSelected();
    void inheritsWhatIsTypedForTheGlobalMailServer();
    void changesNothingOfAClientThatInherits();
    void copiesNothingWhenAClientStopsInheriting();
    void keepsItsOwnWhenAClientInheritsAgain();
    void returnsToTheGlobalMailServerWhenTheClientIsRemoved_data();
    void returnsToTheGlobalMailServerWhenTheClientIsRemoved();
    void keepsTheSelectionWhileTheClientIsThere();
    void addsAndRemovesClientsAsAnyOtherEdit();
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

void TestSettingsDraft::showsTheGlobalMailServerAtFirst()
{
    SettingsDraft draft;
    QCOMPARE(draft.selected(), QString());
    QVERIFY(!draft.isInherited());
    draft.setSaved(settingsOfAll());
    QCOMPARE(draft.shown().mailServer, settingsOfAll().mailServer);
    QVERIFY(!draft.isInherited());
}

void TestSettingsDraft::showsWhatIsSelected()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.select(acme);
    QCOMPARE(draft.selected(), acme);
    QCOMPARE(draft.shown().mailServer, settingsOfAll().clients.value(acme).mailServer);
    QVERIFY(!draft.isInherited());
    draft.select(beta);
    QVERIFY(draft.isInherited());
    QCOMPARE(draft.shown().mailServer.host, settingsOfAll().mailServer.host);
    QVERIFY(!draft.shown().mailServer.use);
    draft.select({});
    QCOMPARE(draft.shown().mailServer, settingsOfAll().mailServer);
    QVERIFY(!draft.isDirty());
}

void TestSettingsDraft::saysSoWhenSomethingElseIsSelected()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    QSignalSpy changes(&draft, &SettingsDraft::changed);
    draft.select(acme);
    QCOMPARE(changes.size(), 1);
    draft.select(acme);
    QCOMPARE(changes.size(), 1);
}

void TestSettingsDraft::selectsTheGlobalMailServerForAnUnknownClient()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.select(acme);
    draft.select(u"gamma"_s);
    QCOMPARE(draft.selected(), QString());
    draft.applyShown(toHost(u"typed.example.org"_s));
    QCOMPARE(draft.current().mailServer.host, u"typed.example.org"_s);
    QCOMPARE(draft.current().clients, settingsOfAll().clients);
}

void TestSettingsDraft::keepsWhatWasTypedForOneWhileAnotherIsSelected()
{
    Settings all = settingsOfAll();
    all.clients[beta].mailServer.use = true;
    SettingsDraft draft;
    draft.setSaved(all);
    for (const QString &id : {acme, beta, QString()}) {
        draft.select(id);
        draft.applyShown(toHost(u"typed-for-"_s + id));
    }
    for (const QString &id : {acme, beta, QString()}) {
        draft.select(id);
        QCOMPARE(draft.shown().mailServer.host, u"typed-for-"_s + id);
    }
    QVERIFY(draft.isDirty());
    draft.revert();
    QCOMPARE(draft.current(), all);
    QCOMPARE(draft.shown().mailServer, all.mailServer);
}

void TestSettingsDraft::inheritsWhatIsTypedForTheGlobalMailServer()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.applyShown(toHost(u"typed.example.org"_s));
    draft.select(beta);
    QCOMPARE(draft.shown().mailServer.host, u"typed.example.org"_s);
}

void TestSettingsDraft::changesNothingOfAClientThatInherits()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.select(beta);
    draft.applyShown(toHost(u"typed.example.org"_s));
    QCOMPARE(draft.current(), settingsOfAll());
    QCOMPARE(draft.shown().mailServer.host, settingsOfAll().mailServer.host);
}

void TestSettingsDraft::copiesNothingWhenAClientStopsInheriting()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.select(beta);
    draft.applyShown(toUse(true));
    Settings expected = settingsOfAll();
    expected.clients[beta].mailServer.use = true;
    QCOMPARE(draft.current(), expected);
    QCOMPARE(draft.shown().mailServer, serverOfSide(Side::Own, Kind::Graph));
    QVERIFY(!draft.isInherited());
    draft.applyShown(toUse(false));
    QVERIFY(!draft.isDirty());
}

void TestSettingsDraft::keepsItsOwnWhenAClientInheritsAgain()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.select(acme);
    draft.applyShown(toHost(u"typed.example.org"_s));
    draft.applyShown(toUse(false));
    QVERIFY(draft.isInherited());
    QCOMPARE(draft.shown().mailServer.host, settingsOfAll().mailServer.host);
    draft.applyShown(toUse(true));
    QCOMPARE(draft.shown().mailServer.host, u"typed.example.org"_s);
}

void TestSettingsDraft::returnsToTheGlobalMailServerWhenTheClientIsRemoved_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<bool>("byOthers");
    QTest::newRow("with its own, here") << acme << false;
    QTest::newRow("with its own, by others") << acme << true;
    QTest::newRow("inheriting, here") << beta << false;
    QTest::newRow("inheriting, by others") << beta << true;
}

void TestSettingsDraft::returnsToTheGlobalMailServerWhenTheClientIsRemoved()
{
    QFETCH(QString, clientId);
    QFETCH(bool, byOthers);
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.select(clientId);
    Settings without = settingsOfAll();
    without.clients.remove(clientId);
    if (byOthers)
        draft.setSaved(without);
    else
        draft.apply([clientId](Settings &settings) { settings.clients.remove(clientId); });
    QCOMPARE(draft.selected(), QString());
    QCOMPARE(draft.shown().mailServer, without.mailServer);
    QVERIFY(!draft.isInherited());
    draft.applyShown(toHost(u"typed.example.org"_s));
    QCOMPARE(draft.current().clients, without.clients);
}

void TestSettingsDraft::keepsTheSelectionWhileTheClientIsThere()
{
    SettingsDraft draft;
    draft.setSaved(settingsOfAll());
    draft.select(acme);
    draft.applyShown(toHost(u"typed.example.org"_s));
    draft.setSavedOnly(draft.current());
    QCOMPARE(draft.selected(), acme);
    draft.setSaved(settingsOfAll());
    QCOMPARE(draft.selected(), acme);
    QCOMPARE(draft.shown().mailServer, settingsOfAll().clients.value(acme).mailServer);
}

void TestSettingsDraft::addsAndRemovesClientsAsAnyOtherEdit()
{
    SettingsDraft draft;
    QSignalSpy changes(&draft, &SettingsDraft::changed);
    draft.apply([](Settings &settings) { settings.clients.insert(u"gamma"_s, {}); });
    QVERIFY(draft.isDirty());
    QCOMPARE(changes.size(), 1);
    draft.select(u"gamma"_s);
    QVERIFY(draft.isInherited());
    draft.apply([](Settings &settings) { settings.clients.remove(u"gamma"_s); });
    QVERIFY(!draft.isDirty());
    QCOMPARE(changes.size(), 3);
}

QTEST_GUILESS_MAIN(TestSettingsDraft)
#include "tst_settingsdraft.moc"
