// SPDX-License-Identifier: Apache-2.0
// What was said, when and by whom. Secrets are struck out as a line is recorded, so nothing that
// reads a transcript (window, file, JSON, clipboard) can find one in it. Message bodies are never
// recorded: callers pass a note about their size instead.
#pragma once

#include "diagnosis/redaction.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QMetaType>
#include <QString>

struct TranscriptLine
{
    enum class Speaker { Client, Server, Note };

    Speaker speaker{};
    qint64 ms = 0; // since the transcript began
    QString text; // one line; control characters are shown as visible symbols

    // "C: ", "S: " or "-- ", as RFC 5321 marks its examples.
    QLatin1String mark() const;
    // "    12 ms  C: EHLO …"
    QString toText() const;
    // "client", "server" or "note": stable, for programs.
    static QString speakerName(Speaker speaker);
    bool operator==(const TranscriptLine &) const = default;
};

class Transcript
{
public:
    Transcript() { m_clock.start(); }
    // One that was kept: `lines` as they were recorded then.
    static Transcript restored(const QList<TranscriptLine> &lines);

    // From now on; see Redaction.
    void conceal(const QByteArray &secret);

    // Each returns the line as it was recorded. `bytes` may be anything a server sends: it is read
    // as UTF-8, and what is not becomes U+FFFD.
    TranscriptLine add(TranscriptLine::Speaker speaker, const QByteArray &bytes);

    // `text` with every concealed secret struck out. For details that quote a server.
    QString redacted(const QString &text) const;

    const QList<TranscriptLine> &lines() const { return m_lines; }
    // "  12 ms  C: EHLO …", a line each. For the clipboard and files.
    QString toText() const;

private:
    Redaction m_redaction;
    QList<TranscriptLine> m_lines;
    QElapsedTimer m_clock;
};

Q_DECLARE_METATYPE(TranscriptLine)
