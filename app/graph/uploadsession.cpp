// SPDX-License-Identifier: Apache-2.0
#include "graph/uploadsession.h"

#include "graph/messagejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

// An upload takes no smaller ones: ErrorAttachmentSizeShouldNotBeLessThanMinimumSize.
constexpr qsizetype smallestUpload = 3 * 1024 * 1024;
// At most 4 MB, and a multiple of 320 KiB as for all of Graph's uploads.
constexpr qsizetype rangeSize = 12 * 320 * 1024;

QUrl below(const QUrl &url, const QByteArray &path)
{
    return QUrl::fromEncoded(url.toEncoded() + path);
}

GraphCall jsonCall(const QUrl &url, const QByteArray &json)
{
    GraphCall call;
    call.url = url;
    call.headers = {{"Content-Type", "application/json"}};
    call.body = json;
    return call;
}

QByteArray attachmentItem(const AttachedFile &file)
{
    QJsonObject item{{u"attachmentType"_s, u"file"_s},
                     {u"name"_s, file.name},
                     {u"size"_s, qint64(file.bytes.size())},
                     {u"contentType"_s, QString::fromLatin1(file.contentType)}};
    if (!file.contentId.isEmpty())
        item.insert("contentId"_L1, QString::fromLatin1(file.contentId));
    if (file.isInline)
        item.insert("isInline"_L1, true);
    return QJsonDocument(QJsonObject{{u"AttachmentItem"_s, item}}).toJson(QJsonDocument::Compact);
}

// It goes without a token, but with a file.
bool mayUploadTo(const QUrl &url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty()
           && url.userInfo().isEmpty();
}

// Where Graph wants the upload to go on, "3932160-" or "3932160"; -1: it does not say.
qint64 expectedOffset(const GraphAnswer &answer)
{
    const QJsonArray ranges = answer.json().value("nextExpectedRanges"_L1).toArray();
    if (ranges.isEmpty())
        return -1;
    bool isNumber = false;
    const qint64 offset = ranges.first().toString().section(u'-', 0, 0).toLongLong(&isNumber);
    return isNumber ? offset : -1;
}

} // namespace

UploadSession::UploadSession(const MessageDraft &draft, const QUrl &user, const Line &line,
                             QObject *parent, std::chrono::milliseconds removal)
    : QObject(parent)
    , m_draft(draft)
    , m_user(user)
    , m_line(line)
{
    m_removalLimit.setSingleShot(true);
    m_removalLimit.setInterval(removal);
    connect(&m_removalLimit, &QTimer::timeout, this, [this] {
        m_outcome.mayLeaveDraft = true;
        m_line.hangUp();
        finish();
    });
    for (const AttachedFile &file : draft.files)
        m_allBytes += file.bytes.size();
}

void UploadSession::start()
{
    if (m_stage != Stage::Idle)
        return;
    m_stage = Stage::Draft;
    ask(jsonCall(below(m_user, "/messages"), m_draft.message), Access::Token,
        &UploadSession::draftMade);
}

void UploadSession::ask(const GraphCall &call, Access access, Answered answered)
{
    const int round = ++m_round;
    m_line.call(
        call, access,
        [guard = QPointer<UploadSession>(this), round, answered](const GraphAnswer &answer) {
            if (guard && guard->m_round == round)
                (guard.data()->*answered)(answer);
        });
}

void UploadSession::draftMade(const GraphAnswer &answer)
{
    const QString id = answer.json().value("id"_L1).toString();
    if (answer.isSuccess() && !id.isEmpty())
        m_draftUrl = below(m_user, "/messages/" + QUrl::toPercentEncoding(id));
    if (m_isCancelled)
        return end(Kind::Cancelled);
    if (m_draftUrl.isEmpty())
        return refuse(answer);
    emit progressed(0, m_allBytes);
    m_stage = Stage::Files;
    nextFile();
}

void UploadSession::nextFile()
{
    if (m_file == m_draft.files.size())
        return send();
    const AttachedFile &file = m_draft.files.at(m_file);
    if (file.bytes.size() >= smallestUpload)
        return openUpload(file);
    const QByteArray json = MessageJson::attachment(file);
    if (json.size() > GraphForm::longestRequest)
        return openUpload(file);
    ask(jsonCall(below(m_draftUrl, "/attachments"), json), Access::Token,
        &UploadSession::fileAdded);
}

void UploadSession::fileAdded(const GraphAnswer &answer)
{
    if (answer.isSuccess())
        closeFile();
    else
        refuse(answer);
}

void UploadSession::openUpload(const AttachedFile &file)
{
    ask(jsonCall(below(m_draftUrl, "/attachments/createUploadSession"), attachmentItem(file)),
        Access::Token, &UploadSession::uploadOpened);
}

void UploadSession::uploadOpened(const GraphAnswer &answer)
{
    m_uploadUrl = QUrl(answer.json().value("uploadUrl"_L1).toString());
    if (!answer.isSuccess() || !mayUploadTo(m_uploadUrl))
        return refuse(answer);
    m_offset = 0;
    putRange();
}

void UploadSession::putRange()
{
    const QByteArray &bytes = m_draft.files.at(m_file).bytes;
    GraphCall call;
    call.method = "PUT";
    call.url = m_uploadUrl;
    call.body = bytes.mid(m_offset, rangeSize);
    const QByteArray last = QByteArray::number(m_offset + call.body.size() - 1);
    call.headers = {{"Content-Type", "application/octet-stream"},
                    {"Content-Range", "bytes " + QByteArray::number(m_offset) + '-' + last + '/'
                                          + QByteArray::number(bytes.size())}};
    ask(call, Access::Open, &UploadSession::rangePut);
}

void UploadSession::rangePut(const GraphAnswer &answer)
{
    if (!answer.isSuccess())
        return refuse(answer);
    const qsizetype size = m_draft.files.at(m_file).bytes.size();
    m_offset = qMin(m_offset + rangeSize, size);
    const qint64 expected = expectedOffset(answer);
    if (m_offset == size && expected < 0)
        return closeFile();
    if (m_offset == size || (expected >= 0 && expected != m_offset))
        return refuse(answer);
    emit progressed(m_finishedBytes + m_offset, m_allBytes);
    putRange();
}

void UploadSession::closeFile()
{
    m_finishedBytes += m_draft.files.at(m_file).bytes.size();
    ++m_file;
    emit progressed(m_finishedBytes, m_allBytes);
    nextFile();
}

void UploadSession::send()
{
    m_stage = Stage::Send;
    m_outcome.isBeforeSending = false;
    GraphCall call;
    call.url = below(m_draftUrl, "/send");
    call.delivers = true;
    ask(call, Access::Token, &UploadSession::sent);
}

void UploadSession::sent(const GraphAnswer &answer)
{
    m_outcome.answer = answer;
    if (answer.status == 202) {
        m_outcome.kind = Kind::Sent;
        return finish();
    }
    // A gateway gave up on Exchange, which may well have sent it.
    if (answer.status == 504 || (answer.status == 502 && answer.isJson()))
        return end(Kind::Uncertain);
    refuse(answer);
}

void UploadSession::refuse(const GraphAnswer &answer)
{
    m_outcome.answer = answer;
    end(answer.isSuccess() ? Kind::Unusable : Kind::Refused);
}

void UploadSession::fail(const Problem &problem)
{
    if (m_stage == Stage::Over)
        return;
    if (m_stage == Stage::Removal || m_isCancelled) {
        m_outcome.mayLeaveDraft = true;
        return finish();
    }
    m_outcome.problem = problem;
    m_outcome.mayLeaveDraft = m_stage == Stage::Draft; // it may have been made
    end(Kind::Failed);
}

void UploadSession::cancel()
{
    if (m_stage == Stage::Removal || m_stage == Stage::Over || m_isCancelled)
        return;
    // Without its answer nobody knows the draft's name.
    m_isCancelled = m_stage == Stage::Draft;
    if (m_isCancelled) {
        m_outcome.kind = Kind::Cancelled;
        m_removalLimit.start();
    } else {
        end(m_stage == Stage::Send ? Kind::Uncertain : Kind::Cancelled);
    }
}

void UploadSession::end(Kind kind)
{
    m_outcome.kind = kind;
    m_line.hangUp();
    if (m_draftUrl.isEmpty())
        return finish();
    m_stage = Stage::Removal;
    m_removalLimit.start();
    GraphCall call;
    call.method = "DELETE";
    call.url = m_draftUrl;
    ask(call, Access::Token, &UploadSession::removed);
}

// Once it is sent the draft is gone from its place (404).
void UploadSession::removed(const GraphAnswer &answer)
{
    m_outcome.mayLeaveDraft = !answer.isSuccess() && answer.status != 404;
    finish();
}

void UploadSession::finish()
{
    m_stage = Stage::Over;
    ++m_round;
    m_removalLimit.stop();
    QTimer::singleShot(0, this, [this] { emit finished(m_outcome); });
}
