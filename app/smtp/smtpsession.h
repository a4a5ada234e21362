// SPDX-License-Identifier: Apache-2.0
// The itinerary of one conversation with a mail server and the reading of each reply. Check and
// send differ only in the itinerary. Knows neither settings nor keychain: it takes a plan and gives
// steps and one report.
#pragma once

#include "diagnosis/reportrecorder.h"
#include "smtp/connectionrace.h"
#include "smtp/smtpcapabilities.h"
#include "smtp/smtpchannel.h"
#include "smtp/smtpplan.h"
#include "smtp/smtpsignin.h"
#include "smtp/smtpverdict.h"
#include "smtp/tlshandshake.h"
#include "smtp/tlsprobe.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

class SmtpSession : public QObject
{
    Q_OBJECT

public:
    explicit SmtpSession(const SmtpPlan &plan, QObject *parent = nullptr);
    ~SmtpSession() override;

    // Once.
    void start();
    // finished() follows from the event loop: as Cancelled, or as what was known already.
    void cancel();

signals:
    // All of them come from the event loop, in order.
    void stepStarted(StepId step);
    void stepFinished(const Step &step);
    void transcriptGrew(const TranscriptLine &line);
    // Exactly once. Deleting the session at any moment is safe, also in here; then it never comes.
    void finished(const Report &report);

private:
    using Stop = void (SmtpSession::*)();

    // The itinerary's stops, in the order in which they are met.
    void connectToServer();
    void implicitTls();
    void greeting();
    void hello();
    void startTls();
    void requirements();
    void authenticate();
    void envelope();
    void reset();
    void content();
    void quit();

    void connected();
    void handshake(ProblemId earlyBytes);
    void encrypted();
    void helloAnswered(const SmtpReply &reply);
    QByteArray mailFrom() const;
    QByteArray pathText(const Mailbox &mailbox) const;
    void recipientAnswered(qsizetype index, const SmtpReply &reply);
    void handOver(const SmtpReply &reply);
    void accepted(const SmtpReply &reply);
    void probeForTls();

    // Sends a command; a reply with another code than `expected` ends the session with its
    // diagnosis.
    void command(const QByteArray &line, int expected, SmtpChannel::Reader reader,
                 bool groups = false);
    void refuse(const SmtpReply &reply);
    SmtpSituation situation() const;
    void broken(SmtpChannel::Fault fault, const QString &detail);

    void proceed();
    void finish(const std::optional<Problem> &problem);

    SmtpPlan m_plan;
    QList<Stop> m_itinerary;
    qsizetype m_nextStop = 0;
    ReportRecorder m_recorder;
    bool m_accepted = false; // the final 250 was read: whatever happens now, it is a success

    std::unique_ptr<ConnectionRace> m_race;
    SmtpChannel m_channel;
    std::unique_ptr<TlsHandshake> m_handshake;
    std::unique_ptr<SmtpSignIn> m_signIn;
    std::unique_ptr<TlsProbe> m_probe;
    QTimer m_silence;
    QByteArray m_ehloName;
    SmtpCapabilities m_capabilities;
    QString m_currentPath; // the address that the current MAIL or RCPT names
};
