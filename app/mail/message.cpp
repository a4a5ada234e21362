// SPDX-License-Identifier: Apache-2.0
#include "mail/message.h"

#include "mail/bodyencoding.h"

#include <QRandomGenerator>

#include <array>

QByteArray Message::newMessageId(const Mailbox &sender)
{
    // The system's generator: a message id that can be guessed can be answered before it arrives.
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    QByteArray unique;
    for (const quint32 number : random)
        unique += QByteArray::number(number, 16).rightJustified(8, '0');
    return unique + '@' + sender.asciiDomain().toLatin1();
}

QByteArray Message::toBytes(HeaderEncoding encoding) const
{
    const EncodedBody encodedBody = EncodedBody::of(body);
    const QByteArray id = messageId.isEmpty() ? newMessageId(sender) : messageId;
    QByteArray bytes = "Date: " + dateText(date) + "\r\n";
    bytes += mailboxField("From", senderName, sender, encoding);
    bytes += mailboxesField("To", recipients, encoding);
    bytes += unstructuredField("Subject", subject, encoding);
    bytes += "Message-ID: <" + id + ">\r\n";
    if (isAutomatic)
        bytes += "Auto-Submitted: auto-generated\r\n";
    bytes += "MIME-Version: 1.0\r\n"
             "Content-Type: text/plain; charset=UTF-8\r\n"
             "Content-Transfer-Encoding: "
             + encodedBody.transferEncoding + "\r\n\r\n";
    return bytes + encodedBody.bytes;
}
