// SPDX-License-Identifier: Apache-2.0
#include "ui/clientdelegate.h"

#include <QApplication>
#include <QPainter>

namespace {

constexpr int margin = 4; // pixels, independent of the device

QColor textColour(const QStyleOptionViewItem &option, qreal opacity)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isActive = option.state.testFlag(QStyle::State_Active);
    QColor colour = option.palette.color(isActive ? QPalette::Active : QPalette::Inactive,
                                         isSelected ? QPalette::HighlightedText : QPalette::Text);
    colour.setAlphaF(float(opacity));
    return colour;
}

void drawLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
              const QString &text)
{
    const QString elided = option.fontMetrics.elidedText(text, Qt::ElideRight, place.width());
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter.drawText(
        place, int(alignment | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, elided);
}

} // namespace

void ClientDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStringList lines = own.text.split(QChar::LineSeparator); // as initStyleOption() has it
    const QIcon icon = own.icon;
    own.text.clear();
    own.icon = {};
    own.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);

    QRect inside = own.rect.adjusted(margin, margin, -margin, -margin);
    if (!icon.isNull()) {
        const int size = style->pixelMetric(QStyle::PM_SmallIconSize, &own, own.widget);
        QRect place = inside;
        place.setLeft(inside.right() - size);
        inside.setRight(place.left() - margin);
        icon.paint(painter, QStyle::visualRect(own.direction, own.rect, place));
    }
    const int height = own.fontMetrics.height();
    const QRect first(inside.left(), inside.top(), inside.width(), height);
    painter->save();
    painter->setFont(own.font);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names read as their script does
    painter->setPen(textColour(own, 1));
    drawLine(*painter, own, QStyle::visualRect(own.direction, own.rect, first), lines.value(0));
    painter->setPen(textColour(own, 0.72));
    drawLine(*painter, own,
             QStyle::visualRect(own.direction, own.rect, first.translated(0, height)),
             lines.value(1));
    painter->restore();
}

QSize ClientDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 30,
            2 * option.fontMetrics.height() + 2 * margin};
}
