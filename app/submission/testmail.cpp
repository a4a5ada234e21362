// SPDX-License-Identifier: Apache-2.0
#include "submission/testmail.h"

#include "mail/message.h"
#include "settings/settingskeys.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString testMailText(const char *text)
{
    return QCoreApplication::translate("TestMail", text);
}

QString bodyText(const MailServerSettings &server, const QDateTime &now)
{
    return testMailText(QT_TRANSLATE_NOOP(
                            "TestMail",
                            "This is a test mail. It shows that mail from this system arrives.\n"
                            "\n"
                            "Sent by: Mailroom on %1\n"
                            "Sent at: %2\n"
                            "Through: %3\n"
                            "\n"
                            "You need not answer it.\n"))
        .arg(QHostInfo::localHostName(), QLocale().toString(now, QLocale::LongFormat),
             server.place());
}

} // namespace

std::variant<Mailbox, Problem> usableMailbox(const QString &address, bool utf8Headers,
                                             const QString &label)
{
    const auto mailbox = Mailbox::parse(address);
    if (!mailbox)
        return Problem{ProblemId::AddressInvalid, u"%1 “%2”"_s.arg(label, address.trimmed())};
    if (mailbox->needsSmtpUtf8() && !utf8Headers)
        return Problem{ProblemId::SmtpUtf8Off, mailbox->toString()};
    return *mailbox;
}

std::variant<OutgoingMail, Problem> testMail(const MailServerSettings &server,
                                             const QString &recipient)
{
    const auto sender = usableMailbox(server.senderAddress, server.mayUseUtf8(),
                                      Keys::senderAddress.translatedLabel());
    if (const auto *problem = std::get_if<Problem>(&sender))
        return *problem;
    const auto receiver = usableMailbox(recipient, server.mayUseUtf8(),
                                        testMailText(QT_TRANSLATE_NOOP("TestMail", "Recipient")));
    if (const auto *problem = std::get_if<Problem>(&receiver))
        return *problem;

    OutgoingMail mail;
    mail.envelope.reversePath = std::get<Mailbox>(sender);
    mail.envelope.forwardPaths = {std::get<Mailbox>(receiver)};
    mail.envelope.headersNeedSmtpUtf8 = mail.envelope.needsSmtpUtf8();

    Message message;
    message.senderName = server.senderName;
    message.sender = std::get<Mailbox>(sender);
    message.recipients = mail.envelope.forwardPaths;
    message.subject = testMailText(QT_TRANSLATE_NOOP("TestMail", "Test mail from Mailroom"));
    message.body = bodyText(server, message.date);
    message.messageId = Message::newMessageId(message.sender);
    mail.message = message.toBytes(mail.envelope.headersNeedSmtpUtf8 ? HeaderEncoding::Utf8
                                                                     : HeaderEncoding::Ascii);
    return mail;
}
