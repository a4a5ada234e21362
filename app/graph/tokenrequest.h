// SPDX-License-Identifier: Apache-2.0
// Gets an access token for an application from Microsoft's sign-in service (OAuth 2.0 client
// credentials, RFC 6749 §4.4), by client secret or by certificate (RFC 7523), and reads its refusals.
#pragma once

#include "graph/accesstoken.h"
#include "graph/clientassertion.h"
#include "graph/graphexchange.h"
#include "graph/graphplan.h"

#include <QObject>

class TokenRequest : public QObject
{
    Q_OBJECT

public:
    // All three must outlive this object.
    TokenRequest(const GraphPlan &plan, GraphExchange &exchange, ReportRecorder &recorder);

    void start();
    // Silence at once; the exchange is stopped by its owner.
    void stop() { ++m_round; }
    // Everything that a token depends on, as a digest: AccessTokens keeps them by it.
    static QByteArray identity(const GraphPlan &plan);
    static QUrl url(const GraphPlan &plan);

signals:
    // Exactly one of the two. What the exchange fails with it says itself.
    void succeeded(const AccessToken &token);
    void failed(const Problem &problem);

private:
    void asserted(int round, const ClientAssertion &assertion);
    void post(const QByteArray &proof);
    void answered(const GraphAnswer &answer);

    const GraphPlan &m_plan;
    GraphExchange &m_exchange;
    ReportRecorder &m_recorder;
    int m_round = 0; // what belongs to an earlier one counts no more
};
