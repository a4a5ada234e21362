// SPDX-License-Identifier: Apache-2.0
// A small real SMTP server on this computer, to practise on: the demonstration sends to it and tests
// look at what it took. It forwards nothing and listens on loopback addresses only. Knows no
// settings.
//
//     PracticeOptions options;
//     options.users = {{u"demo"_s, u"secret"_s}};
//     PracticeServer server(options);
//     if (server.listen()) … server.port()
#pragma once

#include "practice/loopbacklistener.h"
#include "practice/practiceoptions.h"
#include "practice/receivedmail.h"

#include <QObject>

class QSslSocket;

class PracticeServer : public QObject
{
    Q_OBJECT

public:
    explicit PracticeServer(const PracticeOptions &options = {}, QObject *parent = nullptr);

    // False: see errorString().
    bool listen();
    // Takes no more connections; those that are there go on.
    void close() { m_listener.close(); }
    QString errorString() const;
    QHostAddress address() const { return m_listener.serverAddress(); }
    quint16 port() const { return m_listener.serverPort(); }

    // The newest last. Older ones were dropped if there were too many or too big ones.
    const QList<ReceivedMail> &mails() const { return m_mails; }

    // The practice certificate (localhost, 127.0.0.1, ::1), as a path that QFile can open and as
    // PEM. It is its own CA file. Its private key is public: never trust it outside of practice.
    static QString certificatePath();
    static QByteArray certificate();

signals:
    void mailReceived(const ReceivedMail &mail);

private:
    void serve(qintptr descriptor);
    void keep(const ReceivedMail &mail);

    PracticeOptions m_options;
    LoopbackListener m_listener;
    qsizetype m_sessions = 0;
    QList<ReceivedMail> m_mails;
    qint64 m_keptBytes = 0;
};
