// SPDX-License-Identifier: Apache-2.0
#include "graph/graphclient.h"

#include "graph/entraverdict.h"
#include "graph/graphverdict.h"

#include <utility>

using namespace Qt::StringLiterals;

GraphClient::GraphClient(const GraphPlan &plan, AccessTokens &tokens, ReportRecorder &recorder)
    : m_plan(plan)
    , m_tokens(tokens)
    , m_recorder(recorder)
    , m_exchange(plan.caFile, plan.limits, recorder)
    , m_tokenRequest(plan, m_exchange, recorder)
    , m_identity(TokenRequest::identity(plan))
{
    connect(&m_exchange, &GraphExchange::pausing, this, &GraphClient::pausing);
    connect(&m_exchange, &GraphExchange::failed, this, &GraphClient::failed);
    connect(&m_tokenRequest, &TokenRequest::failed, this, &GraphClient::failed);
    connect(&m_tokenRequest, &TokenRequest::succeeded, this, &GraphClient::granted);
}

void GraphClient::authorise(std::function<void(const AccessToken &)> ready)
{
    m_ready = std::move(ready);
    const AccessToken kept = m_tokens.usable(m_identity);
    if (!kept.isUsable())
        return m_tokenRequest.start();
    m_recorder.report().transcript.conceal(kept.value);
    m_recorder.record(TranscriptLine::Speaker::Note, "the token of an earlier message");
    QMetaObject::invokeMethod(
        this, [this, kept] { granted(kept); }, Qt::QueuedConnection);
}

void GraphClient::granted(const AccessToken &token)
{
    m_token = token;
    m_tokens.keep(m_identity, token);
    const auto ready = std::exchange(m_ready, {});
    if (ready)
        ready(token);
}

void GraphClient::call(GraphCall call, Reader reader)
{
    stop();
    m_call = std::move(call);
    m_reader = std::move(reader);
    m_renewed = false;
    post();
}

void GraphClient::callOpenly(const GraphCall &call, Reader reader)
{
    GraphCall open = call;
    open.isOpen = true;
    m_exchange.call(open, std::move(reader));
}

void GraphClient::post()
{
    GraphCall call = m_call;
    call.headers << std::pair{QByteArray("Authorization"), "Bearer " + m_token.value};
    m_exchange.call(call, [this](const GraphAnswer &answer) { answered(answer); });
}

void GraphClient::answered(const GraphAnswer &answer)
{
    if (answer.status != 401) {
        const Reader reader = std::exchange(m_reader, {});
        return reader(answer);
    }
    // A token that counted a moment ago may have been revoked; a fresh one that does not count
    // never will.
    m_tokens.forget(m_identity);
    if (std::exchange(m_renewed, true)) {
        m_recorder.report().serverReply = graphReply(answer);
        emit failed(graphProblem(answer, m_plan));
        return;
    }
    m_ready = [this](const AccessToken &) { post(); };
    m_tokenRequest.start();
}

QUrl GraphClient::url(const QByteArray &encodedPath) const
{
    QByteArray endpoint =
        m_plan.endpoints.graph.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (endpoint.endsWith('/'))
        endpoint.chop(1);
    return QUrl::fromEncoded(endpoint + encodedPath);
}

QByteArray GraphClient::segment(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

void GraphClient::stop()
{
    m_ready = {};
    m_reader = {};
    m_tokenRequest.stop();
    m_exchange.stop();
}
