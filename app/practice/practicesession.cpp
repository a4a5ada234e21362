// SPDX-License-Identifier: Apache-2.0
#include "practice/practicesession.h"

#include <algorithm>

namespace {

constexpr int mostRefusals = 20;
constexpr qsizetype longestCommand = 12288; // that of AUTH (RFC 4954 §4)
constexpr qsizetype usualLine = 512; // RFC 5321 §4.5.3.1.4
// With what SIZE, 8BITMIME, SMTPUTF8 and AUTH add (RFC 1870, 6152, 6531, 4954).
constexpr qsizetype mailLine = usualLine + 26 + 17 + 10 + 500;

} // namespace

const QList<PracticeSession::Verb> &PracticeSession::verbs()
{
    using Session = PracticeSession;
    static const QList<Verb> all{
        {"EHLO", &Session::ehlo, usualLine, true, true},
        {"HELO", &Session::helo, usualLine, true, true},
        {"STARTTLS", &Session::startTls, usualLine, true, false}, // discards what follows
        {"AUTH", &Session::auth, longestCommand, false, false},
        {"MAIL", &Session::mail, mailLine, false, false},
        {"RCPT", &Session::rcpt, usualLine, false, false},
        {"DATA", &Session::data, usualLine, false, true},
        {"RSET", &Session::rset, usualLine, false, false},
        {"NOOP", &Session::noop, usualLine, true, true},
        {"VRFY", &Session::vrfy, usualLine, false, true},
        {"QUIT", &Session::quit, usualLine, true, true},
    };
    return all;
}

PracticeSession::PracticeSession(QSslSocket *socket, const PracticeOptions &options,
                                 QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_channel(socket, options.idleSeconds, this)
    , m_state(options.encryption == Encryption::Tls ? State::Securing : State::Command)
{
    connect(&m_channel, &PracticeChannel::readable, this, &PracticeSession::pump);
    connect(&m_channel, &PracticeChannel::secured, this, &PracticeSession::greet);
    connect(&m_channel, &PracticeChannel::idled, this, [this] { turnAway("Idle for too long"); });
    connect(&m_channel, &PracticeChannel::closed, this, [this] {
        m_state = State::Ended;
        emit ended();
    });
}

void PracticeSession::start()
{
    if (m_options.encryption == Encryption::Tls)
        m_channel.startTls();
    else
        greet();
}

void PracticeSession::turnAway(const QByteArray &text)
{
    if (m_state == State::Ended) {
        m_channel.abort();
        return;
    }
    // In the middle of a handshake there is nobody to talk to.
    const bool canTalk = m_state != State::Securing;
    m_state = State::Ended;
    if (canTalk)
        say({421, "4.3.2", text});
    else
        m_channel.close();
}

// Also the silent new beginning after STARTTLS: everything learnt in clear is forgotten.
void PracticeSession::greet()
{
    m_state = State::Command;
    m_clientName.clear();
    m_transaction.reset();
    m_user.clear();
    const bool isAfterStartTls =
        m_options.encryption == Encryption::StartTls && m_channel.isEncrypted();
    if (!isAfterStartTls)
        say({220, {}, m_options.hostName.toUtf8() + " ESMTP practice server"});
}

void PracticeSession::pump()
{
    while (m_state != State::Ended && m_state != State::Securing && !m_channel.isCongested()) {
        const bool isMessage = m_state == State::Message;
        const auto line = m_channel.nextLine(
            isMessage ? LineReader::End::CrLf : LineReader::End::AnyLineFeed,
            isMessage ? IncomingMessage::longestTextLine + 1 : longestCommand); // 1: a stuffed dot
        if (!line)
            return;
        if (isMessage)
            say(readMessageLine(*line));
        else
            say(m_state == State::LoginResponse ? readLoginResponse(*line) : readCommand(*line));
    }
}

void PracticeSession::say(const PracticeReply &reply)
{
    m_channel.write(reply.toWire(m_options.enhancedStatusCodes));
    if (reply.isRefusal() && ++m_refusals > mostRefusals && m_state != State::Ended)
        turnAway("Too many errors");
    else if (m_state == State::Securing)
        m_channel.startTls();
    else if (m_state == State::Ended)
        m_channel.close();
}

PracticeReply PracticeSession::readCommand(const InputLine &line)
{
    if (line.isTooLong)
        return {500, "5.5.2", "Line too long"};
    if (line.hasBareEnd || line.text.contains('\0'))
        return {500, "5.5.2", "A command ends in CR LF and holds no other control characters"};
    const auto blank = line.text.indexOf(' ');
    const QByteArray name = line.text.first(blank < 0 ? line.text.size() : blank).toUpper();
    const auto verb = std::find_if(verbs().cbegin(), verbs().cend(),
                                   [&name](const Verb &known) { return known.name == name; });
    if (verb == verbs().cend())
        return {500, "5.5.2", "Unknown command"};
    if (line.text.size() + 2 > verb->longestLine)
        return {500, "5.5.2", "Line too long"};
    return serve(*verb, blank < 0 ? QByteArray() : line.text.mid(blank + 1));
}

PracticeReply PracticeSession::serve(const Verb &verb, const QByteArray &argument)
{
    const bool mayGoOn = m_options.pipelining && m_isExtended && !verb.endsGroup;
    if (!mayGoOn && verb.name != "STARTTLS" && m_channel.hasMore()) {
        m_state = State::Ended;
        return {503, "5.5.0", "The client did not wait for the reply"};
    }
    if (needsTls() && !verb.inClear)
        return {530, "5.7.0", "Must issue a STARTTLS command first"};
    return (this->*verb.serve)(argument);
}

bool PracticeSession::needsTls() const
{
    return m_options.encryption == Encryption::StartTls && !m_channel.isEncrypted();
}
