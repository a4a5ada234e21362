// SPDX-License-Identifier: Apache-2.0
#include "graph/messagejson.h"

#include "graph/graphmessage.h"
#include "graph/mimetext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// More are refused, and so is an empty list (microsoftgraph/msgraph-sdk-dotnet#2208).
constexpr qsizetype mostExtensionFields = 5;

QJsonObject recipientJson(const Mailbox &mailbox, const QString &name)
{
    QJsonObject address{{u"address"_s, mailbox.needsSmtpUtf8()
                                           ? mailbox.toString()
                                           : QString::fromLatin1(mailbox.toAscii())}};
    if (!name.isEmpty())
        address.insert("name"_L1, name);
    return {{u"emailAddress"_s, address}};
}

QJsonArray recipientsJson(const QList<AddressEntry> &entries)
{
    QJsonArray recipients;
    for (const AddressEntry &entry : entries) {
        if (entry.mailbox)
            recipients << recipientJson(*entry.mailbox, MimeText::displayName(entry.text));
    }
    return recipients;
}

QJsonArray recipientsJson(const QList<Mailbox> &mailboxes)
{
    QJsonArray recipients;
    for (const Mailbox &mailbox : mailboxes)
        recipients << recipientJson(mailbox, {});
    return recipients;
}

QJsonArray addressesOf(const MessageFields &fields, QByteArrayView name)
{
    for (const MessageField &field : fields.all()) {
        if (field.name == name)
            return recipientsJson(AddressField(field.value).entries());
    }
    return {};
}

QJsonArray extensionFields(const MessageFields &fields)
{
    QJsonArray headers;
    for (const MessageField &field : fields.all()) {
        const QByteArray value = unfoldedValue(field.value);
        if (!field.name.startsWith("x-") || value.isEmpty())
            continue;
        const QByteArray name = field.raw.first(field.name.size()).toByteArray();
        headers << QJsonObject{
            {u"name"_s, QString::fromLatin1(name)},
            {u"value"_s, MimeText::decoded(value, {}).value_or(QString::fromLatin1(value))}};
    }
    return headers;
}

void insertFilled(QJsonObject &message, QLatin1StringView name, const QJsonArray &values)
{
    if (!values.isEmpty())
        message.insert(name, values);
}

void insertRecipients(QJsonObject &json, const GraphMessage &message)
{
    insertFilled(json, "toRecipients"_L1, recipientsJson(message.named("to")));
    insertFilled(json, "ccRecipients"_L1, recipientsJson(message.named("cc")));
    insertFilled(json, "bccRecipients"_L1, recipientsJson(message.unnamed()));
    insertFilled(json, "replyTo"_L1, addressesOf(message.fields(), "reply-to"));
    const QJsonArray authors = addressesOf(message.fields(), "from");
    if (!authors.isEmpty())
        json.insert("from"_L1, authors.first());
}

void insertFields(QJsonObject &json, const MessageFields &fields)
{
    const QByteArray subject = fields.value("subject");
    if (!subject.isNull())
        json.insert("subject"_L1, MimeText::fieldText(subject));
    const QByteArray id = fields.value("message-id");
    if (id.startsWith('<') && id.endsWith('>'))
        json.insert("internetMessageId"_L1, QString::fromLatin1(id));
    const QByteArray importance = fields.value("importance").toLower();
    if (importance == "high" || importance == "low")
        json.insert("importance"_L1, QString::fromLatin1(importance));
}

bool losesFields(const MessageFields &fields)
{
    constexpr std::array lost{"in-reply-to", "references", "disposition-notification-to"};
    return std::any_of(lost.cbegin(), lost.cend(),
                       [&fields](const char *name) { return !fields.value(name).isNull(); });
}

QJsonObject bodyJson(const MessageParts &parts)
{
    return {{u"contentType"_s, parts.isHtml() ? u"html"_s : u"text"_s},
            {u"content"_s, parts.body()}};
}

QJsonObject attachmentJson(const AttachedFile &file)
{
    QJsonObject json{{u"@odata.type"_s, u"#microsoft.graph.fileAttachment"_s},
                     {u"name"_s, file.name},
                     {u"contentType"_s, QString::fromLatin1(file.contentType)},
                     {u"contentBytes"_s, QString::fromLatin1(file.bytes.toBase64())}};
    if (!file.contentId.isEmpty())
        json.insert("contentId"_L1, QString::fromLatin1(file.contentId));
    if (file.isInline)
        json.insert("isInline"_L1, true);
    return json;
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

MessageJson::MessageJson(const OutgoingMail &mail)
{
    const MessageParts parts(mail.message);
    const GraphMessage message(mail);
    QJsonArray extensions = extensionFields(message.fields());
    const bool isReduced = extensions.size() > mostExtensionFields || losesFields(message.fields());
    m_fit = isReduced ? qMax(parts.fit(), MessageParts::Fit::Reduced) : parts.fit();
    m_files = parts.files();
    while (extensions.size() > mostExtensionFields)
        extensions.removeLast();
    insertFields(m_message, message.fields());
    insertRecipients(m_message, message);
    insertFilled(m_message, "internetMessageHeaders"_L1, extensions);
    m_message.insert("body"_L1, bodyJson(parts));
}

QByteArray MessageJson::draft() const
{
    return compact(m_message);
}

QByteArray MessageJson::attachment(const AttachedFile &file)
{
    return compact(attachmentJson(file));
}

// The files are looked at before they are encoded: there may be many megabytes of them.
QByteArray MessageJson::sendMail(bool saveToSentItems, qsizetype longest) const
{
    qsizetype size = 0;
    for (const AttachedFile &file : m_files)
        size += file.bytes.size() / 3 * 4;
    if (size > longest)
        return {};
    QJsonArray attachments;
    for (const AttachedFile &file : m_files)
        attachments << attachmentJson(file);
    QJsonObject message = m_message;
    insertFilled(message, "attachments"_L1, attachments);
    const QByteArray json =
        compact({{u"message"_s, message}, {u"saveToSentItems"_s, saveToSentItems}});
    return json.size() > longest ? QByteArray() : json;
}
