// SPDX-License-Identifier: Apache-2.0
// Signs in over a channel with AUTH (RFC 4954): picks the strongest mechanism both sides know and
// answers its challenges. One attempt with the password; another mechanism only where the server
// refuses the mechanism itself, and once, so that no account gets locked.
#pragma once

#include "diagnosis/problem.h"
#include "smtp/saslmechanism.h"
#include "smtp/smtpcapabilities.h"
#include "smtp/smtpchannel.h"
#include "smtp/smtpplan.h"

#include <QObject>

#include <memory>

class SmtpSignIn : public QObject
{
    Q_OBJECT

public:
    // `channel` is not owned. `mayShowPassword`: the connection is encrypted, or the administrator
    // allowed the password in clear.
    SmtpSignIn(SmtpChannel &channel, const SmtpCredentials &credentials, bool mayShowPassword,
               std::chrono::milliseconds limit, QObject *parent = nullptr);

    void start(const SmtpCapabilities &capabilities);

signals:
    // Exactly one of the two, unless the channel fails before.
    void succeeded(const QString &mechanism);
    // `reply`: the server's, where one decided.
    void failed(const Problem &problem, const QString &reply);

private:
    void tryNext();
    void say(const QByteArray &line, const QByteArray &shown);
    void answered(const SmtpReply &reply);
    void challenged(const SmtpReply &reply);
    void refused(const SmtpReply &reply);

    SmtpChannel &m_channel;
    SmtpCredentials m_credentials;
    bool m_mayShowPassword;
    std::chrono::milliseconds m_limit;
    QStringList m_candidates; // still to be tried
    QString m_mechanism;
    std::unique_ptr<SaslMechanism> m_sasl;
    int m_attempts = 0;
    int m_challenges = 0;
    bool m_cancelling = false; // "*" was sent
};
