// SPDX-License-Identifier: Apache-2.0
#include "submission/smtpsubmission.h"

#include "saving/settingssaver.h"
#include "settings/serveraddress.h"

SmtpSubmission::SmtpSubmission(const MailServerSettings &server, SecretStore &secrets,
                               const SecretEdits &typed, bool testsSettings)
    : m_server(server)
    , m_secrets(secrets)
    , m_typed(typed)
    , m_testsSettings(testsSettings)
{
    connect(&m_early, &ReportRecorder::finished, this, &Submission::finished);
    connect(&m_secrets, &SecretStore::waiting, this, &Submission::waitingForKeychain);
}

void SmtpSubmission::check(const Mailbox &recipient)
{
    m_plan.checkOnly = true;
    m_plan.envelope.reversePath = Mailbox::parse(m_server.senderAddress);
    m_plan.envelope.forwardPaths = {recipient};
    preparePlan();
}

void SmtpSubmission::send(const OutgoingMail &mail)
{
    m_plan.envelope = mail.envelope;
    m_plan.message = mail.message;
    preparePlan();
}

void SmtpSubmission::cancel()
{
    if (m_session)
        m_session->cancel();
    else
        refuse({ProblemId::Cancelled, {}});
}

void SmtpSubmission::preparePlan()
{
    m_plan.host = ServerAddress::asciiHost(m_server.host);
    m_plan.port = m_server.port;
    m_plan.encryption = m_server.encryption;
    m_plan.caFile = m_server.caFile;
    m_plan.pinnedCertificate = m_server.pinnedCertificate;
    m_plan.ehloName = m_server.ehloName;
    m_plan.allowPasswordInClear = m_server.allowPasswordInClear;
    m_plan.testsSettings = m_testsSettings;
    m_plan.claimsSmtpUtf8 = m_server.utf8Headers;

    if (m_plan.host.isEmpty())
        refuse({ProblemId::DnsNotFound, m_server.host});
    else if (m_plan.envelope.forwardPaths.isEmpty())
        refuse({ProblemId::NoRecipients, {}});
    else if (m_server.authentication == Authentication::Password)
        getPassword();
    else
        converse({});
}

void SmtpSubmission::getPassword()
{
    const SecretEdit &typed = m_typed.password;
    if (typed.action == SecretEdit::Action::Replace)
        converse(typed.typed);
    else if (typed.action == SecretEdit::Action::Remove || !m_server.password.isStored())
        refuse({ProblemId::SecretMissing, {}});
    else
        m_secrets.read(m_server.password.key, true, this,
                       [this](const SecretOutcome &outcome) { passwordRead(outcome); });
}

void SmtpSubmission::passwordRead(const SecretOutcome &outcome)
{
    if (m_early.isFinished()) // cancelled while the keychain was asked
        return;
    if (outcome.ok())
        converse(outcome.secret);
    else
        refuse(secretProblem(outcome.fault, outcome.detail));
}

void SmtpSubmission::converse(const Secret &password)
{
    m_password = password;
    m_concealment = Log::Concealment(m_password.utf8());
    if (m_server.authentication == Authentication::Password)
        m_plan.credentials = SmtpCredentials{m_server.username, m_password.utf8()};
    m_session = std::make_unique<SmtpSession>(m_plan);
    connect(m_session.get(), &SmtpSession::stepStarted, this, &Submission::stepStarted);
    connect(m_session.get(), &SmtpSession::stepFinished, this, &Submission::stepFinished);
    connect(m_session.get(), &SmtpSession::transcriptGrew, this, &Submission::transcriptGrew);
    connect(m_session.get(), &SmtpSession::finished, this, &Submission::finished);
    m_session->start();
}

void SmtpSubmission::refuse(const Problem &problem)
{
    m_early.finish(problem);
}
