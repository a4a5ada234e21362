// SPDX-License-Identifier: Apache-2.0
// The rows of an overview that somebody wants to see, in the order that somebody wants. The global
// mail server stays at the top in any order.
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

class OverviewFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Kind { All, CannotSend, OwnServer, Failed };

    explicit OverviewFilter(QObject *parent = nullptr);

    void showKind(Kind kind);
    // Each of them somewhere in the row.
    void search(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool isOfKind(const QModelIndex &index) const;
    bool hasWord(int row, const QString &word) const;

    Kind m_kind = Kind::All;
    QStringList m_words;
    QCollator m_collator;
};
