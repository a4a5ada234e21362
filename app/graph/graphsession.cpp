// SPDX-License-Identifier: Apache-2.0
#include "graph/graphsession.h"

#include "graph/graphverdict.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

const auto sendingRole = u"Mail.Send"_s;

} // namespace

GraphSession::GraphSession(const GraphPlan &plan, AccessTokens &tokens, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_client(m_plan, tokens, m_recorder)
{
    m_recorder.report().transcript.conceal(m_plan.credentials.clientSecret);
    connect(&m_recorder, &ReportRecorder::stepStarted, this, &GraphSession::stepStarted);
    connect(&m_recorder, &ReportRecorder::stepFinished, this, &GraphSession::stepFinished);
    connect(&m_recorder, &ReportRecorder::transcriptGrew, this, &GraphSession::transcriptGrew);
    connect(&m_recorder, &ReportRecorder::finished, this, &GraphSession::finished);
    connect(&m_client, &GraphClient::pausing, this, &GraphSession::pausing, Qt::QueuedConnection);
    connect(&m_client, &GraphClient::failed, this, &GraphSession::finish);
}

GraphSession::~GraphSession()
{
    m_client.disconnect(this);
    m_client.stop();
}

void GraphSession::start()
{
    QTimer::singleShot(0, this, &GraphSession::token);
}

void GraphSession::cancel()
{
    // Once Graph may have the whole message it may send it, whatever we do.
    finish(Problem{m_client.isUncertain() ? ProblemId::LostAfterData : ProblemId::Cancelled, {}});
}

void GraphSession::token()
{
    if (m_recorder.isFinished())
        return;
    m_recorder.begin(StepId::Token);
    for (const QUrl &endpoint : {m_plan.endpoints.login, m_plan.endpoints.graph}) {
        if (!isSecure(endpoint))
            return finish(Problem{ProblemId::GraphEndpointInsecure, endpoint.toDisplayString()});
    }
    m_client.authorise([this](const AccessToken &token) { permissions(token); });
}

// A token is given even to an application without a single permission.
void GraphSession::permissions(const AccessToken &token)
{
    m_recorder.complete();
    m_recorder.begin(StepId::Permissions);
    if (token.roles && !token.roles->contains(sendingRole))
        return finish(Problem{ProblemId::GraphNoRole, token.roles->join(", "_L1)});
    m_recorder.complete(token.roles ? token.roles->join(", "_L1) : QString());
    if (m_plan.checkOnly)
        finish({});
    else
        send();
}

void GraphSession::send()
{
    m_recorder.begin(StepId::Send);
    GraphCall call;
    call.url = m_client.url("/v1.0/users/" + GraphClient::segment(m_plan.mailbox) + "/sendMail");
    call.headers = {{"Content-Type", "text/plain"}};
    call.body = m_plan.message.toBase64();
    call.delivers = true;
    m_client.call(call, [this](const GraphAnswer &answer) { answered(answer); });
}

void GraphSession::answered(const GraphAnswer &answer)
{
    m_recorder.report().serverReply = graphReply(answer);
    if (answer.status == 202) {
        m_recorder.complete(u"202 Accepted"_s);
        return finish({});
    }
    // A gateway gave up on Exchange, which may well have the message.
    if (answer.status == 504 || (answer.status == 502 && answer.isJson()))
        return finish(Problem{ProblemId::LostAfterData, {}});
    finish(graphProblem(answer, m_plan));
}

void GraphSession::finish(const std::optional<Problem> &problem)
{
    if (m_recorder.isFinished())
        return;
    m_client.stop();
    m_recorder.finish(problem);
}
