// SPDX-License-Identifier: Apache-2.0
// One complete reply of a mail server (RFC 5321 §4.2): code, enhanced status code (RFC 2034),
// lines. A reply is complete before anyone sees it. Knows nothing of what it answers.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

struct SmtpReply
{
    int code = 0;
    QString enhanced; // "5.7.8", or empty
    QList<QByteArray> lines; // without code and separator; as the server sent them

    bool isPositive() const { return code >= 200 && code < 400; }
    // All lines in one, without the enhanced status codes, read as UTF-8.
    QString text() const;
    // As the server sent it, "550-5.1.1 no such\n550 5.1.1 user".
    QString full() const;
};

// Takes bytes as they come, in any pieces, and gives complete replies.
class SmtpReplyReader
{
public:
    enum class State {
        Incomplete,
        Complete,
        Malformed, // no SMTP reply, or larger than any honest server's
    };

    static constexpr qsizetype maximumLine = 64 * 1024;
    static constexpr qsizetype maximumReply = 1024 * 1024;
    static constexpr qsizetype maximumLines = 2000; // no honest reply has a tenth of it

    void add(const QByteArray &bytes) { m_buffer += bytes; }
    // Takes the next reply. After Malformed nothing more comes; malformedLine() says what it was.
    State next(SmtpReply &reply);
    bool isEmpty() const { return m_buffer.isEmpty() && m_partial.lines.isEmpty(); }
    // What has been seen of a reply that is not complete or not one.
    QByteArray malformedLine() const { return m_malformedLine; }
    void clear();
    // Each complete line as it was read, with its code, for the transcript; taken by the call.
    QList<QByteArray> takeLines();

private:
    bool addLine(const QByteArray &line, bool &last);

    QByteArray m_buffer;
    SmtpReply m_partial;
    qsizetype m_replySize = 0;
    QByteArray m_malformedLine;
    QList<QByteArray> m_lines;
};
