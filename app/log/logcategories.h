// SPDX-License-Identifier: Apache-2.0
// The categories of what Mailroom logs. A message that concerns one client begins with about(): only
// so does the log know whose it is. A message begins with words of Mailroom's own otherwise, never
// with what others wrote. Log messages are English and not translated.
#pragma once

#include <QLoggingCategory>
#include <QString>

Q_DECLARE_LOGGING_CATEGORY(logProgram) // mailroom.program: start, version
Q_DECLARE_LOGGING_CATEGORY(logSettings) // mailroom.settings: read, saved, complaints
Q_DECLARE_LOGGING_CATEGORY(logSecrets) // mailroom.secrets: faults of the keychain, never a value
Q_DECLARE_LOGGING_CATEGORY(logSubmission) // mailroom.submission: checks and mails
Q_DECLARE_LOGGING_CATEGORY(logSupport) // mailroom.support: support requests

// In the log it becomes "[acme] "; empty for the system itself.
QString about(const QString &clientId);
