// SPDX-License-Identifier: Apache-2.0
#include "support/requesttext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString textWords(const char *text)
{
    return QCoreApplication::translate("RequestText", text);
}

// "Acme Ltd (acme)"
QString clientText(const QString &id, const Settings &settings)
{
    const QString title = settings.clientTitle(id).simplified();
    return title == id ? id : u"%1 (%2)"_s.arg(title, id);
}

QString namesText(const QList<Attachment> &attachments)
{
    QStringList names;
    for (const Attachment &attachment : attachments)
        names << attachment.fileName;
    return names.join(", "_L1);
}

QString aboutText(const SupportRequest &request, const Settings &settings)
{
    if (request.clientId.isEmpty())
        return textWords(QT_TRANSLATE_NOOP("RequestText", "About: the whole system"));
    return textWords(QT_TRANSLATE_NOOP("RequestText", "About: client %1"))
        .arg(clientText(request.clientId, settings));
}

QStringList sizedNames(const QList<Attachment> &attachments)
{
    QStringList lines;
    for (const Attachment &attachment : attachments)
        lines << u"- %1 (%2)"_s.arg(attachment.fileName,
                                    QLocale().formattedDataSize(attachment.bytes.size()));
    return lines;
}

} // namespace

QString RequestText::subject(const SupportRequest &request, const Settings &settings)
{
    const QString typed = request.subject.trimmed();
    if (!typed.isEmpty())
        return typed;
    if (request.clientId.isEmpty())
        return textWords(QT_TRANSLATE_NOOP("RequestText", "Support request"));
    return textWords(QT_TRANSLATE_NOOP("RequestText", "Support request: %1"))
        .arg(settings.clientTitle(request.clientId).simplified());
}

QString RequestText::body(const SupportRequest &request, const Settings &settings,
                          const QList<Attachment> &systemInformation)
{
    QStringList lines;
    if (!request.description.trimmed().isEmpty())
        lines << request.description << QString();
    lines << u"-----"_s
          << textWords(QT_TRANSLATE_NOOP("RequestText", "Written with Mailroom %1"))
                 .arg(QLatin1StringView(MAILROOM_VERSION))
          << aboutText(request, settings);
    if (!systemInformation.isEmpty())
        lines << textWords(QT_TRANSLATE_NOOP("RequestText", "System information: %1"))
                     .arg(namesText(systemInformation));
    return lines.join(u'\n') + u'\n';
}

QString RequestText::toPaste(const Message &message, const QString &recipient,
                             const QByteArray &information)
{
    QStringList lines;
    if (!recipient.isEmpty())
        lines << textWords(QT_TRANSLATE_NOOP("RequestText", "To: %1")).arg(recipient);
    for (const Mailbox &mailbox : message.replyTo)
        lines
            << textWords(QT_TRANSLATE_NOOP("RequestText", "Reply to: %1")).arg(mailbox.toString());
    lines << textWords(QT_TRANSLATE_NOOP("RequestText", "Subject: %1")).arg(message.subject)
          << QString() << message.body;
    if (!message.attachments.isEmpty())
        lines << textWords(QT_TRANSLATE_NOOP("RequestText", "Files:"))
              << sizedNames(message.attachments) << QString();
    return lines.join(u'\n') + QString::fromUtf8(information);
}
