// SPDX-License-Identifier: Apache-2.0
// A practice server and a program that is set up for it.
#pragma once

#include "ctl/ctlprogram.h"
#include "practice/practiceserver.h"

inline const QByteArray practicePassword = "xyzzy-42-päss";
inline const QByteArray plainMessage =
    "From: Ann <ann@practice.mailroom>\nTo: bob@practice.mailroom\n"
    "Bcc: carol@practice.mailroom\nSubject: Hello\n\nHi\n.dot\n";

// The user ann with practicePassword, and the mailboxes bob, carol, dave and system.
PracticeOptions practiceOptions();

struct PracticeSetup
{
    explicit PracticeSetup(const PracticeOptions &options = practiceOptions(),
                           const QStringList &moreSettings = {});

    PracticeServer server;
    CtlProgram program;
};
