// SPDX-License-Identifier: Apache-2.0
#include "support/sectionbounds.h"

#include "support/sectiontext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestValue = 8 * 1024; // bytes of one fact or remark
constexpr qsizetype mostFacts = 256;
constexpr qsizetype mostRemarks = 16;
constexpr qsizetype roomForRemarks = 1024; // bytes, for those that are added here
constexpr int deepestData = 64; // readers of JSON have limits of their own

QString boundsWords(const char *text)
{
    return QCoreApplication::translate("SystemInformation", text);
}

QString shortenedValue(const QString &text)
{
    const QString kept = SectionText::cut(text, largestValue);
    return kept.size() == text.size() ? text : kept + u'…';
}

bool shortenFacts(InformationSection &section)
{
    bool isShorter = section.facts.size() > mostFacts;
    section.facts.resize(std::min(section.facts.size(), mostFacts));
    for (InformationSection::Fact &fact : section.facts) {
        const QString value = shortenedValue(fact.value);
        isShorter |= value != fact.value;
        fact.value = value;
    }
    return isShorter;
}

void shortenRemarks(QStringList &remarks)
{
    remarks.resize(std::min(remarks.size(), mostRemarks));
    std::transform(remarks.cbegin(), remarks.cend(), remarks.begin(), shortenedValue);
}

// Facts, title and remarks are to leave some room for the text.
bool dropFacts(InformationSection &section, qsizetype bytes)
{
    InformationSection bare = section;
    bare.text.clear();
    bare.data = QJsonValue(QJsonValue::Undefined);
    bool isShorter = false;
    while (!bare.facts.isEmpty() && SectionBounds::weight(bare) > bytes) {
        bare.facts.removeLast();
        isShorter = true;
    }
    section.facts = bare.facts;
    return isShorter;
}

void showDataAsText(InformationSection &section, qsizetype bytes)
{
    if (section.data.isUndefined())
        return;
    const bool isDeep = SectionText::depth(section.data, deepestData + 1) > deepestData;
    if (!isDeep && SectionBounds::weight(section) <= bytes)
        return;
    section.text += QString::fromUtf8(SectionText::json(section.data, false));
    section.data = QJsonValue(QJsonValue::Undefined);
    section.remarks << boundsWords(QT_TRANSLATE_NOOP(
        "SystemInformation", "The JSON is too large or too deeply nested to be told as such. It is "
                             "shown as text."));
}

// A byte that goes from the text takes at least one from its weight.
bool shortenText(InformationSection &section, qsizetype bytes)
{
    const qsizetype excess = SectionBounds::weight(section) - bytes;
    if (excess <= 0 || section.text.isEmpty())
        return false;
    section.text = SectionText::cut(section.text, section.text.toUtf8().size() - excess);
    return true;
}

} // namespace

qsizetype SectionBounds::weight(const InformationSection &section)
{
    return std::max(SectionText::of(section).toUtf8().size(),
                    SectionText::json(SectionText::object(section), false).size());
}

InformationSection SectionBounds::bounded(InformationSection section, qsizetype bytes)
{
    const qsizetype room = bytes - roomForRemarks;
    shortenRemarks(section.remarks);
    bool isShorter = shortenFacts(section);
    isShorter |= dropFacts(section, room);
    showDataAsText(section, room);
    isShorter |= shortenText(section, room);
    if (isShorter)
        section.remarks << boundsWords(QT_TRANSLATE_NOOP(
            "SystemInformation", "Shortened, as it is longer than what a mail should carry."));
    return section;
}
