// SPDX-License-Identifier: Apache-2.0
#include "support/droppedin.h"

#include "diagnosis/readabletext.h"
#include "support/smallfile.h"
#include "support/systeminformation.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNames = 10'000; // that are looked at, to sort them

QString dropInWords(const char *text)
{
    return QCoreApplication::translate("DroppedIn", text);
}

// FIFOs and broken links are among them: that they were passed over is to be said.
QStringList fileNames(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, {u"*.txt"_s, u"*.json"_s}, QDir::Files | QDir::System);
    while (files.hasNext() && names.size() < mostNames) {
        files.next();
        names << files.fileName();
    }
    names.sort();
    return names;
}

// A letter, digit, dot, dash or underscore stays; all else becomes a dash.
QString safeId(const QString &fileName)
{
    QString id = u"drop-in-"_s + fileName;
    for (QChar &character : id) {
        const bool isSafe = character.unicode() < 0x80
                            && (character.isLetterOrNumber() || u"._-"_s.contains(character));
        if (!isSafe)
            character = u'-';
    }
    return id;
}

QString uniqueId(const QString &id, const QList<InformationSection> &others)
{
    QString unique = id;
    const auto isTaken = [&unique](const InformationSection &other) { return other.id == unique; };
    for (int number = 2; std::any_of(others.cbegin(), others.cend(), isTaken); ++number)
        unique = id + u'-' + QString::number(number);
    return unique;
}

// The rest of a character that was cut through.
void removeCutCharacter(QByteArray &bytes)
{
    qsizetype start = bytes.size();
    while (start > 0 && bytes.size() - start < 4
           && (static_cast<unsigned char>(bytes.at(start - 1)) & 0xC0) == 0x80)
        --start;
    if (start > 0 && static_cast<unsigned char>(bytes.at(start - 1)) >= 0xC0)
        bytes.truncate(start - 1);
}

void takeText(const QByteArray &bytes, InformationSection &section)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    section.text = decoder(bytes);
    if (decoder.hasError())
        section.remarks << dropInWords(QT_TRANSLATE_NOOP(
            "DroppedIn", "This file is not valid UTF-8; what is not shows as �."));
}

void takeJson(const QByteArray &bytes, InformationSection &section)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        section.data = document.object();
    else if (document.isArray())
        section.data = document.array();
    if (!document.isNull())
        return;
    section.remarks << dropInWords(QT_TRANSLATE_NOOP("DroppedIn",
                                                     "This file is not valid JSON (byte %1: %2); "
                                                     "it is shown as text."))
                           .arg(QString::number(error.offset), error.errorString());
    takeText(bytes, section);
}

} // namespace

DroppedIn::DroppedIn(const QString &folder)
    : m_folder(folder)
{}

QList<InformationSection> DroppedIn::collect() const
{
    const QStringList names = fileNames(m_folder);
    QList<InformationSection> sections;
    qsizetype room = largest;
    for (const QString &name : names.mid(0, mostFiles)) {
        InformationSection told = section(name, std::min(room, SystemInformation::largestSection));
        told.id = uniqueId(told.id, sections);
        const QFileInfo file(m_folder + u'/' + name);
        room -= std::min<qint64>({room, file.size(), SystemInformation::largestSection});
        sections << told;
    }
    if (names.size() > mostFiles)
        sections.last().remarks << QCoreApplication::translate(
            "DroppedIn", "%n more file(s) were left out.", nullptr,
            static_cast<int>(names.size() - mostFiles));
    return sections;
}

InformationSection DroppedIn::section(const QString &fileName, qsizetype room) const
{
    InformationSection section;
    section.id = safeId(fileName);
    //: %1: the name of a file
    section.title = dropInWords(QT_TRANSLATE_NOOP("DroppedIn", "Added by the system: %1"))
                        .arg(readableText(fileName));
    const QString path = m_folder + u'/' + fileName;
    const auto file = isInside(path) ? SmallFile::read(path, room) : std::nullopt;
    if (!file) {
        section.remarks << dropInWords(QT_TRANSLATE_NOOP(
            "DroppedIn", "Left out: not a plain file of this folder, or not readable."));
        return section;
    }
    QByteArray bytes = file->bytes;
    if (!file->isWhole) {
        section.remarks << dropInWords(
            QT_TRANSLATE_NOOP("DroppedIn", "The file is too large: only its start is shown."));
        removeCutCharacter(bytes);
    }
    if (fileName.endsWith(".json"_L1, Qt::CaseInsensitive) && file->isWhole)
        takeJson(bytes, section);
    else
        takeText(bytes, section);
    return section;
}

bool DroppedIn::isInside(const QString &path) const
{
    const QString folder = QFileInfo(m_folder).canonicalFilePath();
    const QString file = QFileInfo(path).canonicalFilePath();
    return !folder.isEmpty() && file.startsWith(folder + u'/');
}
