// SPDX-License-Identifier: Apache-2.0
// A message that somebody else wrote and that is only passed on: `mailroomctl send`. It is changed as
// little as submission asks for (RFC 6409 §8): CR LF line ends, what is missing of Date, Message-ID
// and From added, Bcc removed. Knows nothing of envelopes and servers.
#pragma once

#include "mail/headerencoding.h"
#include "mail/mailbox.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class SuppliedMessage
{
public:
    enum class Fault {
        None,
        Empty, // no header field and no body
        // A line that is no header field ends the header, and behind it, before the first empty line,
        // stands a Bcc, To or Cc: as body it would tell who was hidden, or lose recipients.
        BadHeader,
        BadAddress, // To, Cc or Bcc cannot be understood; nothing else is wrong
        Nul, // a NUL byte
        LineTooLong, // over 998 bytes (RFC 5322 §2.1.1)
    };

    struct Sender
    {
        QString name;
        Mailbox mailbox;
    };

    // `bytes` with any mix of line ends; lone CR and lone LF both become CR LF (no smuggling).
    // `dotEnds`: a line with a single dot ends the message, as sendmail does without -i.
    // A leading byte order mark and a leading mbox "From " line are dropped. As with Postfix's
    // sendmail, a line that is no header field ends the header, and the first one already if need be:
    // then all is body.
    static SuppliedMessage read(const QByteArray &bytes, bool dotEnds);

    Fault fault() const { return m_fault; }
    // Which line or which field: "line 3", "Bcc: …". Empty without a fault.
    const QString &faultDetail() const { return m_faultDetail; }

    // All of To, Cc and Bcc, each once (for -t). Resent- fields are not looked at.
    const QList<Mailbox> &headerRecipients() const { return m_headerRecipients; }
    // First From address, where there is one.
    const std::optional<Mailbox> &from() const { return m_from; }
    // A header field has raw non-ASCII bytes, so that only SMTPUTF8 may carry it.
    bool headersNeedSmtpUtf8() const { return m_headersNeedSmtpUtf8; }
    // The body has bytes over 127, so that 8BITMIME is needed.
    bool bodyIsEightBit() const { return m_bodyIsEightBit; }

    // What goes over the wire, before dot-stuffing. `sender` fills in a missing From; `encoding`
    // applies only to fields that are added.
    QByteArray toBytes(const Sender &sender, const QDateTime &now, HeaderEncoding encoding) const;

private:
    class Reader;

    Fault m_fault = Fault::None;
    QString m_faultDetail;
    // The fields as they came, without Bcc and Resent-Bcc; each ends in CR LF.
    QByteArray m_header;
    QByteArray m_body; // CR LF, empty or ending in CR LF
    QList<Mailbox> m_headerRecipients;
    std::optional<Mailbox> m_from;
    bool m_hasFrom = false;
    bool m_hasDate = false;
    bool m_hasMessageId = false;
    bool m_headersNeedSmtpUtf8 = false;
    bool m_bodyIsEightBit = false;
};
