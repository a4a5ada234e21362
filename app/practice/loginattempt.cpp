// SPDX-License-Identifier: Apache-2.0
#include "practice/loginattempt.h"

#include "practice/scramattempt.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Answer = LoginAttempt::Answer;
using Outcome = Answer::Outcome;

// RFC 4616: authorization identity, user and password with NULs between them.
class PlainAttempt : public LoginAttempt
{
public:
    using LoginAttempt::LoginAttempt;

    Answer respond(const QByteArray &response) override
    {
        const QByteArrayList parts = response.split('\0');
        if (parts.size() != 3 || parts.at(1).isEmpty())
            return {Outcome::Malformed, {}};
        const QString user = QString::fromUtf8(parts.at(1));
        if (!parts.at(0).isEmpty() && QString::fromUtf8(parts.at(0)) != user)
            return {Outcome::Refused, {}};
        return verdict(user, parts.at(2));
    }
};

// As Microsoft and everybody else does it; there is no RFC.
class LoginLoginAttempt : public LoginAttempt
{
public:
    using LoginAttempt::LoginAttempt;

    Answer respond(const QByteArray &response) override
    {
        if (m_name)
            return verdict(*m_name, response);
        m_name = QString::fromUtf8(response);
        return {Outcome::Challenge, "Password:"};
    }

protected:
    QByteArray firstChallenge() const override { return "Username:"; }

private:
    std::optional<QString> m_name;
};

// RFC 2195.
class CramMd5Attempt : public LoginAttempt
{
public:
    CramMd5Attempt(const Users &users, const QString &hostName)
        : LoginAttempt(users)
        , m_challenge(u"<%1.%2@%3>"_s.arg(QRandomGenerator::system()->generate64())
                          .arg(QDateTime::currentSecsSinceEpoch())
                          .arg(hostName)
                          .toUtf8())
    {}

    Answer respond(const QByteArray &response) override
    {
        const auto blank = response.lastIndexOf(' ');
        if (blank < 1)
            return {Outcome::Malformed, {}};
        const QString user = QString::fromUtf8(response.first(blank));
        const auto digest = QMessageAuthenticationCode::hash(
            m_challenge, saslPrepared(users().value(user)).toUtf8(), QCryptographicHash::Md5);
        return verdict(user, response.mid(blank + 1) == digest.toHex());
    }

protected:
    QByteArray firstChallenge() const override { return m_challenge; }
    bool takesInitialResponse() const override { return false; }

private:
    QByteArray m_challenge;
};

bool isMappedToNothing(char32_t c)
{
    return c == 0xad || c == 0x34f || c == 0x1806 || (c >= 0x180b && c <= 0x180d)
           || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || (c >= 0xfe00 && c <= 0xfe0f)
           || c == 0xfeff;
}

} // namespace

QStringList LoginAttempt::knownMechanisms()
{
    return {u"SCRAM-SHA-256"_s, u"CRAM-MD5"_s, u"PLAIN"_s, u"LOGIN"_s};
}

std::unique_ptr<LoginAttempt> LoginAttempt::create(const QString &mechanism, const Users &users,
                                                   const QString &hostName)
{
    if (mechanism == "PLAIN"_L1)
        return std::make_unique<PlainAttempt>(users);
    if (mechanism == "LOGIN"_L1)
        return std::make_unique<LoginLoginAttempt>(users);
    if (mechanism == "CRAM-MD5"_L1)
        return std::make_unique<CramMd5Attempt>(users, hostName);
    if (mechanism == "SCRAM-SHA-256"_L1)
        return std::make_unique<ScramAttempt>(users);
    return nullptr;
}

LoginAttempt::Answer LoginAttempt::begin(const std::optional<QByteArray> &initialResponse)
{
    if (!initialResponse)
        return {Outcome::Challenge, firstChallenge()};
    if (!takesInitialResponse())
        return {Outcome::Malformed, {}};
    return respond(*initialResponse);
}

LoginAttempt::Answer LoginAttempt::verdict(const QString &user, const QByteArray &password)
{
    return verdict(user,
                   saslPrepared(QString::fromUtf8(password)) == saslPrepared(m_users.value(user)));
}

LoginAttempt::Answer LoginAttempt::verdict(const QString &user, bool isRight)
{
    if (!isRight || !m_users.contains(user))
        return {Outcome::Refused, {}};
    m_user = user;
    return {Outcome::Accepted, {}};
}

QString saslPrepared(const QString &text)
{
    QString mapped;
    const auto points = text.toUcs4();
    for (const auto point : points) {
        const auto c = static_cast<char32_t>(point);
        if (isMappedToNothing(c))
            continue;
        const bool isBlank = c > 127 && QChar::category(c) == QChar::Separator_Space;
        mapped += isBlank ? u" "_s : QString::fromUcs4(&c, 1);
    }
    return mapped.normalized(QString::NormalizationForm_KC);
}
