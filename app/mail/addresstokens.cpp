// SPDX-License-Identifier: Apache-2.0
#include "mail/addresstokens.h"

namespace {

class AddressTokenReader
{
public:
    explicit AddressTokenReader(const QByteArray &field)
        : m_field(field)
    {}

    std::optional<QList<AddressToken>> all()
    {
        QList<AddressToken> tokens;
        bool isSound = skipBlanksAndComments();
        while (isSound && !atEnd()) {
            const auto token = next();
            if (!token)
                return {};
            tokens << *token;
            isSound = skipBlanksAndComments();
        }
        return isSound ? std::optional(tokens) : std::nullopt;
    }

private:
    bool atEnd() const { return m_position == m_field.size(); }
    char current() const { return m_field.at(m_position); }
    bool skipBlanksAndComments();
    bool skipComment();
    std::optional<AddressToken> next();
    std::optional<AddressToken> enclosed(AddressToken::Kind kind, char last);
    AddressToken atom();

    static bool isControl(char c) { return (c >= '\0' && c < ' ' && c != '\t') || c == '\x7f'; }
    static bool isSpecial(char c) { return QByteArrayView("()<>[]:;@\\,.\" \t").contains(c); }

    const QByteArray m_field;
    qsizetype m_position = 0;
};

bool AddressTokenReader::skipBlanksAndComments()
{
    while (!atEnd()) {
        if (current() == ' ' || current() == '\t')
            ++m_position;
        else if (current() != '(')
            return true;
        else if (!skipComment())
            return false;
    }
    return true;
}

// Comments nest. False: this one has no end.
bool AddressTokenReader::skipComment()
{
    qsizetype depth = 0;
    do {
        if (isControl(current()))
            return false;
        if (current() == '(')
            ++depth;
        else if (current() == ')')
            --depth;
        m_position += current() == '\\' ? 2 : 1;
    } while (depth > 0 && m_position < m_field.size());
    m_position = qMin(m_position, m_field.size());
    return depth == 0;
}

std::optional<AddressToken> AddressTokenReader::next()
{
    switch (current()) {
    case '"':
        return enclosed(AddressToken::Kind::QuotedString, '"');
    case '[':
        return enclosed(AddressToken::Kind::Literal, ']');
    case '<':
    case '>':
    case ':':
    case ';':
    case '@':
    case ',':
    case '.':
        return AddressToken{AddressToken::Kind::Special, m_field.sliced(m_position++, 1)};
    default:
        break;
    }
    if (isSpecial(current()) || isControl(current()))
        return {};
    return atom();
}

std::optional<AddressToken> AddressTokenReader::enclosed(AddressToken::Kind kind, char last)
{
    const qsizetype begin = m_position++;
    while (!atEnd() && current() != last) {
        if (isControl(current()))
            return {};
        m_position = qMin(m_position + (current() == '\\' ? 2 : 1), m_field.size());
    }
    if (atEnd())
        return {};
    ++m_position;
    return AddressToken{kind, m_field.sliced(begin, m_position - begin)};
}

AddressToken AddressTokenReader::atom()
{
    const qsizetype begin = m_position;
    while (!atEnd() && !isSpecial(current()) && !isControl(current()))
        ++m_position;
    return {AddressToken::Kind::Atom, m_field.sliced(begin, m_position - begin)};
}

} // namespace

std::optional<QList<AddressToken>> addressTokens(const QByteArray &field)
{
    return AddressTokenReader(field).all();
}
