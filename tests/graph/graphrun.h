// SPDX-License-Identifier: Apache-2.0
// One Graph session against one fake of Microsoft's services, for tests: carries out the plan, and
// says how it ended and whether a secret can be found in what it left.
#pragma once

#include "graph/graphsession.h"
#include "support/fakegraph.h"

#include <functional>

class GraphRun
{
public:
    explicit GraphRun(Certificates &certificates);

    FakeGraph server;
    GraphPlan plan; // to server: one mail of robot@client.test, by client secret, short limits
    AccessTokens tokens;

    // `meanwhile` is called with the session once it has started.
    Report run(const std::function<void(GraphSession &)> &meanwhile = {});
    // Empty: the session ended once, the server had nothing to complain of, and no secret can be
    // found in the report.
    QString fault() const { return m_fault; }
    QStringList steps() const { return m_steps; } // finished ones, with "!" if failed
    QList<int> pauses() const { return m_pauses; }

    // "graph-denied", …; empty for a success.
    static QString code(const Report &report);

private:
    void lookForSecrets(const Report &report);

    QString m_fault;
    QStringList m_steps;
    QList<int> m_pauses;
};
