// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/transcript.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortSecret = 4; // bytes
const QString strike = u"********"_s;

// Encoded at each of the three offsets it can have inside a longer base64 text, less the characters
// that also depend on its neighbours.
QList<QByteArray> base64Forms(const QByteArray &secret)
{
    QList<QByteArray> forms{secret.toBase64()};
    for (qsizetype offset = 0; offset < 3; ++offset) {
        const QByteArray padded = QByteArray(offset, 'x') + secret;
        QByteArray text = padded.toBase64(QByteArray::OmitTrailingEquals);
        const qsizetype lead = offset == 0 ? 0 : offset + 1;
        const qsizetype tail = padded.size() % 3 == 0 ? 0 : 1;
        text = text.mid(lead, text.size() - lead - tail);
        if (text.size() >= 6)
            forms << text;
    }
    return forms;
}

QString readable(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        const bool isBidiControl = (code >= 0x202A && code <= 0x202E)
                                   || (code >= 0x2066 && code <= 0x2069) || code == 0x200E
                                   || code == 0x200F;
        if (code < 0x20)
            character = QChar(char16_t(0x2400 + code)); // ␀ … ␟
        else if (code == 0x7F)
            character = QChar(0x2421);
        else if ((code >= 0x80 && code < 0xA0) || isBidiControl || code == 0x2028 || code == 0x2029)
            character = QChar(0xFFFD);
    }
    return text;
}

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

QLatin1String speakerMark(TranscriptLine::Speaker speaker)
{
    switch (speaker) {
    case TranscriptLine::Speaker::Client:
        return "C: "_L1;
    case TranscriptLine::Speaker::Server:
        return "S: "_L1;
    case TranscriptLine::Speaker::Note:
        break;
    }
    return "-- "_L1;
}

} // namespace

void Transcript::conceal(const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    m_concealed << readable(secret);
    if (secret.size() >= shortSecret) {
        m_concealed << QString::fromLatin1(secret.toHex())
                    << QString::fromLatin1(secret.toHex().toUpper())
                    << QString::fromLatin1(secret.toPercentEncoding());
        const QList<QByteArray> forms = base64Forms(secret);
        for (const QByteArray &form : forms)
            m_concealed << QString::fromLatin1(form);
    } else {
        m_concealed << QString::fromLatin1(secret.toBase64());
    }
    // The longest first: a form may contain another.
    std::sort(m_concealed.begin(), m_concealed.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString Transcript::redacted(QString text) const
{
    for (const QString &form : m_concealed) {
        if (form.size() < shortSecret)
            strikeWholeWords(text, form);
        else
            text.replace(form, strike);
    }
    return text;
}

TranscriptLine Transcript::add(TranscriptLine::Speaker speaker, const QByteArray &bytes)
{
    m_lines << TranscriptLine{speaker, m_clock.elapsed(), redacted(readable(bytes))};
    return m_lines.constLast();
}

QString Transcript::toText() const
{
    QString text;
    for (const TranscriptLine &line : m_lines)
        text += u"%1 ms  %2%3\n"_s.arg(line.ms, 6).arg(speakerMark(line.speaker), line.text);
    return text;
}
