// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpsignin.h"

#include "diagnosis/replydiagnosis.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumAttempts = 2;
constexpr int maximumChallenges = 10; // no mechanism here needs more than three
// RFC 5321 §4.5.3.1.4; RFC 4954 §4: a longer initial response waits for the server's "334".
constexpr qsizetype maximumCommand = 510;
const QByteArray concealed = QByteArrayLiteral("********");

// The server refuses the mechanism and not the password, which it has not judged yet. RFC 4954 §6.
bool refusesMechanism(const SmtpReply &reply)
{
    return reply.code == 504 || (reply.code >= 500 && reply.code <= 502);
}

QString listText(const QStringList &names)
{
    return names.isEmpty() ? u"–"_s : names.join(", "_L1);
}

} // namespace

SmtpSignIn::SmtpSignIn(SmtpChannel &channel, const SmtpCredentials &credentials,
                       bool mayShowPassword, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_credentials(credentials)
    , m_mayShowPassword(mayShowPassword)
    , m_limit(limit)
{}

void SmtpSignIn::start(const SmtpCapabilities &capabilities)
{
    const QStringList offered = capabilities.authMechanisms();
    if (offered.isEmpty()) {
        const bool afterTls = capabilities.has(u"STARTTLS"_s);
        emit failed({afterTls ? ProblemId::AuthNeedsTls : ProblemId::AuthNotOffered, {}}, {});
        return;
    }
    const QStringList known = SaslMechanism::known();
    bool passwordWouldShow = false;
    for (const QString &name : known) {
        const bool wouldShow = SaslMechanism::sendsPassword(name) && !m_mayShowPassword;
        passwordWouldShow = passwordWouldShow || (wouldShow && offered.contains(name));
        if (offered.contains(name) && !wouldShow)
            m_candidates << name;
    }
    if (!m_candidates.isEmpty())
        tryNext();
    else if (passwordWouldShow)
        emit failed({ProblemId::AuthNeedsTls, {}}, {});
    else
        emit failed({ProblemId::AuthNoMechanism, listText(offered) + u'\n' + listText(known)}, {});
}

void SmtpSignIn::tryNext()
{
    ++m_attempts;
    m_challenges = 0;
    m_mechanism = m_candidates.takeFirst();
    m_sasl = SaslMechanism::create(m_mechanism, m_credentials.username, m_credentials.password);
    const QByteArray verb = "AUTH " + m_mechanism.toLatin1();
    const auto initial = m_sasl->initialResponse();
    // An empty initial response is written "=" (RFC 4954 §4).
    const QByteArray text = initial && initial->isEmpty() ? "=" : initial.value_or("").toBase64();
    const bool goesAlong = initial && verb.size() + 1 + text.size() <= maximumCommand;
    if (goesAlong)
        say(verb + ' ' + text, verb + ' ' + concealed);
    else
        say(verb, verb);
}

void SmtpSignIn::say(const QByteArray &line, const QByteArray &shown)
{
    m_channel.send({line, shown, m_limit, false},
                   [this](const SmtpReply &reply) { answered(reply); });
}

void SmtpSignIn::answered(const SmtpReply &reply)
{
    if (reply.code == 334 && !m_cancelling)
        challenged(reply);
    else if (reply.code == 235 && !m_cancelling && m_sasl->serverIsProven())
        emit succeeded(m_mechanism);
    else if (reply.code == 235 || m_cancelling)
        // Either it let us in without the proof, or we broke off for want of one.
        emit failed({ProblemId::AuthServerUnproven, m_mechanism}, reply.full());
    else
        refused(reply);
}

void SmtpSignIn::challenged(const SmtpReply &reply)
{
    const auto challenge = QByteArray::fromBase64Encoding(reply.lines.constLast().trimmed(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
    // LOGIN's prompts are not always base64, and do not matter.
    const bool isReadable = challenge || m_mechanism == "LOGIN"_L1;
    std::optional<QByteArray> answer;
    if (isReadable && ++m_challenges <= maximumChallenges)
        answer = m_sasl->answer(challenge ? challenge.decoded : QByteArray());
    if (!answer) {
        m_cancelling = true;
        say("*", "*");
        return;
    }
    say(answer->toBase64(), answer->isEmpty() ? "(empty line)" : concealed);
}

void SmtpSignIn::refused(const SmtpReply &reply)
{
    if (refusesMechanism(reply) && m_attempts < maximumAttempts && !m_candidates.isEmpty()) {
        tryNext();
        return;
    }
    const ProblemId id = diagnoseReply({StepId::Auth, reply.code, reply.enhanced, reply.text()});
    emit failed({id, {}}, reply.full());
}
