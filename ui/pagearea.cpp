// SPDX-License-Identifier: Apache-2.0
#include "ui/pagearea.h"

#include <QScrollBar>

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
    return widget()->sizeHint() + QSize(bar, 0);
}

QSize PageArea::minimumSizeHint() const
{
    QSize size = QScrollArea::minimumSizeHint();
    if (widget())
        size.setWidth(widget()->minimumSizeHint().width()
                      + verticalScrollBar()->sizeHint().width());
    return size;
}
