// SPDX-License-Identifier: Apache-2.0
// Checks a mail server or sends one message through it, by SMTP or Microsoft Graph, step by step.
// Made by createSubmission(), which applies the rules about what may be sent at all.
#pragma once

#include "diagnosis/report.h"
#include "mail/envelope.h"

#include <QObject>

class Submission : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Each object serves one call of check() or send(). Signals come later, from the event loop.

    // Everything up to the question whether `recipient` would be taken; sends nothing.
    virtual void check(const Mailbox &recipient) = 0;
    virtual void send(const OutgoingMail &mail) = 0;
    // finished() follows within the call or soon after, with ProblemId::Cancelled unless the result
    // was known already.
    virtual void cancel() = 0;

signals:
    void stepStarted(StepId step);
    void stepFinished(const Step &step);
    void transcriptGrew(const TranscriptLine &line);
    // The keychain takes its time: an unlock prompt may be open.
    void waitingForKeychain();
    // The server is busy and asks to wait; it goes on by itself after so many seconds.
    void pausing(int seconds);
    // Exactly once, also after cancel(). Deleting the object before is safe: then it never comes.
    void finished(const Report &report);
};
