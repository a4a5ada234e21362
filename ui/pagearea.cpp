// SPDX-License-Identifier: Apache-2.0
#include "ui/pagearea.h"

#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int comfortableWidth = 80; // characters
constexpr int leastLines = 8;

} // namespace

PageArea::PageArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

PageArea::PageArea(QWidget *page, QWidget *parent)
    : PageArea(parent)
{
    setWidget(page);
}

QSize PageArea::sizeHint() const
{
    if (!widget())
        return QScrollArea::sizeHint();
    const int bar = verticalScrollBar()->sizeHint().width();
    QSize size = widget()->sizeHint();
    size.setWidth(std::max(size.width(), fontMetrics().averageCharWidth() * comfortableWidth));
    if (widget()->hasHeightForWidth())
        size.setHeight(widget()->heightForWidth(size.width()));
    return size + QSize(bar, 0);
}

QSize PageArea::minimumSizeHint() const
{
    QSize size = QScrollArea::minimumSizeHint();
    size.setHeight(std::max(size.height(), fontMetrics().lineSpacing() * leastLines));
    if (widget())
        size.setWidth(widget()->minimumSizeHint().width()
                      + verticalScrollBar()->sizeHint().width());
    return size;
}
