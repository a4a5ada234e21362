// SPDX-License-Identifier: Apache-2.0
// One AUTH exchange, seen from the server: takes the client's responses, already without base64,
// and answers with challenges or the verdict. Knows no connection.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class LoginAttempt
{
public:
    struct Answer
    {
        enum class Outcome { Challenge, Accepted, Refused, Malformed };
        Outcome outcome{};
        QByteArray challenge;
    };
    using Users = QMap<QString, QString>; // name → password

    // In the registered spelling; create() gives null for others.
    static QStringList knownMechanisms();
    static std::unique_ptr<LoginAttempt> create(const QString &mechanism, const Users &users,
                                                const QString &hostName);
    explicit LoginAttempt(const Users &users)
        : m_users(users)
    {}
    virtual ~LoginAttempt() = default;

    // The client begins, with an initial response (RFC 4954 §4) or without.
    Answer begin(const std::optional<QByteArray> &initialResponse);
    virtual Answer respond(const QByteArray &response) = 0;

    // Valid once accepted.
    const QString &user() const { return m_user; }

protected:
    // What the server says if the client gave no initial response.
    virtual QByteArray firstChallenge() const { return {}; }
    // Whether the mechanism lets the client speak first (RFC 4422 §3.3).
    virtual bool takesInitialResponse() const { return true; }

    // Both sides prepared, so that "é" typed in two ways is the same.
    Answer verdict(const QString &user, const QByteArray &password);
    Answer verdict(const QString &user, bool isRight);
    const Users &users() const { return m_users; }

private:
    Users m_users;
    QString m_user;
};

// The mapping and normalisation of SASLprep (RFC 4013 §2.1, §2.2). What it prohibits (§2.3) is not
// looked for: a server of known users does not meet it.
QString saslPrepared(const QString &text);
