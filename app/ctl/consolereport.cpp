// SPDX-License-Identifier: Apache-2.0
#include "ctl/consolereport.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString indented(const QString &lines)
{
    return u"  "_s + lines.trimmed().replace(u'\n', u"\n  "_s);
}

QString stageOf(const Report &report)
{
    const auto failed = std::find_if(report.steps.crbegin(), report.steps.crend(),
                                     [](const Step &step) { return !step.ok; });
    return failed == report.steps.crend() ? QString() : stepTitle(failed->id);
}

} // namespace

QString ConsoleReport::stepLine(const Step &step)
{
    const QString good = tr("ok");
    const QString bad = tr("failed");
    const qsizetype width = std::max(good.size(), bad.size());
    const QString mark = (step.ok ? good : bad).leftJustified(width);
    //: %1: "ok" or "failed"; %2: a number; %3: the name of a step
    const QString line =
        tr("%1  %2 ms  %3")
            .arg(mark, QString::number(step.ms).rightJustified(6), stepTitle(step.id));
    return step.detail.isEmpty() ? line : line + u": "_s + step.detail;
}

QString ConsoleReport::transcriptLine(const TranscriptLine &line)
{
    return u"    "_s + line.toText();
}

QString ConsoleReport::warning(const Problem &problem)
{
    const QString text = tr("Note: %1").arg(problem.message());
    return problem.advice().isEmpty() ? text : text + u'\n' + indented(problem.advice());
}

QString ConsoleReport::failure(const Report &report)
{
    QStringList lines;
    const QString stage = stageOf(report);
    if (!stage.isEmpty())
        lines << tr("Failed at: %1").arg(stage);
    lines << tr("Cause: %1").arg(report.problem->message());
    if (!report.problem->advice().isEmpty())
        lines << tr("What to do:") << indented(report.problem->advice());
    if (!report.serverReply.isEmpty())
        lines << tr("The server's reply:") << indented(report.serverReply);
    else if (!report.steps.isEmpty())
        lines << tr("The server gave no reply to this.");
    return lines.join(u'\n');
}

QString ConsoleReport::result(const Report &report, const QString &success)
{
    QStringList lines;
    for (const Problem &problem : report.warnings)
        lines << warning(problem);
    if (!report.tls.isEmpty())
        lines << tr("Encryption: %1").arg(report.tls);
    if (report.problem) {
        lines << failure(report);
        return lines.join(u'\n');
    }
    lines << success;
    if (!report.queueId.isEmpty())
        lines << tr("Queue ID: %1").arg(report.queueId);
    if (!report.serverReply.isEmpty())
        lines << tr("The server's reply:") << indented(report.serverReply);
    return lines.join(u'\n');
}
