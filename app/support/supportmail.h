// SPDX-License-Identifier: Apache-2.0
// The mail that comes of a support request: to the support address in effect (R31), with the files
// and the system information. Refuses to carry a stored secret. Sends nothing itself.
#pragma once

#include "diagnosis/problem.h"
#include "mail/envelope.h"
#include "mail/message.h"
#include "settings/settings.h"
#include "support/supportrequest.h"
#include "support/systeminformation.h"

#include <variant>

class SupportMail
{
public:
    static constexpr qint64 largestFile = 150 * 1024 * 1024; // Graph's own limit

    // Reads the files. `information`: empty where none is to be attached. Problems: AddressInvalid,
    // AttachmentUnreadable, SecretInRequest.
    static std::variant<SupportMail, Problem> compose(const SupportRequest &request,
                                                      const Settings &settings,
                                                      const SystemInformation &information,
                                                      const Redaction &secrets);

    // For the mail server in effect, or why it cannot leave: the rules R4 to R7, no support address,
    // an address that needs SMTPUTF8 while that is off.
    std::variant<OutgoingMail, Problem> outgoing(const Settings &settings,
                                                 const QSet<QString> &withClientSecret = {}) const;
    // For a mail program, to be sent from there: X-Unsent, and without a sender where none is set up.
    QByteArray eml() const;
    // To paste somewhere: recipient, subject, description, names of the files, system information.
    QString text() const;

private:
    void takeSender(const MailServerSettings &server);
    // `mailboxes`: recipient, sender, and who gets the answer.
    OutgoingMail written(const MailServerSettings &server, const QList<Mailbox> &mailboxes) const;

    QString m_clientId;
    Message m_message;
    QByteArray m_information; // as text
    QString m_recipient; // as it is set up; may be empty or no address
};

// The bytes that a message of these attachments comes to, base64 and headers included.
qint64 encodedSize(const QList<qint64> &attachmentSizes);
// The largest message that the server says it takes: SIZE of its EHLO in `capabilities`, or Graph's.
// 0: not known.
qint64 knownSizeLimit(const MailServerSettings &server, const QStringList &capabilities);
