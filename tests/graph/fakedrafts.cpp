// SPDX-License-Identifier: Apache-2.0
#include "graph/fakedrafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

const QByteArray draftId = "AAMk/Ab+c==";
const QByteArray draftPath = "/messages/AAMk%2FAb%2Bc%3D%3D";
const QByteArray uploadUrl = "https://outlook.test/api/v2.0/Users('a@b')/Messages('AA%2F')/"
                             "AttachmentSessions('AA==')?authtoken=eyJ.a%20b-_";
constexpr qsizetype smallestUpload = 3 * 1024 * 1024;

QByteArray header(const GraphCall &call, const char *name)
{
    for (const auto &[each, value] : call.headers) {
        if (each == name)
            return value;
    }
    return {};
}

} // namespace

UploadSession::Line FakeDrafts::line()
{
    return {[this](const GraphCall &call, UploadSession::Access access,
                   const UploadSession::Line::Reader &reader) { take(call, access, reader); },
            [this] {
                ++m_line;
                m_isBusy = false;
            }};
}

GraphAnswer FakeDrafts::json(int status, const QByteArray &body)
{
    GraphAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = body;
    return answer;
}

void FakeDrafts::take(const GraphCall &call, UploadSession::Access access,
                      const UploadSession::Line::Reader &reader)
{
    check(!m_isBusy, u"two calls at a time"_s);
    m_isBusy = true;
    const qsizetype number = m_calls.size();
    const GraphAnswer usual = perform(call, access);
    const GraphAnswer answer = answers.value(number, usual);
    const bool isRemoval = call.method == "DELETE";
    QTimer::singleShot(0, this, [this, number, answer, reader, isRemoval, line = m_line] {
        emit called(number);
        if (line != m_line || (isRemoval ? stallsAtRemoval : number == stallsAt))
            return;
        m_isBusy = false;
        reader(answer);
    });
}

GraphAnswer FakeDrafts::perform(const GraphCall &call, UploadSession::Access access)
{
    check(header(call, "Authorization").isEmpty(), u"a token of its own"_s);
    check(call.body.size() <= 4'194'304, u"a request of more than 4 MB"_s);
    check((call.method == "PUT") == (access == UploadSession::Access::Open), u"access"_s);
    if (call.method == "PUT")
        return put(call);
    const QByteArray url = call.url.toEncoded();
    check(url.startsWith(user().toEncoded()), u"another mailbox"_s);
    QByteArray path = url.sliced(user().toEncoded().size());
    if (path.startsWith(draftPath))
        path.replace(0, draftPath.size(), "/messages/ID");
    m_calls << call.method + ' ' + path;
    check(call.delivers == path.endsWith("/send"), u"delivers"_s);
    if (call.method == "DELETE" && path == "/messages/ID")
        return remove();
    check(call.method == "POST", u"method"_s);
    if (path == "/messages/ID/send")
        return send(call);
    check(header(call, "Content-Type") == "application/json", u"Content-Type"_s);
    return performJson(path, QJsonDocument::fromJson(call.body).object());
}

GraphAnswer FakeDrafts::performJson(const QByteArray &path, const QJsonObject &body)
{
    if (path == "/messages") {
        m_draft = body;
        m_hasDraft = true;
        return json(201, "{\"id\":\"" + draftId + "\"}");
    }
    check(m_hasDraft, u"no draft"_s);
    if (path == "/messages/ID/attachments") {
        const QByteArray bytes =
            QByteArray::fromBase64(body["contentBytes"_L1].toString().toLatin1());
        check(bytes.size() < smallestUpload, u"too large for a single call"_s);
        m_files << File{body, bytes, bytes.size()};
        return json(201, "{\"id\":\"F\"}");
    }
    check(path == "/messages/ID/attachments/createUploadSession", u"path"_s);
    const QJsonObject item = body["AttachmentItem"_L1].toObject();
    check(item["attachmentType"_L1].toString() == u"file"_s, u"attachmentType"_s);
    m_files << File{item, {}, item["size"_L1].toInteger()};
    check(m_files.constLast().size >= smallestUpload, u"too small for an upload"_s);
    return json(201, "{\"uploadUrl\":\"" + uploadUrl + "\",\"nextExpectedRanges\":[\"0-\"]}");
}

GraphAnswer FakeDrafts::put(const GraphCall &call)
{
    static const QRegularExpression pattern(u"^bytes (\\d+)-(\\d+)/(\\d+)$"_s);
    const QByteArray range = header(call, "Content-Range");
    const auto match = pattern.match(QString::fromLatin1(range));
    m_calls << "PUT " + range.mid(6);
    check(call.url.toEncoded() == uploadUrl, u"another URL"_s);
    check(header(call, "Content-Type") == "application/octet-stream", u"PUT: Content-Type"_s);
    check(call.headers.size() == 2, u"PUT: more headers"_s);
    check(!call.delivers, u"PUT: delivers"_s);
    if (!match.hasMatch() || m_files.isEmpty())
        return json(400);
    File &file = m_files.last();
    const qint64 begin = match.captured(1).toLongLong();
    const qint64 end = match.captured(2).toLongLong() + 1;
    check(begin == file.bytes.size(), u"PUT: not in order"_s);
    check(end - begin == call.body.size(), u"PUT: length"_s);
    check(match.captured(3).toLongLong() == file.size, u"PUT: size"_s);
    check(end == file.size || call.body.size() % (320 * 1024) == 0, u"PUT: multiple of 320 KiB"_s);
    file.bytes += call.body;
    return end == file.size
               ? json(201)
               : json(200, "{\"nextExpectedRanges\":[\"" + QByteArray::number(end) + "\"]}");
}

GraphAnswer FakeDrafts::send(const GraphCall &call)
{
    check(call.body.isEmpty() && m_hasDraft, u"send"_s);
    if (answers.contains(m_calls.size() - 1))
        return {};
    m_isSent = true;
    m_hasDraft = false;
    return json(202);
}

GraphAnswer FakeDrafts::remove()
{
    if (refusesRemoval)
        return json(503);
    const bool wasThere = m_hasDraft;
    m_hasDraft = false;
    return json(wasThere ? 204 : 404);
}

void FakeDrafts::check(bool isRight, const QString &what)
{
    if (!isRight)
        m_faults << what + u" in call "_s + QString::number(m_calls.size());
}
