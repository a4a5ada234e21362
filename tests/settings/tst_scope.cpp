// SPDX-License-Identifier: Apache-2.0
#include "settings/scope.h"
#include "settings/twosides.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString acme = u"acme"_s; // has its own
const QString beta = u"beta"_s; // inherits, with own values kept

Settings settingsOfAll()
{
    Settings all;
    all.mailServer = serverOfSide(Side::Global, Kind::Smtp);
    all.support = {u"support@example.org"_s, true, false};
    all.obsoleteSecrets = {u"Mailroom/x/global/password/1"_s};
    all.clients[acme] = {u"Acme"_s, serverOfSide(Side::Own, Kind::Smtp), u"help@acme.example"_s};
    all.clients[beta] = {u"Beta"_s, serverOfSide(Side::Own, Kind::Graph), u"help@beta.example"_s};
    all.clients[beta].mailServer.use = false;
    return all;
}

void edit(Settings &view)
{
    view.mailServer.host = u"edited.example.org"_s;
    view.support.address = u"edited@example.org"_s;
}

} // namespace

class TestScope : public QObject
{
    Q_OBJECT

private slots:
    void ownIsTheGlobalOneWithoutAClient_data();
    void ownIsTheGlobalOneWithoutAClient();
    void ownIsWhatBelongsToTheClientInEffectOrNot();
    void viewsCarryNoClientsAndNoObsoleteSecrets();
    void takesBackUnchangedWhatItGave_data();
    void takesBackUnchangedWhatItGave();
    void takesOwnOfOneAndLeavesTheRest();
    void takesGlobalAndLeavesTheClients();
    void showsAnInheritingClientTheGlobalServerSwitchedOff();
    void takesNothingGlobalIntoAClientThatInherits();
    void takesTheSwitchAloneWhenAClientStopsInheriting();
    void takesTheSwitchAndKeepsItsOwnWhenAClientInheritsAgain();
    void leavesTheGlobalSupportSwitchesAlone();
};

void TestScope::ownIsTheGlobalOneWithoutAClient_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::newRow("none") << QString();
    QTest::newRow("unknown") << u"gamma"_s;
    QTest::newRow("in other letters") << u"ACME"_s;
}

void TestScope::ownIsTheGlobalOneWithoutAClient()
{
    QFETCH(QString, clientId);
    const Settings all = settingsOfAll();
    for (const Settings &view : {Scope::own(all, clientId), Scope::shown(all, clientId)}) {
        QCOMPARE(view.mailServer, all.mailServer);
        QCOMPARE(view.support, all.support);
    }
}

void TestScope::ownIsWhatBelongsToTheClientInEffectOrNot()
{
    const Settings all = settingsOfAll();
    for (const QString &id : {acme, beta}) {
        const Settings view = Scope::own(all, id);
        QCOMPARE(view.mailServer, all.clients.value(id).mailServer);
        QCOMPARE(view.support.address, all.clients.value(id).supportAddress);
        QVERIFY(view.support.allowClientAddress);
        QVERIFY(!view.support.attachSystemInformation);
    }
    QCOMPARE(Scope::shown(all, acme), Scope::own(all, acme));
}

void TestScope::viewsCarryNoClientsAndNoObsoleteSecrets()
{
    const Settings all = settingsOfAll();
    for (const QString &id : {QString(), acme, beta}) {
        for (const Settings &view : {Scope::own(all, id), Scope::shown(all, id)}) {
            QVERIFY(view.clients.isEmpty());
            QVERIFY(view.obsoleteSecrets.isEmpty());
        }
    }
}

void TestScope::takesBackUnchangedWhatItGave_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::newRow("global") << QString();
    QTest::newRow("unknown client") << u"gamma"_s;
    QTest::newRow("client with its own") << acme;
    QTest::newRow("client that inherits") << beta;
}

void TestScope::takesBackUnchangedWhatItGave()
{
    QFETCH(QString, clientId);
    Settings all = settingsOfAll();
    Scope::takeOwn(all, clientId, Scope::own(all, clientId));
    QCOMPARE(all, settingsOfAll());
    Scope::takeShown(all, clientId, Scope::shown(all, clientId));
    QCOMPARE(all, settingsOfAll());
}

void TestScope::takesOwnOfOneAndLeavesTheRest()
{
    for (const QString &id : {acme, beta}) {
        Settings all = settingsOfAll();
        Settings view = Scope::own(all, id);
        edit(view);
        Scope::takeOwn(all, id, view);
        Settings expected = settingsOfAll();
        expected.clients[id].mailServer.host = u"edited.example.org"_s;
        expected.clients[id].supportAddress = u"edited@example.org"_s;
        QCOMPARE(all, expected);
    }
}

void TestScope::takesGlobalAndLeavesTheClients()
{
    Settings all = settingsOfAll();
    Settings view = Scope::shown(all, {});
    edit(view);
    view.support.allowClientAddress = false;
    Scope::takeShown(all, {}, view);
    Settings expected = settingsOfAll();
    edit(expected);
    expected.support.allowClientAddress = false;
    QCOMPARE(all, expected);
}

void TestScope::showsAnInheritingClientTheGlobalServerSwitchedOff()
{
    Settings all = settingsOfAll();
    MailServerSettings expected = all.mailServer;
    expected.use = false;
    QCOMPARE(Scope::shown(all, beta).mailServer, expected);
    QCOMPARE(Scope::shown(all, beta).support.address, u"help@beta.example"_s);
    all.mailServer.host = u"later.example.org"_s;
    QCOMPARE(Scope::shown(all, beta).mailServer.host, u"later.example.org"_s);
}

// Its fields cannot be edited then; whoever edits them all the same changes nothing.
void TestScope::takesNothingGlobalIntoAClientThatInherits()
{
    Settings all = settingsOfAll();
    Settings view = Scope::shown(all, beta);
    edit(view);
    Scope::takeShown(all, beta, view);
    Settings expected = settingsOfAll();
    expected.clients[beta].supportAddress = u"edited@example.org"_s;
    QCOMPARE(all, expected);
}

void TestScope::takesTheSwitchAloneWhenAClientStopsInheriting()
{
    Settings all = settingsOfAll();
    Settings view = Scope::shown(all, beta);
    view.mailServer.use = true;
    Scope::takeShown(all, beta, view);
    Settings expected = settingsOfAll();
    expected.clients[beta].mailServer.use = true;
    QCOMPARE(all, expected);
    QCOMPARE(Scope::shown(all, beta).mailServer, serverOfSide(Side::Own, Kind::Graph));
}

void TestScope::takesTheSwitchAndKeepsItsOwnWhenAClientInheritsAgain()
{
    Settings all = settingsOfAll();
    Settings view = Scope::shown(all, acme);
    view.mailServer.use = false;
    Scope::takeShown(all, acme, view);
    Settings expected = settingsOfAll();
    expected.clients[acme].mailServer.use = false;
    QCOMPARE(all, expected);
    QCOMPARE(Scope::shown(all, acme).mailServer.host, all.mailServer.host);
}

// They belong to the whole system, whoever is looked at.
void TestScope::leavesTheGlobalSupportSwitchesAlone()
{
    for (const QString &id : {acme, beta}) {
        Settings all = settingsOfAll();
        Settings view = Scope::own(all, id);
        view.support.allowClientAddress = false;
        view.support.attachSystemInformation = true;
        Scope::takeOwn(all, id, view);
        Scope::takeShown(all, id, view);
        QCOMPARE(all.support, settingsOfAll().support);
    }
}

QTEST_APPLESS_MAIN(TestScope)
#include "tst_scope.moc"
