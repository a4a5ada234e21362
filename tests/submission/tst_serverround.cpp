// SPDX-License-Identifier: Apache-2.0
#include "submission/serverround.h"

#include "secrets/sessionsecretstore.h"
#include "submission/heldsubmission.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString system_; // the empty ID stands for the system itself
const QString acme = u"acme"_s;
const QString beta = u"beta"_s;

MailServerSettings relay(const QString &host)
{
    MailServerSettings server;
    server.use = true;
    server.host = host;
    server.senderAddress = u"system@example.org"_s;
    return server;
}

MailServerSettings withLogin(const QString &host)
{
    MailServerSettings server = relay(host);
    server.authentication = Authentication::Password;
    server.username = u"user"_s;
    return server;
}

MailServerSettings graph()
{
    MailServerSettings server = relay({});
    server.authentication = Authentication::Graph;
    server.tenantId = u"tenant"_s;
    server.applicationId = u"application"_s;
    server.certificateFile = u"/a.pem"_s;
    server.certificateKeyFile = u"/a.key"_s;
    return server;
}

Client client(const MailServerSettings &server)
{
    return {{}, server, {}};
}

Settings systemWith(const MailServerSettings &server, const QMap<QString, Client> &clients)
{
    Settings settings;
    settings.mailServer = server;
    settings.clients = clients;
    return settings;
}

QList<QStringList> sharesOf(const Settings &settings)
{
    QList<QStringList> shares;
    for (const auto &server : ServerRound::distinctServers(settings))
        shares << server.clients;
    return shares;
}

// The system and clients with servers of their own.
Settings systemOf(int servers)
{
    Settings settings = systemWith(relay(u"mx.example.org"_s), {});
    for (int number = 1; number < servers; ++number)
        settings.clients.insert(u"client-%1"_s.arg(number, 3, 10, QLatin1Char('0')),
                                client(relay(u"mx%1.example.org"_s.arg(number))));
    return settings;
}

} // namespace

// A round through held submissions, and what it says of them.
class WatchedRound
{
public:
    explicit WatchedRound(const Settings &settings, const SecretEditsByOwner &typed = {},
                          OnCancel onCancel = OnCancel::EndsLater)
        : round(ServerRound::distinctServers(settings, ownersWithClientSecret(typed)), secrets,
                typed, submissions.factory())
        , started(&round, &ServerRound::serverStarted)
        , ended(&round, &ServerRound::serverFinished)
        , finished(&round, &ServerRound::finished)
    {
        submissions.onCancel = onCancel;
    }

    QStringList problemCodes() const
    {
        QStringList codes;
        for (const auto &arguments : ended) {
            const auto problem = arguments.at(1).value<Report>().problem;
            codes << (problem ? problem->code() : u"ok"_s);
        }
        return codes;
    }
    // Which servers ended, in order; each is there as often as it ended.
    QList<qsizetype> endedServers() const
    {
        QList<qsizetype> servers;
        for (const auto &arguments : ended)
            servers << arguments.at(0).value<qsizetype>();
        std::sort(servers.begin(), servers.end());
        return servers;
    }
    QList<qsizetype> allServers() const
    {
        QList<qsizetype> servers;
        for (qsizetype server = 0; server < round.servers().size(); ++server)
            servers << server;
        return servers;
    }

    SessionSecretStore secrets;
    HeldSubmissions submissions;
    ServerRound round;
    QSignalSpy started;
    QSignalSpy ended;
    QSignalSpy finished;
};

// Whether nothing more comes when all that is queued is done.
#define NOTHING_MORE_COMES(watched)                                                                \
    do {                                                                                           \
        const auto ends = (watched).ended.size();                                                  \
        QTest::qWait(0);                                                                           \
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);                       \
        QCOMPARE((watched).ended.size(), ends);                                                    \
        QCOMPARE((watched).finished.size(), 1);                                                    \
        QVERIFY(!(watched).round.isRunning());                                                     \
        QVERIFY((watched).submissions.allFreed());                                                 \
    } while (false)

class TestServerRound : public QObject
{
    Q_OBJECT

private slots:
    void sharesTheGlobalServerAmongAllThatInherit();
    void sharesRelaysWithoutLogin();
    void keepsApartWhatDiffers_data();
    void keepsApartWhatDiffers();
    void keepsLoginsApart_data();
    void keepsLoginsApart();
    void leavesOutWhatIsNotReady();
    void hasNoServersWhereTheSystemSendsNothing_data();
    void hasNoServersWhereTheSystemSendsNothing();
    void countsATypedClientSecret();
    void copesWithThousandsOfClients();

    void asksForItsOwnSenderAddressInACheck();
    void sendsOneTestMailThroughEach();
    void saysNothingBeforeTheEventLoopRuns();
    void runsOnlySoManyAtOnce_data();
    void runsOnlySoManyAtOnce();
    void finishesInWhateverOrderTheyEnd();
    void passesOnEachResult();
    void finishesWithoutServers();
    void reportsAnAddressThatIsNoneWithoutAConnection_data();
    void reportsAnAddressThatIsNoneWithoutAConnection();
    void goesOnAfterManyAddressesThatAreNone();
    void passesOnThatTheKeychainWaits();
    void leavesNothingRunningWhenDestroyed();

    void canBeCancelledBeforeItStarts_data();
    void canBeCancelledBeforeItStarts();
    void canBeCancelledInTheMiddle_data();
    void canBeCancelledInTheMiddle();
    void keepsAResultThatWasKnownWhenCancelled();
    void canBeCancelledWhenOneStarts_data();
    void canBeCancelledWhenOneStarts();
    void canBeCancelledWhenOneEnds_data();
    void canBeCancelledWhenOneEnds();
    void canBeCancelledBesideAnAddressThatIsNone_data();
    void canBeCancelledBesideAnAddressThatIsNone();
    void ignoresACancellationAfterTheEnd();

    void handsTypedSecretsToTheirOwnersSubmission();
    void readsTheSecretsOfAllOthersFromTheKeychain();

private:
    static void addWaysToCancel();
};

void TestServerRound::sharesTheGlobalServerAmongAllThatInherit()
{
    MailServerSettings kept = withLogin(u"own.example.org"_s);
    kept.use = false;
    const Settings settings =
        systemWith(withLogin(u"mx.example.org"_s),
                   {{acme, {}}, {beta, client(kept)}, {u"gamma"_s, {u"Gamma"_s, {}, {}}}});
    QCOMPARE(sharesOf(settings), (QList<QStringList>{{system_, acme, beta, u"gamma"_s}}));
    QCOMPARE(ServerRound::distinctServers(settings).constFirst().effective.server,
             settings.mailServer);
}

void TestServerRound::sharesRelaysWithoutLogin()
{
    const MailServerSettings own = relay(u"relay.example.org"_s);
    QCOMPARE(sharesOf(systemWith(relay(u"mx.example.org"_s),
                                 {{acme, client(own)}, {beta, client(own)}, {u"gamma"_s, {}}})),
             (QList<QStringList>{{system_, u"gamma"_s}, {acme, beta}}));
    // With the global one too.
    QCOMPARE(sharesOf(systemWith(own, {{acme, client(own)}, {beta, client(own)}})),
             (QList<QStringList>{{system_, acme, beta}}));
    // What pasting left behind is no difference.
    MailServerSettings pasted = own;
    pasted.host = u" smtp://relay.example.org:25 "_s;
    QCOMPARE(sharesOf(systemWith(relay(u"mx.example.org"_s),
                                 {{acme, client(own)}, {beta, client(pasted)}})),
             (QList<QStringList>{{system_}, {acme, beta}}));
}

void TestServerRound::keepsApartWhatDiffers_data()
{
    QTest::addColumn<MailServerSettings>("other");
    const auto row = [](const char *name, auto change) {
        MailServerSettings other = relay(u"relay.example.org"_s);
        change(other);
        QTest::newRow(name) << other;
    };
    row("host", [](auto &server) { server.host = u"relay2.example.org"_s; });
    row("port", [](auto &server) { server.port = 2525; });
    row("sender address", [](auto &server) { server.senderAddress = u"b@example.org"_s; });
    row("sender name", [](auto &server) { server.senderName = u"B"_s; });
    row("UTF-8 headers", [](auto &server) { server.utf8Headers = true; });
    row("EHLO name", [](auto &server) { server.ehloName = u"b.example.org"_s; });
    row("encryption", [](auto &server) { server.encryption = Encryption::Tls; });
    row("CA file", [](auto &server) { server.caFile = u"/ca.pem"_s; });
    row("trusted certificate", [](auto &server) { server.pinnedCertificate = u"ab"_s; });
    row("login", [](auto &server) { server.authentication = Authentication::Password; });
}

void TestServerRound::keepsApartWhatDiffers()
{
    QFETCH(MailServerSettings, other);
    const Client one = client(relay(u"relay.example.org"_s));
    QCOMPARE(sharesOf(systemWith(relay(u"mx.example.org"_s), {{acme, one}, {beta, client(other)}})),
             (QList<QStringList>{{system_}, {acme}, {beta}}));
}

void TestServerRound::keepsLoginsApart_data()
{
    QTest::addColumn<MailServerSettings>("own");
    QTest::newRow("user name and password") << withLogin(u"mx.example.org"_s);
    QTest::newRow("Graph") << graph();
}

// They have the same values, but each has a secret of its own.
void TestServerRound::keepsLoginsApart()
{
    QFETCH(MailServerSettings, own);
    QCOMPARE(sharesOf(systemWith(relay(u"mx.example.org"_s),
                                 {{acme, client(own)}, {beta, client(own)}})),
             (QList<QStringList>{{system_}, {acme}, {beta}}));
    QCOMPARE(sharesOf(systemWith(own, {{acme, client(own)}, {beta, {}}})),
             (QList<QStringList>{{system_, beta}, {acme}}));
}

void TestServerRound::leavesOutWhatIsNotReady()
{
    MailServerSettings incomplete = relay({});
    const Settings settings =
        systemWith(relay(u"mx.example.org"_s),
                   {{acme, client(incomplete)}, {beta, client(relay(u"b.example.org"_s))}});
    QCOMPARE(sharesOf(settings), (QList<QStringList>{{system_}, {beta}}));
    for (const auto &server : ServerRound::distinctServers(settings))
        QVERIFY(server.effective.isReady());
}

void TestServerRound::hasNoServersWhereTheSystemSendsNothing_data()
{
    QTest::addColumn<MailServerSettings>("global");
    MailServerSettings off = relay(u"mx.example.org"_s);
    off.use = false;
    QTest::newRow("off") << off;
    QTest::newRow("not configured") << relay({});
    QTest::newRow("never touched") << MailServerSettings();
}

// R4, R5.
void TestServerRound::hasNoServersWhereTheSystemSendsNothing()
{
    QFETCH(MailServerSettings, global);
    const Settings settings =
        systemWith(global, {{acme, client(relay(u"own.example.org"_s))}, {beta, {}}});
    QVERIFY(ServerRound::distinctServers(settings).isEmpty());
}

void TestServerRound::countsATypedClientSecret()
{
    MailServerSettings lacking = graph();
    lacking.certificateFile.clear();
    const Settings settings =
        systemWith(relay(u"mx.example.org"_s), {{acme, client(lacking)}, {beta, client(lacking)}});
    QCOMPARE(ServerRound::distinctServers(settings).size(), 1);
    const auto servers = ServerRound::distinctServers(settings, {acme});
    QCOMPARE(servers.size(), 2);
    QCOMPARE(servers.at(1).clients, QStringList{acme});
}

void TestServerRound::copesWithThousandsOfClients()
{
    constexpr qint64 longest = 3000; // ms
    Settings settings = systemWith(withLogin(u"mx.example.org"_s), {});
    for (int number = 0; number < 5000; ++number)
        settings.clients.insert(u"client-%1"_s.arg(number), {});
    for (int number = 0; number < 500; ++number) // of one provider
        settings.clients.insert(u"own-%1"_s.arg(number), client(withLogin(u"mx.example.org"_s)));
    QElapsedTimer clock;
    clock.start();
    const auto servers = ServerRound::distinctServers(settings);
    qInfo("%lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < longest);
    QCOMPARE(servers.size(), 501);
    QCOMPARE(servers.constFirst().clients.size(), 5001);
}

void TestServerRound::asksForItsOwnSenderAddressInACheck()
{
    MailServerSettings own = relay(u"own.example.org"_s);
    own.senderAddress = u"post@bücher.example"_s;
    WatchedRound watched(systemWith(relay(u"mx.example.org"_s), {{acme, client(own)}}));
    watched.round.check();
    QTRY_COMPARE(watched.submissions.running().size(), 2);
    QCOMPARE(watched.submissions.made.at(0)->recipient(), Mailbox::parse(u"system@example.org"_s));
    QCOMPARE(watched.submissions.made.at(1)->recipient(), Mailbox::parse(u"post@bücher.example"_s));
    for (const auto &submission : watched.submissions.made) {
        QVERIFY(!submission->mail());
        QVERIFY(submission->options().testsSettings);
    }
}

void TestServerRound::sendsOneTestMailThroughEach()
{
    WatchedRound watched(systemOf(3));
    watched.round.test(u"admin@example.net"_s);
    QTRY_COMPARE(watched.submissions.running().size(), 3);
    for (const auto &submission : watched.submissions.made) {
        QVERIFY(!submission->recipient());
        QCOMPARE(submission->mail()->envelope.forwardPaths,
                 QList<Mailbox>{*Mailbox::parse(u"admin@example.net"_s)});
        QVERIFY(submission->mail()->message.contains(submission->effective().server.host.toUtf8()));
    }
}

void TestServerRound::saysNothingBeforeTheEventLoopRuns()
{
    for (const int servers : {0, 3}) {
        WatchedRound watched(servers == 0 ? Settings() : systemOf(servers));
        watched.round.check();
        QCOMPARE(watched.started.size() + watched.ended.size() + watched.finished.size(), 0);
        QVERIFY(watched.submissions.made.isEmpty());
        QCOMPARE(watched.round.isRunning(), servers > 0);
    }
}

void TestServerRound::runsOnlySoManyAtOnce_data()
{
    QTest::addColumn<int>("servers");
    for (const int servers : {1, 3, 4, 5, 8, 25})
        QTest::addRow("%d servers", servers) << servers;
}

void TestServerRound::runsOnlySoManyAtOnce()
{
    QFETCH(int, servers);
    WatchedRound watched(systemOf(servers));
    watched.round.check();
    for (int done = 0; done < servers; ++done) {
        const int expected = std::min(ServerRound::mostAtOnce, servers - done);
        QTRY_COMPARE(watched.submissions.running().size(), expected);
        QCOMPARE(watched.started.size(), std::min(done + ServerRound::mostAtOnce, servers));
        QVERIFY(watched.finished.isEmpty());
        QVERIFY(watched.round.isRunning());
        watched.submissions.running().constFirst()->succeed();
    }
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.endedServers(), watched.allServers());
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::finishesInWhateverOrderTheyEnd()
{
    WatchedRound watched(systemOf(11));
    watched.round.check();
    for (int done = 0; done < 11; ++done) {
        QTRY_VERIFY(!watched.submissions.running().isEmpty());
        QVERIFY(watched.submissions.running().size() <= ServerRound::mostAtOnce);
        const auto running = watched.submissions.running();
        running.at((done * 7) % running.size())->succeed();
    }
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.endedServers(), watched.allServers());
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::passesOnEachResult()
{
    WatchedRound watched(systemOf(3));
    watched.round.check();
    QTRY_COMPARE(watched.submissions.running().size(), 3);
    const auto made = watched.submissions.made;
    made.at(2)->fail(ProblemId::AuthRejected);
    made.at(0)->succeed();
    made.at(1)->fail(ProblemId::TcpRefused);
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.ended.at(0).at(0).value<qsizetype>(), 2);
    QCOMPARE(watched.ended.at(1).at(0).value<qsizetype>(), 0);
    QCOMPARE(watched.ended.at(2).at(0).value<qsizetype>(), 1);
    QCOMPARE(watched.problemCodes(), (QStringList{u"auth-rejected"_s, u"ok"_s, u"tcp-refused"_s}));
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::finishesWithoutServers()
{
    WatchedRound watched({});
    watched.round.check();
    watched.round.cancel(); // there is nothing to cancel
    QTRY_COMPARE(watched.finished.size(), 1);
    QVERIFY(watched.started.isEmpty());
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::reportsAnAddressThatIsNoneWithoutAConnection_data()
{
    QTest::addColumn<QString>("recipient"); // empty: check
    QTest::addColumn<QStringList>("codes"); // of the system and of a sender that needs SMTPUTF8
    QTest::newRow("check") << QString() << QStringList{u"smtputf8-off"_s};
    QTest::newRow("sender of a test mail")
        << u"admin@example.net"_s << QStringList{u"smtputf8-off"_s};
    QTest::newRow("recipient that is no address")
        << u"admin"_s << QStringList{u"address-invalid"_s, u"smtputf8-off"_s};
    QTest::newRow("recipient that needs SMTPUTF8")
        << u"山田@example.net"_s << QStringList{u"smtputf8-off"_s, u"smtputf8-off"_s};
}

void TestServerRound::reportsAnAddressThatIsNoneWithoutAConnection()
{
    QFETCH(QString, recipient);
    QFETCH(QStringList, codes);
    MailServerSettings own = relay(u"own.example.org"_s);
    own.senderAddress = u"山田@example.org"_s;
    WatchedRound watched(systemWith(relay(u"mx.example.org"_s), {{acme, client(own)}}));
    if (recipient.isEmpty())
        watched.round.check();
    else
        watched.round.test(recipient);
    QVERIFY(watched.ended.isEmpty());
    QTRY_COMPARE(watched.ended.size(), codes.size());
    QCOMPARE(watched.problemCodes(), codes);
    QCOMPARE(watched.ended.constLast().at(0).value<qsizetype>(), 1);
    QCOMPARE(watched.started.size(), 2);
    const auto others = watched.submissions.running();
    for (HeldSubmission *submission : others) {
        QVERIFY(submission->effective().owner() == system_);
        submission->succeed();
    }
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.endedServers(), watched.allServers());
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::goesOnAfterManyAddressesThatAreNone()
{
    Settings settings = systemOf(20);
    for (Client &one : settings.clients)
        one.mailServer.senderAddress = u"山田@example.org"_s;
    WatchedRound watched(settings);
    watched.round.check();
    QTRY_COMPARE(watched.ended.size(), 19);
    QVERIFY(watched.finished.isEmpty());
    watched.submissions.made.constFirst()->succeed();
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.endedServers(), watched.allServers());
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::passesOnThatTheKeychainWaits()
{
    WatchedRound watched(systemOf(1));
    QSignalSpy waiting(&watched.round, &ServerRound::waitingForKeychain);
    watched.round.check();
    QTRY_COMPARE(watched.submissions.running().size(), 1);
    emit watched.submissions.made.constFirst()->waitingForKeychain();
    QCOMPARE(waiting.size(), 1);
}

void TestServerRound::leavesNothingRunningWhenDestroyed()
{
    HeldSubmissions submissions;
    SessionSecretStore secrets;
    {
        ServerRound round(ServerRound::distinctServers(systemOf(6)), secrets, {},
                          submissions.factory());
        round.check();
        QTRY_COMPARE(submissions.running().size(), ServerRound::mostAtOnce);
        submissions.running().constFirst()->succeed();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(submissions.allFreed());
    {
        ServerRound round(ServerRound::distinctServers(systemOf(6)), secrets, {},
                          submissions.factory());
        round.check();
    }
    QTest::qWait(0);
    QCOMPARE(submissions.made.size(), ServerRound::mostAtOnce + 1);
}

void TestServerRound::addWaysToCancel()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<OnCancel>("onCancel");
    for (const int servers : {1, 2, 4, 5, 12}) {
        QTest::addRow("%d servers that end at once", servers) << servers << OnCancel::EndsAtOnce;
        QTest::addRow("%d servers that end later", servers) << servers << OnCancel::EndsLater;
    }
}

void TestServerRound::canBeCancelledBeforeItStarts_data()
{
    addWaysToCancel();
}

void TestServerRound::canBeCancelledBeforeItStarts()
{
    QFETCH(int, servers);
    QFETCH(OnCancel, onCancel);
    WatchedRound watched(systemOf(servers), {}, onCancel);
    watched.round.check();
    watched.round.cancel();
    watched.round.cancel(); // an impatient user
    QVERIFY(watched.ended.isEmpty());
    QTRY_COMPARE(watched.finished.size(), 1);
    QVERIFY(watched.submissions.made.isEmpty());
    QVERIFY(watched.started.isEmpty());
    QCOMPARE(watched.endedServers(), watched.allServers());
    QCOMPARE(watched.problemCodes(), QStringList(servers, u"cancelled"_s));
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::canBeCancelledInTheMiddle_data()
{
    addWaysToCancel();
}

void TestServerRound::canBeCancelledInTheMiddle()
{
    QFETCH(int, servers);
    QFETCH(OnCancel, onCancel);
    WatchedRound watched(systemOf(servers), {}, onCancel);
    watched.round.check();
    QTRY_VERIFY(!watched.submissions.running().isEmpty());
    const bool oneEnds = servers > 1;
    if (oneEnds)
        watched.submissions.running().constFirst()->succeed();
    const auto started = watched.started.size();
    watched.round.cancel();
    watched.round.cancel(); // an impatient user
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.started.size(), started);
    QCOMPARE(watched.endedServers(), watched.allServers());
    QCOMPARE(watched.problemCodes().count(u"cancelled"_s), servers - (oneEnds ? 1 : 0));
    QCOMPARE(watched.problemCodes().count(u"ok"_s), oneEnds ? 1 : 0);
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::keepsAResultThatWasKnownWhenCancelled()
{
    WatchedRound watched(systemOf(6), {}, OnCancel::SucceedsLater);
    watched.round.check();
    QTRY_COMPARE(watched.submissions.running().size(), 4);
    watched.round.cancel();
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.problemCodes().count(u"ok"_s), 4);
    QCOMPARE(watched.problemCodes().count(u"cancelled"_s), 2);
    QCOMPARE(watched.endedServers(), watched.allServers());
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::canBeCancelledWhenOneStarts_data()
{
    addWaysToCancel();
}

void TestServerRound::canBeCancelledWhenOneStarts()
{
    QFETCH(int, servers);
    QFETCH(OnCancel, onCancel);
    WatchedRound watched(systemOf(servers), {}, onCancel);
    connect(&watched.round, &ServerRound::serverStarted, this,
            [&watched] { watched.round.cancel(); });
    watched.round.check();
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.started.size(), 1);
    QCOMPARE(watched.endedServers(), watched.allServers());
    QCOMPARE(watched.problemCodes(), QStringList(servers, u"cancelled"_s));
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::canBeCancelledWhenOneEnds_data()
{
    addWaysToCancel();
}

void TestServerRound::canBeCancelledWhenOneEnds()
{
    QFETCH(int, servers);
    QFETCH(OnCancel, onCancel);
    WatchedRound watched(systemOf(servers), {}, onCancel);
    connect(&watched.round, &ServerRound::serverFinished, this,
            [&watched] { watched.round.cancel(); });
    watched.round.check();
    QTRY_VERIFY(!watched.submissions.running().isEmpty());
    watched.submissions.running().constFirst()->succeed();
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.endedServers(), watched.allServers());
    QCOMPARE(watched.problemCodes().count(u"ok"_s), 1);
    QCOMPARE(watched.problemCodes().count(u"cancelled"_s), servers - 1);
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::canBeCancelledBesideAnAddressThatIsNone_data()
{
    addWaysToCancel();
}

// Their results are known, but not told yet.
void TestServerRound::canBeCancelledBesideAnAddressThatIsNone()
{
    QFETCH(int, servers);
    QFETCH(OnCancel, onCancel);
    WatchedRound watched(systemOf(servers), {}, onCancel);
    connect(&watched.round, &ServerRound::serverFinished, this,
            [&watched] { watched.round.cancel(); });
    watched.round.test(u"no address"_s);
    QTRY_COMPARE(watched.finished.size(), 1);
    QCOMPARE(watched.endedServers(), watched.allServers());
    QVERIFY(watched.problemCodes().contains(u"address-invalid"_s));
    NOTHING_MORE_COMES(watched);
}

void TestServerRound::ignoresACancellationAfterTheEnd()
{
    WatchedRound watched(systemOf(2));
    watched.round.check();
    QTRY_COMPARE(watched.submissions.running().size(), 2);
    for (HeldSubmission *submission : watched.submissions.running())
        submission->succeed();
    QTRY_COMPARE(watched.finished.size(), 1);
    watched.round.cancel();
    NOTHING_MORE_COMES(watched);
}

// R22: what was typed and is not saved yet.
void TestServerRound::handsTypedSecretsToTheirOwnersSubmission()
{
    const SecretEdits ofSystem{SecretEdit::replace(Secret("of all")), {}};
    const SecretEdits ofAcme{SecretEdit::replace(Secret("of acme")), {}};
    const Settings settings = systemWith(withLogin(u"mx.example.org"_s),
                                         {{acme, client(withLogin(u"mx.example.org"_s))},
                                          {beta, client(withLogin(u"mx.example.org"_s))}});
    WatchedRound watched(settings, {{system_, ofSystem}, {acme, ofAcme}});
    watched.round.check();
    QTRY_COMPARE(watched.submissions.running().size(), 3);
    const QMap<QString, SecretEdits> expected{{system_, ofSystem}, {acme, ofAcme}, {beta, {}}};
    for (const auto &submission : watched.submissions.made) {
        const QString owner = submission->effective().owner();
        QVERIFY(submission->options().typed.value(owner) == expected.value(owner));
    }
}

// Reads as the keychain would, and remembers what.
class ReadingStore : public SessionSecretStore
{
    Q_OBJECT

public:
    void read(const QString &key, bool expected, QObject *context, Receiver receiver) override
    {
        keys << key;
        SessionSecretStore::read(key, expected, context, std::move(receiver));
    }

    QStringList keys;
};

// The same with real submissions, to a port where nobody listens.
void TestServerRound::readsTheSecretsOfAllOthersFromTheKeychain()
{
    QTcpServer port;
    QVERIFY(port.listen(QHostAddress::LocalHost));
    const auto serverOf = [number = port.serverPort()](const QString &owner) {
        MailServerSettings server = withLogin(u"127.0.0.1"_s);
        server.port = number;
        server.encryption = Encryption::None;
        server.allowPasswordInClear = true;
        server.ehloName = u"app.example.org"_s;
        server.password.key = u"key of "_s + owner;
        return server;
    };
    port.close();
    const Settings settings = systemWith(
        serverOf(u"system"_s), {{acme, client(serverOf(acme))}, {beta, client(serverOf(beta))}});
    ReadingStore secrets;
    bool isKept = false;
    secrets.write(u"key of system"_s, Secret("of all"), this,
                  [&isKept](const SecretOutcome &outcome) { isKept = outcome.ok(); });
    QTRY_VERIFY(isKept);
    ServerRound round(ServerRound::distinctServers(settings), secrets,
                      {{acme, {SecretEdit::replace(Secret("of acme")), {}}}});
    QSignalSpy ended(&round, &ServerRound::serverFinished);
    QSignalSpy finished(&round, &ServerRound::finished);
    round.check();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(secrets.keys, (QStringList{u"key of system"_s, u"key of beta"_s}));
    QMap<qsizetype, QString> codes;
    for (const auto &arguments : ended)
        codes.insert(arguments.at(0).value<qsizetype>(),
                     arguments.at(1).value<Report>().problem.value_or(Problem{}).code());
    QCOMPARE(codes.value(0), u"tcp-refused"_s); // with the stored one
    QCOMPARE(codes.value(1), u"tcp-refused"_s); // with the typed one
    QVERIFY2(codes.value(2) != u"tcp-refused"_s, qPrintable(codes.value(2))); // there is none
}

QTEST_GUILESS_MAIN(TestServerRound)
#include "tst_serverround.moc"
