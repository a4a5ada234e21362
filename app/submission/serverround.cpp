// SPDX-License-Identifier: Apache-2.0
#include "submission/serverround.h"

#include "settings/settingskeys.h"
#include "submission/testmail.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace {

Report reportOf(const Problem &problem)
{
    Report report;
    report.problem = problem;
    return report;
}

// Two clients never share a login: each has secrets of its own, typed ones too.
bool isSame(const EffectiveMailServer &one, const EffectiveMailServer &other)
{
    const bool share =
        one.owner() == other.owner() || one.server.authentication == Authentication::None;
    return share && one.server == other.server;
}

} // namespace

QList<ServerRound::Server> ServerRound::distinctServers(const Settings &settings,
                                                        const QSet<QString> &withClientSecret)
{
    QList<Server> servers;
    QMultiHash<QString, qsizetype> byName;
    const auto add = [&](const QString &clientId) {
        const auto effective = EffectiveMailServer::of(settings, clientId, withClientSecret);
        if (!effective.isReady())
            return;
        const QString name = effective.server.host + u' ' + effective.server.senderAddress;
        const QList<qsizetype> candidates = byName.values(name);
        const auto same = std::find_if(candidates.begin(), candidates.end(), [&](qsizetype known) {
            return isSame(servers.at(known).effective, effective);
        });
        if (same != candidates.end()) {
            servers[*same].clients << clientId;
            return;
        }
        byName.insert(name, servers.size());
        servers << Server{effective, {clientId}};
    };
    add({});
    for (auto client = settings.clients.cbegin(); client != settings.clients.cend(); ++client)
        add(client.key());
    return servers;
}

ServerRound::ServerRound(const QList<Server> &servers, SecretStore &secrets,
                         const SecretEditsByOwner &typed, SubmissionFactory factory,
                         QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_secrets(secrets)
    , m_options{typed, true}
    , m_factory(std::move(factory))
    , m_running(std::size_t(servers.size()))
{}

ServerRound::~ServerRound() = default;

void ServerRound::check()
{
    run([](Submission &submission, const MailServerSettings &server) -> std::optional<Problem> {
        const auto recipient = usableMailbox(server.senderAddress, server.mayUseUtf8(),
                                             Keys::senderAddress.translatedLabel());
        if (const auto *problem = std::get_if<Problem>(&recipient))
            return *problem;
        submission.check(std::get<Mailbox>(recipient));
        return {};
    });
}

void ServerRound::test(const QString &recipient)
{
    run([recipient](Submission &submission,
                    const MailServerSettings &server) -> std::optional<Problem> {
        const auto mail = testMail(server, recipient);
        if (const auto *problem = std::get_if<Problem>(&mail))
            return *problem;
        submission.send(std::get<OutgoingMail>(mail));
        return {};
    });
}

void ServerRound::run(Begin begin)
{
    Q_ASSERT(!m_begin);
    m_begin = std::move(begin);
    m_open = m_servers.size();
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_servers.isEmpty())
                return emit finished();
            for (int i = 0; i < mostAtOnce; ++i)
                startNext();
        },
        Qt::QueuedConnection);
}

void ServerRound::startNext()
{
    if (m_next < m_servers.size() && !m_cancelled)
        start(m_next++);
}

void ServerRound::start(qsizetype server)
{
    const EffectiveMailServer &effective = m_servers.at(server).effective;
    auto &place = m_running.at(std::size_t(server));
    place = m_factory(effective, m_secrets, m_options);
    connect(place.get(), &Submission::waitingForKeychain, this, &ServerRound::waitingForKeychain);
    connect(place.get(), &Submission::finished, this,
            [this, server](const Report &report) { conclude(server, report); });
    emit serverStarted(server);
    if (m_cancelled) // by whoever heard that: then it has ended already, or will soon
        return;
    if (const auto problem = m_begin(*place, effective.server))
        QMetaObject::invokeMethod(
            place.get(), [this, server, problem] { conclude(server, reportOf(*problem)); },
            Qt::QueuedConnection);
}

void ServerRound::conclude(qsizetype server, const Report &report)
{
    auto &place = m_running.at(std::size_t(server));
    if (!place) // cancelled while a problem of its own was still to be told
        return;
    place.release()->deleteLater(); // this may be its signal
    emit serverFinished(server, report);
    startNext();
    // Counted last: whoever heard it may have cancelled the others, and they end within that.
    if (--m_open == 0)
        emit finished();
}

void ServerRound::cancel()
{
    if (m_cancelled || !isRunning())
        return;
    m_cancelled = true;
    for (const auto &submission : m_running) {
        if (submission)
            submission->cancel();
    }
    const qsizetype first = std::exchange(m_next, m_servers.size());
    QMetaObject::invokeMethod(
        this,
        [this, first] {
            for (qsizetype server = first; server < m_servers.size(); ++server) {
                emit serverFinished(server, reportOf({ProblemId::Cancelled, {}}));
                if (--m_open == 0)
                    emit finished();
            }
        },
        Qt::QueuedConnection);
}
