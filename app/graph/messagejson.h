// SPDX-License-Identifier: Apache-2.0
// A message as Microsoft Graph takes it in JSON. Loses what JSON has no word for, and says how much
// that is. Knows nothing of requests.
// https://learn.microsoft.com/graph/api/resources/message
#pragma once

#include "graph/messageparts.h"
#include "mail/envelope.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

class MessageJson
{
public:
    // Its recipients are the envelope, see GraphMessage.
    explicit MessageJson(const OutgoingMail &mail);

    // All of the content is there.
    bool isFaithful() const { return m_fit != MessageParts::Fit::None; }
    // And as it was, and so is what MIME would get through of the header: the thread (In-Reply-To,
    // References), a wish for a receipt, and all X- fields, of which JSON takes five.
    bool isWhole() const { return m_fit == MessageParts::Fit::Whole; }

    // A "message" without its files.
    QByteArray draft() const;
    const QList<AttachedFile> &files() const { return m_files; }
    // A "fileAttachment".
    static QByteArray attachment(const AttachedFile &file);
    // What sendMail takes. Empty: longer than `longest`.
    QByteArray sendMail(bool saveToSentItems, qsizetype longest) const;

private:
    MessageParts::Fit m_fit = MessageParts::Fit::Whole;
    QJsonObject m_message;
    QList<AttachedFile> m_files;
};
