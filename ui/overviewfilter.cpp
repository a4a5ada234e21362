// SPDX-License-Identifier: Apache-2.0
#include "ui/overviewfilter.h"

#include "ui/overviewmodel.h"

#include <algorithm>

OverviewFilter::OverviewFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    // The C locale sorts by code points, which is nobody's alphabet.
    const QLocale own = QLocale().collation();
    m_collator.setLocale(own.language() == QLocale::C ? QLocale(QLocale::English) : own);
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void OverviewFilter::showKind(Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void OverviewFilter::search(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool OverviewFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return isOfKind(sourceModel()->index(row, 0))
           && std::all_of(m_words.cbegin(), m_words.cend(),
                          [&](const QString &word) { return hasWord(row, word); });
}

bool OverviewFilter::isOfKind(const QModelIndex &index) const
{
    switch (m_kind) {
    case Kind::CannotSend:
        return index.data(OverviewModel::CannotSendRole).toBool();
    case Kind::OwnServer:
        return index.data(OverviewModel::OwnServerRole).toBool();
    case Kind::Failed:
        return index.data(OverviewModel::FailedRole).toBool();
    case Kind::All:
        break;
    }
    return true;
}

bool OverviewFilter::hasWord(int row, const QString &word) const
{
    for (int column = 0; column < OverviewModel::columns; ++column) {
        if (sourceModel()->index(row, column).data().toString().contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool OverviewFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftIsSystem = left.row() == 0;
    if (leftIsSystem || right.row() == 0)
        return leftIsSystem == (sortOrder() == Qt::AscendingOrder);
    if (left.column() == OverviewModel::LastTest)
        return left.data(OverviewModel::TimeRole).toDateTime()
               < right.data(OverviewModel::TimeRole).toDateTime();
    return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
}
