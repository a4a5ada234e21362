// SPDX-License-Identifier: Apache-2.0
// What a server says to one command (RFC 5321 §4.2), with its enhanced status code (RFC 3463). Its
// words are protocol, not for translation.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

struct PracticeReply
{
    int code = 0;
    QByteArray enhancedCode; // empty where there must be none (RFC 2034 §3)
    QByteArrayList lines; // none: no reply at all

    PracticeReply() = default;
    PracticeReply(int replyCode, const QByteArray &enhanced, const QByteArray &text)
        : code(replyCode)
        , enhancedCode(enhanced)
        , lines{text}
    {}

    bool isRefusal() const { return code >= 400; }
    QByteArray toWire(bool withEnhancedCode) const;
};
