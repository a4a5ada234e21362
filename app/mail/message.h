// SPDX-License-Identifier: Apache-2.0
// A message that Mailroom writes itself: a test mail or a support request. Yields RFC 5322
// text with MIME, CR LF line ends and nothing but 7-bit bytes, except for raw UTF-8 headers where
// asked for. Knows nothing of envelopes and servers.
#pragma once

#include "mail/attachment.h"
#include "mail/headerencoding.h"
#include "mail/mailbox.h"

#include <QDateTime>
#include <QList>

struct Message
{
    QString senderName; // may hold anything: commas, quotes, kanji, emoji; may be empty
    Mailbox sender;
    QList<Mailbox> recipients;
    QList<Mailbox> replyTo; // where answers go, if not to the sender
    QString subject;
    QString body; // plain text, any line ends
    QList<Attachment> attachments; // multipart/mixed with them, each in base64
    QDateTime date = QDateTime::currentDateTime();
    // Without angle brackets. In the sender's domain, as RFC 5322 §3.6.4 recommends. Empty: a new one
    // with each toBytes().
    QByteArray messageId;
    // No person wrote it: nobody's vacation notice need answer it (RFC 3834 §5).
    bool isAutomatic = true;
    // For a mail program to send: X-Unsent, and no From and To where there is nobody in them.
    bool isDraft = false;

    // A fresh unique message id in the domain of `sender`.
    static QByteArray newMessageId(const Mailbox &sender);

    // The body is text/plain; charset=UTF-8, as 7bit where it is ASCII with short lines and as
    // quoted-printable or base64 (whichever is shorter) otherwise.
    QByteArray toBytes(HeaderEncoding encoding) const;
};
