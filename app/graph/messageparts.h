// SPDX-License-Identifier: Apache-2.0
// A message taken apart (RFC 2045, 2046) into what Microsoft Graph's JSON can express: one body, text
// or HTML, and files. Bounded in depth and number of parts. Knows nothing of JSON.
//
// Of multipart/alternative the HTML is taken and the plain text lost: JSON has one body only. So are
// the charset parameter of attached text files, whose bytes stay, and paths in file names.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

struct AttachedFile
{
    QString name; // never empty, no path
    QByteArray contentType; // type/subtype
    QByteArray contentId; // without angle brackets
    bool isInline = false; // shown in the HTML, by its content id
    QByteArray bytes;
};

class MessageParts
{
public:
    enum class Fit {
        Whole,
        Reduced, // all is there, but e.g. a second text, or one in an unknown charset, became a file
        None, // signed, encrypted, forwarded as a whole, an invitation, damaged, beyond all bounds
    };

    explicit MessageParts(QByteArrayView message);

    Fit fit() const { return m_fit; }
    // Nothing is missing.
    bool isFaithful() const { return m_fit != Fit::None; }

    bool isHtml() const { return m_html.has_value(); }
    QString body() const { return m_html.value_or(m_plain.value_or(QString())); }
    const QList<AttachedFile> &files() const { return m_files; }

private:
    class Reader;

    Fit m_fit = Fit::Whole;
    std::optional<QString> m_html;
    std::optional<QString> m_plain;
    QList<AttachedFile> m_files;
};
