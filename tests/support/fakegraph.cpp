// SPDX-License-Identifier: Apache-2.0
#include "support/fakegraph.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray decoded(QByteArray field)
{
    return QByteArray::fromPercentEncoding(field.replace('+', ' '));
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray wire(const FakeGraph::Answer &answer, bool withBody)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " Whatever\r\n";
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    return withBody ? bytes + answer.body : bytes;
}

} // namespace

QByteArray FakeGraph::Request::header(const QByteArray &name) const
{
    QByteArrayList found;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            found << value;
    }
    return found.join(" AND ");
}

FakeGraph::FakeGraph(const TestCertificate &certificate)
{
    m_tls.setLocalCertificateChain(certificate.chain);
    m_tls.setPrivateKey(certificate.key);
    listen(QHostAddress::LocalHost);
}

QUrl FakeGraph::url() const
{
    return QUrl(u"https://localhost:%1"_s.arg(serverPort()));
}

qsizetype FakeGraph::tokenRequests() const
{
    return std::count_if(m_requests.cbegin(), m_requests.cend(),
                         [](const Request &request) { return request.isToken(); });
}

FakeGraph::Answer FakeGraph::json(int status, const QByteArray &body)
{
    return {status, body, {{"Content-Type", "application/json; charset=utf-8"}}};
}

FakeGraph::Answer FakeGraph::entraError(int status, const QByteArray &error, int code)
{
    const QByteArray number = QByteArray::number(code);
    return json(status, R"({"error":")" + error + R"(","error_description":"AADSTS)" + number
                            + R"(: Words. Trace ID: trace-1 Correlation ID: correlation-1",)"
                            + R"("error_codes":[)" + number
                            + R"(],"trace_id":"trace-1","correlation_id":"correlation-1"})");
}

FakeGraph::Answer FakeGraph::graphError(int status, const QByteArray &code, const QByteArray &text,
                                        const QByteArray &innerCode)
{
    const QByteArray inner = innerCode.isEmpty() ? QByteArray() : R"("code":")" + innerCode + "\",";
    Answer answer =
        json(status, R"({"error":{"code":")" + code + R"(","message":")" + text
                         + R"(","innerError":{)" + inner + R"("request-id":"request-1"}}})");
    answer.headers << std::pair{QByteArray("request-id"), QByteArray("request-1")};
    return answer;
}

FakeGraph::Answer FakeGraph::busy(int status, const QByteArray &retryAfter)
{
    Answer answer = graphError(status, "TooManyRequests");
    if (!retryAfter.isEmpty())
        answer.headers << std::pair{QByteArray("Retry-After"), retryAfter};
    return answer;
}

FakeGraph::Answer FakeGraph::behaving(Manner manner)
{
    Answer answer;
    answer.manner = manner;
    return answer;
}

void FakeGraph::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    ++m_connections;
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(m_tls);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
    socket->startServerEncryption();
}

void FakeGraph::read(QSslSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_bytes += bytes.size();
    QByteArray &buffer = m_buffers[socket];
    buffer += bytes;
    Request request;
    if (!parse(buffer, request))
        return;
    buffer.clear();
    serve(socket, request);
}

bool FakeGraph::parse(const QByteArray &bytes, Request &request) const
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    QByteArrayList lines;
    for (QByteArray line : bytes.left(end).split('\n'))
        lines << line.trimmed();
    const QByteArrayList first = lines.takeFirst().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    request.body = bytes.mid(end + 4);
    return request.body.size() >= request.header("Content-Length").toLongLong();
}

void FakeGraph::check(bool isRight, const QString &what)
{
    if (!isRight)
        m_faults << what;
}

void FakeGraph::serve(QSslSocket *socket, const Request &request)
{
    m_requests << request;
    for (const char *name : {"Cookie", "Transfer-Encoding", "Expect", "Referer", "Origin"})
        check(request.header(name).isEmpty(), u"unwanted header "_s + QLatin1String(name));
    check(request.header("Host") == "localhost:" + QByteArray::number(serverPort()), u"Host"_s);
    check(request.header("Content-Length") == QByteArray::number(request.body.size()),
          u"Content-Length"_s);
    check(request.header("User-Agent").startsWith("Mailroom/"), u"User-Agent"_s);
    if (request.isToken()) {
        checkToken(request);
        respond(socket, m_tokenAnswers.isEmpty() ? tokenAnswer() : m_tokenAnswers.takeFirst());
    } else {
        checkGraph(request);
        const Answer usual = graphAnswer(request);
        respond(socket, m_graphAnswers.isEmpty() ? usual : m_graphAnswers.takeFirst());
    }
    emit requested();
}

FakeGraph::Answer FakeGraph::tokenAnswer()
{
    const QByteArray number = QByteArray::number(++m_issued);
    m_token = base64Url(R"({"alg":"none"})") + '.'
              + base64Url(R"({"aud":"graph","n":)" + number + R"(,"roles":)" + roles + '}') + '.'
              + base64Url("signature of token " + number);
    return json(200,
                R"({"token_type":"Bearer","expires_in":3599,"access_token":")" + m_token + "\"}");
}

void FakeGraph::checkToken(const Request &request)
{
    check(request.method == "POST", u"token: method"_s);
    check(request.target == '/' + tenant + "/oauth2/v2.0/token", u"token: path"_s);
    check(request.header("Content-Type") == "application/x-www-form-urlencoded",
          u"token: Content-Type"_s);
    check(request.header("Authorization").isEmpty(), u"token: Authorization"_s);
    m_form.clear();
    for (const QByteArray &field : request.body.split('&')) {
        const qsizetype equals = field.indexOf('=');
        check(!m_form.contains(field.left(equals)), u"token: a field twice"_s);
        m_form.insert(field.left(equals), decoded(field.mid(equals + 1)));
    }
    check(m_form.value("client_id") == applicationId, u"token: client_id"_s);
    check(m_form.value("grant_type") == "client_credentials", u"token: grant_type"_s);
    check(m_form.value("scope") == url().toEncoded() + "/.default", u"token: scope"_s);
    if (wantsAssertion) {
        check(m_form.size() == 5, u"token: fields"_s);
        check(m_form.value("client_assertion_type")
                  == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
              u"token: client_assertion_type"_s);
        check(m_form.value("client_assertion").count('.') == 2, u"token: client_assertion"_s);
    } else {
        check(m_form.size() == 4, u"token: fields"_s);
        check(m_form.value("client_secret") == secret, u"token: client_secret"_s);
    }
}

void FakeGraph::checkGraph(const Request &request)
{
    static const QRegularExpression guid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    if (request.target.startsWith("/upload?")) {
        check(request.header("Authorization").isEmpty(), u"upload: Authorization"_s);
        check(request.header("client-request-id").isEmpty(), u"upload: client-request-id"_s);
        return;
    }
    check(request.target.startsWith("/v1.0/users/"), u"send: path"_s);
    if (request.target.endsWith("/sendMail"))
        checkSending(request);
    check(request.header("Authorization") == "Bearer " + m_token, u"send: Authorization"_s);
    const QString id = QString::fromLatin1(request.header("client-request-id"));
    check(guid.match(id).hasMatch(), u"send: client-request-id"_s);
    check(!m_requestIds.contains(id), u"send: client-request-id twice"_s);
    m_requestIds << id;
    check(request.header("return-client-request-id") == "true",
          u"send: return-client-request-id"_s);
}

void FakeGraph::checkSending(const Request &request)
{
    check(request.method == "POST", u"send: method"_s);
    check(request.target.count('/') == 4, u"send: path"_s);
    if (request.header("Content-Type") == "application/json") {
        const QJsonObject json = QJsonDocument::fromJson(request.body).object();
        check(json.size() == 2 && json.value("message"_L1).isObject(), u"send: JSON"_s);
        check(json.value("saveToSentItems"_L1).isBool(), u"send: saveToSentItems"_s);
        m_message = request.body;
        return;
    }
    check(request.header("Content-Type") == "text/plain", u"send: Content-Type"_s);
    const auto message =
        QByteArray::fromBase64Encoding(request.body, QByteArray::AbortOnBase64DecodingErrors);
    check(bool(message) && !message.decoded.isEmpty(), u"send: base64"_s);
    m_message = message.decoded;
}

// A draft is made (201), gets files (201) by upload (201), is sent (202) or deleted (204).
FakeGraph::Answer FakeGraph::graphAnswer(const Request &request)
{
    if (request.method == "DELETE")
        return {204, {}, {}};
    if (request.method == "PUT") {
        m_uploaded += request.body;
        return json(201, {});
    }
    if (request.target.endsWith("/messages"))
        return json(201, R"({"id":"draft-1"})");
    if (request.target.endsWith("/createUploadSession"))
        return json(201, R"({"uploadUrl":")" + url().toEncoded() + R"(/upload?access=secret"})");
    if (request.target.endsWith("/attachments"))
        return json(201, R"({"id":"file-1"})");
    return {};
}

void FakeGraph::respond(QSslSocket *socket, const Answer &answer)
{
    switch (answer.manner) {
    case Manner::HangsUp:
        return socket->abort();
    case Manner::Stalls:
        return;
    case Manner::TalksNonsense:
        socket->write("220 mx.test ESMTP\r\n");
        return socket->disconnectFromHost();
    case Manner::NeverEnds:
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        connect(socket, &QSslSocket::encryptedBytesWritten, socket,
                [socket] { socket->write(QByteArray(64 * 1024, 'x')); });
        return;
    case Manner::BreaksOff:
        socket->write("HTTP/1.1 " + QByteArray::number(answer.status)
                      + " Whatever\r\nContent-Length: 1000\r\n\r\nabc");
        return socket->disconnectFromHost();
    case Manner::Dribbles: {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        return timer->start(20);
    }
    case Manner::Answers:
        break;
    }
    socket->write(wire(answer, !answer.bodyComesLater));
    if (answer.bodyComesLater) {
        socket->flush();
        QTimer::singleShot(50, socket, [socket, body = answer.body] { socket->write(body); });
    }
}
