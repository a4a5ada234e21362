// SPDX-License-Identifier: Apache-2.0
#include "ui/tofront.h"

#include <QWidget>

void bringToFront(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}
