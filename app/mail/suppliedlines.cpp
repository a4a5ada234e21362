// SPDX-License-Identifier: Apache-2.0
#include "mail/suppliedlines.h"

bool SuppliedLines::next()
{
    if (m_rest.isEmpty())
        return false;
    const char *const begin = m_rest.data();
    const char *const last = begin + m_rest.size();
    const char *end = begin;
    while (end != last && *end != '\r' && *end != '\n')
        ++end;
    const bool isPair = last - end > 1 && end[0] == '\r' && end[1] == '\n';
    const char *const next = end == last ? last : end + (isPair ? 2 : 1);
    m_line = QByteArrayView(begin, end);
    m_rest = QByteArrayView(next, last);
    ++m_number;
    return true;
}
