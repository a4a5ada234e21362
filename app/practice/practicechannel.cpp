// SPDX-License-Identifier: Apache-2.0
#include "practice/practicechannel.h"

namespace {

constexpr qint64 chunkSize = 64 * 1024;

} // namespace

PracticeChannel::PracticeChannel(QSslSocket *socket, int idleSeconds, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(chunkSize);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_idle.setInterval(idleSeconds * 1000);
    m_idle.start();
    connect(&m_idle, &QTimer::timeout, this, &PracticeChannel::idled);
    connect(m_socket, &QSslSocket::readyRead, this, &PracticeChannel::noteActivity);
    connect(m_socket, &QSslSocket::readyRead, this, &PracticeChannel::readable);
    // Queued: it may come out of write().
    connect(m_socket, &QSslSocket::bytesWritten, this, &PracticeChannel::readable,
            Qt::QueuedConnection);
    // Inside TLS the above tells of what was encrypted, this of what has left.
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &PracticeChannel::readable,
            Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::encrypted, this, &PracticeChannel::secured);
    connect(m_socket, &QSslSocket::disconnected, this, &PracticeChannel::closed);
}

std::optional<InputLine> PracticeChannel::nextLine(LineReader::End end, qsizetype limit)
{
    for (;;) {
        if (auto line = m_reader.next(end, limit))
            return line;
        const QByteArray bytes =
            m_socket->bytesAvailable() > 0 ? m_socket->read(chunkSize) : QByteArray();
        if (bytes.isEmpty())
            return {};
        m_reader.feed(bytes);
    }
}

bool PracticeChannel::hasMore() const
{
    return !m_reader.isEmpty() || m_socket->bytesAvailable() > 0;
}

void PracticeChannel::write(const QByteArray &bytes)
{
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->write(bytes);
}

bool PracticeChannel::isCongested() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > chunkSize;
}

void PracticeChannel::startTls()
{
    // A QSslSocket would hand out after the handshake what came in clear before it.
    m_reader.clear();
    m_socket->readAll();
    m_socket->flush();
    m_socket->startServerEncryption();
}

void PracticeChannel::close()
{
    // The system makes a reset of an end with unread bytes, and the client may miss the last reply.
    m_reader.clear();
    m_socket->readAll();
    m_socket->disconnectFromHost();
}

void PracticeChannel::noteActivity()
{
    m_idle.start();
}
