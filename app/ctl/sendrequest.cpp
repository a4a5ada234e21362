// SPDX-License-Identifier: Apache-2.0
#include "ctl/sendrequest.h"

#include "submission/testmail.h"

using namespace Qt::StringLiterals;

namespace {

void addOnce(QList<Mailbox> &mailboxes, const Mailbox &mailbox)
{
    if (!mailboxes.contains(mailbox))
        mailboxes << mailbox;
}

QString withoutAngles(const QString &path)
{
    const QString trimmed = path.trimmed();
    return trimmed.startsWith(u'<') && trimmed.endsWith(u'>') ? trimmed.sliced(1).chopped(1)
                                                              : trimmed;
}

} // namespace

std::optional<Problem> SendRequest::fault(const SuppliedMessage &message) const
{
    const auto invalid = [&message](const QString &reason) {
        const QString &detail = message.faultDetail();
        return Problem{ProblemId::MessageInvalid,
                       detail.isEmpty() ? reason : u"%1 (%2)"_s.arg(reason, detail)};
    };
    switch (message.fault()) {
    case SuppliedMessage::Fault::None:
        return {};
    case SuppliedMessage::Fault::Empty:
        return invalid(tr("it is empty."));
    case SuppliedMessage::Fault::BadHeader:
        return invalid(tr("before the first empty line there is a line that is no header field."));
    case SuppliedMessage::Fault::BadAddress:
        // Without -t nobody relies on these fields, and the message is passed on as it is.
        if (!headerNamesRecipients)
            return {};
        return invalid(tr("the addresses in its header cannot be understood."));
    case SuppliedMessage::Fault::Nul:
        return invalid(tr("it contains a NUL byte."));
    case SuppliedMessage::Fault::LineTooLong:
        return invalid(tr("a line is longer than 998 bytes."));
    }
    return {};
}

std::optional<Problem> SendRequest::addRecipients(const SuppliedMessage &message,
                                                  const MailServerSettings &server,
                                                  Envelope &envelope) const
{
    QStringList addresses = recipients;
    if (headerNamesRecipients) {
        for (const Mailbox &mailbox : message.headerRecipients())
            addresses << mailbox.toString();
    }
    for (const QString &address : std::as_const(addresses)) {
        const auto mailbox = usableMailbox(address, server.mayUseUtf8(), tr("Recipient"));
        if (const auto *problem = std::get_if<Problem>(&mailbox))
            return *problem;
        addOnce(envelope.forwardPaths, std::get<Mailbox>(mailbox));
    }
    if (envelope.forwardPaths.isEmpty())
        return Problem{ProblemId::NoRecipients, {}};
    return {};
}

std::optional<Problem> SendRequest::setReversePath(const MailServerSettings &server,
                                                   Envelope &envelope) const
{
    const QString address = withoutAngles(reversePath.value_or(server.senderAddress));
    if (address.isEmpty())
        return {};
    const auto mailbox = usableMailbox(address, server.mayUseUtf8(), tr("Sender"));
    if (const auto *problem = std::get_if<Problem>(&mailbox))
        return *problem;
    envelope.reversePath = std::get<Mailbox>(mailbox);
    return {};
}

std::variant<OutgoingMail, Problem> SendRequest::mail(const QByteArray &input,
                                                      const MailServerSettings &server) const
{
    const SuppliedMessage message = SuppliedMessage::read(input, dotEnds);
    if (const auto problem = fault(message))
        return *problem;
    OutgoingMail mail;
    Envelope &envelope = mail.envelope;
    if (const auto problem = setReversePath(server, envelope))
        return *problem;
    if (const auto problem = addRecipients(message, server, envelope))
        return *problem;
    const auto sender = usableMailbox(server.senderAddress, server.mayUseUtf8(), tr("Sender"));
    if (const auto *problem = std::get_if<Problem>(&sender))
        return *problem;
    if (message.headersNeedSmtpUtf8() && !server.mayUseUtf8())
        return Problem{ProblemId::MessageInvalid,
                       tr("its header has UTF-8 text that is not encoded, and the option “Server "
                          "supports UTF-8 message headers (RFC 6532)” (base/utf8Headers) is off.")};
    const auto &author = std::get<Mailbox>(sender);
    envelope.headersNeedSmtpUtf8 =
        message.headersNeedSmtpUtf8() || (!message.from() && author.needsSmtpUtf8());
    envelope.bodyIsEightBit = message.bodyIsEightBit();
    const auto encoding = envelope.needsSmtpUtf8() ? HeaderEncoding::Utf8 : HeaderEncoding::Ascii;
    mail.message = message.toBytes({senderName.value_or(server.senderName), author},
                                   QDateTime::currentDateTime(), encoding);
    return mail;
}
