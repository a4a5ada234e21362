// SPDX-License-Identifier: Apache-2.0
// A client for tests that says exactly what it is told and waits for the replies, in the event loop
// of the server under test. Knows no SMTP but where a reply ends.
#pragma once

#include "practice/practiceserver.h"

#include <QEventLoop>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>
#include <QTimer>

inline PracticeOptions plainPractice()
{
    PracticeOptions options;
    options.encryption = Encryption::None;
    return options;
}

inline PracticeOptions practiceWithUser(Encryption encryption)
{
    PracticeOptions options;
    options.encryption = encryption;
    options.users = {{QStringLiteral("demo"), QStringLiteral("secret")}};
    options.loginRequired = true;
    return options;
}

// Signs that user in.
inline const QByteArray demoPlain = "AUTH PLAIN " + QByteArray("\0demo\0secret", 12).toBase64();

class RawClient
{
public:
    RawClient()
    {
        auto tls = m_socket.sslConfiguration();
        tls.setCaCertificates({QSslCertificate(PracticeServer::certificate())});
        m_socket.setSslConfiguration(tls);
        QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket,
                         [this] { m_unread += m_socket.readAll(); });
    }

    // Gives the greeting.
    QByteArray connectTo(const PracticeServer &server, bool tls = false)
    {
        if (tls)
            m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
        else
            m_socket.connectToHost(server.address(), server.port());
        return reply();
    }

    void say(const QByteArray &bytes) { m_socket.write(bytes); }
    // The next whole reply without its last CR LF; what there is if none comes.
    QByteArray reply()
    {
        while (endOfReply() < 0 && isConnected() && awaitSomething()) {}
        const auto end = endOfReply();
        if (end < 0)
            return m_unread;
        const QByteArray found = m_unread.first(end - 2);
        m_unread.remove(0, end);
        return found;
    }
    QByteArray ask(const QByteArray &command)
    {
        say(command + "\r\n");
        return reply();
    }

    // Whether the handshake succeeds with the practice certificate as the only trusted one.
    bool startTls()
    {
        m_socket.setPeerVerifyName(QStringLiteral("localhost"));
        m_socket.startClientEncryption();
        while (!m_socket.isEncrypted() && isConnected() && awaitSomething()) {}
        return m_socket.isEncrypted();
    }
    // Whether the server closes in time.
    bool isGone()
    {
        return QTest::qWaitFor([this] { return !isConnected(); });
    }
    void forget() { m_unread.clear(); }
    QSslSocket &socket() { return m_socket; }
    const QByteArray &unread() const { return m_unread; }

private:
    bool isConnected() const { return m_socket.state() != QAbstractSocket::UnconnectedState; }
    qsizetype endOfReply() const
    {
        static const QRegularExpression last(QStringLiteral("(^|\\n)\\d{3}( [^\\n]*)?\\r\\n"));
        const auto match = last.match(QString::fromLatin1(m_unread));
        return match.hasMatch() ? match.capturedEnd() : -1;
    }
    bool awaitSomething()
    {
        constexpr int patience = 10'000;
        QEventLoop loop;
        QObject::connect(&m_socket, &QSslSocket::readyRead, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QSslSocket::disconnected, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QSslSocket::errorOccurred, &loop, &QEventLoop::quit);
        QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
        return loop.exec() == 0;
    }

    QSslSocket m_socket;
    QByteArray m_unread;
};
