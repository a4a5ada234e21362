// SPDX-License-Identifier: Apache-2.0
// The lines of a message in whatever form it was supplied: ended by CR LF, CR or LF, in any mix. Knows
// nothing of header and body.
#pragma once

#include <QByteArrayView>

class SuppliedLines
{
public:
    // `text` has to outlive this.
    explicit SuppliedLines(QByteArrayView text)
        : m_rest(text)
    {}

    // Goes on to the next line. False: there is none.
    bool next();
    // Without its end.
    QByteArrayView line() const { return m_line; }
    // From 1 on.
    int number() const { return m_number; }
    // What comes behind the line.
    QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_line;
    QByteArrayView m_rest;
    int m_number = 0;
};
