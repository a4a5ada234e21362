// SPDX-License-Identifier: Apache-2.0
#include "support/sectiontext.h"

#include "diagnosis/readabletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 32; // deeper JSON is not indented: the blanks would be most of it
const QString continuation = u"\n    "_s;

QString factLine(const InformationSection::Fact &fact)
{
    QString value = fact.value.trimmed();
    if (value.isEmpty())
        value = u"–"_s;
    if (value.contains(u'\n'))
        value.prepend(u'\n');
    value.replace(u'\n', continuation);
    return fact.label + (value.startsWith(u'\n') ? u":"_s : u": "_s) + value + u'\n';
}

QString dataText(const QJsonValue &data)
{
    return QString::fromUtf8(
        SectionText::json(data, SectionText::depth(data, deepest + 1) <= deepest));
}

QString withLineEnd(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
}

int deepestOf(const auto &values, int enough)
{
    int found = 0;
    for (const auto &value : values)
        found = std::max(found, SectionText::depth(value, enough - 1));
    return found + 1;
}

} // namespace

// A text of several lines keeps those and its tabs. The two characters besides do harm in a file
// alone: a mark of the writing direction, and a byte order mark amid the text.
QString SectionText::visible(const QString &text)
{
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1);
    QString result = readableText(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const char16_t code = lines.at(i).unicode();
        if (code == u'\n' || code == u'\t')
            result[i] = lines.at(i);
        else if (code == 0x061C || code == 0xFEFF)
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

QString SectionText::heading(const QString &title, QChar line)
{
    const qsizetype length = title.toUcs4().size();
    return title + u'\n' + QString(length, line) + u'\n';
}

QString SectionText::of(const InformationSection &section)
{
    QString text = heading(section.title.simplified(), u'-');
    for (const InformationSection::Fact &fact : section.facts)
        text += factLine(fact);
    for (const QString &remark : section.remarks)
        text += u'[' + remark + u"]\n"_s;
    if (!section.text.isEmpty())
        text += u'\n' + withLineEnd(section.text);
    if (!section.data.isUndefined())
        text += u'\n' + withLineEnd(dataText(section.data));
    return visible(text);
}

QJsonObject SectionText::object(const InformationSection &section)
{
    QJsonObject facts;
    for (const InformationSection::Fact &fact : section.facts)
        facts.insert(fact.key, fact.value);
    QJsonObject object{
        {u"id"_s, section.id},
        {u"title"_s, section.title},
        {u"facts"_s, facts},
        {u"remarks"_s, QJsonArray::fromStringList(section.remarks)},
    };
    if (!section.text.isEmpty())
        object.insert(u"text"_s, section.text);
    if (!section.data.isUndefined())
        object.insert(u"data"_s, section.data);
    return object;
}

int SectionText::depth(const QJsonValue &data, int enough)
{
    if (enough <= 0 || !(data.isArray() || data.isObject()))
        return 0;
    return data.isArray() ? deepestOf(data.toArray(), enough) : deepestOf(data.toObject(), enough);
}

// QJsonDocument takes an array or an object alone, so a single value stands in an array for it.
QByteArray SectionText::json(const QJsonValue &data, bool indented)
{
    const auto format = indented ? QJsonDocument::Indented : QJsonDocument::Compact;
    if (data.isObject())
        return QJsonDocument(data.toObject()).toJson(format);
    if (data.isArray())
        return QJsonDocument(data.toArray()).toJson(format);
    const QByteArray bytes = QJsonDocument(QJsonArray{data}).toJson(QJsonDocument::Compact);
    return bytes.mid(1, bytes.size() - 2);
}

QString SectionText::cut(const QString &text, qsizetype bytes)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    qsizetype end = std::max<qsizetype>(bytes, 0);
    while (end > 0 && (static_cast<unsigned char>(utf8.at(end)) & 0xC0) == 0x80)
        --end;
    return QString::fromUtf8(utf8.first(end));
}
