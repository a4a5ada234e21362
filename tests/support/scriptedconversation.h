// SPDX-License-Identifier: Apache-2.0
// One connection of a ScriptedServer that goes through its script step by step. Knows nothing of
// the other connections.
#pragma once

#include "support/scriptstep.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <optional>

class ScriptedConversation : public QObject
{
    Q_OBJECT

public:
    // Takes the socket as its child.
    ScriptedConversation(QSslSocket *socket, const QList<ScriptStep> &steps, QObject *parent);

    void start() { proceed(); }

    bool finished() const { return m_position == m_steps.size() && m_deviation.isEmpty(); }
    // The deviation, or where it waits; with all that was said before.
    QString failure() const;

signals:
    void bytesReceived(const QByteArray &bytes, bool encrypted);
    void lineReceived(const QByteArray &line);
    void messageReceived(const QByteArray &message);
    // Finished, or deviated from the script; the latter also after the former.
    void ended();

private:
    void read();
    void leave();
    void proceed();
    // Whether the step is done. If not, more has to come from the client or the timer.
    bool perform(const ScriptStep &step);

    bool waited(const ScriptStep &step);
    bool say(const ScriptStep &step);
    bool flood(const ScriptStep &step);
    bool startTls(const ScriptStep &step);
    bool close();
    bool reset();
    bool stall();
    bool expectLine(const ScriptStep &step);
    bool expectBytes(const ScriptStep &step);
    bool expectMessage();
    bool expectClose(const ScriptStep &step);

    void stopListening();
    std::optional<QByteArray> takeLine();
    void write();
    void note(QChar side, const QString &text);
    bool deviate(const QString &text);
    ScriptStep::Kind nextKind() const;

    QSslSocket *m_socket;
    QList<ScriptStep> m_steps;
    qsizetype m_position = 0;
    QByteArray m_unread;
    qsizetype m_searched = 0; // of m_unread, for the end of a message
    QByteArray m_outgoing;
    QTimer m_pace;
    qsizetype m_pieceSize = 0; // 0: whole
    bool m_mayRunAhead = false;
    bool m_tlsStarted = false;
    bool m_speaking = false; // in a step that speaks, and past its first write
    bool m_closed = false; // by the server: what still comes is not looked at
    bool m_clientGone = false;
    bool m_proceeding = false;
    QStringList m_log;
    QString m_deviation;
};
