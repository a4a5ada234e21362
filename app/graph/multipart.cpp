// SPDX-License-Identifier: Apache-2.0
#include "graph/multipart.h"

namespace {

struct DelimiterLine
{
    qsizetype begin = -1; // with the line break before it, which belongs to it; -1: there is none
    qsizetype end = 0; // behind its line
    bool isLast = false;
};

// What stands behind the boundary says whether it is one, and not the beginning of another.
bool readDelimiterEnd(QByteArrayView body, DelimiterLine &line)
{
    line.isLast = body.sliced(line.end).startsWith("--");
    line.end += line.isLast ? 2 : 0;
    while (line.end < body.size() && QByteArrayView(" \t\r").contains(body.at(line.end)))
        ++line.end;
    if (line.end < body.size() && body.at(line.end) != '\n')
        return false;
    line.end += line.end < body.size() ? 1 : 0;
    return true;
}

DelimiterLine nextDelimiter(QByteArrayView body, qsizetype from, const QByteArray &delimiter)
{
    for (qsizetype at = body.indexOf(delimiter, from); at >= 0;
         at = body.indexOf(delimiter, at + 1)) {
        DelimiterLine line{at, at + delimiter.size(), false};
        const bool beginsLine = at == 0 || body.at(at - 1) == '\n';
        if (!beginsLine || !readDelimiterEnd(body, line))
            continue;
        line.begin -= at > from ? 1 : 0;
        line.begin -= line.begin > from && body.at(line.begin - 1) == '\r' ? 1 : 0;
        return line;
    }
    return {};
}

} // namespace

QList<QByteArrayView> partsOfMultipart(QByteArrayView body, const QByteArray &boundary)
{
    const QByteArray delimiter = "--" + boundary;
    QList<QByteArrayView> parts;
    DelimiterLine line = nextDelimiter(body, 0, delimiter);
    while (line.begin >= 0 && !line.isLast) {
        const qsizetype begin = line.end;
        line = nextDelimiter(body, begin, delimiter);
        const qsizetype end = line.begin < 0 ? body.size() : line.begin;
        parts << body.sliced(begin, end - begin);
    }
    return parts;
}
