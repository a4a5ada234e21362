// SPDX-License-Identifier: Apache-2.0
#include "settings/microsoftsmtp.h"

#include "settings/faulttext.h"
#include "settings/serveraddress.h"

using namespace Qt::StringLiterals;

namespace {

// Not smtp-mail.outlook.com: that is for personal accounts, which have no Graph for applications.
bool isClientSubmission(const QString &host)
{
    return host == "smtp.office365.com"_L1 || host == "smtp-legacy.office365.com"_L1
           || host == "outlook.office365.com"_L1;
}

} // namespace

QString passwordEndsText(const MailServerSettings &server)
{
    if (server.authentication != Authentication::Password)
        return {};
    const QString host = ServerAddress::asciiHost(server.host);
    if (host.endsWith(".mail.protection.outlook.com"_L1))
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This server of Microsoft takes no passwords, and only mail to your own "
                          "domains: choose Microsoft Office 365 (Graph API), or the authentication "
                          "None if that is meant."));
    if (isClientSubmission(host))
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Microsoft ends passwords at this server, by default at the end of "
                          "December 2026 (an administrator can allow them for a while longer): "
                          "choose Microsoft Office 365 (Graph API) before mail stops."));
    return {};
}
