// SPDX-License-Identifier: Apache-2.0
#include "smtp/saslmechanism.h"

#include "smtp/scrammechanism.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace {

// RFC 4616.
class PlainMechanism : public SaslMechanism
{
public:
    PlainMechanism(const QString &username, const QByteArray &password)
        : m_response('\0' + username.toUtf8() + '\0' + password)
    {}

    std::optional<QByteArray> initialResponse() override { return m_response; }
    // Only a server that did not take the initial response asks, with an empty challenge.
    std::optional<QByteArray> answer(const QByteArray &) override { return m_response; }

private:
    QByteArray m_response;
};

// Never standardised, yet everywhere: the server asks for the user name, then for the password. The
// prompts' texts differ, their order does not.
class LoginMechanism : public SaslMechanism
{
public:
    LoginMechanism(const QString &username, const QByteArray &password)
        : m_answers{username.toUtf8(), password}
    {}

    std::optional<QByteArray> answer(const QByteArray &) override
    {
        if (m_answers.isEmpty())
            return {};
        return m_answers.takeFirst();
    }

private:
    QList<QByteArray> m_answers;
};

// RFC 2195.
class CramMd5Mechanism : public SaslMechanism
{
public:
    CramMd5Mechanism(const QString &username, const QByteArray &password)
        : m_username(username.toUtf8())
        , m_password(password)
    {}

    std::optional<QByteArray> answer(const QByteArray &challenge) override
    {
        if (challenge.isEmpty() || std::exchange(m_answered, true))
            return {};
        const QByteArray digest =
            QMessageAuthenticationCode::hash(challenge, m_password, QCryptographicHash::Md5);
        return m_username + ' ' + digest.toHex();
    }

private:
    QByteArray m_username;
    QByteArray m_password;
    bool m_answered = false;
};

} // namespace

QStringList SaslMechanism::known()
{
    return {u"SCRAM-SHA-256"_s, u"SCRAM-SHA-1"_s, u"CRAM-MD5"_s, u"PLAIN"_s, u"LOGIN"_s};
}

bool SaslMechanism::sendsPassword(const QString &name)
{
    return name == "PLAIN"_L1 || name == "LOGIN"_L1;
}

std::unique_ptr<SaslMechanism> SaslMechanism::create(const QString &name, const QString &username,
                                                     const QByteArray &password)
{
    if (name == "SCRAM-SHA-256"_L1)
        return std::make_unique<ScramMechanism>(QCryptographicHash::Sha256, username, password);
    if (name == "SCRAM-SHA-1"_L1)
        return std::make_unique<ScramMechanism>(QCryptographicHash::Sha1, username, password);
    if (name == "CRAM-MD5"_L1)
        return std::make_unique<CramMd5Mechanism>(username, password);
    if (name == "PLAIN"_L1)
        return std::make_unique<PlainMechanism>(username, password);
    if (name == "LOGIN"_L1)
        return std::make_unique<LoginMechanism>(username, password);
    return nullptr;
}
