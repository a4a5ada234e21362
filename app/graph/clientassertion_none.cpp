// SPDX-License-Identifier: Apache-2.0
// Where Mailroom is built without OpenSSL.
#include "graph/clientassertion.h"

ClientAssertion ClientAssertion::make(const GraphCredentials &, const QUrl &, const QString &)
{
    return {{}, Problem{ProblemId::EntraCertificateUnsupported, {}}};
}

bool ClientAssertion::isSupported()
{
    return false;
}
