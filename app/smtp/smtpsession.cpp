// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpsession.h"

#include "smtp/ehloname.h"
#include "smtp/smtpverdict.h"
#include "trust/certificatefacts.h"

#include <QSslCipher>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString addressesText(const QList<QHostAddress> &addresses)
{
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts << address.toString();
    return texts.join(", "_L1);
}

} // namespace

SmtpSession::SmtpSession(const SmtpPlan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
{
    if (m_plan.credentials)
        m_recorder.report().transcript.conceal(m_plan.credentials->password);
    connect(&m_recorder, &ReportRecorder::stepStarted, this, &SmtpSession::stepStarted);
    connect(&m_recorder, &ReportRecorder::stepFinished, this, &SmtpSession::stepFinished);
    connect(&m_recorder, &ReportRecorder::transcriptGrew, this, &SmtpSession::transcriptGrew);
    connect(&m_recorder, &ReportRecorder::finished, this, &SmtpSession::finished);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &SmtpSession::probeForTls);
    connect(&m_channel, &SmtpChannel::failed, this, &SmtpSession::broken);
    connect(&m_channel, &SmtpChannel::sent, this, [this](const QByteArray &line) {
        m_recorder.record(TranscriptLine::Speaker::Client, line);
    });
    connect(&m_channel, &SmtpChannel::received, this, [this](const QByteArray &line) {
        m_recorder.record(TranscriptLine::Speaker::Server, line);
    });
}

SmtpSession::~SmtpSession()
{
    m_channel.disconnect(this);
    m_channel.abort();
}

void SmtpSession::start()
{
    m_itinerary << &SmtpSession::connectToServer;
    if (m_plan.encryption == Encryption::Tls)
        m_itinerary << &SmtpSession::implicitTls;
    m_itinerary << &SmtpSession::greeting << &SmtpSession::hello;
    if (m_plan.encryption == Encryption::StartTls)
        m_itinerary << &SmtpSession::startTls << &SmtpSession::hello;
    m_itinerary << &SmtpSession::requirements;
    if (m_plan.credentials)
        m_itinerary << &SmtpSession::authenticate;
    m_itinerary << &SmtpSession::envelope
                << (m_plan.checkOnly ? &SmtpSession::reset : &SmtpSession::content)
                << &SmtpSession::quit;
    QTimer::singleShot(0, this, &SmtpSession::proceed);
}

void SmtpSession::cancel()
{
    // After the final dot the server may have taken the message, whatever we do.
    const bool isUncertain = m_channel.contentIsComplete() && !m_accepted;
    finish(Problem{isUncertain ? ProblemId::LostAfterData : ProblemId::Cancelled, {}});
}

void SmtpSession::connectToServer()
{
    m_recorder.begin(StepId::Resolve);
    m_race = std::make_unique<ConnectionRace>(m_plan.host, m_plan.port);
    connect(m_race.get(), &ConnectionRace::resolved, this,
            [this](const QList<QHostAddress> &addresses) {
                m_recorder.complete(addressesText(addresses));
                m_recorder.begin(StepId::Connect);
            });
    connect(m_race.get(), &ConnectionRace::connected, this, &SmtpSession::connected);
    connect(m_race.get(), &ConnectionRace::failed, this,
            [this](const Problem &problem) { finish(problem); });
    m_race->start(m_plan.limits.lookup, m_plan.limits.connect);
}

void SmtpSession::connected()
{
    auto socket = m_race->takeSocket();
    if (const auto warning = m_race->warning())
        m_recorder.report().warnings << *warning;
    m_ehloName = ehloName(m_plan.ehloName, socket->localAddress());
    const QString peer = socket->peerAddress().toString();
    m_recorder.record(TranscriptLine::Speaker::Note,
                      u"%1 port %2"_s.arg(peer).arg(m_plan.port).toUtf8());
    m_channel.adopt(std::move(socket));
    m_recorder.complete(peer);
    proceed();
}

void SmtpSession::implicitTls()
{
    m_recorder.begin(StepId::Tls);
    handshake(ProblemId::TlsToPlainPort);
}

void SmtpSession::handshake(ProblemId earlyBytes)
{
    m_channel.pause();
    const TlsPolicy policy{m_plan.host, m_plan.caFile, m_plan.pinnedCertificate};
    m_handshake = std::make_unique<TlsHandshake>(*m_channel.socket(), policy);
    connect(m_handshake.get(), &TlsHandshake::succeeded, this, &SmtpSession::encrypted);
    connect(m_handshake.get(), &TlsHandshake::failed, this, [this](const Problem &problem) {
        m_recorder.report().certificate = summaryOf(m_handshake->certificate());
        finish(problem);
    });
    m_handshake->start(m_plan.limits.handshake, earlyBytes);
}

void SmtpSession::encrypted()
{
    const QSslSocket &socket = *m_channel.socket();
    m_recorder.report().tls =
        socket.sessionCipher().protocolString() + ", "_L1 + socket.sessionCipher().name();
    m_recorder.report().certificate = summaryOf(m_handshake->certificate());
    m_recorder.record(TranscriptLine::Speaker::Note, m_recorder.report().tls.toUtf8());
    // RFC 3207 §4.2: what was learnt before TLS counts for nothing.
    m_capabilities = {};
    m_recorder.report().capabilities.clear();
    m_channel.resume();
    m_recorder.complete(m_recorder.report().tls);
    proceed();
}

void SmtpSession::greeting()
{
    m_recorder.begin(StepId::Greeting);
    if (!m_channel.isEncrypted())
        m_silence.start(m_plan.limits.silence);
    m_channel.expect(m_plan.limits.greeting, [this](const SmtpReply &reply) {
        m_silence.stop();
        if (reply.code != 220)
            return refuse(reply);
        m_recorder.complete(reply.text());
        proceed();
    });
}

void SmtpSession::probeForTls()
{
    m_probe = std::make_unique<TlsProbe>(m_plan.host, m_plan.port);
    connect(m_probe.get(), &TlsProbe::finished, this, [this](bool speaksTls) {
        if (speaksTls && m_recorder.currentStep() == StepId::Greeting)
            finish(Problem{ProblemId::PlainToTlsPort, {}});
    });
    m_probe->start(m_plan.limits.silence);
}

void SmtpSession::hello()
{
    m_recorder.begin(StepId::Ehlo);
    m_channel.send({"EHLO " + m_ehloName, {}, m_plan.limits.command, false},
                   [this](const SmtpReply &reply) {
                       if (reply.code == 500 || reply.code == 502)
                           // RFC 5321 §3.2: a server without extensions still knows HELO.
                           command("HELO " + m_ehloName, 250,
                                   [this](const SmtpReply &answer) { helloAnswered(answer); });
                       else if (reply.code != 250)
                           refuse(reply);
                       else {
                           m_capabilities = SmtpCapabilities(reply);
                           helloAnswered(reply);
                       }
                   });
}

void SmtpSession::helloAnswered(const SmtpReply &reply)
{
    m_recorder.report().capabilities = m_capabilities.lines();
    m_channel.setPipelining(m_capabilities.has(u"PIPELINING"_s));
    m_recorder.complete(QString::fromUtf8(reply.lines.constFirst()));
    proceed();
}

void SmtpSession::startTls()
{
    m_recorder.begin(StepId::StartTls);
    if (!m_capabilities.has(u"STARTTLS"_s))
        return finish(Problem{ProblemId::StartTlsNotOffered, {}});
    command("STARTTLS", 220, [this](const SmtpReply &reply) {
        m_recorder.complete(reply.text());
        m_recorder.begin(StepId::Tls);
        handshake(ProblemId::StartTlsInjected);
    });
}

// What the message needs and the settings claim, before a password is sent for nothing. What fails
// here would have to be said with MAIL, so that is the step that fails.
void SmtpSession::requirements()
{
    const bool offersUtf8 = m_capabilities.has(u"SMTPUTF8"_s);
    const bool needsUtf8 = m_plan.envelope.needsSmtpUtf8();
    const qint64 limit = m_capabilities.maximumSize();
    std::optional<Problem> problem;
    if (!offersUtf8 && (needsUtf8 || (m_plan.testsSettings && m_plan.claimsSmtpUtf8)))
        problem = {ProblemId::SmtpUtf8Missing, {}};
    else if (m_plan.envelope.bodyIsEightBit && !m_capabilities.has(u"8BITMIME"_s))
        problem = {ProblemId::EightBitMissing, {}};
    else if (limit > 0 && m_plan.message.size() > limit)
        problem = {ProblemId::SizeExceeded,
                   u"%1 > %2 bytes"_s.arg(m_plan.message.size()).arg(limit)};
    if (problem) {
        m_recorder.begin(StepId::MailFrom);
        return finish(problem);
    }
    if (offersUtf8 && m_plan.testsSettings && !m_plan.claimsSmtpUtf8)
        m_recorder.report().warnings << Problem{ProblemId::SmtpUtf8Unused, {}};
    proceed();
}

void SmtpSession::authenticate()
{
    m_recorder.begin(StepId::Auth);
    const bool inClear = m_plan.allowPasswordInClear && m_plan.encryption == Encryption::None;
    m_signIn = std::make_unique<SmtpSignIn>(
        m_channel, *m_plan.credentials, m_channel.isEncrypted() || inClear, m_plan.limits.command);
    connect(m_signIn.get(), &SmtpSignIn::succeeded, this, [this](const QString &mechanism) {
        m_recorder.complete(mechanism);
        proceed();
    });
    connect(m_signIn.get(), &SmtpSignIn::failed, this,
            [this](const Problem &problem, const QString &reply) {
                m_recorder.report().serverReply = reply;
                finish(problem);
            });
    m_signIn->start(m_capabilities);
}

QByteArray SmtpSession::pathText(const Mailbox &mailbox) const
{
    return m_plan.envelope.needsSmtpUtf8() ? mailbox.toUtf8() : mailbox.toAscii();
}

QByteArray SmtpSession::mailFrom() const
{
    const auto &reversePath = m_plan.envelope.reversePath;
    QByteArray line = "MAIL FROM:<" + (reversePath ? pathText(*reversePath) : QByteArray()) + '>';
    const bool needsUtf8 = m_plan.envelope.needsSmtpUtf8();
    if (m_capabilities.has(u"SIZE"_s) && !m_plan.message.isEmpty())
        line += " SIZE=" + QByteArray::number(m_plan.message.size());
    if ((m_plan.envelope.bodyIsEightBit || needsUtf8) && m_capabilities.has(u"8BITMIME"_s))
        line += " BODY=8BITMIME";
    if (needsUtf8)
        line += " SMTPUTF8";
    return line;
}

void SmtpSession::envelope()
{
    m_recorder.begin(StepId::MailFrom);
    const auto &reversePath = m_plan.envelope.reversePath;
    m_currentPath = reversePath ? reversePath->toString() : QString();
    command(
        mailFrom(), 250,
        [this](const SmtpReply &reply) {
            m_recorder.complete(reply.text());
            m_recorder.begin(StepId::RcptTo);
            m_currentPath = m_plan.envelope.forwardPaths.constFirst().toString();
        },
        true);
    for (qsizetype i = 0; i < m_plan.envelope.forwardPaths.size(); ++i) {
        const QByteArray path = pathText(m_plan.envelope.forwardPaths.at(i));
        // 251: the server will forward it, which is as good (RFC 5321 §3.4).
        m_channel.send({"RCPT TO:<" + path + '>', {}, m_plan.limits.command, true},
                       [this, i](const SmtpReply &reply) { recipientAnswered(i, reply); });
    }
}

// All or nothing: where one recipient is refused nothing is sent, so that a second attempt with a
// corrected list reaches nobody twice.
void SmtpSession::recipientAnswered(qsizetype index, const SmtpReply &reply)
{
    const auto &recipients = m_plan.envelope.forwardPaths;
    m_currentPath = recipients.at(index).toString();
    if (reply.code != 250 && reply.code != 251)
        return refuse(reply);
    if (index + 1 < recipients.size()) {
        m_currentPath = recipients.at(index + 1).toString();
        return;
    }
    m_recorder.complete(reply.text());
    proceed();
}

void SmtpSession::reset()
{
    command("RSET", 250, [this](const SmtpReply &) {
        m_accepted = true;
        proceed();
    });
}

void SmtpSession::content()
{
    m_recorder.begin(StepId::Data);
    command("DATA", 354, [this](const SmtpReply &reply) { handOver(reply); });
}

void SmtpSession::handOver(const SmtpReply &)
{
    m_recorder.record(TranscriptLine::Speaker::Note,
                      u"message, %1 bytes"_s.arg(m_plan.message.size()).toUtf8());
    m_channel.sendContent(m_plan.message, m_plan.limits.content,
                          [this](const SmtpReply &reply) { accepted(reply); });
}

void SmtpSession::accepted(const SmtpReply &reply)
{
    m_recorder.report().serverReply = reply.full();
    if (reply.code >= 400)
        return refuse(reply);
    if (reply.code != 250) // neither yes nor no
        return finish(Problem{ProblemId::LostAfterData, {}});
    m_accepted = true;
    m_recorder.report().queueId = queueIdIn(reply.text());
    m_recorder.complete(reply.text());
    proceed();
}

// Good manners; its outcome changes nothing.
void SmtpSession::quit()
{
    m_recorder.begin(StepId::Quit);
    m_channel.send({"QUIT", {}, m_plan.limits.quit, false}, [this](const SmtpReply &reply) {
        m_recorder.complete(reply.text());
        finish({});
    });
}

void SmtpSession::command(const QByteArray &line, int expected, SmtpChannel::Reader reader,
                          bool groups)
{
    m_channel.send({line, {}, m_plan.limits.command, groups},
                   [this, expected, reader = std::move(reader)](const SmtpReply &reply) {
                       if (reply.code == expected)
                           reader(reply);
                       else
                           refuse(reply);
                   });
}

void SmtpSession::refuse(const SmtpReply &reply)
{
    m_recorder.report().serverReply = reply.full();
    finish(refusalProblem(reply, situation(), m_plan));
}

void SmtpSession::broken(SmtpChannel::Fault fault, const QString &detail)
{
    finish(faultProblem(fault, detail, situation()));
}

SmtpSituation SmtpSession::situation() const
{
    return {m_recorder.currentStep(), m_ehloName, m_currentPath, m_channel.contentIsComplete()};
}

void SmtpSession::proceed()
{
    if (m_recorder.isFinished())
        return;
    const Stop stop = m_itinerary.at(m_nextStop++);
    (this->*stop)();
}

void SmtpSession::finish(const std::optional<Problem> &problem)
{
    if (m_recorder.isFinished())
        return;
    m_silence.stop();
    m_race.reset();
    const bool isCancelled = problem && problem->id == ProblemId::Cancelled;
    // Not one byte goes to a server whose certificate is not trusted.
    if (m_recorder.currentStep() == StepId::Tls || isCancelled)
        m_channel.abort();
    else if (m_recorder.currentStep() == StepId::Quit)
        m_channel.close();
    else
        m_channel.close("QUIT");
    // What was accepted stays accepted, whether or not the server says goodbye.
    m_recorder.finish(m_accepted ? std::nullopt : problem);
}
