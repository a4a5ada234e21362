// SPDX-License-Identifier: Apache-2.0
// From a host name to a connected socket: looks the name up and tries its addresses side by side,
// IPv6 first, the next one a moment after the last (Happy Eyeballs, RFC 8305).
#pragma once

#include "diagnosis/problem.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QHostInfo>
#include <QList>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

class ConnectionRace : public QObject
{
    Q_OBJECT

public:
    // RFC 8305 §5: the recommended Connection Attempt Delay.
    static constexpr std::chrono::milliseconds attemptDelay{250};

    // `host` in ASCII, or an IP address.
    ConnectionRace(const QString &host, quint16 port, QObject *parent = nullptr);
    ~ConnectionRace() override;

    void start(std::chrono::milliseconds lookupLimit, std::chrono::milliseconds connectLimit);
    // After connected(). Unencrypted; certificate checks are the taker's.
    std::unique_ptr<QSslSocket> takeSocket() { return std::move(m_winner); }
    // Set where only IPv4 worked although the name has IPv6 addresses.
    std::optional<Problem> warning() const { return m_warning; }

signals:
    void resolved(const QList<QHostAddress> &addresses);
    // Exactly one of the two.
    void connected();
    void failed(const Problem &problem);

private:
    struct Attempt
    {
        QHostAddress address;
        std::unique_ptr<QSslSocket> socket;
        bool failed = false;
    };

    void lookedUp(const QHostInfo &info);
    void beginAttempts(const QList<QHostAddress> &addresses);
    void tryNext();
    void attemptConnected(std::size_t index);
    void attemptFailed(std::size_t index, QAbstractSocket::SocketError error);
    void timedOut();
    void noteIpv6(const QHostAddress &winner);
    void fail(const Problem &problem);
    void release();

    QString m_host;
    quint16 m_port;
    std::chrono::milliseconds m_connectLimit{};
    int m_lookup = -1;
    bool m_finished = false;
    QTimer m_deadline;
    QTimer m_nextAttempt;
    QList<QHostAddress> m_waiting;
    std::vector<Attempt> m_attempts;
    std::optional<Problem> m_worst; // the most telling of the attempts' failures
    std::unique_ptr<QSslSocket> m_winner;
    std::optional<Problem> m_warning;
};
