// SPDX-License-Identifier: Apache-2.0
// Proves who an application is by its certificate: a JWT signed with the certificate's private key
// (RFC 7523, RFC 7518 §3.5 PS256), as Microsoft wants it:
// https://learn.microsoft.com/entra/identity-platform/certificate-credentials
// Needs OpenSSL; clientassertion_none.cpp stands in where there is none.
#pragma once

#include "diagnosis/problem.h"
#include "graph/graphplan.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

struct ClientAssertion
{
    QByteArray jwt; // good for ten minutes; a secret
    std::optional<Problem> problem; // then there is no jwt

    // Reads certificate and key (RSA of at least 2048 bits). May take long: off the window's thread.
    static ClientAssertion make(const GraphCredentials &credentials, const QUrl &audience,
                                const QString &applicationId);
    static bool isSupported();
};
