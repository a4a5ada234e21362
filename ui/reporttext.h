// SPDX-License-Identifier: Apache-2.0
// A report in words, for the window and for the clipboard. Everything that a server may have made is
// made visible (visibletext.h); secrets are not in a report in the first place.
#pragma once

#include "diagnosis/report.h"

#include <QString>

// What a mail is, as far as words about it differ.
enum class MailKind { Test, SupportRequest };

namespace ReportText {

// What became of the mail, in one sentence or two.
QString headline(const Report &report, MailKind kind = MailKind::Test);
// "TLS: …", "Queue id: …", a line each; may be empty.
QString facts(const Report &report);
// All of it, steps and transcript included.
QString complete(const Report &report, const QString &recipient, MailKind kind = MailKind::Test);
// What has to report what was refused before it began.
Report refusal(const Problem &problem);

} // namespace ReportText
