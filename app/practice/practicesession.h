// SPDX-License-Identifier: Apache-2.0
// One client's conversation with the practice server: which commands it may say when, and what they
// do. Strict on purpose, so that what passes here passes elsewhere. Knows no other session.
#pragma once

#include "practice/incomingmessage.h"
#include "practice/loginattempt.h"
#include "practice/practicechannel.h"
#include "practice/practiceoptions.h"
#include "practice/practicereply.h"
#include "practice/receivedmail.h"

#include <QObject>

#include <memory>
#include <optional>

struct PathArgument;

class PracticeSession : public QObject
{
    Q_OBJECT

public:
    // Takes the socket as its child.
    PracticeSession(QSslSocket *socket, const PracticeOptions &options, QObject *parent);

    void start();
    // Says 421 with this text and ends; at once if it is about to end anyway.
    void turnAway(const QByteArray &text);

signals:
    void mailReceived(const ReceivedMail &mail);
    void ended();

private:
    enum class State { Securing, Command, LoginResponse, Message, Ended };
    struct Verb
    {
        QByteArray name;
        PracticeReply (PracticeSession::*serve)(const QByteArray &argument);
        qsizetype longestLine; // with CR LF
        bool inClear; // served before STARTTLS too
        bool endsGroup; // the client must wait for the reply (RFC 2920 §3.1)
    };
    struct Transaction
    {
        QByteArray reversePath;
        QByteArrayList forwardPaths;
        bool smtpUtf8 = false;
        bool eightBitMime = false;
    };

    static const QList<Verb> &verbs();

    void greet();
    void pump();
    void say(const PracticeReply &reply);
    PracticeReply readCommand(const InputLine &line);
    PracticeReply serve(const Verb &verb, const QByteArray &argument);
    PracticeReply readLoginResponse(const InputLine &line);
    PracticeReply readMessageLine(const InputLine &line);

    PracticeReply ehlo(const QByteArray &argument);
    PracticeReply helo(const QByteArray &argument);
    PracticeReply startTls(const QByteArray &argument);
    PracticeReply auth(const QByteArray &argument);
    PracticeReply mail(const QByteArray &argument);
    PracticeReply rcpt(const QByteArray &argument);
    PracticeReply data(const QByteArray &argument);
    PracticeReply rset(const QByteArray &argument);
    PracticeReply noop(const QByteArray &argument);
    PracticeReply vrfy(const QByteArray &argument);
    PracticeReply quit(const QByteArray &argument);

    PracticeReply answer(const LoginAttempt::Answer &answer);
    PracticeReply readParameters(const PathArgument &argument, Transaction &transaction) const;
    PracticeReply readParameter(const QByteArray &name, const QByteArray &value,
                                Transaction &transaction) const;
    PracticeReply welcome(const QByteArray &forwardPath) const;
    PracticeReply deliver();

    bool needsTls() const;
    bool offersEightBitMime() const { return m_options.eightBitMime || m_options.smtpUtf8; }
    QStringList offeredMechanisms() const;

    PracticeOptions m_options;
    PracticeChannel m_channel;
    State m_state;
    int m_refusals = 0;
    QByteArray m_clientName; // empty: neither EHLO nor HELO yet
    bool m_isExtended = false; // EHLO
    QString m_user;
    std::unique_ptr<LoginAttempt> m_login;
    std::optional<Transaction> m_transaction;
    std::optional<IncomingMessage> m_message;
};
