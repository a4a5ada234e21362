// SPDX-License-Identifier: Apache-2.0
// Lets one submission run in the event loop, tells its steps as they finish, and cancels it on
// request. Knows neither what is sent nor how the result is told.
#pragma once

#include "submission/submission.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

class Console;
class Interruption;

class SubmissionRun
{
    Q_DECLARE_TR_FUNCTIONS(SubmissionRun)

public:
    using Begin = std::function<void(Submission &)>;

    struct Telling
    {
        bool steps = false;
        bool transcript = false;
    };

    SubmissionRun(std::unique_ptr<Submission> submission, Console &console, Telling telling);

    // Runs the event loop until the submission has finished, at most a few seconds longer than
    // `interruption` asks for.
    Report report(const Begin &begin, const Interruption &interruption);

private:
    void tellProgress(Telling telling);

    std::unique_ptr<Submission> m_submission;
    Console &m_console;
    std::optional<Report> m_report;
};
