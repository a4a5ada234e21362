// SPDX-License-Identifier: Apache-2.0
// Lets a submission send one mail and shows how it goes: step by step, with the result in words and
// what was said. Knows no protocol and not what the mail is about.
#pragma once

#include "submission/submission.h"
#include "ui/reporttext.h"

#include <QWidget>

#include <memory>

class QAbstractButton;
class ResultView;
class StepList;
class TranscriptView;
class WaitLabel;

class SubmissionView : public QWidget
{
    Q_OBJECT

public:
    explicit SubmissionView(QWidget *parent = nullptr);
    ~SubmissionView() override;

    // What the words call the mail; a test mail at first.
    void setKind(MailKind kind);
    // `button` is checkable and shows or hides the transcript from now on.
    void foldTranscriptWith(QAbstractButton *button);

    // Forgets the last one.
    void begin();
    // finished() follows, once. Nothing may be running.
    void run(std::unique_ptr<Submission> submission, const OutgoingMail &mail);
    bool isRunning() const { return m_submission != nullptr; }
    void cancel();
    // Where it was hidden until it is needed: shows it, in a window that is larger then.
    void reveal();
    void waitForKeychain();
    void stopWaiting();

    // The result, which takes the focus; its transcript is complete.
    void tell(const Report &report);

signals:
    void finished(const Report &report);

private:
    void conclude(const Report &report);
    void growWindow(int by);
    void unfold(QAbstractButton *button, bool open);

    MailKind m_kind = MailKind::Test;
    WaitLabel *m_wait;
    StepList *m_steps;
    ResultView *m_result;
    TranscriptView *m_transcript;
    std::unique_ptr<Submission> m_submission;
};
