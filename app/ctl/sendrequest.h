// SPDX-License-Identifier: Apache-2.0
// What a sendmail command line asks for, and the mail that comes of it and the message on standard
// input. Sends nothing itself.
#pragma once

#include "diagnosis/problem.h"
#include "mail/envelope.h"
#include "mail/suppliedmessage.h"
#include "settings/mailserversettings.h"

#include <QCoreApplication>

#include <optional>
#include <variant>

struct SendRequest
{
    Q_DECLARE_TR_FUNCTIONS(SendRequest)

public:
    std::optional<QString> reversePath; // -f; "" and "<>" are the null reverse-path
    std::optional<QString> senderName; // -F
    bool headerNamesRecipients = false; // -t
    bool dotEnds = true; // off with -i
    QStringList recipients;

    // The mail, or why it cannot be sent through this server; nothing connects before.
    std::variant<OutgoingMail, Problem> mail(const QByteArray &input,
                                             const MailServerSettings &server) const;

private:
    std::optional<Problem> fault(const SuppliedMessage &message) const;
    std::optional<Problem> addRecipients(const SuppliedMessage &message,
                                         const MailServerSettings &server,
                                         Envelope &envelope) const;
    std::optional<Problem> setReversePath(const MailServerSettings &server,
                                          Envelope &envelope) const;
};
