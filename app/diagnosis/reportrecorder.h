// SPDX-License-Identifier: Apache-2.0
// Keeps the report of one conversation while it goes on: opens, times and closes its steps, records
// what is said, and tells of it. Knows no protocol.
#pragma once

#include "diagnosis/report.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <optional>

class ReportRecorder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // What is known so far. Steps and transcript are filled by the functions below, all else by the
    // caller.
    Report &report() { return m_report; }
    const Report &report() const { return m_report; }
    StepId currentStep() const;

    void begin(StepId step);
    // The open step succeeded.
    void complete(const QString &detail = {});
    void record(TranscriptLine::Speaker speaker, const QByteArray &line);
    // The end. A step that is still open is closed: as a success where `problem` is none.
    // Secrets in what the server said are struck out.
    void finish(const std::optional<Problem> &problem);
    bool isFinished() const { return m_finished; }

signals:
    // All of them come from the event loop, in order, with nothing of the conversation's on the
    // stack: whoever hears them may delete the conversation and this object with it.
    void stepStarted(StepId step);
    void stepFinished(const Step &step);
    void transcriptGrew(const TranscriptLine &line);
    void finished(const Report &report);

private:
    void closeStep(bool ok, const QString &detail);
    void announce(std::function<void()> news);

    Report m_report;
    QElapsedTimer m_stepClock;
    bool m_stepOpen = false;
    bool m_finished = false;
};
