// SPDX-License-Identifier: Apache-2.0
// What the practice server offers and whom it serves. A value; knows no socket.
#pragma once

#include "mail/encryption.h"

#include <QHostAddress>
#include <QMap>
#include <QSslConfiguration>
#include <QStringList>

struct PracticeOptions
{
    Encryption encryption = Encryption::StartTls;
    QHostAddress address = QHostAddress::LocalHost; // loopback only
    quint16 port = 0; // 0: any free one
    QString hostName = QStringLiteral("practice.localhost");

    QMap<QString, QString> users; // name → password
    bool loginRequired = false;
    // In the order in which they are offered; only those that the server knows, and only if there
    // are users. Where STARTTLS is expected they are offered inside TLS only.
    QStringList mechanisms = {QStringLiteral("SCRAM-SHA-256"), QStringLiteral("CRAM-MD5"),
                              QStringLiteral("PLAIN"), QStringLiteral("LOGIN")};

    bool smtpUtf8 = true; // implies 8BITMIME (RFC 6531 §3.1)
    bool eightBitMime = true;
    bool pipelining = true;
    bool enhancedStatusCodes = true;
    qint64 sizeLimit = 10 * 1024 * 1024; // bytes of a message

    // Recipients at other domains get 554 5.7.1; empty: every domain is served. Domains are
    // compared as they stand on the wire, so list both forms of an international one.
    QStringList domains;
    // Recipients with another local-part get 550 5.1.1; empty: everybody exists.
    QStringList localParts;

    qsizetype keptMails = 100; // older ones are dropped
    qsizetype connectionLimit = 50; // more at a time get 421
    int idleSeconds = 300;

    // Null: the practice certificate, see PracticeServer::certificatePath().
    QSslConfiguration tls;
};
