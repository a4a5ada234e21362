// SPDX-License-Identifier: Apache-2.0
// Commands out, replies in, in order: the socket, the lines, PIPELINING (RFC 2920) and the limits
// of time. Knows no SMTP verb and no meaning of a code.
#pragma once

#include "smtp/dotstuffer.h"
#include "smtp/smtpreply.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class SmtpChannel : public QObject
{
    Q_OBJECT

public:
    using Reader = std::function<void(const SmtpReply &)>;

    struct Command
    {
        QByteArray line; // without CR LF
        QByteArray shown; // for the transcript where `line` holds a secret; empty: `line`
        std::chrono::milliseconds limit{}; // for the whole reply, from when it is awaited
        // May be followed by others before its reply is there (RFC 2920 §3.1: MAIL, RCPT, RSET).
        bool groups = false;
    };

    enum class Fault {
        Closed, // by the server or the network
        TimedOut,
        Malformed,
        Unexpected, // a reply nobody asked for: too early, or twice
    };

    using QObject::QObject;

    // Takes over a connected socket.
    void adopt(std::unique_ptr<QSslSocket> socket);
    QSslSocket *socket() const { return m_socket.get(); }
    bool isEncrypted() const { return m_socket && m_socket->isEncrypted(); }
    // With it, commands that group go out together in one write.
    void setPipelining(bool on) { m_pipelining = on; }

    // The greeting: a reply without a command.
    void expect(std::chrono::milliseconds limit, Reader reader);
    void send(const Command &command, Reader reader);
    // A message, dot-stuffed on its way; `limit` counts anew with each piece the server takes.
    void sendContent(const QByteArray &message, std::chrono::milliseconds limit, Reader reader);
    // The final dot has been written: from here on the message may have been accepted.
    bool contentIsComplete() const { return m_contentWritten; }

    // Stops listening, so that a handshake can have the socket; with resume() it listens again.
    // What was read before is forgotten.
    void pause();
    void resume();
    // A last line that nobody waits for an answer to; then closes.
    void close(const QByteArray &lastLine = {});
    // At once, without another byte.
    void abort();

signals:
    void sent(const QByteArray &line);
    void received(const QByteArray &line);
    // Once; the channel is of no more use then.
    void failed(SmtpChannel::Fault fault, const QString &detail);

private:
    struct Awaited
    {
        Command command;
        Reader reader;
        bool isContent = false;
    };

    void pump();
    void pumpContent();
    void read();
    bool takeReply();
    bool isContradiction(const SmtpReply &reply, const Awaited &awaited) const;
    void awaitFront();
    void fail(Fault fault, const QString &detail);
    void drop();

    std::unique_ptr<QSslSocket> m_socket;
    SmtpReplyReader m_replies;
    QTimer m_deadline;
    QList<Awaited> m_queue; // not written yet
    QList<Awaited> m_awaited; // written, reply outstanding
    std::optional<DotStuffer> m_content;
    bool m_contentWritten = false;
    bool m_pipelining = false;
    bool m_paused = false;
};
