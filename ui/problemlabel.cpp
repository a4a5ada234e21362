// SPDX-License-Identifier: Apache-2.0
#include "ui/problemlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QStyle>

#include <algorithm>

ProblemLabel::ProblemLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    QSizePolicy wide(QSizePolicy::Expanding, QSizePolicy::Preferred);
    wide.setHeightForWidth(true); // it wraps
    m_words->setSizePolicy(wide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1, Qt::AlignVCenter);
    setVisible(false);
}

void ProblemLabel::tell(Tone tone, const QString &words)
{
    m_tone = tone;
    m_words->setText(words);
    setAccessibleName(words);
    paintIcon();
    setVisible(!words.isEmpty());
}

void ProblemLabel::clear()
{
    tell(Tone::Hint, {});
}

QString ProblemLabel::words() const
{
    return m_words->text();
}

void ProblemLabel::setSelectable()
{
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ProblemLabel::setBold()
{
    QFont font = m_words->font();
    font.setBold(true);
    m_words->setFont(font);
}

// One line: what it needs beyond that follows from its width. A form would otherwise keep the height
// of the narrow block that a wrapping label would like to be.
QSize ProblemLabel::sizeHint() const
{
    return {QWidget::sizeHint().width(),
            std::max(m_icon->sizeHint().height(), fontMetrics().height())};
}

QIcon ProblemLabel::icon(Tone tone, const QWidget *widget)
{
    switch (tone) {
    case Tone::Hint:
        return widget->style()->standardIcon(QStyle::SP_MessageBoxInformation, nullptr, widget);
    case Tone::Warning:
        return widget->style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, widget);
    case Tone::Error:
        return widget->style()->standardIcon(QStyle::SP_MessageBoxCritical, nullptr, widget);
    case Tone::Success:
        return widget->style()->standardIcon(QStyle::SP_DialogApplyButton, nullptr, widget);
    }
    return {};
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        paintIcon();
}

void ProblemLabel::paintIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(icon(m_tone, this).pixmap(QSize(size, size), devicePixelRatio()));
}
