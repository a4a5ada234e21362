// SPDX-License-Identifier: Apache-2.0
#include "smtp/connectionrace.h"

#include <QNetworkProxy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// RFC 8305 §4: families in turn, IPv6 first.
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> v6;
    QList<QHostAddress> v4;
    for (const QHostAddress &address : addresses)
        (address.protocol() == QAbstractSocket::IPv6Protocol ? v6 : v4) << address;
    QList<QHostAddress> result;
    for (qsizetype i = 0; i < std::max(v6.size(), v4.size()); ++i) {
        if (i < v6.size())
            result << v6.at(i);
        if (i < v4.size())
            result << v4.at(i);
    }
    return result;
}

QString endpointText(const QHostAddress &address, quint16 port)
{
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString()).arg(port);
}

ProblemId problemOfError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return ProblemId::TcpRefused;
    case QAbstractSocket::SocketTimeoutError:
        return ProblemId::TcpTimeout;
    default:
        return ProblemId::TcpUnreachable;
    }
}

// Which of several failures tells the administrator most: somebody answered, if only to refuse.
int telling(ProblemId id)
{
    return id == ProblemId::TcpRefused ? 2 : id == ProblemId::TcpTimeout ? 1 : 0;
}

} // namespace

ConnectionRace::ConnectionRace(const QString &host, quint16 port, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_port(port)
{
    m_deadline.setSingleShot(true);
    m_nextAttempt.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ConnectionRace::timedOut);
    connect(&m_nextAttempt, &QTimer::timeout, this, &ConnectionRace::tryNext);
}

ConnectionRace::~ConnectionRace()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
}

void ConnectionRace::start(std::chrono::milliseconds lookupLimit,
                           std::chrono::milliseconds connectLimit)
{
    m_connectLimit = connectLimit;
    const QHostAddress address(m_host);
    if (!address.isNull()) {
        QTimer::singleShot(0, this, [this, address] { beginAttempts({address}); });
        return;
    }
    m_deadline.start(lookupLimit);
    m_lookup = QHostInfo::lookupHost(m_host, this, &ConnectionRace::lookedUp);
}

void ConnectionRace::lookedUp(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_finished)
        return;
    // The socket would say "host not found" in both cases; QHostInfo tells them apart.
    if (info.error() == QHostInfo::HostNotFound
        || (info.error() == QHostInfo::NoError && info.addresses().isEmpty()))
        fail({ProblemId::DnsNotFound, m_host});
    else if (info.error() != QHostInfo::NoError)
        fail({ProblemId::DnsTemporary, m_host});
    else
        beginAttempts(interleaved(info.addresses()));
}

void ConnectionRace::beginAttempts(const QList<QHostAddress> &addresses)
{
    emit resolved(addresses);
    m_waiting = addresses;
    m_deadline.start(m_connectLimit);
    tryNext();
}

void ConnectionRace::tryNext()
{
    if (m_finished || m_waiting.isEmpty())
        return;
    const std::size_t index = m_attempts.size();
    m_attempts.push_back({m_waiting.takeFirst(), std::make_unique<QSslSocket>()});
    QSslSocket &socket = *m_attempts.back().socket;
    // Mail goes to the server that was named, not through whatever proxy the web uses.
    socket.setProxy(QNetworkProxy::NoProxy);
    connect(&socket, &QSslSocket::connected, this, [this, index] { attemptConnected(index); });
    connect(&socket, &QSslSocket::errorOccurred, this,
            [this, index](QAbstractSocket::SocketError error) { attemptFailed(index, error); });
    socket.connectToHost(m_attempts.back().address, m_port);
    if (!m_waiting.isEmpty())
        m_nextAttempt.start(attemptDelay);
}

void ConnectionRace::attemptConnected(std::size_t index)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    m_nextAttempt.stop();
    Attempt &attempt = m_attempts.at(index);
    attempt.socket->disconnect(this);
    noteIpv6(attempt.address);
    m_winner = std::move(attempt.socket);
    release();
    emit connected();
}

void ConnectionRace::noteIpv6(const QHostAddress &winner)
{
    if (winner.protocol() != QAbstractSocket::IPv4Protocol || m_host == "localhost"_L1)
        return;
    const auto failedV6 =
        std::find_if(m_attempts.cbegin(), m_attempts.cend(), [](const auto &attempt) {
            return attempt.failed && attempt.address.protocol() == QAbstractSocket::IPv6Protocol;
        });
    if (failedV6 != m_attempts.cend())
        m_warning = Problem{ProblemId::Ipv6Broken, endpointText(failedV6->address, m_port)};
}

void ConnectionRace::attemptFailed(std::size_t index, QAbstractSocket::SocketError error)
{
    if (m_finished)
        return;
    Attempt &attempt = m_attempts.at(index);
    attempt.failed = true;
    const ProblemId id = problemOfError(error);
    if (!m_worst || telling(id) > telling(m_worst->id))
        m_worst = Problem{id, endpointText(attempt.address, m_port)};
    const bool allFailed = std::all_of(m_attempts.cbegin(), m_attempts.cend(),
                                       [](const Attempt &other) { return other.failed; });
    if (!m_waiting.isEmpty())
        tryNext();
    else if (allFailed)
        fail(*m_worst);
}

void ConnectionRace::timedOut()
{
    if (m_attempts.empty())
        fail({ProblemId::DnsTemporary, m_host});
    else
        fail({ProblemId::TcpTimeout, endpointText(m_attempts.front().address, m_port)});
}

void ConnectionRace::fail(const Problem &problem)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    m_nextAttempt.stop();
    release();
    emit failed(problem);
}

// A socket may be the sender of the signal that ends the race: it goes once that is through.
void ConnectionRace::release()
{
    for (Attempt &attempt : m_attempts) {
        if (!attempt.socket)
            continue;
        attempt.socket->disconnect(this);
        attempt.socket->abort();
        attempt.socket.release()->deleteLater();
    }
}
