// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/transcript.h"

#include "diagnosis/readabletext.h"

using namespace Qt::StringLiterals;

namespace {

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
        text += u"%1 ms  %2%3\n"_s.arg(line.ms, 6).arg(speakerMark(line.speaker), line.text);
    return text;
}
