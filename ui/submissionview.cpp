// SPDX-License-Identifier: Apache-2.0
#include "ui/submissionview.h"

#include "ui/resultview.h"
#include "ui/steplist.h"
#include "ui/transcriptview.h"
#include "ui/waitlabel.h"

#include <QAbstractButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

SubmissionView::SubmissionView(QWidget *parent)
    : QWidget(parent)
    , m_wait(new WaitLabel(this))
    , m_steps(new StepList(this))
    , m_result(new ResultView(this))
    , m_transcript(new TranscriptView(this))
{
    m_wait->setObjectName(u"wait"_s);
    m_steps->setObjectName(u"steps"_s);
    m_result->setObjectName(u"result"_s);
    m_transcript->setObjectName(u"transcript"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_wait);
    column->addWidget(m_steps);
    column->addWidget(m_result, 1);
    column->addWidget(m_transcript, 1);
    m_result->setVisible(false);
    m_transcript->setVisible(false);
}

SubmissionView::~SubmissionView() = default;

void SubmissionView::setKind(MailKind kind)
{
    m_kind = kind;
    m_steps->setKind(kind);
}

void SubmissionView::foldTranscriptWith(QAbstractButton *button)
{
    connect(button, &QAbstractButton::toggled, this,
            [this, button](bool open) { unfold(button, open); });
}

void SubmissionView::unfold(QAbstractButton *button, bool open)
{
    m_transcript->setVisible(open);
    button->setText(open ? tr("Hide &transcript") : tr("Show &transcript"));
    if (open) // so that it does not take the room from the result
        growWindow(m_transcript->sizeHint().height());
}

void SubmissionView::growWindow(int by)
{
    const int most = std::max(window()->height(), screen()->availableSize().height());
    window()->resize(window()->width(), std::min(window()->height() + by, most));
}

void SubmissionView::reveal()
{
    if (isVisible())
        return;
    setVisible(true);
    growWindow(sizeHint().height());
}

void SubmissionView::begin()
{
    m_steps->begin();
    m_transcript->clear();
    m_result->setVisible(false);
}

void SubmissionView::run(std::unique_ptr<Submission> submission, const OutgoingMail &mail)
{
    m_submission = std::move(submission);
    const Submission *running = m_submission.get();
    connect(running, &Submission::stepStarted, m_steps, [this](StepId step) {
        m_wait->stop();
        m_steps->start(step);
    });
    connect(running, &Submission::stepFinished, m_steps, &StepList::finish);
    connect(running, &Submission::transcriptGrew, m_transcript, &TranscriptView::append);
    connect(running, &Submission::finished, this, &SubmissionView::conclude);
    connect(running, &Submission::waitingForKeychain, m_wait, &WaitLabel::waitForKeychain);
    connect(running, &Submission::pausing, m_wait, &WaitLabel::countDown);
    m_steps->setFocus();
    m_submission->send(mail);
}

void SubmissionView::cancel()
{
    if (m_submission)
        m_submission->cancel();
}

void SubmissionView::waitForKeychain()
{
    reveal();
    m_wait->waitForKeychain();
}

void SubmissionView::stopWaiting()
{
    m_wait->stop();
}

void SubmissionView::conclude(const Report &report)
{
    m_submission.release()->deleteLater(); // it is its signal that led here
    m_wait->stop();
    m_steps->stop();
    emit finished(report);
}

void SubmissionView::tell(const Report &report)
{
    if (!report.transcript.lines().isEmpty())
        m_transcript->setTranscript(report.transcript);
    m_result->tell(report, m_kind);
    // The result takes room from the steps: the last one is to be seen all the same.
    QTimer::singleShot(0, m_steps, &StepList::scrollToBottom);
}
