// SPDX-License-Identifier: Apache-2.0
// The words of a support request as support reads them: subject, text, and the whole to paste
// somewhere where there is no mail.
#pragma once

#include "mail/message.h"
#include "settings/settings.h"
#include "support/supportrequest.h"

namespace RequestText {

// Never empty.
QString subject(const SupportRequest &request, const Settings &settings);
// The description, and below it who writes this, whom it is about and where the system information
// is.
QString body(const SupportRequest &request, const Settings &settings,
             const QList<Attachment> &systemInformation);
// `recipient` may be empty, and so may `information`.
QString toPaste(const Message &message, const QString &recipient, const QByteArray &information);

} // namespace RequestText
