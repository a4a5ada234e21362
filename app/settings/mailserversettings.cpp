// SPDX-License-Identifier: Apache-2.0
#include "settings/mailserversettings.h"

using namespace Qt::StringLiterals;

QString MailServerSettings::place() const
{
    if (authentication == Authentication::Graph)
        return u"Microsoft Graph"_s;
    const bool isIpv6 = host.contains(u':');
    return (isIpv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host, QString::number(port));
}

bool MailServerSettings::hasCertificate() const
{
    return !certificateFile.isEmpty()
           && (!certificateKeyFile.isEmpty() || isPkcs12Name(certificateFile));
}

bool isPkcs12Name(const QString &path)
{
    return path.endsWith(".pfx"_L1, Qt::CaseInsensitive)
           || path.endsWith(".p12"_L1, Qt::CaseInsensitive);
}
