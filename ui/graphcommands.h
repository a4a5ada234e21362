// SPDX-License-Identifier: Apache-2.0
// What an administrator has to run to let Mailroom send through Graph from one mailbox only, or with
// a certificate. Names in angle brackets stand for what is not known here.
#pragma once

#include "settings/mailserversettings.h"

namespace GraphCommands {

// Exchange Online PowerShell: RBAC for Applications.
// https://learn.microsoft.com/exchange/permissions-exo/application-rbac
QString forOneMailbox(const MailServerSettings &server);
// openssl: a certificate and its key for a year.
QString forCertificate();

} // namespace GraphCommands
