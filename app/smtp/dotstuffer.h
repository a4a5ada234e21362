// SPDX-License-Identifier: Apache-2.0
// Prepares a message for DATA piece by piece (RFC 5321 §4.5.2): every line end becomes CR LF, a dot
// at a line's beginning is doubled, and the end is ".\r\n" on a line of its own. No lone CR or LF
// leaves, so no other server can see the end of the message at another place than this one.
#pragma once

#include <QByteArray>

class DotStuffer
{
public:
    explicit DotStuffer(const QByteArray &message)
        : m_message(message)
    {}

    bool atEnd() const { return m_ended; }
    // About `size` more bytes of what goes over the wire; the last piece holds the final dot.
    QByteArray next(qsizetype size);

private:
    QByteArray m_message; // shared, not copied
    qsizetype m_position = 0;
    bool m_atLineStart = true;
    bool m_ended = false;
};
