// SPDX-License-Identifier: Apache-2.0
#include "ui/steplist.h"

#include "ui/problemlabel.h"
#include "ui/visibletext.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int tickMs = 100;
constexpr int fewRows = 6;
constexpr int manyRows = 12;

QString timeText(qint64 ms)
{
    //: Milliseconds
    return StepList::tr("%1 ms").arg(QLocale().toString(ms));
}

// Addresses and replies read from left to right, whatever the language around them.
QString isolated(const QString &text, Qt::LayoutDirection around)
{
    return around == Qt::RightToLeft ? u'\u2066' + text + u'\u2069' : text;
}

} // namespace

StepList::StepList(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(4);
    setHeaderLabels({tr("Step"), tr("State"), tr("Time"), tr("Detail")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    header()->setSectionsMovable(false);
    headerItem()->setTextAlignment(Time, Qt::AlignRight | Qt::AlignVCenter);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Detail, QHeaderView::Stretch);
    setKind(MailKind::Test);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &StepList::showTime);
}

void StepList::setKind(MailKind kind)
{
    m_kind = kind;
    setAccessibleName(kind == MailKind::Test ? tr("Steps of the test") : tr("Steps of sending"));
}

void StepList::begin()
{
    clear();
    m_running = nullptr;
    m_tick.stop();
}

void StepList::start(StepId step)
{
    stop();
    m_running = append(step);
    m_runningStep = step;
    m_running->setIcon(Title, style()->standardIcon(QStyle::SP_BrowserReload, nullptr, this));
    m_running->setText(State, tr("running…"));
    m_clock.start();
    m_tick.start();
    showTime();
}

void StepList::finish(const Step &step)
{
    const bool isRunning = m_running && m_runningStep == step.id;
    QTreeWidgetItem *item = isRunning ? m_running : append(step.id);
    if (isRunning) {
        m_running = nullptr;
        m_tick.stop();
    }
    using Tone = ProblemLabel::Tone;
    const QString detail = visibleText(step.detail).simplified();
    item->setIcon(Title, ProblemLabel::icon(step.ok ? Tone::Success : Tone::Error, this));
    item->setText(State, step.ok ? tr("done") : tr("failed"));
    item->setText(Time, timeText(step.ms));
    item->setText(Detail, isolated(detail, layoutDirection()));
    item->setToolTip(Detail, QStringLiteral("<p>%1</p>").arg(detail.toHtmlEscaped()));
}

void StepList::stop()
{
    m_tick.stop();
    if (m_running) {
        m_running->setIcon(Title, ProblemLabel::icon(ProblemLabel::Tone::Warning, this));
        m_running->setText(State, tr("stopped"));
    }
    m_running = nullptr;
    scrollToBottom();
}

QTreeWidgetItem *StepList::append(StepId step)
{
    auto *item = new QTreeWidgetItem(this, {stepTitle(step)});
    item->setTextAlignment(Time, Qt::AlignRight | Qt::AlignVCenter);
    updateGeometry();
    scrollToItem(item);
    return item;
}

void StepList::showTime()
{
    if (m_running)
        m_running->setText(Time, timeText(m_clock.elapsed()));
}

// All rows, within limits.
QSize StepList::sizeHint() const
{
    const int rows = std::clamp(topLevelItemCount(), fewRows, manyRows);
    // And a little, so that the last one need not be scrolled to.
    const int row = topLevelItemCount() > 0 ? sizeHintForRow(0) : fontMetrics().lineSpacing();
    const int columns = fontMetrics().averageCharWidth() * 80;
    return {columns, header()->sizeHint().height() + rows * row + row / 2 + 2 * frameWidth()};
}

void StepList::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    if (topLevelItemCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int margin = fontMetrics().lineSpacing();
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                     m_kind == MailKind::Test
                         ? tr("The steps of the test appear here, each with its time.")
                         : tr("The steps of sending appear here, each with its time."));
}
