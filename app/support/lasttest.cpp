// SPDX-License-Identifier: Apache-2.0
#include "support/lasttest.h"

#include "log/logcategories.h"
#include "settings/client.h"
#include "settings/settingschecks.h"
#include "support/keptreport.h"
#include "support/sectiontext.h"
#include "support/smallfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestTest = 1024 * 1024; // bytes of a file
constexpr qsizetype mostTests = 2000;
constexpr QFileDevice::Permissions ownFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString protocolText(const MailServerSettings &server)
{
    switch (server.encryption) {
    case Encryption::StartTls:
        return u"STARTTLS"_s;
    case Encryption::Tls:
        return u"TLS"_s;
    case Encryption::None:
        break;
    }
    return u"SMTP"_s;
}

QByteArray testBytes(const QString &clientId, const LastTest &test)
{
    QJsonObject report = KeptReport::object(test.report);
    QByteArray bytes;
    // How it ended matters most: of a transcript that is too long the first half goes.
    for (;;) {
        const bool isCheck = test.kind == LastTest::Kind::Check;
        const QJsonObject object{{u"clientId"_s, clientId},
                                 {u"kind"_s, isCheck ? u"check"_s : u"mail"_s},
                                 {u"time"_s, test.time.toUTC().toString(Qt::ISODateWithMs)},
                                 {u"server"_s, test.server},
                                 {u"report"_s, report}};
        bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
        QJsonArray transcript = report.value(u"transcript"_s).toArray();
        if (bytes.size() <= largestTest || transcript.isEmpty())
            return bytes;
        for (qsizetype left = (transcript.size() + 1) / 2; left > 0; --left)
            transcript.removeFirst();
        report.insert(u"transcript"_s, transcript);
    }
}

// Empty on success.
QString writeTest(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(ownFile);
    file.write(bytes);
    return file.commit() ? QString() : file.errorString();
}

void removeOldest(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files.mid(mostTests))
        QFile::remove(file.filePath());
}

} // namespace

QString LastTest::serverText(const MailServerSettings &settings)
{
    const MailServerSettings server = normalised(settings);
    if (server.authentication == Authentication::Graph)
        return QStringList{server.place(), server.tenantId, server.applicationId,
                           server.senderAddress}
            .join(", "_L1);
    QStringList parts{server.place(), protocolText(server)};
    if (server.authentication == Authentication::Password)
        parts << server.username;
    return parts.join(", "_L1);
}

bool LastTest::isOf(const MailServerSettings &settings) const
{
    return server == serverText(settings);
}

LastTests::LastTests(const QString &dataFolder)
    : m_folder(dataFolder + "/last-tests"_L1)
{}

// "client-" keeps a client of the ID "system" apart, and what Windows takes for a device ("con").
QString LastTests::path(const QString &clientId) const
{
    if (clientId.isEmpty())
        return m_folder + "/system.json"_L1;
    if (isClientId(clientId))
        return m_folder + "/client-"_L1 + clientId + ".json"_L1;
    const QByteArray hash = QCryptographicHash::hash(clientId.toUtf8(), QCryptographicHash::Sha256);
    return m_folder + "/other-"_L1 + QString::fromLatin1(hash.toHex()) + ".json"_L1;
}

void LastTests::record(const QString &clientId, const LastTest &test) const
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, ownFile | QFileDevice::ExeOwner);
    const QString fault = writeTest(path(clientId), testBytes(clientId, test));
    if (!fault.isEmpty())
        qCWarning(logSupport).noquote()
            << about(clientId) + u"The result of the last test was not kept: "_s + fault;
    removeOldest(m_folder);
}

// The client's ID stands in the file too: where letters' case does not count in names of files,
// nobody is to be told what belongs to another client.
std::optional<LastTest> LastTests::of(const QString &clientId) const
{
    const auto file = SmallFile::read(path(clientId), largestTest);
    if (!file || !file->isWhole)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file->bytes).object();
    const auto report = KeptReport::report(object.value(u"report"_s).toObject());
    LastTest test;
    test.time = QDateTime::fromString(object.value(u"time"_s).toString(), Qt::ISODateWithMs);
    if (!report || !test.time.isValid() || object.value(u"clientId"_s).toString() != clientId)
        return {};
    if (object.value(u"kind"_s) == "mail"_L1)
        test.kind = LastTest::Kind::Mail;
    test.server = SectionText::visible(object.value(u"server"_s).toString());
    test.report = *report;
    return test;
}

void LastTests::rename(const QString &oldId, const QString &newId) const
{
    const auto test = of(oldId);
    if (!test)
        return;
    record(newId, *test);
    // Where names of files do not tell cases apart, both may be one file.
    if (path(oldId).compare(path(newId), Qt::CaseInsensitive) != 0)
        forget(oldId);
}

void LastTests::forget(const QString &clientId) const
{
    QFile::remove(path(clientId));
}

std::optional<LastTest> LastTests::inEffect(const EffectiveMailServer &effective) const
{
    const auto own = of(effective.clientId);
    if (effective.owner() == effective.clientId)
        return own;
    const auto shared = of(effective.owner());
    return own && (!shared || shared->time < own->time) ? own : shared;
}
