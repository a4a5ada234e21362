// SPDX-License-Identifier: Apache-2.0
#include "graph/messagefields.h"

#include <algorithm>

namespace {

bool isFieldBlank(char c)
{
    return c == ' ' || c == '\t';
}

qsizetype lineSize(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    return end < 0 ? text.size() : end + 1;
}

bool isEmptyLine(QByteArrayView line)
{
    return line == "\r\n" || line == "\n";
}

// With the lines that go on with it.
qsizetype fieldSize(QByteArrayView text)
{
    qsizetype size = lineSize(text);
    while (size < text.size() && isFieldBlank(text.at(size)))
        size += lineSize(text.sliced(size));
    return size;
}

QByteArrayView withoutLineEnd(QByteArrayView text)
{
    if (text.endsWith('\n'))
        text.chop(1);
    if (text.endsWith('\r'))
        text.chop(1);
    return text;
}

// Blanks before the colon are an obsolete form (RFC 5322 §4.5) that must not hide a Bcc. Without a
// name: it is no field.
MessageField fieldIn(QByteArrayView raw)
{
    const auto isNameByte = [](char c) { return c > ' ' && c < '\x7f' && c != ':'; };
    const auto nameEnd = std::find_if_not(raw.cbegin(), raw.cend(), isNameByte);
    const auto colon = std::find_if_not(nameEnd, raw.cend(), isFieldBlank);
    if (colon == raw.cend() || *colon != ':')
        return {};
    const QByteArrayView value = raw.sliced(colon - raw.cbegin() + 1);
    return {raw.first(nameEnd - raw.cbegin()).toByteArray().toLower(), raw, withoutLineEnd(value)};
}

} // namespace

MessageFields::MessageFields(QByteArrayView entity)
    : m_body(entity)
{
    while (!m_body.isEmpty()) {
        const qsizetype firstLine = lineSize(m_body);
        if (isEmptyLine(m_body.first(firstLine))) {
            m_body = m_body.sliced(firstLine);
            return;
        }
        const qsizetype size = fieldSize(m_body);
        const MessageField field = fieldIn(m_body.first(size));
        if (field.name.isEmpty())
            return;
        m_fields << field;
        m_body = m_body.sliced(size);
    }
}

QByteArray MessageFields::value(QByteArrayView name) const
{
    const auto field = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [name](const MessageField &each) { return each.name == name; });
    return field == m_fields.cend() ? QByteArray() : unfoldedValue(field->value);
}

QByteArray unfoldedValue(QByteArrayView value)
{
    QByteArray text = value.toByteArray();
    text.replace("\r\n", "").replace('\n', "");
    text = text.trimmed();
    return text.isNull() ? QByteArray("") : text;
}
