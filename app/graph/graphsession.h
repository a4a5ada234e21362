// SPDX-License-Identifier: Apache-2.0
// Sends one message through Microsoft Graph as an application, or checks that it could: gets a token,
// reads its permissions, hands the message over. Knows neither settings nor keychain: it takes a plan
// and gives steps (token, permissions, send) and one report.
#pragma once

#include "diagnosis/reportrecorder.h"
#include "graph/accesstoken.h"
#include "graph/graphclient.h"
#include "graph/graphform.h"
#include "graph/graphplan.h"
#include "graph/uploadsession.h"

#include <QObject>
#include <QTimer>

#include <memory>

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
    void chooseForm();
    void send(const GraphForm &form);
    void post(const GraphForm &form);
    void upload(const MessageDraft &draft);
    void uploaded(const UploadSession::Outcome &outcome);
    QUrl user(const QByteArray &method = {}) const;
    void failed(const Problem &problem);
    void answered(const GraphAnswer &answer);
    void finish(const std::optional<Problem> &problem);

    GraphPlan m_plan;
    ReportRecorder m_recorder;
    GraphClient m_client;
    AccessToken m_token;
    std::unique_ptr<UploadSession> m_upload;
    QTimer m_patience; // with an upload that was cancelled and has to clean up
};
