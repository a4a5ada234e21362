// SPDX-License-Identifier: Apache-2.0
#include "smtp/tlshandshake.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

TlsHandshake::TlsHandshake(QSslSocket &socket, const TlsPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_policy(policy)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish(Problem{ProblemId::ServerSilent, u"TLS"_s});
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsHandshake::encrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsHandshake::judge);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsHandshake::broken);
}

void TlsHandshake::start(std::chrono::milliseconds limit, ProblemId earlyBytes)
{
    m_earlyBytes = earlyBytes;
    m_deadline.start(limit);
    // Loading the system's CAs may take 100 ms, too long for the window's thread. The pool's thread
    // knows this object only through a guard that is looked at in this thread again.
    QPointer<TlsHandshake> guard(this);
    QThreadPool::globalInstance()->start(
        [guard, policy = m_policy, configuration = m_socket.sslConfiguration()]() mutable {
            const auto problem = policy.configure(configuration);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, problem, configuration] {
                    if (guard && problem)
                        guard->finish(problem);
                    else if (guard)
                        guard->begin(configuration);
                },
                Qt::QueuedConnection);
        });
}

void TlsHandshake::begin(const QSslConfiguration &configuration)
{
    if (m_finished)
        return;
    // QSslSocket would hand these bytes out after the handshake as if they had come encrypted
    // (CVE-2021-22947 and its kin).
    if (m_socket.bytesAvailable() > 0) {
        finish(Problem{m_earlyBytes, {}});
        return;
    }
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyName(m_policy.host); // also the name sent as SNI
    m_socket.startClientEncryption();
}

void TlsHandshake::judge(const QList<QSslError> &errors)
{
    m_errors = errors;
    if (m_policy.accepts(m_socket.peerCertificate(), errors))
        m_socket.ignoreSslErrors(errors);
}

void TlsHandshake::encrypted()
{
    finish(m_policy.objection(m_socket.peerCertificate()));
}

void TlsHandshake::broken(QAbstractSocket::SocketError error)
{
    finish(handshakeProblem(error));
}

Problem TlsHandshake::handshakeProblem(QAbstractSocket::SocketError error) const
{
    if (!m_errors.isEmpty())
        return m_policy.problemOf(m_socket.peerCertificate(), m_errors);
    if (error == QAbstractSocket::RemoteHostClosedError)
        return {ProblemId::ConnectionLost, u"TLS"_s};
    const QString words = m_socket.errorString();
    if (words.contains("wrong version number"_L1) || words.contains("packet length too long"_L1))
        return {ProblemId::TlsToPlainPort, words};
    return TlsPolicy::handshakeProblem(words);
}

QSslCertificate TlsHandshake::certificate() const
{
    const QSslCertificate shown = m_socket.peerCertificate();
    return shown.isNull() && !m_errors.isEmpty() ? m_errors.constFirst().certificate() : shown;
}

void TlsHandshake::finish(const std::optional<Problem> &problem)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    disconnect(&m_socket, nullptr, this, nullptr);
    if (problem)
        emit failed(*problem);
    else
        emit succeeded();
}
