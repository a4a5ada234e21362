// SPDX-License-Identifier: Apache-2.0
#include "mail/addresslist.h"

#include "mail/addresstokens.h"

#include <QByteArrayList>
#include <QStringDecoder>

namespace {

// The address list of RFC 5322 §3.4 with the obsolete forms of §4.4.
class AddressGrammar
{
public:
    explicit AddressGrammar(const QList<AddressToken> &tokens)
        : m_tokens(tokens)
    {}

    std::optional<QList<Mailbox>> all()
    {
        return readList(false) && atEnd() ? std::optional(m_mailboxes) : std::nullopt;
    }

private:
    using Kind = AddressToken::Kind;

    bool atEnd() const { return m_position == m_tokens.size(); }
    AddressToken current() const { return atEnd() ? AddressToken{} : m_tokens.at(m_position); }
    bool isWord() const;
    bool isAt(char special) const;
    bool skip(char special);

    bool readList(bool inGroup);
    bool readEntry(bool inGroup);
    bool readGroup();
    bool readAngle();
    bool readRoute();
    bool readMailbox();
    std::optional<QByteArray> localPart();
    std::optional<QByteArray> domain();

    const QList<AddressToken> m_tokens;
    qsizetype m_position = 0;
    QList<Mailbox> m_mailboxes;
};

bool AddressGrammar::isWord() const
{
    return current().kind == Kind::Atom || current().kind == Kind::QuotedString;
}

bool AddressGrammar::isAt(char special) const
{
    return current().kind == Kind::Special && current().text.front() == special;
}

bool AddressGrammar::skip(char special)
{
    const bool isThere = isAt(special);
    m_position += isThere ? 1 : 0;
    return isThere;
}

// Up to the end, or up to the semicolon of a group. Empty entries are an obsolete form.
bool AddressGrammar::readList(bool inGroup)
{
    while (!atEnd() && !(inGroup && isAt(';'))) {
        if (skip(','))
            continue;
        if (!readEntry(inGroup))
            return false;
        if (!atEnd() && !isAt(',') && !(inGroup && isAt(';')))
            return false;
    }
    return true;
}

bool AddressGrammar::readEntry(bool inGroup)
{
    const qsizetype begin = m_position;
    while (isWord() || isAt('.'))
        ++m_position;
    if (skip('<'))
        return readAngle();
    if (isAt('@')) {
        m_position = begin;
        return readMailbox();
    }
    return !inGroup && m_position > begin && skip(':') && readGroup();
}

bool AddressGrammar::readGroup()
{
    return readList(true) && skip(';');
}

bool AddressGrammar::readAngle()
{
    const bool hasRoute = isAt('@') || isAt(',');
    return (!hasRoute || readRoute()) && readMailbox() && skip('>');
}

// "@one.example,@two.example:" says which way to take; RFC 5321 §4.1.1.3 has it ignored.
bool AddressGrammar::readRoute()
{
    while (!isAt(':')) {
        if (skip(','))
            continue;
        if (!skip('@') || !domain())
            return false;
    }
    return skip(':');
}

QByteArray unquoted(QByteArrayView word)
{
    QByteArray text;
    const QByteArrayView inside = word.sliced(1).chopped(1);
    for (qsizetype i = 0; i < inside.size(); ++i) {
        i += inside.at(i) == '\\' && i + 1 < inside.size() ? 1 : 0;
        text += inside.at(i);
    }
    return text;
}

QByteArray quoted(QByteArray text)
{
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

// Words with dots between. What SMTP has no form for, such as "Ann".Lee, is quoted as a whole.
std::optional<QByteArray> AddressGrammar::localPart()
{
    QList<AddressToken> words;
    do {
        if (!isWord())
            return {};
        words << current();
        ++m_position;
    } while (skip('.'));
    if (words.size() == 1)
        return words.constFirst().text;
    QByteArrayList texts;
    bool isPlain = true;
    for (const AddressToken &word : std::as_const(words)) {
        const bool isAtom = word.kind == Kind::Atom;
        isPlain = isPlain && isAtom;
        texts << (isAtom ? word.text : unquoted(word.text));
    }
    return isPlain ? texts.join('.') : quoted(texts.join('.'));
}

std::optional<QByteArray> AddressGrammar::domain()
{
    QByteArrayList labels;
    do {
        const bool mayBeLiteral = labels.isEmpty() && current().kind == Kind::Literal;
        if (current().kind != Kind::Atom && !mayBeLiteral)
            return {};
        labels << current().text;
        ++m_position;
    } while (skip('.'));
    return labels.join('.');
}

bool AddressGrammar::readMailbox()
{
    const auto local = localPart();
    if (!local || !skip('@'))
        return false;
    const auto host = domain();
    if (!host)
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString address = decoder(*local + '@' + *host);
    const auto mailbox = decoder.hasError() ? std::nullopt : Mailbox::parse(address);
    if (mailbox)
        m_mailboxes << *mailbox;
    return mailbox.has_value();
}

// RFC 5322 §2.2.3. A line break that is left is an error, which isControl() finds.
QByteArray unfolded(QByteArray field)
{
    field.replace("\r\n ", " ").replace("\r\n\t", "\t");
    if (field.endsWith("\r\n"))
        field.chop(2);
    return field;
}

} // namespace

std::optional<QList<Mailbox>> parseAddressList(const QByteArray &field)
{
    const auto tokens = addressTokens(unfolded(field));
    return tokens ? AddressGrammar(*tokens).all() : std::nullopt;
}
