// SPDX-License-Identifier: Apache-2.0
// The one table of problems: id, public code, exit code, plain words, advice. In parts by
// where a problem comes from, so that each can be read in one go.
#pragma once

#include "diagnosis/problem.h"

#include <QtGlobal>

#include <span>

struct ProblemRow
{
    ProblemId id;
    const char *code; // public and stable
    int exitCode; // sysexits.h
    const char *message; // untranslated; %1 is the problem's detail; with %2 each of its lines
    const char *advice; // untranslated; steps on lines of their own; may have %1, %2, … as well
};

// Settings, keychain, addresses and messages: nothing was sent over the network.
std::span<const ProblemRow> localProblems();
// DNS, TCP, TLS, and servers that do not keep to the protocol.
std::span<const ProblemRow> connectionProblems();
// What a mail server answered.
std::span<const ProblemRow> replyProblems();
// The way to Microsoft's services, and what its sign-in service answered. Some have the code of a
// mail server's problem, with advice of their own.
std::span<const ProblemRow> entraProblems();
// What Microsoft Graph answered.
std::span<const ProblemRow> graphProblems();

// Every id has a row; a test walks the enumeration to see that.
const ProblemRow &problemRow(ProblemId id);
