// SPDX-License-Identifier: Apache-2.0
// Draws an entry of the client list: the name, below it in a quieter colour what is in effect, and an
// icon at the end where nothing can be sent.
#pragma once

#include <QStyledItemDelegate>

class ClientDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
