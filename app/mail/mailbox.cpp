// SPDX-License-Identifier: Apache-2.0
#include "mail/mailbox.h"

#include "mail/maildomain.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLocalPart = 64; // RFC 5321 §4.5.3.1.1, in bytes
constexpr qsizetype longestAddress = 254; // §4.5.3.1.3 less the angle brackets

bool isBlank(QChar character)
{
    return character == u'\t' || character.category() == QChar::Separator_Space;
}

QStringView withoutOuterBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

// Besides controls proper whatever hides or reorders text: an address is to be what it looks like.
// Persian and Indic words need the (non-)joiners. U+FFFD stands where bytes were no text at all.
bool isUnsendable(char32_t character)
{
    constexpr char32_t nonJoiner = 0x200C;
    constexpr char32_t joiner = 0x200D;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return character != nonJoiner && character != joiner;
    default:
        return character == QChar::ReplacementCharacter || QChar::isNonCharacter(character);
    }
}

bool hasUnsendable(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return !text.isValidUtf16()
           || std::any_of(characters.cbegin(), characters.cend(), isUnsendable);
}

// RFC 5322 §3.2.3 and RFC 6531 §3.3
bool isAtomCharacter(QChar character)
{
    constexpr QStringView marks = u"!#$%&'*+-/=?^_`{|}~";
    return character >= QChar(0x80) || character.isLetterOrNumber() || marks.contains(character);
}

bool isDotString(QStringView text)
{
    return !text.startsWith(u'.') && !text.endsWith(u'.') && !text.contains(u".."_s)
           && std::all_of(text.cbegin(), text.cend(),
                          [](QChar c) { return c == u'.' || isAtomCharacter(c); });
}

// The index of the quote that ends the quoted-string `text` begins with; -1: there is none.
qsizetype closingQuote(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\')
            ++i;
        else if (text.at(i) == u'"')
            return i;
    }
    return -1;
}

// RFC 5321 §4.1.2: a backslash quotes what is printable and ASCII.
bool isQuotedString(QStringView text)
{
    if (!text.startsWith(u'"') || closingQuote(text) != text.size() - 1)
        return false;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text.at(i) == u'\\' && text.at(++i) >= QChar(0x7f))
            return false;
    }
    return true;
}

// The @ between local-part and domain; -1: there is none. A domain has no @, a quoted local-part may.
qsizetype separator(QStringView address)
{
    if (address.startsWith(u'"')) {
        const qsizetype quote = closingQuote(address);
        if (quote == address.size() - 1)
            return -1;
        if (quote >= 0 && address.at(quote + 1) == u'@')
            return quote + 1;
    }
    return address.lastIndexOf(u'@');
}

AddressFault localPartFault(QStringView localPart)
{
    const bool isQuoted = isQuotedString(localPart);
    if (!isQuoted && std::any_of(localPart.cbegin(), localPart.cend(), isBlank))
        return AddressFault::Blank;
    if (!isQuoted && !isDotString(localPart))
        return AddressFault::BadLocalPart;
    return localPart.toUtf8().size() > longestLocalPart ? AddressFault::LocalPartTooLong
                                                        : AddressFault::None;
}

bool isAscii(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c < QChar(0x80); });
}

} // namespace

std::optional<Mailbox> Mailbox::parse(QStringView text)
{
    Mailbox mailbox;
    return read(text, mailbox) == AddressFault::None ? std::optional(mailbox) : std::nullopt;
}

AddressFault Mailbox::fault(QStringView text)
{
    Mailbox mailbox;
    return read(text, mailbox);
}

AddressFault Mailbox::read(QStringView text, Mailbox &mailbox)
{
    const QStringView address = withoutOuterBlanks(text);
    if (hasUnsendable(address))
        return AddressFault::ControlCharacter;
    const qsizetype at = separator(address);
    if (at < 0)
        return address.isEmpty() ? AddressFault::Empty : AddressFault::NoAt;
    mailbox.m_localPart = address.first(at).toString();
    mailbox.m_domain = address.sliced(at + 1).toString();
    if (mailbox.m_localPart.isEmpty())
        return AddressFault::NoLocalPart;
    if (mailbox.m_domain.isEmpty())
        return AddressFault::NoDomain;
    if (const AddressFault fault = localPartFault(mailbox.m_localPart); fault != AddressFault::None)
        return fault;
    if (std::any_of(mailbox.m_domain.cbegin(), mailbox.m_domain.cend(), isBlank))
        return AddressFault::Blank;
    if (address.toUtf8().size() > longestAddress)
        return AddressFault::TooLong;
    mailbox.m_asciiDomain = MailDomain::toAscii(mailbox.m_domain);
    if (mailbox.m_asciiDomain.isEmpty())
        return AddressFault::BadDomain;
    // Each form may be the longer one.
    const qsizetype localPartSize = mailbox.m_localPart.toUtf8().size();
    return localPartSize + 1 + mailbox.m_asciiDomain.size() > longestAddress ? AddressFault::TooLong
                                                                             : AddressFault::None;
}

bool Mailbox::needsSmtpUtf8() const
{
    return !isAscii(m_localPart);
}

QByteArray Mailbox::toAscii() const
{
    return needsSmtpUtf8() ? QByteArray() : u"%1@%2"_s.arg(m_localPart, m_asciiDomain).toLatin1();
}

QByteArray Mailbox::toUtf8() const
{
    return toString().toUtf8();
}

QString Mailbox::toString() const
{
    const QString domain = isAscii(m_domain) ? m_domain : MailDomain::toUnicode(m_asciiDomain);
    return m_localPart + u'@' + domain;
}

bool Mailbox::isReserved() const
{
    static const QStringList topLevel{u"example"_s, u"test"_s, u"invalid"_s, u"localhost"_s};
    static const QStringList belowExample{u"com"_s, u"net"_s, u"org"_s};
    const QStringList labels = m_asciiDomain.split(u'.');
    const QString &last = labels.constLast();
    const bool isBelowExample = labels.size() > 1 && labels.at(labels.size() - 2) == "example"_L1;
    return topLevel.contains(last) || (isBelowExample && belowExample.contains(last));
}

bool Mailbox::operator==(const Mailbox &other) const
{
    return m_localPart == other.m_localPart
           && m_asciiDomain.compare(other.m_asciiDomain, Qt::CaseInsensitive) == 0;
}
