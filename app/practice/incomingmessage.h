// SPDX-License-Identifier: Apache-2.0
// Takes a message line by line as it comes after DATA and knows what is wrong with it. Keeps no
// more than the size limit. Knows no connection.
#pragma once

#include "practice/linereader.h"

#include <QByteArray>

class IncomingMessage
{
public:
    enum class Fault {
        None,
        TooBig,
        LineTooLong,
        BareEnd, // a CR or LF for itself: the root of SMTP smuggling
        Nul, // RFC 5321 §4.5.1 knows it no longer
        EightBitHeader, // without SMTPUTF8
        EightBitBody, // without BODY=8BITMIME
        NoUtf8, // a header that is not UTF-8 under SMTPUTF8 (RFC 6532)
    };

    // Without CR LF and a stuffed dot (RFC 5321 §4.5.3.1.6).
    static constexpr qsizetype longestTextLine = 998;

    explicit IncomingMessage(qint64 sizeLimit)
        : m_sizeLimit(sizeLimit)
    {}

    // Everything but the lone dot; undoes the dot-stuffing.
    void add(const InputLine &line);
    Fault fault(bool smtpUtf8, bool eightBitMime) const;
    const QByteArray &bytes() const { return m_bytes; }

private:
    void find(Fault fault);
    QByteArray header() const;

    qint64 m_sizeLimit;
    QByteArray m_bytes;
    Fault m_fault = Fault::None; // the first that was found
};
