// SPDX-License-Identifier: Apache-2.0
// An address as RFC 5321 and RFC 6531 define it, local-part@domain, with its ASCII and UTF-8 forms.
// Knows nothing of display names (see addresslist.h) nor of whether the mailbox exists.
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <optional>

enum class AddressFault {
    None,
    Empty,
    NoAt, // there is no @
    NoLocalPart, // nothing before the @
    NoDomain, // nothing behind the @
    ControlCharacter, // CR, LF, NUL, …, bidi controls, invisible characters: never sent or repaired
    Blank, // an unquoted blank inside
    BadLocalPart, // a character that needs quoting, two dots in a row, …
    LocalPartTooLong, // over 64 bytes (RFC 5321 §4.5.3.1.1)
    BadDomain, // not a host name, international domain or address literal
    TooLong, // over 254 bytes (RFC 5321 §4.5.3.1.3 less the angle brackets)
};

class Mailbox
{
public:
    // Reads one bare address; blanks at both ends are trimmed, everything else is taken literally.
    // Accepts quoted local-parts, UTF-8 local-parts, U-label and A-label domains and the address
    // literals [192.0.2.1] and [IPv6:2001:db8::1]. None: fault() says why.
    static std::optional<Mailbox> parse(QStringView text);
    static AddressFault fault(QStringView text);

    // As typed, quotes included.
    const QString &localPart() const { return m_localPart; }
    // As typed.
    const QString &domain() const { return m_domain; }
    // Lower case with every label in ASCII (xn--…); address literals as they are.
    const QString &asciiDomain() const { return m_asciiDomain; }

    // Whether only SMTPUTF8 can carry it: its local-part is not ASCII. A domain alone never needs
    // it, it has an A-label form.
    bool needsSmtpUtf8() const;
    // For the wire without SMTPUTF8: the domain in A-labels. Empty where needsSmtpUtf8().
    QByteArray toAscii() const;
    // For the wire with SMTPUTF8 and for people: an international domain in proper U-labels
    // (RFC 6531 §3.2), so Bücher。Example becomes bücher.example; an ASCII domain as typed.
    QByteArray toUtf8() const;
    QString toString() const;

    // RFC 2606 and 6761: example, test, invalid, localhost and below, example.com/.net/.org.
    bool isReserved() const;

    // Equal for delivery: local-parts to the letter, domains without regard to case or form.
    bool operator==(const Mailbox &other) const;
    friend size_t qHash(const Mailbox &mailbox, size_t seed = 0)
    {
        return qHashMulti(seed, mailbox.m_localPart, mailbox.m_asciiDomain.toLower());
    }

private:
    static AddressFault read(QStringView text, Mailbox &mailbox);

    QString m_localPart;
    QString m_domain;
    QString m_asciiDomain;
};

Q_DECLARE_METATYPE(Mailbox)
