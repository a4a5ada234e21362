// SPDX-License-Identifier: Apache-2.0
#include "practice/pathargument.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestPath = 254;

bool matchesWhole(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    return expression.match(text).hasMatch();
}

bool isLocalPart(const QString &text)
{
    static const QString atom = u"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+"_s;
    static const QString quoted =
        u"\"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e\\x{80}-\\x{10FFFF}]|\\\\[\\x20-\\x7e])*\""_s;
    return matchesWhole(atom + u"(\\."_s + atom + u")*|"_s + quoted, text);
}

bool isDomain(const QString &text)
{
    static const QString letter = u"[A-Za-z0-9\\x{80}-\\x{10FFFF}]"_s;
    static const QString label =
        letter + u"([A-Za-z0-9\\x{80}-\\x{10FFFF}-]{0,61}"_s + letter + u")?"_s;
    return matchesWhole(label + u"(\\."_s + label + u")*"_s, text);
}

bool isAddressLiteral(const QString &text)
{
    return matchesWhole(u"\\[(\\d{1,3}(\\.\\d{1,3}){3}|IPv6:[0-9A-Fa-f:.]+)\\]"_s, text);
}

// Behind the last angle bracket that is outside of a quoted string.
qsizetype endOfPath(const QByteArray &text)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isQuoted && text.at(i) == '\\')
            ++i;
        else if (text.at(i) == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && text.at(i) == '>')
            return i;
    }
    return -1;
}

bool isParameter(const QByteArray &text)
{
    return matchesWhole(u"[A-Za-z0-9][A-Za-z0-9-]*(=[\\x21-\\x3c\\x3e-\\x7e]+)?"_s,
                        QString::fromLatin1(text));
}

} // namespace

std::optional<PathArgument> PathArgument::parse(const QByteArray &argument,
                                                const QByteArray &keyword)
{
    const auto start = keyword.size();
    const auto end = endOfPath(argument);
    if (argument.first(qMin(start, argument.size())).toUpper() != keyword || end < 0
        || argument.at(start) != '<')
        return {};
    PathArgument read;
    read.path = argument.mid(start + 1, end - start - 1);
    const QByteArray rest = argument.mid(end + 1);
    if (rest.isEmpty())
        return read;
    if (!rest.startsWith(' '))
        return {};
    const QByteArrayList parameters = rest.mid(1).split(' ');
    for (const QByteArray &parameter : parameters) {
        if (!isParameter(parameter))
            return {};
        const auto equals = parameter.indexOf('=');
        const bool hasValue = equals >= 0;
        read.parameters.append({parameter.first(hasValue ? equals : parameter.size()).toUpper(),
                                hasValue ? parameter.mid(equals + 1) : QByteArray()});
    }
    return read;
}

bool isMailboxPath(const QByteArray &path, bool mayBeUtf8)
{
    const QString text = QString::fromUtf8(path);
    const auto at = text.lastIndexOf(u'@');
    if (at < 0 || path.size() > longestPath || !(mayBeUtf8 ? isUtf8(path) : isAscii(path)))
        return false;
    const QString localPart = text.first(at);
    const QString domain = text.mid(at + 1);
    return localPart.toUtf8().size() <= longestLocalPart && isLocalPart(localPart)
           && (isDomain(domain) || isAddressLiteral(domain));
}

bool isClientName(const QByteArray &name)
{
    const QString text = QString::fromUtf8(name);
    return isAscii(name) && (isDomain(text) || isAddressLiteral(text));
}

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 128; });
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder(bytes);
    return !decoder.hasError();
}
