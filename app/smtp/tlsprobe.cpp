// SPDX-License-Identifier: Apache-2.0
#include "smtp/tlsprobe.h"

TlsProbe::TlsProbe(const QString &host, quint16 port, QObject *parent)
    : QObject(parent)
    , m_race(host, port)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(false); });
    connect(&m_race, &ConnectionRace::connected, this, &TlsProbe::greet);
    connect(&m_race, &ConnectionRace::failed, this, [this] { finish(false); });
}

void TlsProbe::start(std::chrono::milliseconds limit)
{
    m_deadline.start(limit);
    m_race.start(limit, limit);
}

void TlsProbe::greet()
{
    m_socket = m_race.takeSocket();
    // Whoever shows a certificate speaks TLS; the handshake need not be finished.
    m_socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    connect(m_socket.get(), &QSslSocket::encrypted, this, [this] { finish(true); });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this,
            [this] { finish(!m_socket->peerCertificate().isNull()); });
    m_socket->startClientEncryption();
}

void TlsProbe::finish(bool speaksTls)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    emit finished(speaksTls);
}
