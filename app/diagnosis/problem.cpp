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

} // namespace

const ProblemRow &problemRow(ProblemId id)
{
    const auto isWanted = [id](const ProblemRow &row) { return row.id == id; };
    for (const auto &part : {localProblems(), connectionProblems(), replyProblems()}) {
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

// A detail of several values has one a line, for %1, %2, …
QString Problem::message() const
{
    QString text = problemText(problemRow(id).message);
    if (detail.isEmpty())
        text.remove(QLatin1String(" (%1)")); // empty brackets tell nothing
    if (!text.contains(QLatin1String("%2")))
        return text.contains(QLatin1String("%1")) ? text.arg(detail) : text;
    const QStringList values = detail.split(QLatin1Char('\n'));
    return text.arg(values.value(0), values.value(1));
}

QString Problem::advice() const
{
    const char *advice = problemRow(id).advice;
    return *advice ? problemText(advice) : QString();
}
