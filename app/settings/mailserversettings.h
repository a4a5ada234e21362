// SPDX-License-Identifier: Apache-2.0
// The base and security values of one mail server. Plain values: what is stored, what is edited and
// what is tested are all this struct. Secrets are not in it, only where the keychain has them.
#pragma once

#include "mail/encryption.h"

#include <QDate>
#include <QDateTime>
#include <QString>

enum class Authentication {
    None,
    Password,
    Graph, // Microsoft Office 365
};

// Microsoft's national clouds.
enum class Cloud {
    Global,
    UsL4,
    UsDod,
    China,
};

// Says that a secret is kept in the keychain, since when and under which key.
struct StoredSecret
{
    QString key; // "Mailroom/<profile>/global/password/7"; empty: none is stored
    QDateTime storedAt;

    bool isStored() const { return !key.isEmpty(); }
    bool operator==(const StoredSecret &) const = default;
};

struct MailServerSettings
{
    // Base
    bool use = false;
    Authentication authentication = Authentication::None;
    QString host;
    quint16 port = 25;
    QString senderAddress;
    QString senderName;
    bool utf8Headers = false; // the administrator's claim that the server has SMTPUTF8
    QString ehloName; // empty: this computer's full name, or its address literal

    // Security
    QString username;
    Encryption encryption = Encryption::StartTls;
    QString tenantId;
    QString applicationId;
    QDate secretExpires; // that of the stored client secret; null: nobody said
    Cloud cloud = Cloud::Global;
    QString certificateFile; // PEM or PKCS #12, instead of a client secret
    QString certificateKeyFile; // empty where the certificate's file holds the key
    bool saveToSentItems = false; // Graph's own default is true
    // Mail.Send is granted by RBAC for Applications, so that the token does not have it.
    bool permissionInExchange = false;
    QString caFile; // PEM: further trusted CAs
    QString pinnedCertificate; // SHA-256 of the certificate in hexadecimal
    bool allowPasswordInClear = false;
    StoredSecret password;
    StoredSecret clientSecret;

    bool operator==(const MailServerSettings &) const = default;

    // "mx.example.org:587", "[2001:db8::1]:587" or "Microsoft Graph": where mail is handed over, in
    // no language.
    QString place() const;

    // One with its key, which Graph takes instead of the client secret.
    bool hasCertificate() const;

    // Whether international addresses may be tried: `utf8Headers` is about SMTP servers only.
    bool mayUseUtf8() const { return utf8Headers || authentication == Authentication::Graph; }
};

// PKCS #12 by its name: certificate and key in one file.
bool isPkcs12Name(const QString &path);
