// SPDX-License-Identifier: Apache-2.0
#include "mail/message.h"

#include "mail/attachmentpart.h"
#include "mail/bodyencoding.h"

#include <QRandomGenerator>

#include <array>
#include <numeric>

namespace {

// The system's generator: a message id that can be guessed can be answered before it arrives, and a
// boundary that can be guessed can be put into a text, which then ends where its writer wants.
QByteArray unguessable()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    QByteArray unique;
    for (const quint32 number : random)
        unique += QByteArray::number(number, 16).rightJustified(8, '0');
    return unique;
}

bool isNobody(const Mailbox &mailbox)
{
    return mailbox.localPart().isEmpty();
}

QByteArray originFields(const Message &message, HeaderEncoding encoding)
{
    QByteArray fields;
    if (!isNobody(message.sender) || !message.isDraft)
        fields += mailboxField("From", message.senderName, message.sender, encoding);
    if (!message.replyTo.isEmpty())
        fields += mailboxesField("Reply-To", message.replyTo, encoding);
    if (!message.recipients.isEmpty() || !message.isDraft)
        fields += mailboxesField("To", message.recipients, encoding);
    return fields;
}

// A draft gets its message id from whoever sends it, unless it has a domain of its own for one.
QByteArray messageIdField(const Message &message)
{
    if (!message.messageId.isEmpty())
        return "Message-ID: <" + message.messageId + ">\r\n";
    if (message.isDraft && isNobody(message.sender))
        return {};
    return "Message-ID: <" + Message::newMessageId(message.sender) + ">\r\n";
}

QByteArray messageHeader(const Message &message, HeaderEncoding encoding)
{
    QByteArray header = "Date: " + dateText(message.date) + "\r\n";
    header += originFields(message, encoding);
    header += unstructuredField("Subject", message.subject, encoding);
    header += messageIdField(message);
    if (message.isAutomatic)
        header += "Auto-Submitted: auto-generated\r\n";
    if (message.isDraft)
        header += "X-Unsent: 1\r\n";
    return header + "MIME-Version: 1.0\r\n";
}

QByteArray textPart(const QString &body)
{
    const EncodedBody encoded = EncodedBody::of(body);
    return "Content-Type: text/plain; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: "
           + encoded.transferEncoding + "\r\n\r\n" + encoded.bytes;
}

qint64 partsSize(const QList<Attachment> &attachments)
{
    return std::accumulate(attachments.cbegin(), attachments.cend(), qint64(0),
                           [](qint64 sum, const Attachment &attachment) {
                               return sum + AttachmentPart::size(attachment.bytes.size());
                           });
}

} // namespace

QByteArray Message::newMessageId(const Mailbox &sender)
{
    return unguessable() + '@' + sender.asciiDomain().toLatin1();
}

QByteArray Message::toBytes(HeaderEncoding encoding) const
{
    QByteArray bytes = messageHeader(*this, encoding);
    const QByteArray text = textPart(body);
    if (attachments.isEmpty())
        return bytes + text;
    // "=_" stands in no quoted-printable text and in no base64.
    const QByteArray boundary = "=_" + unguessable();
    const QByteArray delimiter = "\r\n--" + boundary;
    bytes.reserve(bytes.size() + text.size() + partsSize(attachments) + 1024);
    bytes += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n" + delimiter + "\r\n"
             + text;
    for (const Attachment &attachment : attachments) {
        bytes += delimiter + "\r\n";
        AttachmentPart::append(bytes, attachment);
    }
    return bytes += delimiter + "--\r\n";
}
