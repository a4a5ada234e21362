// SPDX-License-Identifier: Apache-2.0
#include "submission/graphsubmission.h"

#include "saving/settingssaver.h"

using namespace Qt::StringLiterals;

namespace {

QUrl endpoint(const char *variable, const char *standard)
{
    const QString chosen = qEnvironmentVariable(variable);
    return QUrl(chosen.isEmpty() ? QString::fromLatin1(standard) : chosen, QUrl::StrictMode);
}

GraphEndpoints endpoints(const char *login, const char *graph)
{
    return {endpoint("MAILROOM_LOGIN_ENDPOINT", login), endpoint("MAILROOM_GRAPH_ENDPOINT", graph)};
}

} // namespace

// https://learn.microsoft.com/graph/deployments. For China two login hosts are documented; this is
// the one that Microsoft's own libraries use.
GraphEndpoints graphEndpoints(Cloud cloud)
{
    switch (cloud) {
    case Cloud::UsL4:
        return endpoints("https://login.microsoftonline.us", "https://graph.microsoft.us");
    case Cloud::UsDod:
        return endpoints("https://login.microsoftonline.us", "https://dod-graph.microsoft.us");
    case Cloud::China:
        return endpoints("https://login.chinacloudapi.cn",
                         "https://microsoftgraph.chinacloudapi.cn");
    case Cloud::Global:
        break;
    }
    return endpoints("https://login.microsoftonline.com", "https://graph.microsoft.com");
}

GraphSubmission::GraphSubmission(const MailServerSettings &server, SecretStore &secrets,
                                 const SecretEdits &typed, std::shared_ptr<AccessTokens> tokens)
    : m_server(server)
    , m_secrets(secrets)
    , m_typed(typed)
    , m_tokens(std::move(tokens))
{
    connect(&m_early, &ReportRecorder::finished, this, &Submission::finished);
    connect(&m_secrets, &SecretStore::waiting, this, &Submission::waitingForKeychain);
}

void GraphSubmission::check(const Mailbox &recipient)
{
    m_plan.checkOnly = true;
    m_plan.envelope.forwardPaths = {recipient};
    preparePlan();
}

void GraphSubmission::send(const OutgoingMail &mail)
{
    m_plan.envelope = mail.envelope;
    m_plan.message = mail.message;
    preparePlan();
}

void GraphSubmission::cancel()
{
    if (m_session)
        m_session->cancel();
    else
        refuse({ProblemId::Cancelled, {}});
}

void GraphSubmission::preparePlan()
{
    m_plan.endpoints = graphEndpoints(m_server.cloud);
    m_plan.tenant = m_server.tenantId;
    m_plan.applicationId = m_server.applicationId;
    m_plan.credentials.certificateFile = m_server.certificateFile;
    m_plan.credentials.certificateKeyFile = m_server.certificateKeyFile;
    m_plan.caFile = m_server.caFile;
    m_plan.mailbox = m_server.senderAddress;
    m_plan.saveToSentItems = m_server.saveToSentItems;
    m_plan.rolesMayLack = m_server.permissionInExchange;

    if (m_plan.envelope.forwardPaths.isEmpty())
        refuse({ProblemId::NoRecipients, {}});
    else
        getSecret();
}

// With a certificate, the secret is the passphrase of its key, if it has one.
void GraphSubmission::getSecret()
{
    const SecretEdit &typed = m_typed.clientSecret;
    const bool isStored =
        typed.action == SecretEdit::Action::Keep && m_server.clientSecret.isStored();
    if (typed.action == SecretEdit::Action::Replace)
        converse(typed.typed);
    else if (isStored)
        m_secrets.read(m_server.clientSecret.key, true, this,
                       [this](const SecretOutcome &outcome) { secretRead(outcome); });
    else if (m_server.certificateFile.isEmpty())
        refuse({ProblemId::SecretMissing, {}});
    else
        converse({});
}

void GraphSubmission::secretRead(const SecretOutcome &outcome)
{
    if (m_early.isFinished()) // cancelled while the keychain was asked
        return;
    if (outcome.ok())
        converse(outcome.secret);
    else
        refuse(secretProblem(outcome.fault, outcome.detail));
}

void GraphSubmission::converse(const Secret &secret)
{
    m_secret = secret;
    m_concealment = Log::Concealment(m_secret.utf8());
    m_plan.credentials.clientSecret = m_secret.utf8();
    m_session = std::make_unique<GraphSession>(m_plan, *m_tokens);
    connect(m_session.get(), &GraphSession::stepStarted, this, &Submission::stepStarted);
    connect(m_session.get(), &GraphSession::stepFinished, this, &Submission::stepFinished);
    connect(m_session.get(), &GraphSession::transcriptGrew, this, &Submission::transcriptGrew);
    connect(m_session.get(), &GraphSession::pausing, this, &Submission::pausing);
    connect(m_session.get(), &GraphSession::finished, this, &Submission::finished);
    m_session->start();
}

void GraphSubmission::refuse(const Problem &problem)
{
    m_early.finish(problem);
}
