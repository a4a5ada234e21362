// SPDX-License-Identifier: Apache-2.0
#include "settings/mailserversettings.h"

using namespace Qt::StringLiterals;

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
