// SPDX-License-Identifier: Apache-2.0
// Who a message is from and who it is for on the wire (RFC 5321), and what it needs of the server.
// Quite apart from what the message's header says.
#pragma once

#include "mail/mailbox.h"

#include <QList>

#include <algorithm>

struct Envelope
{
    std::optional<Mailbox> reversePath; // none: the null reverse-path "<>"
    QList<Mailbox> forwardPaths; // each once

    bool headersNeedSmtpUtf8 = false; // the message has raw UTF-8 header fields
    bool bodyIsEightBit = false; // the message has bytes over 127 in its body

    // Decided per message (RFC 6531 §3.4): an option that is on does not by itself demand it.
    bool needsSmtpUtf8() const
    {
        return headersNeedSmtpUtf8 || (reversePath && reversePath->needsSmtpUtf8())
               || std::any_of(forwardPaths.cbegin(), forwardPaths.cend(),
                              [](const Mailbox &path) { return path.needsSmtpUtf8(); });
    }
};

// What a submission takes: an envelope and the text that goes in it.
struct OutgoingMail
{
    Envelope envelope;
    QByteArray message; // CR LF, not dot-stuffed
};
