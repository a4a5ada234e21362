// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpcapabilities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

SmtpCapabilities::SmtpCapabilities(const SmtpReply &ehlo)
{
    // The first line greets; it is no keyword.
    for (qsizetype i = 1; i < ehlo.lines.size(); ++i) {
        const QString line = QString::fromUtf8(ehlo.lines.at(i)).simplified();
        if (!line.isEmpty())
            m_lines << line;
    }
}

bool SmtpCapabilities::has(const QString &keyword) const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(), [&keyword](const QString &line) {
        return line.section(u' ', 0, 0).compare(keyword, Qt::CaseInsensitive) == 0;
    });
}

QStringList SmtpCapabilities::parametersOf(const QString &keyword) const
{
    for (const QString &line : m_lines) {
        const QStringList words = line.toUpper().split(u' ');
        if (words.constFirst() == keyword)
            return words.mid(1);
    }
    return {};
}

QStringList SmtpCapabilities::authMechanisms() const
{
    QStringList mechanisms = parametersOf(u"AUTH"_s);
    for (const QString &line : m_lines) {
        // The form of servers older than RFC 2554, still sent beside the new one.
        if (line.startsWith("AUTH="_L1, Qt::CaseInsensitive))
            mechanisms += line.mid(5).toUpper().split(u' ', Qt::SkipEmptyParts);
    }
    mechanisms.removeDuplicates();
    return mechanisms;
}

qint64 SmtpCapabilities::maximumSize() const
{
    bool isNumber = false;
    const qint64 size = parametersOf(u"SIZE"_s).value(0).toLongLong(&isNumber);
    return isNumber && size > 0 ? size : 0;
}
