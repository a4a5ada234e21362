// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/redaction.h"

#include "diagnosis/readabletext.h"
#include "diagnosis/secretforms.h"

#include <QMultiHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortSecret = 4; // bytes
const QString strike = u"********"_s;

bool isWordCharacter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

// A short value such as "1" would be found in every reply code.
void strikeWholeWords(QString &text, const QString &word)
{
    qsizetype at = text.indexOf(word);
    while (at >= 0) {
        if (isWordCharacter(text, at - 1) || isWordCharacter(text, at + word.size())) {
            at = text.indexOf(word, at + 1);
        } else {
            text.replace(at, word.size(), strike);
            at = text.indexOf(word, at + strike.size());
        }
    }
}

// Of UTF-8, all beyond ASCII counts as letters.
bool isWordByte(QByteArrayView bytes, qsizetype at)
{
    if (at < 0 || at >= bytes.size())
        return false;
    const auto byte = static_cast<unsigned char>(bytes.at(at));
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
           || (byte >= 'A' && byte <= 'Z');
}

bool hasWord(QByteArrayView bytes, const QByteArray &word)
{
    for (qsizetype at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
        if (!isWordByte(bytes, at - 1) && !isWordByte(bytes, at + word.size()))
            return true;
    }
    return false;
}

quint16 firstTwo(const char *bytes)
{
    return quint16(static_cast<unsigned char>(bytes[0]) << 8
                   | static_cast<unsigned char>(bytes[1]));
}

// All parts in one go, however many: what leaves may have many megabytes. Each has four bytes
// or more.
bool hasPart(QByteArrayView bytes, const QList<QByteArray> &parts)
{
    QByteArray begins(0x10000, 0); // 1 where a part begins with these two bytes
    QByteArray goesOn(0x10000, 0); // 1 where these two follow them
    QMultiHash<quint16, QByteArrayView> byBeginning;
    for (const QByteArray &part : parts) {
        begins[firstTwo(part.constData())] = 1;
        goesOn[firstTwo(part.constData() + 2)] = 1;
        byBeginning.insert(firstTwo(part.constData()), part);
    }
    const char *mayBegin = begins.constData();
    const char *mayGoOn = goesOn.constData();
    const char *end = bytes.data() + bytes.size();
    for (const char *at = bytes.data(); end - at >= 4; ++at) {
        const quint16 beginning = firstTwo(at);
        if (mayBegin[beginning] == 0 || mayGoOn[firstTwo(at + 2)] == 0)
            continue;
        const QByteArrayView rest(at, end);
        const auto [first, last] = byBeginning.equal_range(beginning);
        if (std::any_of(first, last, [&](QByteArrayView part) { return rest.startsWith(part); }))
            return true;
    }
    return false;
}

// What others share stays: they overwrite it.
template <typename Texts>
void overwrite(Texts &texts)
{
    for (auto &text : texts) {
        if (text.isDetached())
            text.fill({});
    }
}

} // namespace

Redaction &Redaction::operator=(Redaction other) noexcept
{
    m_forms.swap(other.m_forms);
    m_parts.swap(other.m_parts);
    m_words.swap(other.m_words);
    return *this;
}

Redaction::~Redaction()
{
    overwrite(m_forms);
    overwrite(m_parts);
    overwrite(m_words);
}

void Redaction::conceal(const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    m_forms << readableText(secret);
    if (secret.size() >= shortSecret) {
        const QList<QByteArray> parts = SecretForms::all(secret);
        for (const QByteArray &part : parts)
            m_forms << readableText(part); // what is seen of it, also where it is no UTF-8
        m_parts << parts;
    } else {
        m_forms << QString::fromLatin1(secret.toBase64());
        m_words << secret;
    }
    // The longest first: a form may contain another.
    std::sort(m_forms.begin(), m_forms.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString Redaction::redacted(QString text) const
{
    for (const QString &form : m_forms) {
        if (form.size() < shortSecret)
            strikeWholeWords(text, form);
        else
            text.replace(form, strike);
    }
    return text;
}

bool Redaction::appearsIn(QByteArrayView bytes) const
{
    const auto isThere = [bytes](const QByteArray &word) { return hasWord(bytes, word); };
    return std::any_of(m_words.cbegin(), m_words.cend(), isThere) || hasPart(bytes, m_parts);
}
