// SPDX-License-Identifier: Apache-2.0
// A submission that does what a test says, and remembers what it was asked for.
#pragma once

#include "submission/createsubmission.h"

#include <QPointer>

class FakeSubmission : public Submission
{
    Q_OBJECT

public:
    using Submission::Submission;

    void check(const Mailbox &) override {}
    void send(const OutgoingMail &outgoing) override { mail = outgoing; }
    void cancel() override
    {
        cancelled = true;
        Report report;
        report.problem = Problem{ProblemId::Cancelled, {}};
        emit finished(report);
    }

    // The whole of a test that the server accepts.
    void succeed();
    // Stops at AUTH.
    void failSignIn();

    std::optional<OutgoingMail> mail;
    bool cancelled = false;

private:
    void pass(Report &report, StepId id, qint64 ms, const QString &detail);
    void say(Report &report, TranscriptLine::Speaker speaker, const QByteArray &text);
};

// Keeps hold of what it made and of what it was given.
class FakeSubmissions
{
public:
    std::unique_ptr<Submission> make(const EffectiveMailServer &effective, SecretStore &,
                                     const SubmissionOptions &options)
    {
        auto submission = std::make_unique<FakeSubmission>();
        last = submission.get();
        lastServer = effective.server;
        lastOptions = options;
        ++count;
        return submission;
    }
    auto factory()
    {
        return
            [this](const EffectiveMailServer &effective, SecretStore &secrets,
                   const SubmissionOptions &options) { return make(effective, secrets, options); };
    }

    QPointer<FakeSubmission> last;
    MailServerSettings lastServer;
    SubmissionOptions lastOptions;
    int count = 0;
};
