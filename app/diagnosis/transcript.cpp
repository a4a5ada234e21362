// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/transcript.h"

#include "diagnosis/readabletext.h"

using namespace Qt::StringLiterals;

QLatin1String TranscriptLine::mark() const
{
    switch (speaker) {
    case Speaker::Client:
        return "C: "_L1;
    case Speaker::Server:
        return "S: "_L1;
    case Speaker::Note:
        break;
    }
    return "-- "_L1;
}

QString TranscriptLine::toText() const
{
    return u"%1 ms  %2%3"_s.arg(ms, 6).arg(mark(), text);
}

QString TranscriptLine::speakerName(Speaker speaker)
{
    switch (speaker) {
    case Speaker::Client:
        return u"client"_s;
    case Speaker::Server:
        return u"server"_s;
    case Speaker::Note:
        break;
    }
    return u"note"_s;
}

void Transcript::conceal(const QByteArray &secret)
{
    m_redaction.conceal(secret);
}

QString Transcript::redacted(const QString &text) const
{
    return m_redaction.redacted(text);
}

Transcript Transcript::restored(const QList<TranscriptLine> &lines)
{
    Transcript transcript;
    transcript.m_lines = lines;
    return transcript;
}

TranscriptLine Transcript::add(TranscriptLine::Speaker speaker, const QByteArray &bytes)
{
    m_lines << TranscriptLine{speaker, m_clock.elapsed(), redacted(readableText(bytes))};
    return m_lines.constLast();
}

QString Transcript::toText() const
{
    QString text;
    for (const TranscriptLine &line : m_lines)
        text += line.toText() + u'\n';
    return text;
}
