// SPDX-License-Identifier: Apache-2.0
// What the commands do that open, close and protect a session; transactions are in
// practicetransaction.cpp.
#include "practice/practicesession.h"

#include "practice/pathargument.h"

using namespace Qt::StringLiterals;

namespace {

// RFC 4954 §4: "=" is an empty response.
std::optional<QByteArray> fromStrictBase64(const QByteArray &text)
{
    if (text == "=")
        return QByteArray();
    const auto read = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!read)
        return {};
    return *read;
}

const PracticeReply noArgument{501, "5.5.4", "This command has no argument"};

} // namespace

PracticeReply PracticeSession::ehlo(const QByteArray &argument)
{
    if (!isClientName(argument))
        return {501, {}, "EHLO wants the client's name or address literal"};
    m_clientName = argument;
    m_isExtended = true;
    m_transaction.reset();
    PracticeReply reply{250, {}, m_options.hostName.toUtf8()};
    reply.lines << "SIZE " + QByteArray::number(m_options.sizeLimit);
    if (m_options.pipelining)
        reply.lines << "PIPELINING";
    if (offersEightBitMime())
        reply.lines << "8BITMIME";
    if (m_options.smtpUtf8)
        reply.lines << "SMTPUTF8";
    if (m_options.enhancedStatusCodes)
        reply.lines << "ENHANCEDSTATUSCODES";
    if (needsTls())
        reply.lines << "STARTTLS";
    if (!offeredMechanisms().isEmpty())
        reply.lines << "AUTH " + offeredMechanisms().join(u' ').toLatin1();
    return reply;
}

PracticeReply PracticeSession::helo(const QByteArray &argument)
{
    if (!isClientName(argument))
        return {501, {}, "HELO wants the client's name"};
    m_clientName = argument;
    m_isExtended = false;
    m_transaction.reset();
    return {250, {}, m_options.hostName.toUtf8()};
}

PracticeReply PracticeSession::startTls(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return noArgument;
    if (!needsTls())
        return {503, "5.5.1", "STARTTLS is not offered"};
    m_state = State::Securing;
    return {220, "2.0.0", "Ready to start TLS"};
}

QStringList PracticeSession::offeredMechanisms() const
{
    QStringList offered;
    if (m_options.users.isEmpty() || needsTls())
        return offered;
    for (const QString &mechanism : m_options.mechanisms) {
        if (LoginAttempt::knownMechanisms().contains(mechanism))
            offered << mechanism;
    }
    return offered;
}

PracticeReply PracticeSession::auth(const QByteArray &argument)
{
    const auto blank = argument.indexOf(' ');
    const auto mechanism =
        QString::fromLatin1(argument.first(blank < 0 ? argument.size() : blank)).toUpper();
    if (!m_isExtended || m_clientName.isEmpty() || !m_user.isEmpty() || m_transaction)
        return {503, "5.5.1", "AUTH comes once, after EHLO and before MAIL"};
    if (!offeredMechanisms().contains(mechanism))
        return {504, "5.5.4", "This mechanism is not offered"};
    std::optional<QByteArray> initialResponse;
    if (blank >= 0) {
        initialResponse = fromStrictBase64(argument.mid(blank + 1));
        if (!initialResponse)
            return {501, "5.5.2", "The initial response is no base64"};
    }
    m_login = LoginAttempt::create(mechanism, m_options.users, m_options.hostName);
    return answer(m_login->begin(initialResponse));
}

PracticeReply PracticeSession::readLoginResponse(const InputLine &line)
{
    m_state = State::Command;
    if (line.isTooLong)
        return {500, "5.5.6", "The response is too long"};
    if (line.text == "*")
        return {501, "5.7.0", "Cancelled"};
    const auto response = fromStrictBase64(line.text);
    if (!response || line.hasBareEnd)
        return {501, "5.5.2", "The response is no base64"};
    return answer(m_login->respond(*response));
}

PracticeReply PracticeSession::answer(const LoginAttempt::Answer &answer)
{
    using Outcome = LoginAttempt::Answer::Outcome;
    switch (answer.outcome) {
    case Outcome::Challenge:
        m_state = State::LoginResponse;
        return {334, {}, answer.challenge.toBase64()};
    case Outcome::Accepted:
        m_user = m_login->user();
        return {235, "2.7.0", "Signed in"};
    case Outcome::Refused:
        return {535, "5.7.8", "User name or password is wrong"};
    case Outcome::Malformed:
        return {501, "5.5.2", "The response does not fit the mechanism"};
    }
    return {};
}

PracticeReply PracticeSession::rset(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return noArgument;
    m_transaction.reset();
    return {250, "2.0.0", "Ok"};
}

PracticeReply PracticeSession::noop(const QByteArray &)
{
    return {250, "2.0.0", "Ok"};
}

PracticeReply PracticeSession::vrfy(const QByteArray &argument)
{
    if (argument.isEmpty())
        return {501, "5.5.4", "VRFY wants a name"};
    return {252, "2.5.0", "Try to send and see"};
}

PracticeReply PracticeSession::quit(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return noArgument;
    m_state = State::Ended;
    return {221, "2.0.0", "Bye"};
}
