// SPDX-License-Identifier: Apache-2.0
// A submission that tells the log what becomes of it: begin and result, at the detailed level each
// step and what was said. Addresses of recipients appear at that level only, bodies never. Adds
// nothing to what the submission itself does.
#pragma once

#include "settings/effectivemailserver.h"
#include "submission/submission.h"

#include <memory>

class LoggedSubmission : public Submission
{
    Q_OBJECT

public:
    LoggedSubmission(std::unique_ptr<Submission> submission, const EffectiveMailServer &effective);

    void check(const Mailbox &recipient) override;
    void send(const OutgoingMail &mail) override;
    void cancel() override { m_submission->cancel(); }

private:
    void begin(const QString &what, const QList<Mailbox> &recipients);
    void logStep(const Step &step) const;
    void logLine(const TranscriptLine &line) const;
    void logResult(const Report &report) const;
    QString described(const Problem &problem) const;
    QString withoutRecipients(QString text) const;

    std::unique_ptr<Submission> m_submission;
    QString m_about; // see about()
    QString m_server; // none: it is refused
    QString m_what; // "Check", "Mail"
    QStringList m_recipients;
};
