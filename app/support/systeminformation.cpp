// SPDX-License-Identifier: Apache-2.0
#include "support/systeminformation.h"

#include "support/sectionbounds.h"
#include "support/sectiontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int schemaVersion = 1;
// For what stands around the sections, and for the few lines of those that have no room left.
constexpr qsizetype frame = 96 * 1024;
constexpr qsizetype smallestSection = 1024;

QString informationWords(const char *text)
{
    return QCoreApplication::translate("SystemInformation", text);
}

QList<InformationSection> boundedAll(const QList<InformationSection> &sections)
{
    QList<InformationSection> result;
    qsizetype room = SystemInformation::largest - frame;
    for (const InformationSection &section : sections) {
        const qsizetype most = std::clamp(room, smallestSection, SystemInformation::largestSection);
        result << SectionBounds::bounded(section, most);
        room -= SectionBounds::weight(result.constLast());
    }
    return result;
}

void appendTexts(const QJsonValue &data, QStringList &texts)
{
    if (data.isString()) {
        texts << data.toString();
    } else if (data.isArray()) {
        for (const QJsonValue value : data.toArray())
            appendTexts(value, texts);
    } else if (data.isObject()) {
        const QJsonObject object = data.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            texts << member.key();
            appendTexts(member.value(), texts);
        }
    }
}

// As they are, since a line break inside a value is indented in text and escaped in JSON.
QByteArray bareTexts(const InformationSection &section)
{
    QStringList texts{section.id, section.title, section.text};
    for (const InformationSection::Fact &fact : section.facts)
        texts << fact.key << fact.label << fact.value;
    texts << section.remarks;
    appendTexts(section.data, texts);
    return texts.join(u'\n').toUtf8();
}

bool contains(const InformationSection &section, const Redaction &secrets)
{
    return secrets.appearsIn(bareTexts(section))
           || secrets.appearsIn(SystemInformation::text(section))
           || secrets.appearsIn(SectionText::json(SectionText::object(section), false));
}

} // namespace

SystemInformation SystemInformation::collect(const SectionProviders &providers,
                                             const QDateTime &now)
{
    SystemInformation information;
    information.m_collected = now.toUTC();
    QList<InformationSection> sections;
    for (const auto &provider : providers)
        sections << provider->collect();
    information.m_sections = boundedAll(sections);
    return information;
}

void SystemInformation::setIncluded(const QString &id, bool included)
{
    if (included)
        m_leftOut.remove(id);
    else
        m_leftOut.insert(id);
}

// Lines end with LF: less, editors and Notepad since Windows 10 show those; CR LF would be ^M in
// the first.
QByteArray SystemInformation::text() const
{
    if (isEmpty())
        return {};
    QString text = SectionText::heading(
        informationWords(QT_TRANSLATE_NOOP("SystemInformation", "Mailroom system information")),
        u'=');
    text += informationWords(QT_TRANSLATE_NOOP("SystemInformation", "Collected: %1"))
                .arg(m_collected.toString(Qt::ISODate))
            + u'\n';
    QStringList leftOut;
    for (const InformationSection &section : m_sections) {
        if (isIncluded(section.id))
            text += u'\n' + SectionText::of(section);
        else
            leftOut << section.title.simplified();
    }
    if (!leftOut.isEmpty())
        text += u'\n'
                + informationWords(QT_TRANSLATE_NOOP("SystemInformation", "Left out: %1"))
                      .arg(leftOut.join(", "_L1))
                + u'\n';
    return SectionText::visible(text).toUtf8();
}

QByteArray SystemInformation::json() const
{
    if (isEmpty())
        return {};
    QJsonArray sections;
    QJsonArray leftOut;
    for (const InformationSection &section : m_sections) {
        if (isIncluded(section.id))
            sections << SectionText::object(section);
        else
            leftOut << section.id;
    }
    const QJsonObject object{
        {u"schema"_s, schemaVersion},
        {u"collected"_s, m_collected.toString(Qt::ISODate)},
        {u"sections"_s, sections},
        {u"leftOut"_s, leftOut},
    };
    // What JSON does not escape by itself: whoever looks at the file shall see what is there.
    const QByteArray bytes = QJsonDocument(object).toJson();
    return SectionText::visible(QString::fromUtf8(bytes)).toUtf8();
}

QByteArray SystemInformation::text(const InformationSection &section)
{
    return SectionText::of(section).toUtf8();
}

QList<Attachment> SystemInformation::attachments() const
{
    if (isEmpty())
        return {};
    return {{u"system-information.txt"_s, "text/plain; charset=utf-8", text()},
            {u"system-information.json"_s, "application/json", json()}};
}

QStringList SystemInformation::sectionsWith(const Redaction &secrets) const
{
    QStringList ids;
    for (const InformationSection &section : m_sections) {
        if (contains(section, secrets))
            ids << section.id;
    }
    return ids;
}

void SystemInformation::leaveOutForeignText()
{
    for (InformationSection &section : m_sections) {
        if (section.text.isEmpty() && section.data.isUndefined())
            continue;
        section.text.clear();
        section.data = QJsonValue(QJsonValue::Undefined);
        section.remarks << informationWords(QT_TRANSLATE_NOOP(
            "SystemInformation",
            "The text is left out: the stored secrets could not be read, so nobody can say that "
            "none of them is in it."));
    }
}
