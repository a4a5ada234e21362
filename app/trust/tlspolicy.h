// SPDX-License-Identifier: Apache-2.0
// What a server must show before one byte of ours goes to it: TLS 1.2 or newer, a chain to a
// trusted CA or the one certificate that the administrator trusts for this server, the right name.
// There is no "ignore errors".
#pragma once

#include "diagnosis/problem.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>

#include <optional>

struct TlsPolicy
{
    QString host; // ASCII name or IP address that the certificate must cover
    QString caFile; // PEM with further trusted CAs; may be empty
    QString pinnedCertificate; // SHA-256 in lower-case hexadecimal; may be empty

    // Reads the CA files (`caFile`, and SSL_CERT_FILE of the environment, which Qt ignores). May
    // take 100 ms where the system's CAs have to be loaded as well: call it off the window's
    // thread. A problem: CaFileUnreadable.
    std::optional<Problem> configure(QSslConfiguration &configuration) const;

    // Whether the handshake may go on in spite of `errors`: only for the pinned certificate, and
    // not because it is expired.
    bool accepts(const QSslCertificate &certificate, const QList<QSslError> &errors) const;
    // What `errors` mean; for the refused handshake.
    Problem problemOf(const QSslCertificate &certificate, const QList<QSslError> &errors) const;
    // What is wrong with the certificate of a handshake that Qt let pass.
    std::optional<Problem> objection(const QSslCertificate &certificate) const;
    // What it means when a handshake broke over something else than the certificate. `words` are
    // OpenSSL's or Schannel's own, which is all there is to go by.
    static Problem handshakeProblem(const QString &words);
};
