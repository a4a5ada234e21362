// SPDX-License-Identifier: Apache-2.0
#include "ui/reporttext.h"

#include "ui/visibletext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("ReportText", text);
}

QString successHeadline(const Report &report)
{
    if (report.queueId.isEmpty())
        return said(QT_TRANSLATE_NOOP("ReportText",
                                      "Accepted by the server. Accepted does not mean delivered: "
                                      "look into the mailbox."));
    return said(QT_TRANSLATE_NOOP("ReportText",
                                  "Accepted by the server (queue id %1). Accepted does not mean "
                                  "delivered: look into the mailbox."))
        .arg(visibleText(report.queueId));
}

QString requestSuccessHeadline(const Report &report)
{
    if (report.queueId.isEmpty())
        return said(QT_TRANSLATE_NOOP("ReportText",
                                      "Accepted by the server. Accepted does not mean delivered: "
                                      "if no answer comes, ask support."));
    return said(QT_TRANSLATE_NOOP("ReportText",
                                  "Accepted by the server (queue id %1). Accepted does not mean "
                                  "delivered: if no answer comes, ask support."))
        .arg(visibleText(report.queueId));
}

QString cancelledHeadline(MailKind kind)
{
    return kind == MailKind::Test
               ? said(QT_TRANSLATE_NOOP("ReportText", "Cancelled. The test mail was not sent."))
               : said(QT_TRANSLATE_NOOP("ReportText", "Cancelled. The request was not sent."));
}

QString unknownHeadline(MailKind kind)
{
    return kind == MailKind::Test
               ? said(QT_TRANSLATE_NOOP("ReportText",
                                        "Nobody knows whether the mail was sent: look into the "
                                        "mailbox before you send another."))
               : said(QT_TRANSLATE_NOOP("ReportText",
                                        "Nobody knows whether the request was sent: it may reach "
                                        "support twice if you send it again."));
}

QString failureHeadline(const Report &report)
{
    const auto failed = std::find_if(report.steps.crbegin(), report.steps.crend(),
                                     [](const Step &step) { return !step.ok; });
    if (report.steps.isEmpty())
        return said(QT_TRANSLATE_NOOP("ReportText",
                                      "Not sent. No connection to a mail server was opened."));
    if (failed == report.steps.crend())
        return said(QT_TRANSLATE_NOOP("ReportText", "Not sent."));
    //: %1 is the name of a step, e.g. "Sign in"
    return said(QT_TRANSLATE_NOOP("ReportText", "Not sent. It stopped at the step “%1”."))
        .arg(stepTitle(failed->id));
}

QString stepLine(const Step &step)
{
    const QString state = step.ok ? said(QT_TRANSLATE_NOOP("ReportText", "done"))
                                  : said(QT_TRANSLATE_NOOP("ReportText", "failed"));
    return u"%1: %2, %3 ms, %4"_s.arg(stepTitle(step.id), state, QString::number(step.ms),
                                      visibleText(step.detail));
}

QString paragraph(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : u"\n%1\n%2\n"_s.arg(title, text);
}

QString allSteps(const QList<Step> &steps)
{
    QStringList lines;
    for (const Step &step : steps)
        lines << stepLine(step);
    return lines.join(u'\n');
}

QString problemText(const Problem &problem)
{
    return visibleText(u"%1 [%2]\n%3"_s.arg(problem.message(), problem.code(), problem.advice()));
}

QString allWarnings(const QList<Problem> &warnings)
{
    QStringList texts;
    for (const Problem &warning : warnings)
        texts << problemText(warning);
    return texts.join(u'\n');
}

} // namespace

QString ReportText::headline(const Report &report, MailKind kind)
{
    if (report.ok())
        return kind == MailKind::Test ? successHeadline(report) : requestSuccessHeadline(report);
    switch (report.problem->id) {
    case ProblemId::Cancelled:
        return cancelledHeadline(kind);
    case ProblemId::LostAfterData:
        return unknownHeadline(kind);
    default:
        return failureHeadline(report);
    }
}

QString ReportText::facts(const Report &report)
{
    QStringList lines;
    if (!report.tls.isEmpty())
        lines << said(QT_TRANSLATE_NOOP("ReportText", "Encrypted with %1"))
                     .arg(visibleText(report.tls));
    if (!report.queueId.isEmpty())
        lines << said(QT_TRANSLATE_NOOP("ReportText", "Queue id: %1"))
                     .arg(visibleText(report.queueId));
    return lines.join(u'\n');
}

Report ReportText::refusal(const Problem &problem)
{
    Report report;
    report.problem = problem;
    return report;
}

QString ReportText::complete(const Report &report, const QString &recipient, MailKind kind)
{
    const QString title =
        kind == MailKind::Test
            ? said(QT_TRANSLATE_NOOP("ReportText", "Mailroom %1, test mail to %2, %3"))
            : said(QT_TRANSLATE_NOOP("ReportText", "Mailroom %1, support request to %2, %3"));
    QString text = title.arg(QLatin1StringView(MAILROOM_VERSION), visibleText(recipient),
                             QDateTime::currentDateTime().toString(Qt::ISODate));
    text += u'\n' + headline(report, kind) + u'\n';
    if (report.problem)
        text += problemText(*report.problem) + u'\n';
    text += paragraph(said(QT_TRANSLATE_NOOP("ReportText", "What you should know:")),
                      allWarnings(report.warnings));
    text += paragraph(said(QT_TRANSLATE_NOOP("ReportText", "The server’s own reply:")),
                      visibleText(report.serverReply));
    text += paragraph(said(QT_TRANSLATE_NOOP("ReportText", "Facts:")), facts(report));
    text += paragraph(said(QT_TRANSLATE_NOOP("ReportText", "Steps:")), allSteps(report.steps));
    text +=
        paragraph(said(QT_TRANSLATE_NOOP("ReportText", "Transcript:")), report.transcript.toText());
    return text;
}
