// SPDX-License-Identifier: Apache-2.0
// Standard input, output and error: UTF-8 on every system, bytes as they are, and a write that
// failed is remembered. Knows nothing of mail.
#pragma once

#include <QByteArray>
#include <QString>

class Console
{
public:
    struct Input
    {
        enum class End { Complete, TooLong, Failed };

        QByteArray bytes;
        End end = End::Complete;
    };

    // `text` for people, with characters that would steer a terminal made visible; may have several
    // lines.
    void print(const QString &text);
    // For scripts: exactly these bytes.
    void write(const QByteArray &bytes);
    // On standard error: "mailroomctl: …"; for people like print().
    void remark(const QString &text);

    // False once anything could not be written to standard output.
    bool isWritable() const { return m_isWritable; }

    // All of standard input; stops with TooLong after `limit` bytes.
    static Input readAll(qsizetype limit);

private:
    bool m_isWritable = true;
};

// What a server, a file or an argument says is data: control characters become symbols (␛),
// controls that turn the direction of writing become U+FFFD. Line ends stay.
QString visibleText(QString text);
