// SPDX-License-Identifier: Apache-2.0
// Cuts what a client sends into lines, with bounded memory however long a line is. Knows no SMTP.
#pragma once

#include <QByteArray>

#include <optional>

struct InputLine
{
    QByteArray text; // without the end; empty if too long
    bool isTooLong = false;
    bool hasBareEnd = false; // a CR or LF that does not belong to a CR LF
};

class LineReader
{
public:
    enum class End {
        AnyLineFeed, // commands: a bare LF ends a line, so that it can be complained about
        CrLf, // messages: nothing but CR LF ends a line (RFC 5321 §2.3.8)
    };

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    // The next whole line; longer ones than `limit` bytes (without the end) are swallowed.
    std::optional<InputLine> next(End end, qsizetype limit);
    bool isEmpty() const { return m_buffer.isEmpty(); }
    qsizetype size() const { return m_buffer.size(); }
    void clear();

private:
    void shorten(qsizetype limit);

    QByteArray m_buffer;
    bool m_isTooLong = false; // of the line that is being read
};
