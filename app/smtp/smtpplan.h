// SPDX-License-Identifier: Apache-2.0
// Everything one conversation needs to know. Plain values; where they came from (settings,
// keychain, the screen) is no business of the conversation.
#pragma once

#include "mail/encryption.h"
#include "mail/envelope.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

struct SmtpCredentials
{
    QString username;
    QByteArray password; // UTF-8
};

// How long the server may take for each step. RFC 5321 §4.5.3.2 allows more; an administrator who
// watches a test does not.
struct SmtpLimits
{
    std::chrono::milliseconds lookup{20'000};
    std::chrono::milliseconds connect{30'000};
    std::chrono::milliseconds greeting{60'000};
    // After so long without a greeting it is looked whether the server waits for TLS. Some servers
    // delay the greeting to catch those who speak too early, hence not sooner.
    std::chrono::milliseconds silence{15'000};
    std::chrono::milliseconds handshake{30'000};
    std::chrono::milliseconds command{60'000};
    std::chrono::milliseconds content{120'000}; // each piece, and the reply to the final dot
    std::chrono::milliseconds quit{3'000};
};

struct SmtpPlan
{
    QString host; // in ASCII, or an IP address
    quint16 port = 25;
    Encryption encryption = Encryption::StartTls;
    QString caFile;
    QString pinnedCertificate; // SHA-256, lower-case hexadecimal
    QString ehloName; // empty: this computer's full name, or its address literal

    std::optional<SmtpCredentials> credentials; // none: no sign-in
    bool allowPasswordInClear = false; // counts only with Encryption::None

    Envelope envelope;
    QByteArray message; // CR LF line ends, not dot-stuffed
    bool checkOnly = false; // ask for sender and recipients, send nothing

    // The settings are under test: what they say of SMTPUTF8 is held against what the server says.
    bool testsSettings = false;
    bool claimsSmtpUtf8 = false;

    SmtpLimits limits;
};
