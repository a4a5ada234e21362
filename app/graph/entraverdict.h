// SPDX-License-Identifier: Apache-2.0
// Reads what a refusal of Microsoft's sign-in service means: by HTTP status, error and error_codes,
// never by its text, which changes.
#pragma once

#include "diagnosis/problem.h"
#include "graph/graphcall.h"
#include "graph/graphplan.h"

Problem entraProblem(const GraphAnswer &answer, const GraphPlan &plan);
// For people: "HTTP 401 invalid_client: AADSTS7000215: … Trace ID: … Correlation ID: …".
QString entraReply(const GraphAnswer &answer);
// Where the server's clock and this computer's are more than five minutes apart: both. Otherwise empty.
QString clockDifference(const GraphAnswer &answer);
