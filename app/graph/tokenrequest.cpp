// SPDX-License-Identifier: Apache-2.0
#include "graph/tokenrequest.h"

#include "graph/entraverdict.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto renewedBefore = 5min;
constexpr qint64 longestLife = 24 * 60 * 60; // seconds, whatever a server says

// Every byte but the unreserved ones: a secret may hold + & % = ~.
QByteArray formField(const QByteArray &name, const QByteArray &value)
{
    return name + '=' + value.toPercentEncoding({}, "~");
}

QByteArray withoutEndSlash(const QUrl &endpoint)
{
    QByteArray text = endpoint.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (text.endsWith('/'))
        text.chop(1);
    return text;
}

// Something that may stand in a header field; a line end in it would be a field of its own.
bool isToken(const QByteArray &value)
{
    return !value.isEmpty() && std::all_of(value.cbegin(), value.cend(), [](char character) {
        return character > 0x20 && character < 0x7F;
    });
}

// A number; older endpoints give a string.
std::chrono::seconds lifeIn(const QJsonObject &json)
{
    const QJsonValue value = json.value("expires_in"_L1);
    const qint64 seconds = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longestLife));
}

} // namespace

TokenRequest::TokenRequest(const GraphPlan &plan, GraphExchange &exchange, ReportRecorder &recorder)
    : m_plan(plan)
    , m_exchange(exchange)
    , m_recorder(recorder)
{}

QUrl TokenRequest::url(const GraphPlan &plan)
{
    return QUrl::fromEncoded(withoutEndSlash(plan.endpoints.login) + '/'
                             + QUrl::toPercentEncoding(plan.tenant) + "/oauth2/v2.0/token");
}

QByteArray TokenRequest::identity(const GraphPlan &plan)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const QByteArray &part :
         {url(plan).toEncoded(), plan.endpoints.graph.toEncoded(), plan.applicationId.toUtf8(),
          plan.credentials.clientSecret, plan.credentials.certificateFile.toUtf8(),
          plan.credentials.certificateKeyFile.toUtf8(), plan.caFile.toUtf8()}) {
        digest.addData(QByteArray::number(part.size()) + ':');
        digest.addData(part);
    }
    return digest.result();
}

void TokenRequest::start()
{
    const GraphCredentials &credentials = m_plan.credentials;
    if (credentials.certificateFile.isEmpty())
        return post(formField("client_secret", credentials.clientSecret));
    // Opening a key may take long on purpose. The pool's thread knows this object only through a
    // guard that is looked at in this thread again.
    QPointer<TokenRequest> guard(this);
    QThreadPool::globalInstance()->start([guard, round = ++m_round, credentials,
                                          audience = url(m_plan),
                                          applicationId = m_plan.applicationId] {
        const auto assertion = ClientAssertion::make(credentials, audience, applicationId);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, round, assertion] {
                if (guard)
                    guard->asserted(round, assertion);
            },
            Qt::QueuedConnection);
    });
}

void TokenRequest::asserted(int round, const ClientAssertion &assertion)
{
    if (round != m_round)
        return;
    if (assertion.problem) {
        emit failed(*assertion.problem);
        return;
    }
    m_recorder.report().transcript.conceal(assertion.jwt);
    post(
        formField("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        + '&' + formField("client_assertion", assertion.jwt));
}

void TokenRequest::post(const QByteArray &proof)
{
    GraphCall call;
    call.url = url(m_plan);
    call.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                    {"Accept", "application/json"}};
    call.body = formField("client_id", m_plan.applicationId.toUtf8()) + '&'
                + formField("scope", withoutEndSlash(m_plan.endpoints.graph) + "/.default") + '&'
                + proof + "&grant_type=client_credentials";
    m_exchange.call(call, [this](const GraphAnswer &answer) { answered(answer); });
}

void TokenRequest::answered(const GraphAnswer &answer)
{
    const QJsonObject json = answer.json();
    AccessToken token;
    token.value = json.value("access_token"_L1).toString().toUtf8();
    const QString type = json.value("token_type"_L1).toString();
    if (answer.status == 200 && isToken(token.value)
        && type.compare("Bearer"_L1, Qt::CaseInsensitive) == 0) {
        m_recorder.report().transcript.conceal(token.value);
        token.renewal = QDeadlineTimer(std::max(lifeIn(json) - renewedBefore, 0s));
        token.roles = AccessToken::rolesIn(token.value);
        emit succeeded(token);
        return;
    }
    m_recorder.report().serverReply = entraReply(answer);
    emit failed(entraProblem(answer, m_plan));
}
