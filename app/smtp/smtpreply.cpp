// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpreply.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

// RFC 2034 §4: "2.1.5 " at the beginning of a line's text.
QString enhancedCode(const QByteArray &text)
{
    static const QRegularExpression expression(u"^([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s|$)"_s);
    const auto match = expression.match(QString::fromLatin1(text.left(16)));
    return match.hasMatch() ? match.captured(1) : QString();
}

// A bare LF is taken as a line end too: some old servers send it, and unlike in a message nothing
// can be smuggled in a reply.
QByteArray withoutLineEnd(QByteArray line)
{
    line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isReplyLine(const QByteArray &line)
{
    if (line.size() < 3 || line.contains('\0') || line.contains('\r'))
        return false;
    const bool codeFits =
        line.at(0) >= '2' && line.at(0) <= '5' && isDigit(line.at(1)) && isDigit(line.at(2));
    return codeFits && (line.size() == 3 || line.at(3) == ' ' || line.at(3) == '-');
}

} // namespace

QString SmtpReply::text() const
{
    QStringList parts;
    for (const QByteArray &line : lines) {
        const QString lineCode = enhancedCode(line);
        parts << QString::fromUtf8(line.mid(lineCode.size())).trimmed();
    }
    return parts.join(u' ').simplified();
}

QString SmtpReply::full() const
{
    QStringList parts;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QChar separator = i + 1 < lines.size() ? u'-' : u' ';
        parts << QString::number(code) + separator + QString::fromUtf8(lines.at(i));
    }
    return parts.join(u'\n');
}

SmtpReplyReader::State SmtpReplyReader::next(SmtpReply &reply)
{
    while (m_malformedLine.isEmpty()) {
        const qsizetype end = m_buffer.indexOf('\n');
        if (end < 0 && m_buffer.size() <= maximumLine)
            return State::Incomplete;
        if (end < 0 || end > maximumLine) {
            m_malformedLine = m_buffer.left(80);
            break;
        }
        const QByteArray line = withoutLineEnd(m_buffer.left(end + 1));
        m_buffer.remove(0, end + 1);
        m_replySize += end + 1;
        bool last = false;
        if (!addLine(line, last)) {
            m_malformedLine = line.isEmpty() ? QByteArrayLiteral("(empty line)") : line.left(200);
            break;
        }
        if (last) {
            reply = std::exchange(m_partial, {});
            m_replySize = 0;
            return State::Complete;
        }
    }
    return State::Malformed;
}

bool SmtpReplyReader::addLine(const QByteArray &line, bool &last)
{
    m_lines << line.left(2000);
    const bool isTooLong = m_replySize > maximumReply || m_partial.lines.size() >= maximumLines;
    if (!isReplyLine(line) || isTooLong)
        return false;
    const int code = line.left(3).toInt();
    // RFC 5321 §4.2.1: every line of one reply has the same code.
    if (!m_partial.lines.isEmpty() && code != m_partial.code)
        return false;
    m_partial.code = code;
    m_partial.lines << line.mid(4);
    if (m_partial.enhanced.isEmpty())
        m_partial.enhanced = enhancedCode(m_partial.lines.constLast());
    last = line.size() == 3 || line.at(3) == ' ';
    return true;
}

void SmtpReplyReader::clear()
{
    *this = SmtpReplyReader();
}

QList<QByteArray> SmtpReplyReader::takeLines()
{
    return std::exchange(m_lines, {});
}
