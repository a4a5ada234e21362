// SPDX-License-Identifier: Apache-2.0
// MAIL, RCPT, DATA and the message.
#include "practice/practicesession.h"

#include "practice/pathargument.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecipients = 1000;

const PracticeReply unknownParameter{555, "5.5.4", "Parameter not recognised"};
const PracticeReply badParameter{501, "5.5.4", "Parameter with a wrong value"};
const PracticeReply needsSmtpUtf8{553, "5.6.7", "This address needs SMTPUTF8"};
const PracticeReply accepted;

bool containsName(const QStringList &names, const QByteArray &name)
{
    return names.contains(QString::fromUtf8(name), Qt::CaseInsensitive);
}

PracticeReply messageReply(IncomingMessage::Fault fault)
{
    using Fault = IncomingMessage::Fault;
    switch (fault) {
    case Fault::None:
        return {250, "2.0.0", {}};
    case Fault::TooBig:
        return {552, "5.3.4", "The message is too big"};
    case Fault::LineTooLong:
        return {554, "5.6.0", "A line of the message is longer than 998 bytes"};
    case Fault::BareEnd:
        return {554, "5.6.0", "The message has a bare CR or LF"};
    case Fault::Nul:
        return {554, "5.6.0", "The message has a NUL byte"};
    case Fault::EightBitHeader:
        return {554, "5.6.7", "The header has 8-bit bytes, but SMTPUTF8 was not declared"};
    case Fault::EightBitBody:
        return {554, "5.6.3", "The body has 8-bit bytes, but BODY=8BITMIME was not declared"};
    case Fault::NoUtf8:
        return {554, "5.6.0", "The header is not UTF-8"};
    }
    return {};
}

} // namespace

PracticeReply PracticeSession::mail(const QByteArray &argument)
{
    if (m_clientName.isEmpty() || m_transaction)
        return {503, "5.5.1", "MAIL comes after EHLO and once per mail"};
    if (m_options.loginRequired && m_user.isEmpty())
        return {530, "5.7.0", "Authentication required"};
    const auto read = PathArgument::parse(argument, "FROM:");
    if (!read)
        return {501, "5.5.4", "Syntax: MAIL FROM:<address> and parameters"};
    Transaction transaction;
    const PracticeReply objection = readParameters(*read, transaction);
    if (objection.isRefusal())
        return objection;
    if (!isAscii(read->path) && !transaction.smtpUtf8)
        return needsSmtpUtf8;
    if (!read->path.isEmpty() && !isMailboxPath(read->path, transaction.smtpUtf8))
        return {501, "5.1.7", "Bad sender address"};
    transaction.reversePath = read->path;
    m_transaction = transaction;
    return {250, "2.1.0", "Ok"};
}

PracticeReply PracticeSession::readParameters(const PathArgument &argument,
                                              Transaction &transaction) const
{
    QByteArrayList seen;
    for (const auto &[name, value] : argument.parameters) {
        if (seen.contains(name))
            return badParameter;
        seen << name;
        const PracticeReply objection =
            m_isExtended ? readParameter(name, value, transaction) : unknownParameter;
        if (objection.isRefusal())
            return objection;
    }
    return accepted;
}

PracticeReply PracticeSession::readParameter(const QByteArray &name, const QByteArray &value,
                                             Transaction &transaction) const
{
    if (name == "SIZE") {
        bool isNumber = false;
        const qint64 size = value.toLongLong(&isNumber);
        if (!isNumber || value.startsWith('+') || size < 0)
            return badParameter;
        return size > m_options.sizeLimit ? messageReply(IncomingMessage::Fault::TooBig) : accepted;
    }
    if (name == "BODY" && offersEightBitMime()) {
        transaction.eightBitMime = value.toUpper() == "8BITMIME";
        return transaction.eightBitMime || value.toUpper() == "7BIT" ? accepted : badParameter;
    }
    if (name == "SMTPUTF8" && m_options.smtpUtf8) {
        transaction.smtpUtf8 = true;
        return value.isEmpty() ? accepted : badParameter;
    }
    if (name == "AUTH" && !offeredMechanisms().isEmpty())
        return value.isEmpty() ? badParameter : accepted;
    return unknownParameter;
}

PracticeReply PracticeSession::rcpt(const QByteArray &argument)
{
    if (!m_transaction)
        return {503, "5.5.1", "RCPT comes after MAIL"};
    const auto read = PathArgument::parse(argument, "TO:");
    if (!read)
        return {501, "5.5.4", "Syntax: RCPT TO:<address>"};
    if (!read->parameters.isEmpty())
        return unknownParameter;
    const PracticeReply objection = welcome(read->path);
    if (objection.isRefusal())
        return objection;
    m_transaction->forwardPaths << read->path;
    return {250, "2.1.5", "Ok"};
}

PracticeReply PracticeSession::welcome(const QByteArray &forwardPath) const
{
    if (m_transaction->forwardPaths.size() >= mostRecipients)
        return {452, "4.5.3", "Too many recipients"};
    if (forwardPath.toLower() == "postmaster")
        return accepted;
    if (!isAscii(forwardPath) && !m_transaction->smtpUtf8)
        return needsSmtpUtf8;
    if (!isMailboxPath(forwardPath, m_transaction->smtpUtf8))
        return {501, "5.1.3", "Bad recipient address"};
    const auto at = forwardPath.lastIndexOf('@');
    if (!m_options.domains.isEmpty() && !containsName(m_options.domains, forwardPath.mid(at + 1)))
        return {554, "5.7.1", "Relay access denied"};
    if (!m_options.localParts.isEmpty()
        && !containsName(m_options.localParts, forwardPath.first(at)))
        return {550, "5.1.1", "No such mailbox here"};
    return accepted;
}

PracticeReply PracticeSession::data(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return {501, "5.5.4", "This command has no argument"};
    if (!m_transaction || m_transaction->forwardPaths.isEmpty())
        return {503, "5.5.1", "DATA comes after an accepted recipient"};
    m_state = State::Message;
    m_message.emplace(m_options.sizeLimit);
    return {354, {}, "End with a dot on a line of its own"};
}

PracticeReply PracticeSession::readMessageLine(const InputLine &line)
{
    if (line.text == "." && !line.isTooLong)
        return deliver();
    m_message->add(line);
    return {};
}

PracticeReply PracticeSession::deliver()
{
    m_state = State::Command;
    const auto fault = m_message->fault(m_transaction->smtpUtf8, m_transaction->eightBitMime);
    PracticeReply reply = messageReply(fault);
    if (fault == IncomingMessage::Fault::None) {
        ReceivedMail mail;
        mail.queueId = QByteArray::number(QRandomGenerator::system()->generate64(), 36).toUpper();
        mail.received = QDateTime::currentDateTimeUtc();
        mail.reversePath = m_transaction->reversePath;
        mail.forwardPaths = m_transaction->forwardPaths;
        mail.smtpUtf8 = m_transaction->smtpUtf8;
        mail.eightBitMime = m_transaction->eightBitMime;
        mail.message = m_message->bytes();
        mail.clientName = m_clientName;
        mail.user = m_user;
        mail.tls = m_channel.isEncrypted();
        reply.lines = {"Ok: queued as " + mail.queueId};
        emit mailReceived(mail);
    }
    m_message.reset();
    m_transaction.reset();
    return reply;
}
