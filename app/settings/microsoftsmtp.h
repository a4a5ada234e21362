// SPDX-License-Identifier: Apache-2.0
// Knows which SMTP servers are Microsoft’s for companies, and what becomes of passwords there.
#pragma once

#include "settings/mailserversettings.h"

// Why signing in with a password to the server that is set has no future, and the way out, in one
// translated sentence. Empty: it has one, as far as is known, or no password is used.
// Announced in Exchange Online’s message MC786329 and the Exchange team’s blog (4114750), as of
// January 2026.
QString passwordEndsText(const MailServerSettings &server);
