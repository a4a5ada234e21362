// SPDX-License-Identifier: Apache-2.0
// Sends one message through Microsoft Graph as an application, or checks that it could: gets a token,
// reads its permissions, hands the message over. Knows neither settings nor keychain: it takes a plan
// and gives steps (token, permissions, send) and one report.
#pragma once

#include "diagnosis/reportrecorder.h"
#include "graph/accesstoken.h"
#include "graph/graphclient.h"
#include "graph/graphplan.h"

#include <QObject>

class GraphSession : public QObject
{
    Q_OBJECT

public:
    // `tokens` is not owned and must outlive the session.
    GraphSession(const GraphPlan &plan, AccessTokens &tokens, QObject *parent = nullptr);
    ~GraphSession() override;

    // Once.
    void start();
    // finished() follows from the event loop: as Cancelled, or as what was known already.
    void cancel();

signals:
    // All of them come from the event loop, in order.
    void stepStarted(StepId step);
    void stepFinished(const Step &step);
    void transcriptGrew(const TranscriptLine &line);
    // Microsoft asks to wait: from now on, in seconds.
    void pausing(int seconds);
    // Exactly once. Deleting the session at any moment is safe, also in here; then it never comes.
    void finished(const Report &report);

private:
    void token();
    void permissions(const AccessToken &token);
    void send();
    void answered(const GraphAnswer &answer);
    void finish(const std::optional<Problem> &problem);

    GraphPlan m_plan;
    ReportRecorder m_recorder;
    GraphClient m_client;
};
