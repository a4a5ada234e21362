// SPDX-License-Identifier: Apache-2.0
#include "ctl/helptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineWidth = 79;

QString syntax(const QCommandLineOption &option)
{
    QStringList names;
    const QStringList optionNames = option.names();
    for (const QString &name : optionNames)
        names << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    const QString text = names.join(u", "_s);
    return option.valueName().isEmpty() ? text : text + u' ' + option.valueName();
}

} // namespace

QString wrapped(const QString &text, qsizetype indent)
{
    const QStringList words = text.split(u' ');
    QString result;
    qsizetype column = indent;
    for (const QString &word : words) {
        if (result.isEmpty()) {
            result = word;
        } else if (column + 1 + word.size() > lineWidth) {
            result += u'\n' + QString(indent, u' ') + word;
            column = indent;
        } else {
            result += u' ' + word;
            ++column;
        }
        column += word.size();
    }
    return result;
}

QString alignedRows(const QList<QStringList> &rows)
{
    const qsizetype last = rows.value(0).size() - 1;
    QStringList lines(rows.size());
    for (qsizetype column = 0; column <= last; ++column) {
        qsizetype width = 0;
        for (const QStringList &row : rows)
            width = std::max(width, row.at(column).size());
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QString &cell = rows.at(row).at(column);
            if (width > 0)
                lines[row] += column < last ? cell.leftJustified(width + 2) : cell;
        }
    }
    return lines.join(u'\n');
}

QString helpTable(const QList<HelpRow> &rows)
{
    qsizetype width = 0;
    for (const HelpRow &row : rows)
        width = std::max(width, row.first.size());
    QStringList lines;
    for (const HelpRow &row : rows)
        lines << u"  "_s + row.first.leftJustified(width) + u"  "_s
                     + wrapped(row.second, width + 4);
    return lines.join(u'\n');
}

QList<HelpRow> helpRows(const QList<QCommandLineOption> &options)
{
    QList<HelpRow> rows;
    for (const QCommandLineOption &option : options) {
        if (!option.flags().testFlag(QCommandLineOption::HiddenFromHelp))
            rows << HelpRow{syntax(option), option.description()};
    }
    return rows;
}
