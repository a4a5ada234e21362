// SPDX-License-Identifier: Apache-2.0
#include "practice/scramattempt.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto sha256 = QCryptographicHash::Sha256;
constexpr int randomBytes = 18;
constexpr int iterations = 4096; // the least of RFC 7677 §4

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, sha256);
}

QByteArray randomText()
{
    QByteArray bytes(randomBytes, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toBase64();
}

// The value of "x=value" if that is what `attribute` is.
std::optional<QByteArray> attributeValue(char name, const QByteArray &attribute)
{
    if (attribute.size() < 2 || attribute.at(0) != name || attribute.at(1) != '=')
        return {};
    return attribute.mid(2);
}

// RFC 5802 §5.1: "=2C" is a comma, "=3D" an equals sign, any other "=" is an error.
std::optional<QString> scramName(QByteArray text)
{
    QByteArray rest = text;
    rest.replace("=2C", "").replace("=3D", "");
    if (text.isEmpty() || rest.contains('='))
        return {};
    return QString::fromUtf8(text.replace("=2C", ",").replace("=3D", "="));
}

QByteArray exclusiveOr(const QByteArray &one, const QByteArray &other)
{
    QByteArray result = one;
    std::transform(one.cbegin(), one.cend(), other.cbegin(), result.begin(),
                   [](char a, char b) { return static_cast<char>(a ^ b); });
    return result;
}

} // namespace

ScramAttempt::Chance ScramAttempt::random()
{
    return {randomText(), randomText()};
}

ScramAttempt::ScramAttempt(const Users &users, const Chance &chance)
    : LoginAttempt(users)
    , m_chance(chance)
{}

LoginAttempt::Answer ScramAttempt::respond(const QByteArray &response)
{
    ++m_responses;
    if (m_responses == 1)
        return readFirst(response);
    if (m_responses == 2)
        return readFinal(response);
    // RFC 4954 §4 has no room for the server's last words in the 235, so they were a challenge, to
    // which the client has nothing to say.
    if (!response.isEmpty())
        return {Answer::Outcome::Malformed, {}};
    return verdict(m_name, true);
}

// "n,[a=authzid],n=user,r=nonce[,extensions]"
LoginAttempt::Answer ScramAttempt::readFirst(const QByteArray &response)
{
    const QByteArrayList parts = response.split(',');
    if (parts.size() < 4 || (parts.at(0) != "n" && parts.at(0) != "y"))
        return {Answer::Outcome::Malformed, {}};
    const auto name = scramName(attributeValue('n', parts.at(2)).value_or(QByteArray()));
    const auto nonce = attributeValue('r', parts.at(3));
    if (!name || !nonce || nonce->isEmpty())
        return {Answer::Outcome::Malformed, {}};
    if (!parts.at(1).isEmpty() && parts.at(1) != "a=" + attributeValue('n', parts.at(2)).value())
        return {Answer::Outcome::Refused, {}};
    m_name = *name;
    m_gs2Header = parts.at(0) + ',' + parts.at(1) + ',';
    m_nonce = *nonce + m_chance.nonce;
    const QByteArray first =
        "r=" + m_nonce + ",s=" + m_chance.salt.toBase64() + ",i=" + QByteArray::number(iterations);
    m_authMessage = response.mid(m_gs2Header.size()) + ',' + first;
    return {Answer::Outcome::Challenge, first};
}

// "c=gs2-header in base64,r=nonce[,extensions],p=proof"
LoginAttempt::Answer ScramAttempt::readFinal(const QByteArray &response)
{
    const auto proofAt = response.lastIndexOf(",p=");
    if (proofAt < 0)
        return {Answer::Outcome::Malformed, {}};
    const QByteArray withoutProof = response.first(proofAt);
    const QByteArrayList parts = withoutProof.split(',');
    if (parts.size() < 2 || parts.at(0) != "c=" + m_gs2Header.toBase64()
        || parts.at(1) != "r=" + m_nonce)
        return {Answer::Outcome::Malformed, {}};
    m_authMessage += ',' + withoutProof;
    if (!isProved(QByteArray::fromBase64(response.mid(proofAt + 3))))
        return {Answer::Outcome::Refused, {}};
    return {Answer::Outcome::Challenge, "v=" + m_serverSignature.toBase64()};
}

bool ScramAttempt::isProved(const QByteArray &proof)
{
    const QByteArray password = saslPrepared(users().value(m_name)).toUtf8();
    const QByteArray salted =
        QPasswordDigestor::deriveKeyPbkdf2(sha256, password, m_chance.salt, iterations,
                                           quint64(QCryptographicHash::hashLength(sha256)));
    const QByteArray clientKey = hmac(salted, "Client Key");
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, sha256);
    m_serverSignature = hmac(hmac(salted, "Server Key"), m_authMessage);
    return users().contains(m_name) && proof.size() == clientKey.size()
           && exclusiveOr(proof, hmac(storedKey, m_authMessage)) == clientKey;
}
