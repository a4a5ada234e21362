// SPDX-License-Identifier: Apache-2.0
// Everything that sending one message through Microsoft Graph needs to know. Plain values; where they
// came from (settings, keychain, the screen) is no business of the conversation.
#pragma once

#include "mail/envelope.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>

// Microsoft's services in one cloud.
// https://learn.microsoft.com/graph/deployments, …/entra/identity-platform/authentication-national-cloud
struct GraphEndpoints
{
    QUrl login; // https://login.microsoftonline.com
    QUrl graph; // https://graph.microsoft.com; also the resource that a token is asked for
};

// How an application proves who it is: a client secret, or a certificate with its private key.
struct GraphCredentials
{
    QByteArray clientSecret; // UTF-8; with a certificate: the passphrase of its key, or empty
    QString certificateFile; // PEM, or PKCS #12 with the key in it; empty: the client secret counts
    QString certificateKeyFile; // PEM; empty: the key is in the certificate's file
};

struct GraphLimits
{
    std::chrono::milliseconds request{60'000}; // from sending it to the end of the answer
    std::chrono::milliseconds longestPause{60'000}; // a longer Retry-After ends the attempt
    int mostPauses = 3;
};

struct GraphPlan
{
    GraphEndpoints endpoints;
    QString tenant; // directory (tenant) ID: a GUID or a verified domain
    QString applicationId;
    GraphCredentials credentials;
    QString caFile; // PEM: further trusted CAs

    QString mailbox; // the user that sends: the sender address
    bool saveToSentItems = false;
    bool rolesMayLack = false; // permissions come from elsewhere than the token
    Envelope envelope; // who gets it; what the header says does not count
    QByteArray message; // RFC 5322, CR LF
    bool checkOnly = false; // token and permissions; nothing is sent

    GraphLimits limits;
};
