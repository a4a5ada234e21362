// SPDX-License-Identifier: Apache-2.0
// A message as Microsoft Graph takes it in MIME: there is no envelope, its recipients are To, Cc and
// Bcc of the header. So these fields name whom the envelope names, and nobody else. Knows nothing of
// requests.
//
// Which form to send, MIME or JSON: GraphForm chooses. In short, MIME, which carries a message byte
// for byte, unless nothing is to stay in Sent Items, which only JSON can say, and JSON can express
// the message.
#pragma once

#include "graph/addressfield.h"
#include "graph/messagefields.h"
#include "mail/envelope.h"

#include <QByteArray>
#include <QList>
#include <QSet>

class GraphMessage
{
public:
    // Of a header as SuppliedMessage and Message write it.
    explicit GraphMessage(const OutgoingMail &mail);

    // RFC 5322. From To and Cc goes whoever is not in the envelope, and what cannot be understood;
    // whoever is in it and in neither of them stands in Bcc, which Exchange takes out. All else is as
    // it was, to the byte. Addresses that ASCII cannot express are raw UTF-8.
    QByteArray mime() const;
    // What the MIME form of sendMail posts, as text/plain.
    QByteArray mimeBody() const { return mime().toBase64(); }

    // Who is left in the fields of that name, "to" or "cc". Views of this object's message.
    QList<AddressEntry> named(QByteArrayView fieldName) const;
    // Who stands in neither To nor Cc, in the order of the envelope.
    const QList<Mailbox> &unnamed() const { return m_unnamed; }

    const MessageFields &fields() const { return m_fields; }

private:
    void appendField(QByteArray &text, const MessageField &field) const;

    OutgoingMail m_mail;
    MessageFields m_fields; // views of m_mail
    QSet<Mailbox> m_recipients;
    QList<Mailbox> m_unnamed;
};
