// SPDX-License-Identifier: Apache-2.0
// What was said, when and by whom. Secrets are struck out as a line is recorded, so nothing that
// reads a transcript (window, file, JSON, clipboard) can find one in it. Message bodies are never
// recorded: callers pass a note about their size instead.
#pragma once

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

    bool operator==(const TranscriptLine &) const = default;
};

class Transcript
{
public:
    Transcript() { m_clock.start(); }

    // From now on `secret` is struck out wherever it appears: as it is, in base64 (also inside a
    // longer base64 text), hexadecimal and percent encoding. Values of fewer than 4 bytes are
    // struck out only where they are a whole word, since a shorter text occurs by chance.
    void conceal(const QByteArray &secret);

    // Each returns the line as it was recorded. `bytes` may be anything a server sends: it is read
    // as UTF-8, and what is not becomes U+FFFD.
    TranscriptLine add(TranscriptLine::Speaker speaker, const QByteArray &bytes);

    // `text` with every concealed secret struck out. For details that quote a server.
    QString redacted(QString text) const;

    const QList<TranscriptLine> &lines() const { return m_lines; }
    // "  12 ms  C: EHLO …", a line each. For the clipboard and files.
    QString toText() const;

private:
    QList<QString> m_concealed;
    QList<TranscriptLine> m_lines;
    QElapsedTimer m_clock;
};

Q_DECLARE_METATYPE(TranscriptLine)
