// SPDX-License-Identifier: Apache-2.0
// Submits through Microsoft Graph: makes a plan of the settings, gets the client secret (typed, else
// from the keychain) and lets a session carry it out.
#pragma once

#include "diagnosis/reportrecorder.h"
#include "graph/graphsession.h"
#include "log/log.h"
#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "settings/mailserversettings.h"
#include "submission/submission.h"

#include <memory>

class GraphSubmission : public Submission
{
    Q_OBJECT

public:
    // `secrets` is not owned and must outlive this object.
    GraphSubmission(const MailServerSettings &server, SecretStore &secrets,
                    const SecretEdits &typed, std::shared_ptr<AccessTokens> tokens);

    void check(const Mailbox &recipient) override;
    void send(const OutgoingMail &mail) override;
    void cancel() override;

private:
    void preparePlan();
    void getSecret();
    void secretRead(const SecretOutcome &outcome);
    void converse(const Secret &secret);
    void refuse(const Problem &problem);

    MailServerSettings m_server;
    SecretStore &m_secrets;
    SecretEdits m_typed;
    std::shared_ptr<AccessTokens> m_tokens;
    Secret m_secret; // keeps the bytes that the plan's credentials share
    Log::Concealment m_concealment; // of the same
    GraphPlan m_plan;
    ReportRecorder m_early; // for what ends before there is a session
    std::unique_ptr<GraphSession> m_session;
};

// Where Microsoft's services are for `cloud`; MAILROOM_LOGIN_ENDPOINT and MAILROOM_GRAPH_ENDPOINT of
// the environment come before.
GraphEndpoints graphEndpoints(Cloud cloud);
