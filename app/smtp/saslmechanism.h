// SPDX-License-Identifier: Apache-2.0
// Signs in by answering one challenge after another (SASL, RFC 4422; its SMTP profile RFC 4954).
// Knows neither base64 nor SMTP.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class SaslMechanism
{
public:
    virtual ~SaslMechanism() = default;

    // The client's first words, where the mechanism lets it speak first.
    virtual std::optional<QByteArray> initialResponse() { return {}; }
    // None: the challenge makes no sense or the server is not what it should be; cancel with "*".
    virtual std::optional<QByteArray> answer(const QByteArray &challenge) = 0;
    // Whether the server, too, has proved that it knows the password, where the mechanism asks so.
    virtual bool serverIsProven() const { return true; }
    // The mechanism noticed that the server is not what it should be.
    virtual bool serverIsWrong() const { return false; }

    // Strongest first.
    static QStringList known();
    // Would put the password on the wire as it is, so only TLS may carry it.
    static bool sendsPassword(const QString &name);
    // `password` in UTF-8. Null for a name that is not known().
    static std::unique_ptr<SaslMechanism> create(const QString &name, const QString &username,
                                                 const QByteArray &password);
};
