// SPDX-License-Identifier: Apache-2.0
// The header fields of a message, or of a part of one, as they stand in its bytes, and where its body
// begins (RFC 5322 §2.2). Knows nothing of what a field means.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

struct MessageField
{
    QByteArray name; // in lower case
    QByteArrayView raw; // all of it, with its line ends
    QByteArrayView value; // behind the colon, folds included, without the last line end
};

class MessageFields
{
public:
    // `entity` has to outlive this. The header ends at an empty line, or at one that is no field.
    explicit MessageFields(QByteArrayView entity);

    const QList<MessageField> &all() const { return m_fields; }
    // Of the first field of that name, without folds and outer blanks; null: there is none.
    QByteArray value(QByteArrayView name) const;
    // Behind the empty line; where there is none, all that follows the last field.
    QByteArrayView body() const { return m_body; }

private:
    QList<MessageField> m_fields;
    QByteArrayView m_body;
};

// The field's value on one line (RFC 5322 §2.2.3).
QByteArray unfoldedValue(QByteArrayView value);
