// SPDX-License-Identifier: Apache-2.0
#include "graph/graphmessage.h"

#include "mail/headerencoding.h"

#include <algorithm>
#include <iterator>

namespace {

bool hidesRecipients(const QByteArray &name)
{
    return name == "bcc" || name == "resent-bcc";
}

bool showsRecipients(const QByteArray &name)
{
    return name == "to" || name == "cc";
}

} // namespace

GraphMessage::GraphMessage(const OutgoingMail &mail)
    : m_mail(mail)
    , m_fields(m_mail.message)
    , m_recipients(mail.envelope.forwardPaths.cbegin(), mail.envelope.forwardPaths.cend())
{
    QSet<Mailbox> shown;
    const QList<AddressEntry> entries = named("to") + named("cc");
    for (const AddressEntry &entry : entries)
        shown << *entry.mailbox;
    std::copy_if(mail.envelope.forwardPaths.cbegin(), mail.envelope.forwardPaths.cend(),
                 std::back_inserter(m_unnamed),
                 [&shown](const Mailbox &recipient) { return !shown.contains(recipient); });
}

QList<AddressEntry> GraphMessage::named(QByteArrayView fieldName) const
{
    QList<AddressEntry> named;
    for (const MessageField &field : m_fields.all()) {
        if (field.name != fieldName)
            continue;
        const QList<AddressEntry> entries = AddressField(field.value).entries();
        std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(named),
                     [this](const AddressEntry &entry) {
                         return entry.mailbox && m_recipients.contains(*entry.mailbox);
                     });
    }
    return named;
}

// The body is by far the most: it is copied once. The empty line is written anew, since a header that
// ends at a line that is no field might go on behind it in other eyes.
QByteArray GraphMessage::mime() const
{
    QByteArray bcc;
    if (!m_unnamed.isEmpty())
        bcc = mailboxesField("Bcc", m_unnamed, HeaderEncoding::Ascii);
    QByteArray text;
    text.reserve(m_mail.message.size() + bcc.size() + 4);
    for (const MessageField &field : m_fields.all())
        appendField(text, field);
    return text.append(bcc).append("\r\n").append(m_fields.body());
}

void GraphMessage::appendField(QByteArray &text, const MessageField &field) const
{
    if (hidesRecipients(field.name))
        return;
    if (!showsRecipients(field.name)) {
        text.append(field.raw);
    } else {
        const QByteArray kept = AddressField(field.value).kept([this](const Mailbox &mailbox) {
            return m_recipients.contains(mailbox);
        });
        const qsizetype nameSize = field.value.data() - field.raw.data();
        if (!kept.isEmpty() || field.value.isEmpty())
            text.append(field.raw.first(nameSize)).append(kept).append("\r\n");
    }
    if (!text.isEmpty() && !text.endsWith('\n'))
        text.append("\r\n");
}
