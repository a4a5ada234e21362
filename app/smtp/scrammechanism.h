// SPDX-License-Identifier: Apache-2.0
// SCRAM (RFC 5802, RFC 7677): the password never leaves, and the server proves that it knows it
// too. Without channel binding.
#pragma once

#include "smtp/saslmechanism.h"

#include <QCryptographicHash>
#include <QHash>

class ScramMechanism : public SaslMechanism
{
public:
    // Below, a stolen exchange is too easily guessed from (RFC 7677 asks for 4096); above, a
    // hostile server could keep this computer busy.
    static constexpr int minimumIterations = 4096;
    static constexpr int maximumIterations = 250'000;

    // `nonce` is for tests with a published exchange; by default it is random.
    ScramMechanism(QCryptographicHash::Algorithm algorithm, const QString &username,
                   const QByteArray &password, const QByteArray &nonce = newNonce());

    std::optional<QByteArray> initialResponse() override;
    std::optional<QByteArray> answer(const QByteArray &challenge) override;
    bool serverIsProven() const override { return m_stage == Stage::Proven; }
    bool serverIsWrong() const override { return m_stage == Stage::Wrong; }

private:
    enum class Stage { First, Final, Proven, Wrong };
    using Attributes = QHash<char, QByteArray>;

    static QByteArray newNonce();
    static Attributes attributesOf(const QByteArray &message);
    std::optional<QByteArray> answerServerFirst(const QByteArray &serverFirst);
    std::optional<QByteArray> answerServerFinal(const QByteArray &serverFinal);
    QByteArray keyed(const QByteArray &key, const QByteArray &text) const;

    QCryptographicHash::Algorithm m_algorithm;
    QByteArray m_password;
    QByteArray m_nonce;
    QByteArray m_clientFirstBare;
    QByteArray m_serverSignature;
    Stage m_stage = Stage::First;
};
