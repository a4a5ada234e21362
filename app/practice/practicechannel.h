// SPDX-License-Identifier: Apache-2.0
// The server's end of one connection: lines in, bytes out, TLS. Reads no more than it is asked for,
// so that a client can fill no memory. Knows no SMTP.
#pragma once

#include "practice/linereader.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

class PracticeChannel : public QObject
{
    Q_OBJECT

public:
    // Takes the socket as its child.
    PracticeChannel(QSslSocket *socket, int idleSeconds, QObject *parent);

    std::optional<InputLine> nextLine(LineReader::End end, qsizetype limit);
    // Whether the client has already sent more.
    bool hasMore() const;
    void write(const QByteArray &bytes);
    // The client does not read what it is told: nothing more should be said, readable() comes again.
    bool isCongested() const;

    // Whatever came before is forgotten (RFC 3207 §4.2). Then secured(), or closed().
    void startTls();
    bool isEncrypted() const { return m_socket->isEncrypted(); }
    // Sends what was written before.
    void close();
    void abort() { m_socket->abort(); }

signals:
    void readable();
    void secured();
    void idled();
    void closed(); // once

private:
    void noteActivity();

    QSslSocket *m_socket;
    LineReader m_reader;
    QTimer m_idle;
};
