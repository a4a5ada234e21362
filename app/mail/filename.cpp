// SPDX-License-Identifier: Apache-2.0
#include "mail/filename.h"

#include <QByteArrayList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 255; // UTF-16 units, as on NTFS
constexpr qsizetype longestSuffix = 16;
constexpr qsizetype parameterWidth = 76;

bool isJoiner(QChar character)
{
    // Zero width, but emoji and several scripts are written with them.
    return character == QChar(0x200C) || character == QChar(0x200D);
}

bool isUnsafeInName(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format: // bidi controls among them
        return !isJoiner(character);
    default:
        return character == u'/' || character == u'\\';
    }
}

void replaceUnsafe(QString &name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool isPair =
            name.at(i).isHighSurrogate() && i + 1 < name.size() && name.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (name.at(i).isSurrogate())
            name[i] = QChar::ReplacementCharacter;
        else if (isUnsafeInName(name.at(i)))
            name[i] = u'_';
    }
}

QString shortened(const QString &name)
{
    if (name.size() <= longestName)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasSuffix = dot > 0 && name.size() - dot <= longestSuffix;
    const QString suffix = hasSuffix ? name.sliced(dot) : QString();
    QString stem = name.first(longestName - suffix.size());
    if (stem.back().isHighSurrogate())
        stem.chop(1);
    return stem + suffix;
}

// "=?" would be read as an encoded word by some.
bool isPlainName(const QByteArray &name)
{
    return !name.contains("=?")
           && std::all_of(name.cbegin(), name.cend(), [](char c) { return c >= ' ' && c <= '~'; });
}

QByteArray quotedName(QByteArray name)
{
    name.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + name + '"';
}

// A parameter's name in front of a part of its value: " filename*2*=".
QByteArray partLead(qsizetype number)
{
    return " filename*" + QByteArray::number(number) + "*=" + (number == 0 ? "UTF-8''" : "");
}

// Some readers decode part by part: no character is spread over two.
QByteArrayList partsOfName(const QString &name)
{
    QByteArrayList parts{partLead(0)};
    const QList<uint> characters = name.toUcs4();
    for (const uint character : characters) {
        const char32_t unit = character;
        const QByteArray encoded = QString::fromUcs4(&unit, 1).toUtf8().toPercentEncoding();
        const bool isFull = parts.constLast().size() + encoded.size() > parameterWidth - 1;
        if (isFull)
            parts << partLead(parts.size());
        parts.last() += encoded;
    }
    return parts;
}

} // namespace

QString FileName::harmless(const QString &name)
{
    QString result = name;
    replaceUnsafe(result);
    result = shortened(result.trimmed()).trimmed(); // where it was cut a blank may be last
    const bool isOnlyDots =
        std::all_of(result.cbegin(), result.cend(), [](QChar c) { return c == u'.'; });
    return isOnlyDots ? u"attachment"_s : result;
}

QByteArray FileName::parameter(const QString &harmlessName)
{
    const QByteArray utf8 = harmlessName.toUtf8();
    const QByteArray plain = " filename=" + quotedName(utf8);
    if (isPlainName(utf8) && plain.size() <= parameterWidth)
        return ";\r\n" + plain;
    const QByteArray whole = " filename*=UTF-8''" + utf8.toPercentEncoding();
    if (whole.size() <= parameterWidth)
        return ";\r\n" + whole;
    return ";\r\n" + partsOfName(harmlessName).join(";\r\n");
}
