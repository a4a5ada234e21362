// SPDX-License-Identifier: Apache-2.0
#include "ctl/submissionrun.h"

#include "ctl/console.h"
#include "ctl/consolereport.h"
#include "ctl/interruption.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeToCancel = 4s;

Report cancelledReport()
{
    Report report;
    report.problem = Problem{ProblemId::Cancelled, {}};
    return report;
}

} // namespace

SubmissionRun::SubmissionRun(std::unique_ptr<Submission> submission, Console &console,
                             Telling telling)
    : m_submission(std::move(submission))
    , m_console(console)
{
    tellProgress(telling);
    QObject::connect(m_submission.get(), &Submission::finished, m_submission.get(),
                     [this](const Report &report) {
                         m_report = report;
                         QCoreApplication::quit();
                     });
}

void SubmissionRun::tellProgress(Telling telling)
{
    Submission *submission = m_submission.get();
    QObject::connect(submission, &Submission::waitingForKeychain, submission, [this] {
        m_console.remark(tr("Waiting for the keychain; it may be asking to be unlocked…"));
    });
    QObject::connect(submission, &Submission::pausing, submission, [this](int seconds) {
        m_console.remark(tr("The server is busy; it is tried again in %n second(s)…", "", seconds));
    });
    if (telling.steps) {
        QObject::connect(
            submission, &Submission::stepFinished, submission,
            [this](const Step &step) { m_console.print(ConsoleReport::stepLine(step)); });
    }
    if (telling.transcript) {
        QObject::connect(submission, &Submission::transcriptGrew, submission,
                         [this](const TranscriptLine &line) {
                             m_console.print(ConsoleReport::transcriptLine(line));
                         });
    }
}

Report SubmissionRun::report(const Begin &begin, const Interruption &interruption)
{
    QObject::connect(&interruption, &Interruption::requested, m_submission.get(), [this] {
        QTimer::singleShot(timeToCancel, m_submission.get(), [] { QCoreApplication::quit(); });
        m_submission->cancel();
    });
    begin(*m_submission);
    if (!m_report)
        QCoreApplication::exec();
    return m_report.value_or(cancelledReport());
}
