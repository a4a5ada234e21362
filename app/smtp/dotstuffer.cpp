// SPDX-License-Identifier: Apache-2.0
#include "smtp/dotstuffer.h"

QByteArray DotStuffer::next(qsizetype size)
{
    QByteArray piece;
    piece.reserve(size + 8);
    while (m_position < m_message.size() && piece.size() < size) {
        const char character = m_message.at(m_position++);
        if (character == '\r' || character == '\n') {
            const bool isPair = character == '\r' && m_position < m_message.size()
                                && m_message.at(m_position) == '\n';
            m_position += isPair ? 1 : 0;
            piece += "\r\n";
            m_atLineStart = true;
            continue;
        }
        if (m_atLineStart && character == '.')
            piece += '.';
        piece += character;
        m_atLineStart = false;
    }
    if (m_position == m_message.size() && !m_ended) {
        piece += m_atLineStart ? ".\r\n" : "\r\n.\r\n";
        m_ended = true;
    }
    return piece;
}
