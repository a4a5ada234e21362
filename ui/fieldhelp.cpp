// SPDX-License-Identifier: Apache-2.0
#include "ui/fieldhelp.h"

#include <QWhatsThis>
#include <QWidget>

void explain(QWidget *widget, const QString &help)
{
    // As rich text, since Qt wraps no other tooltip.
    const QString wrapped = QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped());
    widget->setToolTip(wrapped);
    widget->setWhatsThis(wrapped);
    widget->setAccessibleDescription(help);
}

void describe(QWidget *widget, const SettingKey &key)
{
    explain(widget, key.translatedHelp());
    widget->setAccessibleName(key.translatedLabel());
}

bool showHelpOf(QWidget *widget)
{
    for (QWidget *candidate = widget; candidate; candidate = candidate->parentWidget()) {
        if (candidate->whatsThis().isEmpty())
            continue;
        const QPoint below = candidate->mapToGlobal(candidate->rect().bottomLeft());
        QWhatsThis::showText(below, candidate->whatsThis(), candidate);
        return true;
    }
    return false;
}
