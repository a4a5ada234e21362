// SPDX-License-Identifier: Apache-2.0
// A message that somebody else wrote and that is only passed on: `mailroomctl send`. It is changed as
// little as submission asks for (RFC 6409 §8): CR LF line ends, what is missing of Date, Message-ID
// and From added, Bcc removed.
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
        BadHeader, // a line before the first empty line that is no header field nor its continuation
        BadAddress, // To, Cc or Bcc cannot be understood
        Nul, // a NUL byte
        LineTooLong, // over 998 bytes (RFC 5322 §2.1.1)
    };

    struct Sender {
        QString name;
        Mailbox mailbox;
    };

    // `bytes` with any mix of line ends; lone CR and lone LF both become CR LF (no smuggling).
    // `dotEnds`: a line with a single dot ends the message, as sendmail does without -i.
    // A leading mbox "From " line is dropped.
    static SuppliedMessage read(const QByteArray &bytes, bool dotEnds);

    Fault fault() const { return m_fault; }
    // Which line or which field: "line 3", "Bcc: …". Empty without a fault.
    const QString &faultDetail() const { return m_faultDetail; }

    // All of To, Cc and Bcc, each once (for -t). Resent- fields are not looked at.
    const QList<Mailbox> &headerRecipients() const { return m_headerRecipients; }
    // First From address, where there is one.
    std::optional<Mailbox> from() const;
    // A header field has raw non-ASCII bytes, so that only SMTPUTF8 may carry it.
    bool headersNeedSmtpUtf8() const;
    // The body has bytes over 127, so that 8BITMIME is needed.
    bool bodyIsEightBit() const;

    // What goes over the wire, before dot-stuffing. `sender` fills in a missing From; `encoding`
    // applies only to fields that are added.
    QByteArray toBytes(const Sender &sender, const QDateTime &now, HeaderEncoding encoding) const;

private:
    struct Field {
        QByteArray name;
        QByteArray raw; // complete, folded, with CR LF
    };

    Fault m_fault = Fault::None;
    QString m_faultDetail;
    QList<Field> m_fields;
    QByteArray m_body; // CR LF, empty or ending in CR LF
    QList<Mailbox> m_headerRecipients;
};
