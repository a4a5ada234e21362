// SPDX-License-Identifier: Apache-2.0
// A mail server that follows a script, on a free port of a loopback address, for tests of clients.
// Runs in the test's own event loop. Knows no SMTP verb.
//
// A script is a line per step; indentation, empty lines and lines with # in front do not count:
//
//     S: 250-SIZE 100          the server says this line (CR LF is added); lines in a row are one
//                              write
//     S raw: 250 a\n\xff\0     these bytes and no more; \r \n \t \0 \\ \xNN are understood
//     S raw 5000 times: 250-x\r\n
//     S floods: x              these bytes over and over until the client closes
//     S speaks in pieces of 1 byte              from here on; each piece in its own turn of the loop
//     S speaks in pieces of 3 bytes, every 20 ms
//     S speaks whole
//     S starts TLS             as the first line: TLS from the first byte
//     S closes                 in order
//     S resets                 abortively (RST)
//     S stalls                 says nothing, swallows everything: the client must give up and close
//     C: EHLO *                the client sends this line; * stands for any bytes
//     C matches: AUTH (PLAIN|LOGIN)             the same with a regular expression over the line
//     C sends 10 bytes         of any kind
//     C sends message          everything up to the lone dot, kept in messages()
//     C refuses TLS            behind "S starts TLS": leaves without one byte inside TLS
//     C closes                 and sends nothing before that
//     C may run ahead          from here on
//
// A client must wait: if it has sent more when the server is about to speak, the script fails.
// Where PIPELINING is wanted write all of a group's C: lines first and then the replies, or say
// "C may run ahead". A client line must end in CR LF.
#pragma once

#include "support/certificates.h"
#include "support/scriptstep.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

class ScriptedConversation;

class ScriptedServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit ScriptedServer(const QHostAddress &address = QHostAddress::LocalHost);
    ~ScriptedServer() override;

    // The script of the next connection that has none yet: two calls serve two connections.
    void play(const QByteArray &script);
    // What "S starts TLS" shows in the scripts that are played from now on.
    void present(const TestCertificate &certificate);
    void setTlsProtocol(QSsl::SslProtocol protocol) { m_tls.setProtocol(protocol); }

    quint16 port() const { return serverPort(); }
    qsizetype connections() const { return m_conversations.size(); }

    // Every script was played to its end and nothing else was sent.
    bool finished() const;
    // What went wrong, both sides shown; or which script is unfinished. Empty if finished().
    //     QTRY_VERIFY2(server.finished(), qPrintable(server.failure()));
    QString failure() const;

    // Of all connections in the order of arrival, inside and outside TLS.
    QByteArrayList received() const { return m_received; } // lines without CR LF
    QByteArrayList messages() const { return m_messages; } // as on the wire, without the lone dot
    QByteArray receivedBytes() const { return m_receivedBytes; }
    QByteArray receivedInClear() const { return m_receivedInClear; } // the bytes outside TLS

    // A port of 127.0.0.1 on which nobody listens.
    static quint16 closedPort();

signals:
    // All scripts are finished or something failed.
    void ended();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Scene
    {
        QList<ScriptStep> steps;
        QSslConfiguration tls;
    };

    void watch(ScriptedConversation *conversation);

    QList<Scene> m_scenes;
    QList<ScriptedConversation *> m_conversations;
    QSslConfiguration m_tls;
    QString m_fault;
    QByteArrayList m_received;
    QByteArrayList m_messages;
    QByteArray m_receivedBytes;
    QByteArray m_receivedInClear;
};
