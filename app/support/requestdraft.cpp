// SPDX-License-Identifier: Apache-2.0
#include "support/requestdraft.h"

#include "settings/client.h"
#include "support/smallfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDraft = 8 * 1024 * 1024; // bytes of a file
constexpr qsizetype mostDraftFiles = 1000;
constexpr QFileDevice::Permissions forOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray draftBytes(const SupportRequest &request)
{
    const QJsonObject object{{u"clientId"_s, request.clientId},
                             {u"replyTo"_s, request.replyTo},
                             {u"subject"_s, request.subject},
                             {u"description"_s, request.description},
                             {u"files"_s, QJsonArray::fromStringList(request.files)}};
    return QJsonDocument(object).toJson();
}

QStringList draftFiles(const QJsonArray &array)
{
    QStringList files;
    for (qsizetype i = 0; i < qMin(mostDraftFiles, array.size()); ++i) {
        const QString file = array.at(i).toString();
        if (!file.isEmpty())
            files << file;
    }
    return files;
}

} // namespace

RequestDrafts::RequestDrafts(const QString &dataFolder)
    : m_folder(dataFolder + "/drafts"_L1)
{}

// "client-" keeps a client of the ID "system" apart, and what Windows takes for a device ("con").
QString RequestDrafts::path(const QString &clientId) const
{
    if (clientId.isEmpty())
        return m_folder + "/system.json"_L1;
    return isClientId(clientId) ? m_folder + "/client-"_L1 + clientId + ".json"_L1 : QString();
}

bool RequestDrafts::keep(const SupportRequest &request) const
{
    const QByteArray bytes = draftBytes(request);
    const QString filePath = path(request.clientId);
    if (filePath.isEmpty() || bytes.size() > largestDraft || !QDir().mkpath(m_folder))
        return false;
    QFile::setPermissions(m_folder, forOwnerOnly | QFileDevice::ExeOwner);
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(forOwnerOnly);
    file.write(bytes);
    return file.commit();
}

// The client stands in the file too: where letters' case does not count in names of files, nobody is
// to be shown what was written for another client.
std::optional<SupportRequest> RequestDrafts::of(const QString &clientId) const
{
    const auto file = SmallFile::read(path(clientId), largestDraft);
    if (!file || !file->isWhole)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file->bytes);
    const QJsonObject object = document.object();
    if (!document.isObject() || object.value(u"clientId"_s).toString() != clientId)
        return {};
    SupportRequest request;
    request.clientId = clientId;
    request.replyTo = object.value(u"replyTo"_s).toString();
    request.subject = object.value(u"subject"_s).toString();
    request.description = object.value(u"description"_s).toString();
    request.files = draftFiles(object.value(u"files"_s).toArray());
    return request;
}

void RequestDrafts::rename(const QString &oldId, const QString &newId) const
{
    auto request = of(oldId);
    if (!request)
        return;
    request->clientId = newId;
    // Where names of files do not tell cases apart, both may be one file.
    if (keep(*request) && path(oldId).compare(path(newId), Qt::CaseInsensitive) != 0)
        forget(oldId);
}

void RequestDrafts::forget(const QString &clientId) const
{
    const QString filePath = path(clientId);
    if (!filePath.isEmpty())
        QFile::remove(filePath);
}
