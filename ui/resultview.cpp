// SPDX-License-Identifier: Apache-2.0
#include "ui/resultview.h"

#include "ui/announcement.h"
#include "ui/problemlabel.h"
#include "ui/visibletext.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr qsizetype leastReplyLines = 2; // a long one wraps
constexpr qsizetype mostReplyLines = 6; // without scrolling

QLabel *plainParagraph(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void tellIn(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QPlainTextEdit *replyField(QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setReadOnly(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setTabChangesFocus(true);
    edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return edit;
}

void fitToLines(QPlainTextEdit *edit, qsizetype lines)
{
    const int margins = int(2 * edit->document()->documentMargin()) + 2 * edit->frameWidth();
    const int text = int(2 * lines + 1) * edit->fontMetrics().lineSpacing() / 2;
    edit->setFixedHeight(text + margins);
}

} // namespace

ResultView::ResultView(QWidget *parent)
    : PageArea(parent)
{
    auto *page = new QWidget(this);
    m_headline = new ProblemLabel(page);
    m_headline->setBold();
    m_headline->setSelectable();
    m_cause = plainParagraph(page);
    m_advice = plainParagraph(page);
    m_warnings = new ProblemLabel(page);
    m_replyTitle = plainParagraph(page);
    m_replyTitle->setText(tr("The server’s own reply:"));
    m_reply = replyField(page);
    m_reply->setAccessibleName(m_replyTitle->text());
    m_facts = plainParagraph(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    const std::initializer_list<QWidget *> parts{m_headline, m_cause,      m_advice, m_warnings,
                                                 m_facts,    m_replyTitle, m_reply};
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch();
    setWidget(page);
    setFocusPolicy(Qt::StrongFocus);
}

void ResultView::tell(const Report &report, MailKind kind)
{
    using Tone = ProblemLabel::Tone;
    const QString headline = ReportText::headline(report, kind);
    const QString cause = report.problem ? visibleText(report.problem->message()) : QString();
    const QString advice = report.problem ? visibleText(report.problem->advice()) : QString();
    const QString reply = visibleText(report.serverReply).trimmed();
    m_headline->tell(report.ok() ? Tone::Success : Tone::Error, headline);
    tellIn(m_cause, cause);
    tellIn(m_advice, advice);
    tellWarnings(report.warnings);
    tellIn(m_facts, ReportText::facts(report));
    m_reply->setPlainText(reply);
    m_reply->setVisible(!reply.isEmpty());
    m_replyTitle->setVisible(!reply.isEmpty());
    fitToLines(m_reply, std::clamp(reply.count(u'\n') + 1, leastReplyLines, mostReplyLines));
    setVisible(true);
    ensureVisible(0, 0);
    setFocus();
    announce(this, QStringList{headline, cause, advice}.join(u' ').trimmed());
}

void ResultView::tellWarnings(const QList<Problem> &warnings)
{
    QStringList lines;
    for (const Problem &warning : warnings)
        lines << visibleText(warning.message() + u' ' + warning.advice()).trimmed();
    m_warnings->tell(ProblemLabel::Tone::Warning, lines.join(u'\n'));
}
