// SPDX-License-Identifier: Apache-2.0
// One SMTP session against one scripted server, for tests: plays the script, runs the plan, and says
// how both ended.
#pragma once

#include "smtp/smtpsession.h"
#include "support/scriptedserver.h"

class Conversation
{
public:
    Conversation();

    ScriptedServer server;
    SmtpPlan plan; // to server, one mail from alice@client.test to bob@client.test, short limits

    // Plays the script (if any), converses, and returns the report. An unfinished script is a
    // problem of the test: see fault().
    Report run(const QByteArray &script = {});
    // Empty: the session ended exactly once and the script was played to its end.
    QString fault() const { return m_fault; }
    QStringList steps() const
    {
        return m_steps;
    } // names of steps that finished, with "!" if failed

    // "mail-from", "auth-rejected", …; empty for a success.
    static QString code(const Report &report);

private:
    QString m_fault;
    QStringList m_steps;
};
