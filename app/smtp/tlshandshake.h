// SPDX-License-Identifier: Apache-2.0
// One TLS handshake over a connected socket: begins it, holds the certificate against the policy
// and says how it ended. Nothing of ours is written before succeeded().
#pragma once

#include "trust/tlspolicy.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>

class TlsHandshake : public QObject
{
    Q_OBJECT

public:
    // `socket` is not owned and must outlive this object.
    TlsHandshake(QSslSocket &socket, const TlsPolicy &policy, QObject *parent = nullptr);

    // `earlyBytes` is what it means when the server has already said something in clear.
    void start(std::chrono::milliseconds limit, ProblemId earlyBytes);
    // What the server showed, trusted or not; null before it showed one.
    QSslCertificate certificate() const;

signals:
    // Exactly one of the two.
    void succeeded();
    void failed(const Problem &problem);

private:
    void begin(const QSslConfiguration &configuration);
    void judge(const QList<QSslError> &errors);
    void encrypted();
    void broken(QAbstractSocket::SocketError error);
    Problem handshakeProblem(QAbstractSocket::SocketError error) const;
    void finish(const std::optional<Problem> &problem);

    QSslSocket &m_socket;
    TlsPolicy m_policy;
    QTimer m_deadline;
    QList<QSslError> m_errors;
    ProblemId m_earlyBytes = ProblemId::StartTlsInjected;
    bool m_finished = false;
};
