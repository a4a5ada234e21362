// SPDX-License-Identifier: Apache-2.0
// Reads what a refusal of Microsoft Graph means: by HTTP status and the innermost error code that is
// known, by its text only where one code stands for two things.
#pragma once

#include "diagnosis/problem.h"
#include "graph/graphcall.h"
#include "graph/graphplan.h"

Problem graphProblem(const GraphAnswer &answer, const GraphPlan &plan);
// For people: "HTTP 403 ErrorAccessDenied: … request-id …, client-request-id …".
QString graphReply(const GraphAnswer &answer);
