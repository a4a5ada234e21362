// SPDX-License-Identifier: Apache-2.0
// The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677), without channel binding.
#pragma once

#include "practice/loginattempt.h"

class ScramAttempt : public LoginAttempt
{
public:
    struct Chance
    {
        QByteArray salt;
        QByteArray nonce; // any printable characters but the comma
    };
    static Chance random();
    // Fixed chance is for tests.
    explicit ScramAttempt(const Users &users, const Chance &chance = random());

    Answer respond(const QByteArray &response) override;

private:
    Answer readFirst(const QByteArray &response);
    Answer readFinal(const QByteArray &response);
    bool isProved(const QByteArray &proof);

    Chance m_chance;
    int m_responses = 0;
    QString m_name;
    QByteArray m_gs2Header;
    QByteArray m_nonce; // the client's and the server's
    QByteArray m_authMessage;
    QByteArray m_serverSignature;
};
