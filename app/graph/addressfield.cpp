// SPDX-License-Identifier: Apache-2.0
#include "graph/addressfield.h"

#include "mail/addresslist.h"

#include <QByteArrayList>

#include <algorithm>

namespace {

constexpr qsizetype longestFieldLine = 998; // RFC 5322 §2.1.1
constexpr qsizetype roomForName = 12; // "Name: "

char closing(char opening)
{
    switch (opening) {
    case '"':
        return '"';
    case '(':
        return ')';
    case '[':
        return ']';
    case '<':
        return '>';
    default:
        return '\0';
    }
}

// Behind the string, comment, literal or angle address that begins at `begin`; the end of the value
// where it has none. Comments nest, and an angle address may hold all the others.
qsizetype behindEnclosed(QByteArrayView value, qsizetype begin)
{
    QByteArray open(1, closing(value.at(begin)));
    qsizetype i = begin + 1;
    while (i < value.size() && !open.isEmpty()) {
        const char c = value.at(i);
        const char innermost = open.back();
        const bool mayNest = innermost == '>' || (innermost == ')' && c == '(');
        if (c == '\\')
            ++i;
        else if (c == innermost)
            open.chop(1);
        else if (mayNest && closing(c) != '\0')
            open.append(closing(c));
        ++i;
    }
    return std::min(i, value.size());
}

// Where the first of `ends` stands outside of everything enclosed.
qsizetype findOutside(QByteArrayView value, qsizetype begin, QByteArrayView ends)
{
    qsizetype i = begin;
    while (i < value.size() && !ends.contains(value.at(i)))
        i = closing(value.at(i)) == '\0' ? i + 1 : behindEnclosed(value, i);
    return i;
}

AddressEntry addressEntry(QByteArrayView text)
{
    const auto mailboxes = parseAddressList(text.toByteArray());
    AddressEntry entry{text, {}, mailboxes && mailboxes->isEmpty()};
    if (mailboxes && mailboxes->size() == 1)
        entry.mailbox = mailboxes->constFirst();
    return entry;
}

bool isBlankOrFold(char c)
{
    return QByteArrayView(" \t\r\n").contains(c);
}

// The first one stands right behind a colon, without the fold it may have had; the last one ends
// without blanks.
QByteArray joinedAsWritten(QByteArrayList texts)
{
    while (!texts.constFirst().isEmpty() && isBlankOrFold(texts.constFirst().front()))
        texts.first().remove(0, 1);
    texts.first().prepend(' ');
    while (!texts.constLast().isEmpty() && isBlankOrFold(texts.constLast().back()))
        texts.last().chop(1);
    return texts.join(',');
}

QByteArray joinedInLines(QByteArrayList texts)
{
    for (QByteArray &text : texts)
        text = text.trimmed();
    const bool isFirstLong = texts.constFirst().size() > longestFieldLine - roomForName;
    return (isFirstLong ? "\r\n " : " ") + texts.join(",\r\n ");
}

bool hasLongLine(const QByteArray &value)
{
    const QByteArrayList lines = value.split('\n');
    return std::any_of(lines.cbegin(), lines.cend(), [](const QByteArray &line) {
        return line.size() > longestFieldLine - roomForName;
    });
}

// Lines may have come together that were apart.
QByteArray joinedTexts(const QByteArrayList &texts)
{
    const QByteArray asWritten = joinedAsWritten(texts);
    return hasLongLine(asWritten) ? joinedInLines(texts) : asWritten;
}

} // namespace

AddressField::AddressField(QByteArrayView value)
    : m_value(value)
{
    for (qsizetype begin = 0; begin < value.size();) {
        const qsizetype end = findOutside(value, begin, ",:");
        if (end < value.size() && value.at(end) == ':') {
            begin = readGroup(begin, end) + 1;
            continue;
        }
        m_groups << Group{{}, {addressEntry(value.sliced(begin, end - begin))}, {}};
        begin = end + 1;
    }
}

// Up to the comma behind it, where it returns.
qsizetype AddressField::readGroup(qsizetype begin, qsizetype colon)
{
    Group group{m_value.sliced(begin, colon + 1 - begin), {}, {}};
    qsizetype position = colon;
    do {
        const qsizetype entryBegin = position + 1;
        position = findOutside(m_value, entryBegin, ",;");
        group.entries << addressEntry(m_value.sliced(entryBegin, position - entryBegin));
    } while (position < m_value.size() && m_value.at(position) == ',');
    const qsizetype end = findOutside(m_value, position, ",");
    group.end = m_value.sliced(position, end - position);
    // Its name and what follows it might hold an address in other eyes.
    const QByteArrayView whole = m_value.sliced(begin, end - begin);
    if (!parseAddressList(whole.toByteArray()))
        group = {{}, {AddressEntry{whole, {}, false}}, {}};
    m_groups << group;
    return end;
}

QList<AddressEntry> AddressField::entries() const
{
    QList<AddressEntry> entries;
    for (const Group &group : m_groups)
        entries << group.entries;
    return entries;
}

QByteArray AddressField::kept(const Wish &isWanted) const
{
    const auto stays = [&isWanted](const AddressEntry &entry) {
        return entry.isEmpty || (entry.mailbox && isWanted(*entry.mailbox));
    };
    const QList<AddressEntry> all = entries();
    if (std::all_of(all.cbegin(), all.cend(), stays))
        return m_value.toByteArray();
    QByteArrayList texts;
    for (const Group &group : m_groups) {
        const QByteArray text = keptOf(group, isWanted);
        if (!text.isEmpty())
            texts << text;
    }
    return texts.isEmpty() ? QByteArray() : joinedTexts(texts);
}

QByteArray AddressField::keptOf(const Group &group, const Wish &isWanted)
{
    QByteArrayList texts;
    for (const AddressEntry &entry : group.entries) {
        if (entry.mailbox && isWanted(*entry.mailbox))
            texts << entry.text.toByteArray();
    }
    if (texts.isEmpty() || group.name.isEmpty())
        return texts.value(0);
    return group.name.toByteArray() + joinedTexts(texts) + group.end.toByteArray();
}
