// SPDX-License-Identifier: Apache-2.0
// Submits by SMTP: makes a plan of the settings, gets the password (typed, else from the keychain)
// and lets a session carry it out.
#pragma once

#include "diagnosis/reportrecorder.h"
#include "log/log.h"
#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "settings/mailserversettings.h"
#include "submission/submission.h"

#include "smtp/smtpsession.h"

#include <memory>

class SmtpSubmission : public Submission
{
    Q_OBJECT

public:
    // `secrets` is not owned and must outlive this object.
    SmtpSubmission(const MailServerSettings &server, SecretStore &secrets, const SecretEdits &typed,
                   bool testsSettings);

    void check(const Mailbox &recipient) override;
    void send(const OutgoingMail &mail) override;
    void cancel() override;

private:
    void preparePlan();
    void getPassword();
    void passwordRead(const SecretOutcome &outcome);
    void converse(const Secret &password);
    void refuse(const Problem &problem);

    MailServerSettings m_server;
    SecretStore &m_secrets;
    SecretEdits m_typed;
    bool m_testsSettings;
    Secret m_password; // keeps the bytes that the plan's credentials share
    Log::Concealment m_concealment; // of the same
    SmtpPlan m_plan;
    ReportRecorder m_early; // for what ends before there is a session
    std::unique_ptr<SmtpSession> m_session;
};
