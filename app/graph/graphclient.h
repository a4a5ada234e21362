// SPDX-License-Identifier: Apache-2.0
// Calls to Microsoft Graph in an application's name: with an access token, which is got, kept and
// renewed here. Knows no method of Graph's.
#pragma once

#include "graph/accesstoken.h"
#include "graph/graphexchange.h"
#include "graph/graphplan.h"
#include "graph/tokenrequest.h"

#include <QObject>

#include <functional>
#include <memory>

class GraphClient : public QObject
{
    Q_OBJECT

public:
    using Reader = GraphExchange::Reader;

    // All of them must outlive this object.
    GraphClient(const GraphPlan &plan, AccessTokens &tokens, ReportRecorder &recorder);

    // A token that counts for a while yet; then calls `ready`.
    void authorise(std::function<void(const AccessToken &)> ready);
    // Adds the token. One call at a time; `reader` may begin the next. An answer of 401
    // is met with one new token and one repetition; what gets to `reader` is any answer but
    // redirects, 401 and a pause that was waited for. Errors are the reader's to judge: see
    // graphverdict.h.
    void call(GraphCall call, Reader reader);
    // The same without the token, for URLs that are an access by themselves.
    void callOpenly(const GraphCall &call, Reader reader);

    // Below the endpoint, for example "/v1.0/users/" + segment(mailbox) + "/sendMail".
    QUrl url(const QByteArray &encodedPath) const;
    // Percent-encoded for one segment of a path: mailboxes hold ' # + &.
    static QByteArray segment(const QString &text);

    // Silence at once, until there is another call.
    void stop();
    // Mail may just have gone out.
    bool isUncertain() const { return m_exchange.isUncertain(); }

signals:
    void pausing(int seconds);
    // Instead of `ready` or the reader.
    void failed(const Problem &problem);

private:
    void requestToken();
    void granted(const AccessToken &token);
    void post();
    void answered(const GraphAnswer &answer);

    const GraphPlan &m_plan;
    AccessTokens &m_tokens;
    ReportRecorder &m_recorder;
    GraphExchange m_exchange;
    TokenRequest m_tokenRequest;
    QByteArray m_identity;
    AccessToken m_token;
    std::function<void(const AccessToken &)> m_ready;
    GraphCall m_call;
    Reader m_reader;
    bool m_renewed = false; // for the current call
};
