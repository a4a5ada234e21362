// SPDX-License-Identifier: Apache-2.0
#include "support/attachedfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readAtOnce = 1024 * 1024;

QString fileWords(const char *text)
{
    return QCoreApplication::translate("AttachedFiles", text);
}

Problem unreadable(const QString &path, const QString &reason)
{
    //: %1: the path of a file, %2: why it cannot be read
    return {ProblemId::AttachmentUnreadable,
            fileWords(QT_TRANSLATE_NOOP("AttachedFiles", "%1 (%2)")).arg(path, reason)};
}

QString tooLargeText(qint64 limit)
{
    return fileWords(QT_TRANSLATE_NOOP("AttachedFiles", "the files are larger than %1 together"))
        .arg(QLocale().formattedDataSize(limit, 0));
}

// What a mail program shows at once. Whether it is in UTF-8 nobody knows, so there is no charset.
QByteArray mediaTypeOf(const QString &suffix)
{
    static constexpr std::array texts{"txt"_L1, "log"_L1, "md"_L1, "csv"_L1};
    const bool isText = std::any_of(texts.begin(), texts.end(), [&suffix](QLatin1StringView text) {
        return suffix.compare(text, Qt::CaseInsensitive) == 0;
    });
    return isText ? "text/plain" : "application/octet-stream";
}

// Why nothing of it can be read; empty: it can be.
QString reasonAgainst(const QFileInfo &info)
{
    if (!info.exists())
        return fileWords(QT_TRANSLATE_NOOP("AttachedFiles", "it does not exist"));
    if (info.isDir())
        return fileWords(QT_TRANSLATE_NOOP("AttachedFiles", "it is a folder"));
    if (!info.isFile())
        return fileWords(QT_TRANSLATE_NOOP("AttachedFiles", "it is no ordinary file"));
    return {};
}

// Piece by piece, whatever size the file system tells: it may be growing, and is 0 below /proc.
QString readAll(QFile &file, qint64 limit, QByteArray &bytes)
{
    bytes.reserve(qMin(file.size(), limit));
    while (bytes.size() <= limit) {
        const QByteArray piece = file.read(readAtOnce);
        if (piece.isEmpty())
            return file.error() == QFileDevice::NoError ? QString() : file.errorString();
        bytes += piece;
    }
    return tooLargeText(limit);
}

} // namespace

std::variant<QList<Attachment>, Problem> AttachedFiles::read(const QStringList &paths, qint64 limit)
{
    QList<Attachment> attachments;
    qint64 room = limit;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        QString reason = reasonAgainst(info);
        QFile file(path);
        Attachment attachment{info.fileName(), mediaTypeOf(info.suffix()), {}};
        if (reason.isEmpty() && info.size() > room)
            reason = tooLargeText(limit);
        else if (reason.isEmpty() && !file.open(QIODevice::ReadOnly))
            reason = file.errorString();
        else if (reason.isEmpty())
            reason = readAll(file, room, attachment.bytes);
        if (!reason.isEmpty())
            return unreadable(path, reason);
        room -= attachment.bytes.size();
        attachments << attachment;
    }
    return attachments;
}
