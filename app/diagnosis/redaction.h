// SPDX-License-Identifier: Apache-2.0
// Secrets that must not be seen, in all the forms in which a server or a program may repeat them.
// Strikes them out of text, and finds them in bytes. Knows neither where secrets come from nor where
// the text goes. Overwrites what it holds when the last copy of it goes.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

class Redaction
{
public:
    Redaction() = default;
    Redaction(const Redaction &) = default;
    Redaction(Redaction &&) = default;
    Redaction &operator=(Redaction other) noexcept; // which takes away what was here before
    ~Redaction();

    // From now on `secret` is struck out wherever it appears: as it is, in base64 (also inside a
    // longer base64 text, and for URLs), hexadecimal, percent encoding, escaped as in JSON, and in
    // what is seen of its UTF-16 or Latin-1. Values of fewer than 4 bytes are struck out only where
    // they are a whole word, since a shorter text occurs by chance.
    void conceal(const QByteArray &secret);
    bool isEmpty() const { return m_forms.isEmpty(); }

    QString redacted(QString text) const;
    // Whether a secret stands in `bytes`, in any of those forms; one of fewer than 4 bytes only as it
    // is.
    bool appearsIn(QByteArrayView bytes) const;

private:
    QList<QString> m_forms; // what is struck out, the longest first
    QList<QByteArray> m_parts; // what is looked for anywhere
    QList<QByteArray> m_words; // what is looked for as a whole word
};
