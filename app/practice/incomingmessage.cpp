// SPDX-License-Identifier: Apache-2.0
#include "practice/incomingmessage.h"

#include "practice/pathargument.h"

void IncomingMessage::add(const InputLine &line)
{
    const QByteArray text = line.text.startsWith('.') ? line.text.mid(1) : line.text;
    if (line.isTooLong || text.size() > longestTextLine)
        find(Fault::LineTooLong);
    else if (line.hasBareEnd)
        find(Fault::BareEnd);
    else if (line.text.contains('\0'))
        find(Fault::Nul);
    if (m_bytes.size() + text.size() + 2 > m_sizeLimit)
        find(Fault::TooBig);
    if (m_fault == Fault::None)
        m_bytes += text + "\r\n";
    else
        m_bytes.clear();
}

IncomingMessage::Fault IncomingMessage::fault(bool smtpUtf8, bool eightBitMime) const
{
    if (m_fault != Fault::None)
        return m_fault;
    const QByteArray head = header();
    if (!smtpUtf8 && !isAscii(head))
        return Fault::EightBitHeader;
    if (!isUtf8(head))
        return Fault::NoUtf8;
    if (!eightBitMime && !isAscii(m_bytes.mid(head.size())))
        return Fault::EightBitBody;
    return Fault::None;
}

void IncomingMessage::find(Fault fault)
{
    if (m_fault == Fault::None)
        m_fault = fault;
}

QByteArray IncomingMessage::header() const
{
    if (m_bytes.startsWith("\r\n"))
        return {};
    const auto end = m_bytes.indexOf("\r\n\r\n");
    return end < 0 ? m_bytes : m_bytes.first(end + 2);
}
