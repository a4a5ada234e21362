// SPDX-License-Identifier: Apache-2.0
// Puts steps and results of a conversation into lines for people at a terminal: the stage, the
// cause in plain words, what to do next and the server's own reply, always all four.
#pragma once

#include "diagnosis/report.h"

#include <QCoreApplication>
#include <QString>

class ConsoleReport
{
    Q_DECLARE_TR_FUNCTIONS(ConsoleReport)

public:
    // "ok       12 ms  Connect: 192.0.2.1:587"
    static QString stepLine(const Step &step);
    // TranscriptLine::toText(), indented.
    static QString transcriptLine(const TranscriptLine &line);
    // A few lines; `success` is the sentence of the command that succeeded.
    static QString result(const Report &report, const QString &success);
    // "Note: …"
    static QString warning(const Problem &problem);

private:
    static QString failure(const Report &report);
};
