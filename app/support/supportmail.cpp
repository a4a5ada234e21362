// SPDX-License-Identifier: Apache-2.0
#include "support/supportmail.h"

#include "mail/attachmentpart.h"
#include "settings/effectivemailserver.h"
#include "settings/effectivesupportaddress.h"
#include "settings/settingskeys.h"
#include "submission/testmail.h"
#include "support/attachedfiles.h"
#include "support/requesttext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The header of the whole message and the fields of its text.
constexpr qint64 surroundings = 2 * 1024;

QString requestWords(const char *text)
{
    return QCoreApplication::translate("SupportMail", text);
}

QString replyLabel()
{
    return requestWords(QT_TRANSLATE_NOOP("SupportMail", "Reply address"));
}

// Where in a request a secret stands, in words that do not repeat it; empty: nowhere. What Mailroom
// itself puts around it is not looked at: it holds words that are somebody's password, too.
QString secretPlace(const SupportRequest &request, const QList<Attachment> &files,
                    const SystemInformation &information, const Redaction &secrets)
{
    const QStringList sections = information.sectionsWith(secrets);
    for (const InformationSection &section : information.sections()) {
        if (sections.contains(section.id) && information.isIncluded(section.id))
            return requestWords(QT_TRANSLATE_NOOP("SupportMail", "system information, “%1”"))
                .arg(section.title);
    }
    if (secrets.appearsIn(request.subject.toUtf8()))
        return requestWords(QT_TRANSLATE_NOOP("SupportMail", "subject"));
    if (secrets.appearsIn(request.description.toUtf8()))
        return requestWords(QT_TRANSLATE_NOOP("SupportMail", "description"));
    if (secrets.appearsIn(request.replyTo.toUtf8()))
        return requestWords(QT_TRANSLATE_NOOP("SupportMail", "reply address"));
    for (const Attachment &file : files) {
        if (secrets.appearsIn(file.fileName.toUtf8()))
            return requestWords(QT_TRANSLATE_NOOP("SupportMail", "name of a file"));
        if (secrets.appearsIn(file.bytes))
            return file.fileName;
    }
    return {};
}

HeaderEncoding encodingOf(bool needsUtf8)
{
    return needsUtf8 ? HeaderEncoding::Utf8 : HeaderEncoding::Ascii;
}

bool needsUtf8(const QList<Mailbox> &mailboxes)
{
    return std::any_of(mailboxes.cbegin(), mailboxes.cend(),
                       [](const Mailbox &mailbox) { return mailbox.needsSmtpUtf8(); });
}

} // namespace

std::variant<SupportMail, Problem> SupportMail::compose(const SupportRequest &request,
                                                        const Settings &settings,
                                                        const SystemInformation &information,
                                                        const Redaction &secrets)
{
    SupportMail mail;
    mail.m_clientId = request.clientId;
    mail.m_recipient = EffectiveSupportAddress::of(settings, request.clientId).address;
    mail.takeSender(EffectiveMailServer::of(settings, request.clientId).server);
    if (!request.replyTo.trimmed().isEmpty()) {
        const auto replyTo = usableMailbox(request.replyTo, true, replyLabel());
        if (const auto *problem = std::get_if<Problem>(&replyTo))
            return *problem;
        mail.m_message.replyTo = {std::get<Mailbox>(replyTo)};
    }
    const auto files = AttachedFiles::read(request.files, largestFile);
    if (const auto *problem = std::get_if<Problem>(&files))
        return *problem;
    const QList<Attachment> ofSystem = information.attachments();
    mail.m_message.attachments = std::get<QList<Attachment>>(files) + ofSystem;
    mail.m_information = information.text();
    mail.m_message.subject = RequestText::subject(request, settings);
    mail.m_message.body = RequestText::body(request, settings, ofSystem);
    mail.m_message.isAutomatic = false;

    const QString place =
        secretPlace(request, std::get<QList<Attachment>>(files), information, secrets);
    if (!place.isEmpty())
        return Problem{ProblemId::SecretInRequest, secrets.redacted(place)};
    return mail;
}

// Once: whoever gets the same request twice can tell by its ID.
void SupportMail::takeSender(const MailServerSettings &server)
{
    const auto sender = Mailbox::parse(server.senderAddress);
    if (!sender)
        return;
    m_message.sender = *sender;
    m_message.senderName = server.senderName;
    m_message.messageId = Message::newMessageId(*sender);
}

std::variant<OutgoingMail, Problem> SupportMail::outgoing(
    const Settings &settings, const QSet<QString> &withClientSecret) const
{
    const auto effective = EffectiveMailServer::of(settings, m_clientId, withClientSecret);
    if (const auto problem = effective.problem())
        return *problem;
    if (m_recipient.isEmpty())
        return Problem{ProblemId::SupportAddressMissing, {}};
    const bool mayUseUtf8 = effective.server.mayUseUtf8();
    QList<Mailbox> mailboxes;
    const auto usable = [&](const QString &address, const QString &label) {
        const auto mailbox = usableMailbox(address, mayUseUtf8, label);
        if (const auto *valid = std::get_if<Mailbox>(&mailbox))
            mailboxes << *valid;
        return mailbox.index() == 0 ? std::nullopt : std::optional(std::get<Problem>(mailbox));
    };
    if (const auto problem = usable(m_recipient, Keys::supportAddress.translatedLabel()))
        return *problem;
    if (const auto problem =
            usable(effective.server.senderAddress, Keys::senderAddress.translatedLabel()))
        return *problem;
    for (const Mailbox &replyTo : m_message.replyTo) {
        if (const auto problem = usable(replyTo.toString(), replyLabel()))
            return *problem;
    }
    return written(effective.server, mailboxes);
}

OutgoingMail SupportMail::written(const MailServerSettings &server,
                                  const QList<Mailbox> &mailboxes) const
{
    Message message = m_message;
    message.recipients = {mailboxes.at(0)};
    message.sender = mailboxes.at(1);
    message.senderName = server.senderName;
    OutgoingMail mail;
    mail.envelope.reversePath = message.sender;
    mail.envelope.forwardPaths = message.recipients;
    mail.envelope.headersNeedSmtpUtf8 = needsUtf8(mailboxes);
    mail.message = message.toBytes(encodingOf(mail.envelope.headersNeedSmtpUtf8));
    return mail;
}

QByteArray SupportMail::eml() const
{
    Message draft = m_message;
    draft.isDraft = true;
    if (const auto recipient = Mailbox::parse(m_recipient))
        draft.recipients = {*recipient};
    return draft.toBytes(
        encodingOf(needsUtf8(draft.recipients + draft.replyTo + QList{draft.sender})));
}

QString SupportMail::text() const
{
    return RequestText::toPaste(m_message, m_recipient, m_information);
}

qint64 encodedSize(const QList<qint64> &attachmentSizes)
{
    qint64 sum = surroundings;
    for (const qint64 size : attachmentSizes)
        sum += AttachmentPart::size(size);
    return sum;
}

qint64 knownSizeLimit(const MailServerSettings &server, const QStringList &capabilities)
{
    if (server.authentication == Authentication::Graph)
        return SupportMail::largestFile;
    for (const QString &line : capabilities) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.value(0).compare("SIZE"_L1, Qt::CaseInsensitive) == 0)
            return qMax(words.value(1).toLongLong(), qint64(0));
    }
    return 0;
}
