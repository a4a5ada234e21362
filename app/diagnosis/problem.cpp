// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/problem.h"

#include "diagnosis/problemtable.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace {

QString problemText(const char *text)
{
    return QCoreApplication::translate("Problem", text);
}

bool hasSeveralValues(const ProblemRow &row)
{
    return QByteArrayView(row.message).contains("%2") || QByteArrayView(row.advice).contains("%2");
}

// A detail of several values has one a line, for %1, %2, … In one go: a value may hold a "%2".
QString filledIn(const QString &text, const QString &detail, bool severalValues)
{
    const QStringList values =
        severalValues ? detail.split(QLatin1Char('\n')) : QStringList{detail};
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (text.at(i) == QLatin1Char('%') && place >= 1 && place <= 3) {
            filled += values.value(place - 1);
            ++i;
        } else {
            filled += text.at(i);
        }
    }
    return filled;
}

} // namespace

const ProblemRow &problemRow(ProblemId id)
{
    const auto isWanted = [id](const ProblemRow &row) { return row.id == id; };
    for (const auto &part : {localProblems(), connectionProblems(), replyProblems(),
                             entraProblems(), graphProblems()}) {
        const auto found = std::find_if(part.begin(), part.end(), isWanted);
        if (found != part.end())
            return *found;
    }
    Q_UNREACHABLE();
}

QString Problem::code() const
{
    return QString::fromLatin1(problemRow(id).code);
}

int Problem::exitCode() const
{
    return problemRow(id).exitCode;
}

QString Problem::message() const
{
    const ProblemRow &row = problemRow(id);
    QString text = problemText(row.message);
    if (detail.isEmpty())
        text.remove(QLatin1String(" (%1)")); // empty brackets tell nothing
    return filledIn(text, detail, hasSeveralValues(row));
}

QString Problem::advice() const
{
    const ProblemRow &row = problemRow(id);
    return *row.advice ? filledIn(problemText(row.advice), detail, hasSeveralValues(row))
                       : QString();
}
