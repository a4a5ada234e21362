// SPDX-License-Identifier: Apache-2.0
// What a server's refusal or a broken connection means at a step of a conversation, and what its
// final reply says about the message it took. Knows no connection.
#pragma once

#include "diagnosis/problem.h"
#include "diagnosis/step.h"
#include "smtp/smtpchannel.h"
#include "smtp/smtpplan.h"
#include "smtp/smtpreply.h"

struct SmtpSituation
{
    StepId step{};
    QByteArray ehloName; // as it was said
    QString path; // the address that the current MAIL or RCPT names
    bool contentIsComplete = false; // the final dot was written
};

Problem refusalProblem(const SmtpReply &reply, const SmtpSituation &situation,
                       const SmtpPlan &plan);
Problem faultProblem(SmtpChannel::Fault fault, const QString &detail,
                     const SmtpSituation &situation);
// The name under which the server keeps the message: Postfix "queued as X", Exim "id=X", Sendmail
// "X Message accepted", Gmail "OK  time X - gsmtp". Empty: it names none.
QString queueIdIn(const QString &replyText);
