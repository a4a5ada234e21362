// SPDX-License-Identifier: Apache-2.0
// An application's certificate and its private key, read from PEM or PKCS #12 files, and signing with
// them. OpenSSL's objects live and die in here. Knows no JWT.
#pragma once

#include "diagnosis/problem.h"
#include "graph/graphplan.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <optional>
#include <vector>

class ApplicationKey
{
public:
    // `credentials`: the client secret is the key's passphrase.
    explicit ApplicationKey(const GraphCredentials &credentials);

    // None: it can sign.
    const std::optional<Problem> &problem() const { return m_problem; }
    // SHA-256 of the certificate's DER.
    QByteArray fingerprint() const;
    // RSASSA-PSS with SHA-256 and a salt of 32 bytes. Empty: OpenSSL refused.
    QByteArray signature(const QByteArray &text) const;

private:
    using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
    using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

    void read(const GraphCredentials &credentials);
    void readPem(const QByteArray &certificates, const QByteArray &key, const QString &keyPath,
                 const QByteArray &passphrase);
    void readPkcs12(const QByteArray &bytes, const QString &path, const QByteArray &passphrase);
    void addCertificates(const QByteArray &pem);
    void choose(const QString &certificatePath, const QString &keyPath);
    void checkDates();
    void refuse(ProblemId id, const QString &detail);

    std::vector<Certificate> m_certificates;
    Certificate m_certificate{nullptr, &X509_free};
    Key m_key{nullptr, &EVP_PKEY_free};
    std::optional<Problem> m_problem;
};
