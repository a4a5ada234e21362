// SPDX-License-Identifier: Apache-2.0
#include "ui/announcement.h"

#include <QAccessible>
#include <QWidget>

void announce(QWidget *widget, const QString &words)
{
    widget->setAccessibleName(words);
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}
