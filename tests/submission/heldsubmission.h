// SPDX-License-Identifier: Apache-2.0
// Submissions that end when a test says so, and what is known of all of them.
#pragma once

#include "submission/createsubmission.h"

#include <QHash>
#include <QPointer>

#include <algorithm>

// How a submission behaves when it is cancelled.
enum class OnCancel {
    EndsAtOnce,
    EndsLater,
    SucceedsLater, // the result was known already
};

class HeldSubmission : public Submission
{
    Q_OBJECT

public:
    HeldSubmission(const EffectiveMailServer &effective, const SubmissionOptions &options,
                   OnCancel onCancel)
        : m_effective(effective)
        , m_options(options)
        , m_onCancel(onCancel)
    {}

    void check(const Mailbox &recipient) override { m_recipient = recipient; }
    void send(const OutgoingMail &mail) override { m_mail = mail; }
    void cancel() override
    {
        ++m_cancellations;
        if (m_cancellations > 1 || m_hasEnded)
            return;
        const auto end = [this] {
            m_onCancel == OnCancel::SucceedsLater ? succeed() : fail(ProblemId::Cancelled);
        };
        if (m_onCancel == OnCancel::EndsAtOnce)
            end();
        else
            QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    }

    void succeed() { end({}); }
    void fail(ProblemId problem)
    {
        Report report;
        report.problem = Problem{problem, {}};
        end(report);
    }

    void end(const Report &report)
    {
        m_hasEnded = true;
        emit finished(report);
    }

    bool isAsked() const { return m_recipient || m_mail; }
    bool hasEnded() const { return m_hasEnded; }
    const EffectiveMailServer &effective() const { return m_effective; }
    const SubmissionOptions &options() const { return m_options; }
    const std::optional<Mailbox> &recipient() const { return m_recipient; }
    const std::optional<OutgoingMail> &mail() const { return m_mail; }

private:
    EffectiveMailServer m_effective;
    SubmissionOptions m_options;
    OnCancel m_onCancel;
    std::optional<Mailbox> m_recipient;
    std::optional<OutgoingMail> m_mail;
    int m_cancellations = 0;
    bool m_hasEnded = false;
};

class HeldSubmissions
{
public:
    SubmissionFactory factory()
    {
        return [this](const EffectiveMailServer &effective, SecretStore &,
                      const SubmissionOptions &options) -> std::unique_ptr<Submission> {
            auto submission = std::make_unique<HeldSubmission>(effective, options, onCancel);
            made << submission.get();
            return submission;
        };
    }
    QList<HeldSubmission *> running() const
    {
        QList<HeldSubmission *> found;
        for (const auto &submission : made) {
            if (submission && !submission->hasEnded())
                found << submission;
        }
        return found;
    }
    bool allFreed() const
    {
        return std::all_of(made.cbegin(), made.cend(),
                           [](const auto &submission) { return submission.isNull(); });
    }

    QList<QPointer<HeldSubmission>> made;
    OnCancel onCancel = OnCancel::EndsLater;
};
