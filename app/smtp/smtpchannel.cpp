// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpchannel.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// What may lie in the socket's own buffer, whatever a server sends.
constexpr qint64 readBuffer = 64 * 1024;
constexpr qint64 contentAhead = 256 * 1024;
constexpr qsizetype contentPiece = 64 * 1024;

} // namespace

void SmtpChannel::adopt(std::unique_ptr<QSslSocket> socket)
{
    m_socket = std::move(socket);
    m_socket->setReadBufferSize(readBuffer);
    // One write per group of commands: Nagle's algorithm would hold back the second (40 ms).
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(Fault::TimedOut, {}); });
    resume();
}

void SmtpChannel::resume()
{
    m_paused = false;
    m_replies.clear();
    connect(m_socket.get(), &QSslSocket::readyRead, this, &SmtpChannel::read);
    connect(m_socket.get(), &QSslSocket::bytesWritten, this, &SmtpChannel::pumpContent);
    connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, this, &SmtpChannel::pumpContent);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this] {
        read(); // a last word may lie in the buffer
        if (m_socket)
            fail(Fault::Closed, m_socket->errorString());
    });
}

void SmtpChannel::pause()
{
    m_paused = true;
    m_deadline.stop();
    m_replies.clear();
    disconnect(m_socket.get(), nullptr, this, nullptr);
}

void SmtpChannel::expect(std::chrono::milliseconds limit, Reader reader)
{
    m_awaited << Awaited{{{}, {}, limit, false}, std::move(reader), false};
    awaitFront();
    // The greeting may have come together with the connection.
    QMetaObject::invokeMethod(this, &SmtpChannel::read, Qt::QueuedConnection);
}

void SmtpChannel::send(const Command &command, Reader reader)
{
    m_queue << Awaited{command, std::move(reader), false};
    // Later, so that commands that are queued together can go out together.
    QMetaObject::invokeMethod(this, &SmtpChannel::pump, Qt::QueuedConnection);
}

void SmtpChannel::sendContent(const QByteArray &message, std::chrono::milliseconds limit,
                              Reader reader)
{
    m_awaited << Awaited{{{}, {}, limit, false}, std::move(reader), true};
    m_content.emplace(message);
    m_contentWritten = false;
    awaitFront();
    pumpContent();
}

void SmtpChannel::pump()
{
    QByteArray group;
    while (m_socket && !m_queue.isEmpty()) {
        const bool mayGroup = m_pipelining && m_awaited.value(m_awaited.size() - 1).command.groups;
        if (!m_awaited.isEmpty() && !mayGroup)
            break;
        m_awaited << m_queue.takeFirst();
        const Command &command = m_awaited.constLast().command;
        group += command.line + "\r\n";
        emit sent(command.shown.isEmpty() ? command.line : command.shown);
    }
    if (group.isEmpty())
        return;
    awaitFront();
    m_socket->write(group);
}

void SmtpChannel::pumpContent()
{
    if (!m_socket || m_awaited.isEmpty() || !m_awaited.constFirst().isContent)
        return;
    while (m_content && !m_content->atEnd()
           && m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < contentAhead)
        m_socket->write(m_content->next(contentPiece));
    if (m_content && m_content->atEnd()) {
        m_content.reset();
        m_contentWritten = true;
    }
    awaitFront(); // the server took something: the limit counts anew
}

void SmtpChannel::awaitFront()
{
    if (m_awaited.isEmpty())
        m_deadline.stop();
    else
        m_deadline.start(m_awaited.constFirst().command.limit);
}

void SmtpChannel::read()
{
    // In small bites: what a server sends without end must not pile up here.
    while (m_socket && !m_paused && m_socket->bytesAvailable() > 0) {
        m_replies.add(m_socket->read(readBuffer));
        while (m_socket && !m_paused && takeReply()) {}
    }
}

bool SmtpChannel::takeReply()
{
    SmtpReply reply;
    const auto state = m_replies.next(reply);
    const QList<QByteArray> lines = m_replies.takeLines();
    for (const QByteArray &line : lines)
        emit received(line);
    if (state == SmtpReplyReader::State::Incomplete)
        return false;
    if (state == SmtpReplyReader::State::Malformed) {
        fail(Fault::Malformed, QString::fromUtf8(m_replies.malformedLine()));
        return false;
    }
    if (m_awaited.isEmpty()) {
        fail(Fault::Unexpected, reply.full());
        return false;
    }
    if (isContradiction(reply, m_awaited.constFirst())) {
        fail(Fault::Unexpected, reply.full());
        return false;
    }
    const Awaited answered = m_awaited.takeFirst();
    awaitFront();
    answered.reader(reply);
    pump();
    return true;
}

// A good answer to a question that was not asked completely: too early by itself, or another one
// right behind the last that is due. (A refusal may well come early, and a 421 may follow it.)
bool SmtpChannel::isContradiction(const SmtpReply &reply, const Awaited &awaited) const
{
    if (!reply.isPositive())
        return false;
    const bool isEarly = awaited.isContent && m_content.has_value();
    const bool isFollowed =
        m_awaited.size() == 1 && (!m_replies.isEmpty() || m_socket->bytesAvailable() > 0);
    return isEarly || isFollowed;
}

void SmtpChannel::fail(Fault fault, const QString &detail)
{
    if (!m_socket)
        return;
    abort();
    emit failed(fault, detail);
}

void SmtpChannel::close(const QByteArray &lastLine)
{
    if (!m_socket)
        return;
    const bool mayTalk = m_socket->state() == QAbstractSocket::ConnectedState && !m_content;
    if (!lastLine.isEmpty() && mayTalk) {
        emit sent(lastLine);
        m_socket->write(lastLine + "\r\n");
    }
    m_socket->disconnect(this);
    if (mayTalk)
        m_socket->disconnectFromHost(); // writes what is left
    else
        m_socket->abort();
    drop();
}

void SmtpChannel::abort()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    drop();
}

// The socket may be the sender of the signal that brought us here, or still be writing its last
// bytes: it goes when it is through, at the latest after two seconds.
void SmtpChannel::drop()
{
    m_deadline.stop();
    m_queue.clear();
    m_awaited.clear();
    m_content.reset();
    QSslSocket *socket = m_socket.release();
    if (socket->state() == QAbstractSocket::UnconnectedState) {
        socket->deleteLater();
        return;
    }
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(std::chrono::seconds(2), socket, &QObject::deleteLater);
}
