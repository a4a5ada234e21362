// SPDX-License-Identifier: Apache-2.0
#include "graph/graphrequest.h"

#include "graph/oncebody.h"
#include "trust/tlspolicy.h"

#include <QHostInfo>
#include <QSslCipher>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestAnswer = 1024 * 1024;
constexpr qint64 answerAhead = 64 * 1024; // what may lie unread, whatever a server sends

// From 200 on the server said so itself, in an answer that came whole.
bool isAnswer(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied;
}

} // namespace

GraphRequest::GraphRequest(const GraphCall &call, const QSslConfiguration &trust, QObject *parent)
    : QObject(parent)
    , m_call(call)
    , m_trust(trust)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &GraphRequest::timedOut);
}

GraphRequest::~GraphRequest()
{
    abort();
}

void GraphRequest::start(std::chrono::milliseconds limit)
{
    m_deadline.start(limit);
    if (isSecure(m_call.url))
        return send();
    const Problem problem{ProblemId::GraphEndpointInsecure,
                          m_call.url.toDisplayString(QUrl::RemoveQuery)};
    QMetaObject::invokeMethod(
        this, [this, problem] { fail(problem); }, Qt::QueuedConnection);
}

QNetworkRequest GraphRequest::networkRequest() const
{
    QNetworkRequest request(m_call.url);
    request.setSslConfiguration(m_trust);
    // A redirect would carry the token, and with 307 the mail, to whatever host it names.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "Mailroom/" MAILROOM_VERSION);
    // Asked for by name, or Qt asks for compressed answers and unpacks them without our limit.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : m_call.headers)
        request.setRawHeader(name, value);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_call.body.size());
    return request;
}

void GraphRequest::send()
{
    m_network = new QNetworkAccessManager(this);
    m_network->setAutoDeleteReplies(false);
    m_body = new OnceBody(m_call.body, m_network);
    m_reply = m_network->sendCustomRequest(networkRequest(), m_call.method, m_body);
    m_reply->setReadBufferSize(answerAhead);
    connect(m_reply, &QNetworkReply::encrypted, this, &GraphRequest::judgeTls);
    connect(m_reply, &QNetworkReply::sslErrors, this, &GraphRequest::noteTlsErrors);
    connect(m_reply, &QNetworkReply::readyRead, this, &GraphRequest::read);
    // Later, so that whoever hears of the end may delete this object.
    connect(m_reply, &QNetworkReply::finished, this, &GraphRequest::replyFinished,
            Qt::QueuedConnection);
}

bool GraphRequest::mayHaveArrived() const
{
    return m_body ? m_encrypted && m_body->isHandedOver() : m_mayHaveArrived;
}

// Comes before a byte of the request was written.
void GraphRequest::judgeTls()
{
    if (m_ended)
        return;
    const QSslConfiguration tls = m_reply->sslConfiguration();
    emit certificateShown(tls.peerCertificate());
    const TlsPolicy policy{m_call.url.host(QUrl::FullyEncoded), {}, {}};
    if (const auto objection = policy.objection(tls.peerCertificate()))
        return fail(*objection);
    m_encrypted = true;
    emit encrypted(tls.sessionCipher().protocolString() + ", "_L1 + tls.sessionCipher().name());
}

void GraphRequest::noteTlsErrors(const QList<QSslError> &errors)
{
    if (m_ended)
        return;
    m_tlsErrors = errors;
    emit certificateShown(refusedCertificate());
}

QSslCertificate GraphRequest::refusedCertificate() const
{
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    return certificate.isNull() ? m_tlsErrors.constFirst().certificate() : certificate;
}

void GraphRequest::read()
{
    if (m_ended)
        return;
    m_answer += m_reply->read(longestAnswer + 1 - m_answer.size());
    if (m_answer.size() <= longestAnswer)
        return;
    if (m_call.delivers
        && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 202)
        return answer(); // it counts, whatever the server adds to it
    fail({ProblemId::GraphUnexpected, place() + u": > 1 MB"_s});
}

void GraphRequest::replyFinished()
{
    if (m_ended)
        return;
    read();
    if (m_ended)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // 202 was read: the message is taken, even if the connection broke right behind it.
    if (status > 0 && (isAnswer(error) || (m_call.delivers && status == 202)))
        answer();
    else if (error == QNetworkReply::HostNotFoundError)
        lookUpAgain();
    else
        fail(networkProblem(error, m_reply->errorString()));
}

void GraphRequest::answer()
{
    GraphAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto headers = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        answer.headers.append({name, value});
    answer.body = m_answer;
    closeDown();
    emit answered(answer);
}

void GraphRequest::timedOut()
{
    if (m_encrypted)
        fail({m_call.delivers && mayHaveArrived() ? ProblemId::LostAfterData
                                                  : ProblemId::ServerSilent,
              place()});
    else
        fail({ProblemId::GraphTimeout, place()});
}

QString GraphRequest::place() const
{
    return u"%1 port %2"_s.arg(m_call.url.host()).arg(m_call.url.port(443));
}

Problem GraphRequest::networkProblem(QNetworkReply::NetworkError error, const QString &words) const
{
    if (!m_tlsErrors.isEmpty() || error == QNetworkReply::SslHandshakeFailedError)
        return tlsProblem(words);
    if (m_call.delivers && mayHaveArrived())
        return {ProblemId::LostAfterData, {}};
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ProblemId::GraphConnectionRefused, place()};
    case QNetworkReply::TimeoutError:
        return {ProblemId::GraphTimeout, place()};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // hung up over our request, and was not asked again
        return {ProblemId::ConnectionLost, place()};
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return {m_encrypted ? ProblemId::ConnectionLost : ProblemId::GraphUnreachable,
                place() + u": "_s + words};
    default: // a proxy's refusal, or something that is no HTTP
        return {ProblemId::GraphUnexpected, place() + u": "_s + words};
    }
}

Problem GraphRequest::tlsProblem(const QString &words) const
{
    if (m_tlsErrors.isEmpty())
        return TlsPolicy::handshakeProblem(words);
    const TlsPolicy policy{m_call.url.host(QUrl::FullyEncoded), {}, {}};
    return policy.problemOf(refusedCertificate(), m_tlsErrors);
}

// Qt says "host not found" also where the name servers do not answer.
void GraphRequest::lookUpAgain()
{
    m_lookup = QHostInfo::lookupHost(
        m_call.url.host(QUrl::FullyEncoded), this, [this](const QHostInfo &info) {
            m_lookup = -1;
            const bool isTemporary = info.error() == QHostInfo::UnknownError;
            fail({isTemporary ? ProblemId::DnsTemporary : ProblemId::GraphHostNotFound,
                  m_call.url.host()});
        });
}

void GraphRequest::fail(const Problem &problem)
{
    if (m_ended)
        return;
    closeDown();
    emit failed(problem);
}

void GraphRequest::abort()
{
    if (!m_ended)
        closeDown();
}

void GraphRequest::closeDown()
{
    m_ended = true;
    m_deadline.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (!m_network)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    // Whoever asked for this may be inside one of its signals.
    m_mayHaveArrived = mayHaveArrived();
    m_body = nullptr;
    m_network->setParent(nullptr);
    m_network->deleteLater();
}
