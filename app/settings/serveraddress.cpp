// SPDX-License-Identifier: Apache-2.0
#include "settings/serveraddress.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHostName = 253; // RFC 1035 §2.3.4, written with dots
constexpr qsizetype longestLabel = 63;

bool isBlankOrControl(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Control;
}

// QHostAddress forgives blanks, also inside.
bool isIpv6(const QString &text)
{
    QHostAddress address;
    return text.contains(u':') && std::none_of(text.cbegin(), text.cend(), isBlankOrControl)
           && address.setAddress(text) && address.protocol() == QAbstractSocket::IPv6Protocol;
}

// Four plain decimal numbers: QHostAddress itself also takes "10.1" and octal numbers, which other
// programs read as other addresses.
bool isIpv4(const QString &text)
{
    static const QRegularExpression dottedQuad(
        u"\\A(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!\\z)|\\z)){4}\\z"_s);
    return dottedQuad.match(text).hasMatch();
}

// RFC 5321 §4.1.2 and RFC 1123 §2.1. Underscores are no part of it, but names in container networks
// and on Windows have them.
bool isHostLabel(const QString &label)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\z"_s);
    return label.size() <= longestLabel && pattern.match(label).hasMatch();
}

// A last label of digits alone would be half an IPv4 address.
bool isAsciiHostName(const QString &name)
{
    const QStringList labels = name.split(u'.');
    const QString &last = labels.constLast();
    const bool lastIsNumber =
        std::all_of(last.cbegin(), last.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return name.size() <= longestHostName && !lastIsNumber
           && std::all_of(labels.cbegin(), labels.cend(), isHostLabel);
}

// Takes "smtps://" and its like off the front. False: another scheme.
bool takeScheme(QString &text, std::optional<Encryption> &encryption)
{
    const qsizetype end = text.indexOf("://"_L1);
    if (end < 0)
        return true;
    const QString scheme = text.left(end).toLower();
    text.remove(0, end + 3);
    if (scheme == "smtps"_L1 || scheme == "submissions"_L1)
        encryption = Encryption::Tls;
    return encryption || scheme == "smtp"_L1 || scheme == "submission"_L1;
}

// Splits at the colon before the port. False: brackets or colons that make no sense.
bool splitPort(const QString &text, QString &host, std::optional<QString> &port)
{
    static const QRegularExpression bracketed(u"\\A\\[([^\\]]*)\\](?::(.*))?\\z"_s);
    static const QRegularExpression plain(u"\\A([^:]*)(?::([^:]*))?\\z"_s);
    if (isIpv6(text)) {
        host = text;
        return true;
    }
    const bool hasBrackets = text.startsWith(u'[');
    const auto match = (hasBrackets ? bracketed : plain).match(text);
    if (!match.hasMatch() || (hasBrackets && !isIpv6(match.captured(1))))
        return false;
    host = match.captured(1);
    if (match.hasCaptured(2))
        port = match.captured(2);
    return true;
}

std::optional<quint16> portNumber(const QString &text)
{
    static const QRegularExpression digits(u"\\A[0-9]{1,5}\\z"_s);
    const int number = digits.match(text).hasMatch() ? text.toInt() : 0;
    return number >= 1 && number <= 65535 ? std::optional(quint16(number)) : std::nullopt;
}

} // namespace

std::optional<ServerAddress> ServerAddress::parse(const QString &text)
{
    ServerAddress result;
    QString rest = text.trimmed();
    if (std::any_of(rest.cbegin(), rest.cend(), isBlankOrControl)
        || !takeScheme(rest, result.encryption))
        return {};
    while (rest.endsWith(u'/'))
        rest.chop(1);
    std::optional<QString> port;
    if (!splitPort(rest, result.host, port))
        return {};
    if (port && !(result.port = portNumber(*port)))
        return {};
    if (result.host.endsWith(u'.'))
        result.host.chop(1);
    return asciiHost(result.host).isEmpty() ? std::nullopt : std::optional(result);
}

QString ServerAddress::asciiHost(const QString &host)
{
    if (isIpv4(host) || isIpv6(host))
        return host;
    QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    name = QString::fromLatin1(QUrl::toAce(name)).toLower();
    return isAsciiHostName(name) ? name : QString();
}

bool ServerAddress::isFullName(const QString &host)
{
    const QString ascii = asciiHost(host);
    return ascii.contains(u'.') && QHostAddress(ascii).isNull();
}
