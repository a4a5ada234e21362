// SPDX-License-Identifier: Apache-2.0
#include "practice/linereader.h"

std::optional<InputLine> LineReader::next(End end, qsizetype limit)
{
    const bool anyLineFeed = end == End::AnyLineFeed;
    const auto at = anyLineFeed ? m_buffer.indexOf('\n') : m_buffer.indexOf("\r\n");
    if (at < 0) {
        shorten(limit);
        return {};
    }
    InputLine line;
    line.text = m_buffer.first(at);
    m_buffer.remove(0, at + (anyLineFeed ? 1 : 2));
    if (anyLineFeed) {
        line.hasBareEnd = !line.text.endsWith('\r');
        if (!line.hasBareEnd)
            line.text.chop(1);
    }
    line.hasBareEnd |= line.text.contains('\r') || line.text.contains('\n');
    line.isTooLong = m_isTooLong || line.text.size() > limit;
    if (line.isTooLong)
        line.text.clear();
    m_isTooLong = false;
    return line;
}

void LineReader::clear()
{
    m_buffer.clear();
    m_isTooLong = false;
}

// Keeps the last byte: it may be the CR of a CR LF that has not come whole.
void LineReader::shorten(qsizetype limit)
{
    if (m_buffer.size() <= limit + 1)
        return;
    m_isTooLong = true;
    m_buffer = m_buffer.last(1);
}
