// SPDX-License-Identifier: Apache-2.0
#include "mail/maildomain.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLabel = 63; // RFC 1035 §2.3.4
constexpr qsizetype longestDomain = 255; // RFC 5321 §4.5.3.1.2

// RFC 5321 §4.1.2: unlike a host name elsewhere, a mail domain has neither underscores nor a final
// dot.
bool isLabel(const QString &label)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\z"_s);
    return label.size() <= longestLabel && pattern.match(label).hasMatch();
}

// 192.0.2.1 without brackets is no domain either: no top-level domain is a number.
bool isAsciiDomain(const QString &domain)
{
    static const QRegularExpression number(u"\\A[0-9]+\\z"_s);
    const QStringList labels = domain.split(u'.');
    return domain.size() <= longestDomain && std::all_of(labels.cbegin(), labels.cend(), isLabel)
           && !number.match(labels.constLast()).hasMatch();
}

// No leading zeros, which some programs read as octal.
bool isIpv4Text(QStringView text)
{
    static const QRegularExpression dottedQuad(
        u"\\A(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!\\z)|\\z)){4}\\z"_s);
    return dottedQuad.match(text.toString()).hasMatch();
}

// How many of the eight groups "2001:db8:1" or "ffff:192.0.2.1" stand for; -1: neither.
qsizetype ipv6Groups(QStringView text)
{
    static const QRegularExpression hexadecimal(u"\\A[0-9A-Fa-f]{1,4}\\z"_s);
    if (text.isEmpty())
        return 0;
    QList<QStringView> groups = text.split(u':');
    const bool endsInIpv4 = isIpv4Text(groups.constLast());
    if (endsInIpv4)
        groups.removeLast();
    const bool areGroups = std::all_of(groups.cbegin(), groups.cend(), [](QStringView group) {
        return hexadecimal.match(group.toString()).hasMatch();
    });
    return areGroups ? groups.size() + (endsInIpv4 ? 2 : 0) : -1;
}

// RFC 5321 §4.1.3: "::" stands for at least two groups. An IPv4 part comes last, so not before "::".
bool isIpv6Text(QStringView text)
{
    const qsizetype gap = text.indexOf("::"_L1);
    if (gap < 0)
        return ipv6Groups(text) == 8;
    const QStringView before = text.first(gap);
    const qsizetype groupsBefore = ipv6Groups(before);
    const qsizetype groupsBehind = ipv6Groups(text.sliced(gap + 2));
    return groupsBefore >= 0 && groupsBehind >= 0 && groupsBefore + groupsBehind <= 6
           && !before.contains(u'.');
}

bool isAddressLiteralText(QStringView text)
{
    if (text.size() < 3 || !text.startsWith(u'[') || !text.endsWith(u']'))
        return false;
    const QStringView address = text.sliced(1).chopped(1);
    return address.startsWith("IPv6:"_L1, Qt::CaseInsensitive) ? isIpv6Text(address.sliced(5))
                                                               : isIpv4Text(address);
}

bool hasOnlyAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c < QChar(0x80); });
}

// QUrl::toAce() encodes labels that IDNA forbids all the same (a hyphen at the end, mixed
// directions, a joiner where there is nothing to join); fromAce() leaves those encoded.
QString internationalToAscii(const QString &domain)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(domain));
    const QStringList labels = MailDomain::toUnicode(ascii).split(u'.');
    const bool areAllowed = std::none_of(labels.cbegin(), labels.cend(), [](const QString &label) {
        return label.startsWith("xn--"_L1);
    });
    return areAllowed ? ascii : QString();
}

} // namespace

QString MailDomain::toAscii(const QString &domain)
{
    if (isAddressLiteralText(domain))
        return domain;
    const QString ascii = hasOnlyAscii(domain) ? domain.toLower() : internationalToAscii(domain);
    return isAsciiDomain(ascii) ? ascii : QString();
}

// Without the option Qt decodes only below top-level domains of a list of its own, on which .会社 is
// missing. The list guards against look-alikes in browsers; here the address was typed as it is.
QString MailDomain::toUnicode(const QString &asciiDomain)
{
    return QUrl::fromAce(asciiDomain.toLatin1(), QUrl::IgnoreIDNWhitelist);
}
