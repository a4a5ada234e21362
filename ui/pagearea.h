// SPDX-License-Identifier: Apache-2.0
// Scrolls a page up and down where the window is too small for it. Asks for as much room as the page
// would like, and never scrolls sideways.
#pragma once

#include <QScrollArea>

class PageArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageArea(QWidget *parent = nullptr);
    explicit PageArea(QWidget *page, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};
