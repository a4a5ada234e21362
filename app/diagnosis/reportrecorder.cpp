// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/reportrecorder.h"

#include <utility>

StepId ReportRecorder::currentStep() const
{
    return m_report.steps.isEmpty() ? StepId::Resolve : m_report.steps.constLast().id;
}

void ReportRecorder::begin(StepId step)
{
    m_report.steps << Step{step, false, 0, {}};
    m_stepClock.start();
    m_stepOpen = true;
    announce([this, step] { emit stepStarted(step); });
}

void ReportRecorder::complete(const QString &detail)
{
    closeStep(true, detail);
}

void ReportRecorder::closeStep(bool ok, const QString &detail)
{
    Step &step = m_report.steps.last();
    step.ok = ok;
    step.ms = m_stepClock.elapsed();
    step.detail = m_report.transcript.redacted(detail);
    m_stepOpen = false;
    announce([this, step] { emit stepFinished(step); });
}

void ReportRecorder::record(TranscriptLine::Speaker speaker, const QByteArray &line)
{
    const TranscriptLine recorded = m_report.transcript.add(speaker, line);
    announce([this, recorded] { emit transcriptGrew(recorded); });
}

void ReportRecorder::finish(const std::optional<Problem> &problem)
{
    if (std::exchange(m_finished, true))
        return;
    m_report.problem = problem;
    m_report.serverReply = m_report.transcript.redacted(m_report.serverReply);
    m_report.queueId = m_report.transcript.redacted(m_report.queueId);
    if (m_report.problem)
        m_report.problem->detail = m_report.transcript.redacted(m_report.problem->detail);
    if (m_stepOpen)
        closeStep(!problem, problem ? m_report.serverReply : QString());
    announce([this] { emit finished(m_report); });
}

void ReportRecorder::announce(std::function<void()> news)
{
    QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
}
