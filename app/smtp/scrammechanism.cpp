// SPDX-License-Identifier: Apache-2.0
#include "smtp/scrammechanism.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <array>

namespace {

const QByteArray gs2Header = QByteArrayLiteral("n,,"); // no channel binding

// What SASLprep (RFC 4013) does to all text that people type: compatibility composition, and every
// kind of blank becomes a blank.
QByteArray prepared(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    for (QChar &character : result) {
        if (character.category() == QChar::Separator_Space)
            character = u' ';
    }
    result.remove(QChar(QChar::SoftHyphen));
    return result.toUtf8();
}

// RFC 5802 §5.1: "saslname".
QByteArray saslName(const QString &username)
{
    return prepared(username).replace('=', "=3D").replace(',', "=2C");
}

QByteArray exclusiveOr(QByteArray left, const QByteArray &right)
{
    for (qsizetype i = 0; i < left.size(); ++i)
        left[i] = static_cast<char>(left.at(i) ^ right.at(i));
    return left;
}

} // namespace

ScramMechanism::ScramMechanism(QCryptographicHash::Algorithm algorithm, const QString &username,
                               const QByteArray &password, const QByteArray &nonce)
    : m_algorithm(algorithm)
    , m_password(prepared(QString::fromUtf8(password)))
    , m_nonce(nonce)
    , m_clientFirstBare("n=" + saslName(username) + ",r=" + nonce)
{}

QByteArray ScramMechanism::newNonce()
{
    std::array<quint32, 6> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toBase64();
}

std::optional<QByteArray> ScramMechanism::initialResponse()
{
    return gs2Header + m_clientFirstBare;
}

std::optional<QByteArray> ScramMechanism::answer(const QByteArray &challenge)
{
    if (m_stage == Stage::First && challenge.isEmpty())
        return initialResponse();
    auto response = m_stage == Stage::First   ? answerServerFirst(challenge)
                    : m_stage == Stage::Final ? answerServerFinal(challenge)
                                              : std::nullopt;
    if (!response)
        m_stage = Stage::Wrong;
    return response;
}

// Split at commas, then at the first "=" only: a nonce may hold "=" itself.
ScramMechanism::Attributes ScramMechanism::attributesOf(const QByteArray &message)
{
    Attributes attributes;
    const QList<QByteArray> parts = message.split(',');
    for (const QByteArray &part : parts) {
        if (part.size() >= 2 && part.at(1) == '=')
            attributes.insert(part.at(0), part.mid(2));
    }
    return attributes;
}

std::optional<QByteArray> ScramMechanism::answerServerFirst(const QByteArray &serverFirst)
{
    const Attributes attributes = attributesOf(serverFirst);
    const QByteArray nonce = attributes.value('r');
    const auto salt = QByteArray::fromBase64Encoding(attributes.value('s'),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    const int iterations = attributes.value('i').toInt();
    const bool nonceIsOurs = nonce.startsWith(m_nonce) && nonce.size() > m_nonce.size();
    // RFC 5802 §5.1: "m" announces an extension that must be understood.
    if (!nonceIsOurs || !salt || salt.decoded.isEmpty() || iterations < minimumIterations
        || iterations > maximumIterations || attributes.contains('m'))
        return {};

    const QByteArray salted =
        QPasswordDigestor::deriveKeyPbkdf2(m_algorithm, m_password, salt.decoded, iterations,
                                           quint64(QCryptographicHash::hashLength(m_algorithm)));
    const QByteArray withoutProof = "c=" + gs2Header.toBase64() + ",r=" + nonce;
    const QByteArray authMessage = m_clientFirstBare + ',' + serverFirst + ',' + withoutProof;
    const QByteArray clientKey = keyed(salted, "Client Key");
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, m_algorithm);
    m_serverSignature = keyed(keyed(salted, "Server Key"), authMessage);
    m_stage = Stage::Final;
    const QByteArray proof = exclusiveOr(clientKey, keyed(storedKey, authMessage));
    return withoutProof + ",p=" + proof.toBase64();
}

std::optional<QByteArray> ScramMechanism::answerServerFinal(const QByteArray &serverFinal)
{
    const QByteArray signature = QByteArray::fromBase64(attributesOf(serverFinal).value('v'));
    if (signature != m_serverSignature)
        return {};
    m_stage = Stage::Proven;
    return QByteArray(""); // an empty line before the server's 235
}

QByteArray ScramMechanism::keyed(const QByteArray &key, const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, key, m_algorithm);
}
