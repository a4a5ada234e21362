// SPDX-License-Identifier: Apache-2.0
// Reads what a mail server's refusal means: by stage first, then reply code, then enhanced status
// code (RFC 3463), then text. The same code means different things at different stages and
// providers.
#pragma once

#include "diagnosis/problem.h"
#include "diagnosis/step.h"

#include <QString>

struct ReplyFacts
{
    StepId step{}; // the stage at which the reply came
    int code = 0; // 421, 535, …
    QString enhanced; // "5.7.8", or empty
    QString text; // all lines, without codes
};

// Never fails: a reply that no row knows gets the general problem of its stage.
ProblemId diagnoseReply(const ReplyFacts &facts);
