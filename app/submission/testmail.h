// SPDX-License-Identifier: Apache-2.0
// The test mail: what the window's Send mail… and `mailroomctl test` send.
#pragma once

#include "diagnosis/problem.h"
#include "mail/envelope.h"
#include "settings/mailserversettings.h"

#include <optional>
#include <variant>

// The mail, or why it cannot be made: the sender address or `recipient` is no address, or needs
// SMTPUTF8 while "Server supports UTF-8 message headers" is off (R18).
std::variant<OutgoingMail, Problem> testMail(const MailServerSettings &server,
                                             const QString &recipient);
// The recipient or sender of a mail as SMTP would take it, or the problem with it.
std::variant<Mailbox, Problem> usableMailbox(const QString &address, bool utf8Headers,
                                             const QString &label);
