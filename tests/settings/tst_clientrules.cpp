// SPDX-License-Identifier: Apache-2.0
// The rules R1 to R7 and R31 in every combination. What is expected is read off the requirements'
// words here, not off the code.
#include "settings/effectivemailserver.h"
#include "settings/effectivesupportaddress.h"
#include "settings/settingskeys.h"
#include "settings/settingtext.h"
#include "settings/twosides.h"

#include <QTest>

using namespace Qt::StringLiterals;
using State = EffectiveMailServer::State;
using Source = EffectiveMailServer::Source;

namespace {

enum class Global { Incomplete, IncompleteAndOff, Off, On };
enum class Asker { System, Inheriting, InheritingWithOwnValues, WithIncompleteOwn, WithOwn };

const QString acme = u"acme"_s;

// What makes it configured is taken away (R6).
void makeIncomplete(MailServerSettings &server)
{
    if (server.authentication == Authentication::Graph)
        server.tenantId.clear();
    else
        server.host.clear();
}

struct Case
{
    Global global{};
    Kind globalKind{};
    Asker asker{};
    Kind ownKind{};
    bool ownAddressAllowed = false;
    bool hasOwnAddress = false;

    Settings settings() const;
    QString clientId() const { return asker == Asker::System ? QString() : acme; }
    QByteArray words() const;
};

Client clientOf(const Case &wanted)
{
    Client client;
    client.name = u"Acme"_s;
    if (wanted.asker != Asker::Inheriting)
        client.mailServer = serverOfSide(Side::Own, wanted.ownKind);
    client.mailServer.use =
        wanted.asker == Asker::WithOwn || wanted.asker == Asker::WithIncompleteOwn;
    if (wanted.asker == Asker::WithIncompleteOwn)
        makeIncomplete(client.mailServer);
    if (wanted.hasOwnAddress)
        client.supportAddress = u"own-support@example.org"_s;
    return client;
}

Settings Case::settings() const
{
    Settings settings;
    settings.mailServer = serverOfSide(Side::Global, globalKind);
    if (global == Global::Incomplete || global == Global::IncompleteAndOff)
        makeIncomplete(settings.mailServer);
    settings.mailServer.use = global == Global::On || global == Global::Incomplete;
    settings.support.address = u"global-support@example.org"_s;
    settings.support.allowClientAddress = ownAddressAllowed;
    settings.clients.insert(acme, clientOf(*this));
    return settings;
}

QByteArray Case::words() const
{
    static const char *const globals[] = {"incomplete", "incomplete and off", "off", "on"};
    static const char *const askers[] = {"the system", "client that inherits",
                                         "client that inherits and keeps own values",
                                         "client with incomplete own", "client with own"};
    const auto kindText = [](Kind kind) { return kind == Kind::Graph ? "Graph" : "SMTP"; };
    return QByteArray("global ") + kindText(globalKind) + " server " + globals[int(global)]
           + ", asked by " + askers[int(asker)] + " (" + kindText(ownKind) + "), own address "
           + (hasOwnAddress ? "there" : "missing") + " and "
           + (ownAddressAllowed ? "allowed" : "not allowed");
}

QList<Case> allCases()
{
    QList<Case> cases;
    for (const auto global :
         {Global::Incomplete, Global::IncompleteAndOff, Global::Off, Global::On})
        for (const auto globalKind : {Kind::Smtp, Kind::Graph})
            for (const auto asker :
                 {Asker::System, Asker::Inheriting, Asker::InheritingWithOwnValues,
                  Asker::WithIncompleteOwn, Asker::WithOwn})
                for (const auto ownKind : {Kind::Smtp, Kind::Graph})
                    for (const bool isAllowed : {false, true})
                        for (const bool hasOwn : {false, true})
                            cases << Case{global, globalKind, asker, ownKind, isAllowed, hasOwn};
    return cases;
}

struct Answer
{
    State state{};
    Source source = Source::Global;
};

Answer answerByTheRequirements(const Case &asked)
{
    // R4: no global mail server configured: disabled for the entire system, even for a client with a
    // complete server of its own. R6: that it is off as well makes no difference.
    if (asked.global == Global::Incomplete || asked.global == Global::IncompleteAndOff)
        return {State::NotConfigured, Source::Global};
    // R5: nothing is sent, even when a client's own server exists.
    if (asked.global == Global::Off)
        return {State::Disabled, Source::Global};
    // R1: the system uses the global one.
    if (asked.asker == Asker::System)
        return {State::Ready, Source::Global};
    // R3: a client that names its own uses that one, and sends nothing where it cannot.
    if (asked.asker == Asker::WithOwn)
        return {State::Ready, Source::Own};
    if (asked.asker == Asker::WithIncompleteOwn)
        return {State::OwnNotConfigured, Source::Own};
    // R2: a client that names none uses the global one.
    return {State::Ready, Source::Global};
}

// One for each state, and one for each way to be ready.
QStringList sentencesOf(Settings settings, const QString &clientId)
{
    QStringList sentences;
    const auto say = [&] { sentences << EffectiveMailServer::of(settings, clientId).sentence(); };
    say();
    settings.clients[clientId].mailServer.use = false;
    say();
    settings.clients[clientId].mailServer.use = true;
    makeIncomplete(settings.clients[clientId].mailServer);
    say();
    settings.mailServer.use = false;
    say();
    makeIncomplete(settings.mailServer);
    say();
    return sentences;
}

Settings settingsWithNamedClient(const QString &name)
{
    Settings settings =
        Case{Global::On, Kind::Smtp, Asker::WithOwn, Kind::Smtp, false, false}.settings();
    settings.clients[acme].name = name;
    return settings;
}

} // namespace

Q_DECLARE_METATYPE(Case)

class TestClientRules : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhoseEachValueIs();
    void answersByTheRequirements_data();
    void answersByTheRequirements();
    void choosesTheSupportAddress_data();
    void choosesTheSupportAddress();
    void sendsNothingForAnUnknownClient_data();
    void sendsNothingForAnUnknownClient();
    void inheritsLive();
    void returnsToTheGlobalServerWithoutATrace();
    void countsATypedSecretForItsOwnerOnly_data();
    void countsATypedSecretForItsOwnerOnly();
    void givesEachStateAProblemOfItsOwn();
    void namesTheClientInEverySentence_data();
    void namesTheClientInEverySentence();
    void saysSomethingElseInEachState();
    void saysWhatIsMissing();
    void saysWhereSupportRequestsGo();
};

// Without this, "never mixed" would prove little.
void TestClientRules::knowsWhoseEachValueIs()
{
    const auto textsOf = [](Side side) {
        QStringList texts;
        const MailServerSettings server = serverOfSide(side, Kind::Smtp);
        forEachMailServerSetting(server, Keys::use, [&](const SettingKey &key, const auto &value) {
            texts << key.id() + u'=' + toSettingText(value);
        });
        return texts << server.password.key << server.password.storedAt.toString()
                     << server.clientSecret.key << server.clientSecret.storedAt.toString();
    };
    const QStringList ofGlobal = textsOf(Side::Global);
    QStringList same;
    for (const QString &text : textsOf(Side::Own)) {
        if (ofGlobal.contains(text))
            same << text;
    }
    // In use both, signing in alike; and files instead of a secret would hide that one is missing.
    QCOMPARE(same,
             (QStringList{u"base/use=true"_s, u"base/authentication=password"_s,
                          u"security/certificateFile="_s, u"security/certificateKeyFile="_s}));
}

void TestClientRules::answersByTheRequirements_data()
{
    QTest::addColumn<Case>("asked");
    for (const Case &asked : allCases())
        QTest::newRow(asked.words().constData()) << asked;
}

void TestClientRules::answersByTheRequirements()
{
    QFETCH(Case, asked);
    const Settings settings = asked.settings();
    const auto effective = EffectiveMailServer::of(settings, asked.clientId());
    const Answer expected = answerByTheRequirements(asked);
    QCOMPARE(effective.state, expected.state);
    QCOMPARE(effective.source, expected.source);
    QCOMPARE(effective.isReady(), expected.state == State::Ready);
    QCOMPARE(effective.problem().has_value(), expected.state != State::Ready);

    // R3: as a whole, never mixed; secrets too.
    const bool isOwn = expected.source == Source::Own;
    QCOMPARE(effective.server,
             isOwn ? settings.clients.value(acme).mailServer : settings.mailServer);
    QCOMPARE(effective.owner(), isOwn ? acme : QString());

    // R6: what is missing is that of the server that is meant.
    const Kind kind = isOwn ? asked.ownKind : asked.globalKind;
    const bool lacks =
        expected.state == State::NotConfigured || expected.state == State::OwnNotConfigured;
    const QString label = kind == Kind::Graph ? u"Directory (tenant) ID"_s : u"Mail server"_s;
    QCOMPARE(effective.missing, lacks ? QStringList{label} : QStringList());
}

void TestClientRules::choosesTheSupportAddress_data()
{
    answersByTheRequirements_data();
}

// R31: off: a client's own address is ignored yet kept. Whose mail server is used is another matter.
void TestClientRules::choosesTheSupportAddress()
{
    QFETCH(Case, asked);
    const Settings settings = asked.settings();
    const auto effective = EffectiveSupportAddress::of(settings, asked.clientId());
    bool isOwn = false;
    bool isIgnored = false;
    if (asked.asker != Asker::System && asked.hasOwnAddress) {
        if (asked.ownAddressAllowed)
            isOwn = true;
        else
            isIgnored = true;
    }
    QCOMPARE(effective.address,
             isOwn ? u"own-support@example.org"_s : u"global-support@example.org"_s);
    QCOMPARE(effective.source, isOwn ? EffectiveSupportAddress::Source::Own
                                     : EffectiveSupportAddress::Source::Global);
    QCOMPARE(effective.ownIsIgnored, isIgnored);
    QCOMPARE(settings.clients.value(acme).supportAddress.isEmpty(), !asked.hasOwnAddress);
}

void TestClientRules::sendsNothingForAnUnknownClient_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::newRow("other") << u"beta"_s;
    QTest::newRow("begins alike") << u"acme-2"_s;
    QTest::newRow("shorter") << u"acm"_s;
    QTest::newRow("the client's name") << u"Acme"_s;
    QTest::newRow("no ID at all") << u"../acme"_s;
    QTest::newRow("blank") << u" "_s;
}

void TestClientRules::sendsNothingForAnUnknownClient()
{
    QFETCH(QString, clientId);
    const Settings settings =
        Case{Global::On, Kind::Smtp, Asker::WithOwn, Kind::Smtp, true, true}.settings();
    const auto effective = EffectiveMailServer::of(settings, clientId);
    QCOMPARE(effective.state, State::UnknownClient);
    QVERIFY(!effective.isReady());
    QCOMPARE(effective.problem(), std::optional(Problem{ProblemId::UnknownClient, clientId}));
    QVERIFY2(effective.sentence().contains(clientId), qPrintable(effective.sentence()));
    QVERIFY2(effective.sentence().startsWith(u"Nothing is sent"_s),
             qPrintable(effective.sentence()));
}

void TestClientRules::inheritsLive()
{
    Settings settings =
        Case{Global::On, Kind::Smtp, Asker::InheritingWithOwnValues, Kind::Smtp, false, false}
            .settings();
    const Client client = settings.clients.value(acme);
    for (const QString &host : {u"one.example.org"_s, u"two.example.org"_s}) {
        settings.mailServer.host = host;
        QCOMPARE(EffectiveMailServer::of(settings, acme).server.host, host);
    }
    settings.mailServer = serverOfSide(Side::Global, Kind::Graph);
    QCOMPARE(EffectiveMailServer::of(settings, acme).server.authentication, Authentication::Graph);
    settings.mailServer.use = false;
    QCOMPARE(EffectiveMailServer::of(settings, acme).state, State::Disabled);
    settings.mailServer = {};
    QCOMPARE(EffectiveMailServer::of(settings, acme).state, State::NotConfigured);
    QCOMPARE(settings.clients.value(acme), client);
}

void TestClientRules::returnsToTheGlobalServerWithoutATrace()
{
    Settings settings =
        Case{Global::On, Kind::Smtp, Asker::WithOwn, Kind::Graph, false, false}.settings();
    QCOMPARE(EffectiveMailServer::of(settings, acme).owner(), acme);
    settings.clients[acme].mailServer.use = false;
    const auto effective = EffectiveMailServer::of(settings, acme);
    QCOMPARE(effective.server, settings.mailServer);
    QCOMPARE(effective.owner(), QString());
    QVERIFY(effective.missing.isEmpty());
}

void TestClientRules::countsATypedSecretForItsOwnerOnly_data()
{
    QTest::addColumn<bool>("globalLacks");
    QTest::addColumn<QSet<QString>>("typedFor");
    QTest::addColumn<State>("state");
    const QString system;
    const auto row = [](const char *name, bool globalLacks, const QSet<QString> &typedFor,
                        State state) { QTest::newRow(name) << globalLacks << typedFor << state; };
    row("the client's is missing, none typed", false, {}, State::OwnNotConfigured);
    row("the client's is missing, typed for the system", false, {system}, State::OwnNotConfigured);
    row("the client's is missing, typed for another", false, {u"beta"_s}, State::OwnNotConfigured);
    row("the client's is missing, typed for it", false, {acme}, State::Ready);
    row("both are missing, typed for the client", true, {acme}, State::NotConfigured);
    row("both are missing, typed for the system", true, {system}, State::OwnNotConfigured);
    row("both are missing, typed for both", true, {system, acme}, State::Ready);
}

void TestClientRules::countsATypedSecretForItsOwnerOnly()
{
    QFETCH(bool, globalLacks);
    QFETCH(QSet<QString>, typedFor);
    QFETCH(State, state);
    Settings settings =
        Case{Global::On, Kind::Graph, Asker::WithOwn, Kind::Graph, false, false}.settings();
    if (globalLacks)
        settings.mailServer.clientSecret = {};
    settings.clients[acme].mailServer.clientSecret = {};
    settings.clients.insert(u"beta"_s, {});
    const auto effective = EffectiveMailServer::of(settings, acme, typedFor);
    QCOMPARE(effective.state, state);
    QCOMPARE(effective.missing,
             state == State::Ready ? QStringList() : QStringList{u"Client secret"_s});
}

void TestClientRules::givesEachStateAProblemOfItsOwn()
{
    const auto problemOf = [](Global global, Asker asker, const QString &clientId) {
        const Settings settings =
            Case{global, Kind::Smtp, asker, Kind::Smtp, false, false}.settings();
        return EffectiveMailServer::of(settings, clientId).problem().value_or(Problem{});
    };
    const Problem disabled = problemOf(Global::Off, Asker::WithOwn, acme);
    QCOMPARE(disabled.code(), u"sending-disabled"_s);
    QCOMPARE(disabled.exitCode(), 69);
    const Problem notConfigured = problemOf(Global::Incomplete, Asker::WithOwn, acme);
    QCOMPARE(notConfigured.code(), u"not-configured"_s);
    QCOMPARE(notConfigured.exitCode(), 78);
    const Problem clientNotConfigured = problemOf(Global::On, Asker::WithIncompleteOwn, acme);
    QCOMPARE(clientNotConfigured.code(), u"client-not-configured"_s);
    QCOMPARE(clientNotConfigured.exitCode(), 78);
    const Problem unknown = problemOf(Global::On, Asker::WithOwn, u"beta"_s);
    QCOMPARE(unknown.code(), u"unknown-client"_s);
    QCOMPARE(unknown.exitCode(), 78);

    QSet<QString> messages;
    for (const Problem &problem : {disabled, notConfigured, clientNotConfigured, unknown}) {
        messages << problem.message();
        QVERIFY(!problem.advice().isEmpty());
    }
    QCOMPARE(messages.size(), 4);
}

void TestClientRules::namesTheClientInEverySentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::newRow("name") << u"Acme, Inc."_s << u"Acme, Inc."_s;
    QTest::newRow("no name, so the ID") << QString() << acme;
    QTest::newRow("place-holder") << u"%1"_s << u"%1"_s;
    QTest::newRow("all place-holders") << u"%1 %2 %3 %L1 %n %%"_s << u"%1 %2 %3 %L1 %n %%"_s;
    QTest::newRow("markup") << u"<b>Acme</b> & Söhne"_s << u"<b>Acme</b> & Söhne"_s;
    QTest::newRow("emoji") << u"📧 山田"_s << u"📧 山田"_s;
}

void TestClientRules::namesTheClientInEverySentence()
{
    QFETCH(QString, name);
    QFETCH(QString, title);
    const QStringList sentences = sentencesOf(settingsWithNamedClient(name), acme);
    QCOMPARE(sentences.size(), 5);
    for (const QString &sentence : sentences)
        QVERIFY2(sentence.contains(title), qPrintable(sentence));
    QCOMPARE(sentences.at(0), u"Mail of %1 goes out through its own mail server "
                              "own-mx.example.org:2502 (not encrypted) as own-sender "
                              "<own-system@example.org>."_s.replace("%1"_L1, title));
    QCOMPARE(sentences.at(1), u"Mail of %1 goes out through the global mail server "
                              "global-mx.example.org:2501 (TLS) as global-sender "
                              "<global-system@example.org>."_s.replace("%1"_L1, title));
}

void TestClientRules::saysSomethingElseInEachState()
{
    Settings settings = settingsWithNamedClient(u"Acme"_s);
    QStringList sentences = sentencesOf(settings, acme);
    sentences << EffectiveMailServer::of(settings, u"beta"_s).sentence()
              << EffectiveMailServer::of(settings).sentence();
    settings.mailServer.use = false;
    sentences << EffectiveMailServer::of(settings).sentence();
    settings.mailServer = {};
    sentences << EffectiveMailServer::of(settings).sentence();
    QCOMPARE(sentences.size(), 9);
    QCOMPARE(QSet<QString>(sentences.cbegin(), sentences.cend()).size(), sentences.size());
}

void TestClientRules::saysWhatIsMissing()
{
    const QStringList sentences = sentencesOf(settingsWithNamedClient(u"Acme"_s), acme);
    QVERIFY2(
        sentences.at(2).contains(u"its own mail server is not complete. Missing: Mail server."_s),
        qPrintable(sentences.at(2)));
    QVERIFY2(sentences.at(3).contains(u"“Use mail server” is off for the global mail server"_s),
             qPrintable(sentences.at(3)));
    QVERIFY2(sentences.at(4).contains(u"no global mail server is configured"_s)
                 && sentences.at(4).endsWith(u"Missing: Mail server."_s),
             qPrintable(sentences.at(4)));
}

void TestClientRules::saysWhereSupportRequestsGo()
{
    Settings settings;
    settings.clients[acme].supportAddress = u" %1@example.org "_s;
    const auto sentence = [&settings] {
        return EffectiveSupportAddress::of(settings, acme).sentence();
    };
    QSet<QString> sentences;
    sentences << sentence();
    QVERIFY2(sentence().startsWith(u"Support requests go nowhere"_s)
                 && sentence().contains(u"kept but not used"_s),
             qPrintable(sentence()));
    settings.support.address = u"global@example.org"_s;
    sentences << sentence();
    QVERIFY2(sentence().contains(u"global@example.org"_s)
                 && sentence().contains(u"kept but not used"_s),
             qPrintable(sentence()));
    settings.support.allowClientAddress = true;
    sentences << sentence();
    QVERIFY2(sentence().contains(u"own address %1@example.org"_s), qPrintable(sentence()));
    settings.clients[acme].supportAddress = u"  "_s;
    sentences << sentence();
    QCOMPARE(sentence(), u"Support requests go to global@example.org."_s);
    settings.support.address.clear();
    sentences << sentence();
    QCOMPARE(sentence(), u"Support requests go nowhere: no address is set up."_s);
    QCOMPARE(sentences.size(), 5);
}

QTEST_APPLESS_MAIN(TestClientRules)
#include "tst_clientrules.moc"
