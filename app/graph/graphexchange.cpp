// SPDX-License-Identifier: Apache-2.0
#include "graph/graphexchange.h"

#include "trust/certificatefacts.h"
#include "trust/tlspolicy.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownBody = 4096;

// Its query may be the access itself, as with the URL of an upload.
QString shownUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::FullyEncoded)
           + (url.hasQuery() ? u"?********"_s : QString());
}

} // namespace

GraphExchange::GraphExchange(const QString &caFile, const GraphLimits &limits,
                             ReportRecorder &recorder)
    : m_caFile(caFile)
    , m_limits(limits)
    , m_recorder(recorder)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &GraphExchange::begin);
}

void GraphExchange::call(const GraphCall &call, Reader reader)
{
    stop();
    m_call = call;
    m_reader = std::move(reader);
    if (m_trust)
        begin();
    else
        loadTrust();
}

// Loading the system's CAs may take 100 ms, too long for the window's thread. The pool's thread
// knows this object only through a guard that is looked at in this thread again.
void GraphExchange::loadTrust()
{
    QPointer<GraphExchange> guard(this);
    QThreadPool::globalInstance()->start(
        [guard, round = m_round, policy = TlsPolicy{{}, m_caFile, {}}] {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            const auto problem = policy.configure(configuration);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, round, problem, configuration] {
                    if (guard)
                        guard->trustLoaded(round, problem, configuration);
                },
                Qt::QueuedConnection);
        });
}

void GraphExchange::trustLoaded(int round, const std::optional<Problem> &problem,
                                const QSslConfiguration &configuration)
{
    if (round != m_round)
        return;
    if (problem)
        return fail(*problem);
    m_trust = configuration;
    begin();
}

void GraphExchange::begin()
{
    GraphCall call = m_call;
    if (!call.isOpen)
        call.headers << std::pair{QByteArray("client-request-id"),
                                  QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}
                     << std::pair{QByteArray("return-client-request-id"), QByteArray("true")};
    recordCall(call);
    m_request = std::make_unique<GraphRequest>(call, *m_trust);
    connect(m_request.get(), &GraphRequest::certificateShown, this,
            [this](const QSslCertificate &certificate) {
                m_recorder.report().certificate = summaryOf(certificate);
            });
    connect(m_request.get(), &GraphRequest::encrypted, this, [this](const QString &tls) {
        m_recorder.report().tls = tls;
        m_recorder.record(TranscriptLine::Speaker::Note, tls.toUtf8());
    });
    connect(m_request.get(), &GraphRequest::answered, this, &GraphExchange::answered);
    connect(m_request.get(), &GraphRequest::failed, this, &GraphExchange::fail);
    m_request->start(m_limits.request);
}

void GraphExchange::answered(const GraphAnswer &answer)
{
    m_request.release()->deleteLater(); // it is the one who calls
    recordAnswer(answer);
    if (answer.status >= 300 && answer.status < 400)
        return fail(
            {ProblemId::GraphRedirected, shownUrl(QUrl::fromEncoded(answer.header("Location")))});
    if (mayBeRepeated(answer))
        return pause(answer.retryAfter());
    const Reader reader = std::exchange(m_reader, {});
    reader(answer);
}

// Only where nothing was accepted: a gateway that gave up waiting (504) may have passed the message
// on.
bool GraphExchange::mayBeRepeated(const GraphAnswer &answer) const
{
    const bool isBusy =
        answer.status == 429 || answer.status == 503 || (answer.status == 504 && !m_call.delivers);
    const auto longest = std::chrono::floor<std::chrono::seconds>(m_limits.longestPause).count();
    return isBusy && answer.retryAfter() >= 0 && m_pauses < m_limits.mostPauses
           && answer.retryAfter() <= longest;
}

void GraphExchange::pause(qint64 seconds)
{
    ++m_pauses;
    m_recorder.record(TranscriptLine::Speaker::Note,
                      "pause of " + QByteArray::number(seconds) + " s");
    m_pause.start(std::chrono::seconds(seconds));
    emit pausing(int(seconds));
}

void GraphExchange::stop()
{
    ++m_round;
    m_pause.stop();
    m_reader = {};
    if (!m_request)
        return;
    m_request->abort();
    m_request.release()->deleteLater(); // it may be the one who calls
}

bool GraphExchange::isUncertain() const
{
    return m_request && m_call.delivers && m_request->mayHaveArrived();
}

// Values of headers that may hold an access are left out, whatever is concealed.
void GraphExchange::recordCall(const GraphCall &call)
{
    const auto say = [this](const QByteArray &line) {
        m_recorder.record(TranscriptLine::Speaker::Client, line);
    };
    say(call.method + ' ' + shownUrl(call.url).toLatin1());
    for (const auto &[name, value] : call.headers) {
        const bool isSecret = name.compare("Authorization", Qt::CaseInsensitive) == 0;
        say(name + ": " + (isSecret ? QByteArray("********") : value));
    }
    m_recorder.record(TranscriptLine::Speaker::Note,
                      "body, " + QByteArray::number(call.body.size()) + " bytes");
}

void GraphExchange::recordAnswer(const GraphAnswer &answer)
{
    const auto say = [this](const QByteArray &line) {
        m_recorder.record(TranscriptLine::Speaker::Server, line);
    };
    say("HTTP " + QByteArray::number(answer.status));
    for (const char *name : {"Date", "Content-Type", "Retry-After", "request-id",
                             "client-request-id", "x-ms-ags-diagnostic"}) {
        const QByteArray value = answer.header(name);
        if (!value.isEmpty())
            say(QByteArray(name) + ": " + value);
    }
    if (answer.status >= 400 && !answer.body.isEmpty())
        say(answer.body.left(longestShownBody));
    else
        m_recorder.record(TranscriptLine::Speaker::Note,
                          "body, " + QByteArray::number(answer.body.size()) + " bytes");
}

void GraphExchange::fail(const Problem &problem)
{
    stop();
    emit failed(problem);
}
