// SPDX-License-Identifier: Apache-2.0
#include "settings/effectivemailserver.h"

#include "mail/mailbox.h"
#include "settings/serveraddress.h"
#include "settings/settingschecks.h"
#include "settings/settingskeys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString lackingLabel(const SettingKey &key, const QString &value)
{
    const QString label = key.translatedLabel();
    return value.isEmpty()
               ? label
               : QCoreApplication::translate("EffectiveMailServer", "%1 (not valid)").arg(label);
}

QStringList lackingForGraph(const MailServerSettings &server, bool clientSecretAtHand)
{
    QStringList lacking;
    if (server.tenantId.isEmpty())
        lacking << Keys::tenantId.translatedLabel();
    if (server.applicationId.isEmpty())
        lacking << Keys::applicationId.translatedLabel();
    if (!server.clientSecret.isStored() && !clientSecretAtHand && !server.hasCertificate())
        lacking << Keys::clientSecret.translatedLabel();
    return lacking;
}

// R6: what "configured" means.
QStringList lackingFor(const MailServerSettings &server, bool clientSecretAtHand)
{
    QStringList lacking;
    if (server.authentication == Authentication::Graph)
        lacking << lackingForGraph(server, clientSecretAtHand);
    else if (ServerAddress::asciiHost(server.host).isEmpty())
        lacking << lackingLabel(Keys::host, server.host);
    if (!Mailbox::parse(server.senderAddress))
        lacking << lackingLabel(Keys::senderAddress, server.senderAddress);
    return lacking;
}

QString senderText(const MailServerSettings &server)
{
    return server.senderName.isEmpty() ? server.senderAddress
                                       : u"%1 <%2>"_s.arg(server.senderName, server.senderAddress);
}

QString words(const char *text)
{
    return QCoreApplication::translate("EffectiveMailServer", text);
}

QString sentenceOfSystem(const EffectiveMailServer &effective)
{
    using enum EffectiveMailServer::State;
    switch (effective.state) {
    case NotConfigured:
        return words(QT_TRANSLATE_NOOP("EffectiveMailServer",
                                       "Nothing is sent: no mail server is configured. "
                                       "Missing: %1."))
            .arg(effective.missing.join(", "_L1));
    case Disabled:
        return words(QT_TRANSLATE_NOOP(
                         "EffectiveMailServer",
                         "Nothing is sent: “%1” is off. This stops all mail of the system, login "
                         "details and support requests included."))
            .arg(Keys::use.translatedLabel());
    case UnknownClient:
    case OwnNotConfigured:
    case Ready:
        break;
    }
    //: %1: a server such as "mail.example.org:587 (STARTTLS)", %2: the sender
    return words(QT_TRANSLATE_NOOP("EffectiveMailServer", "Mail goes out through %1 as %2."))
        .arg(EffectiveMailServer::protectedPlace(effective.server), senderText(effective.server));
}

// With %1 for the client's name and %2 for what there is to say.
QString patternOfClient(const EffectiveMailServer &effective, bool hasOwn)
{
    using enum EffectiveMailServer::State;
    switch (effective.state) {
    case NotConfigured:
        return words(QT_TRANSLATE_NOOP("EffectiveMailServer",
                                       "Nothing is sent for %1: no global mail server is "
                                       "configured, and without it no client sends. Missing: %2."));
    case Disabled:
        return words(QT_TRANSLATE_NOOP("EffectiveMailServer",
                                       "Nothing is sent for %1: “%2” is off for the global mail "
                                       "server, which stops all clients, those with their own "
                                       "mail server included."));
    case UnknownClient:
        return words(QT_TRANSLATE_NOOP("EffectiveMailServer",
                                       "Nothing is sent for %1: there is no such client."));
    case OwnNotConfigured:
        return words(QT_TRANSLATE_NOOP("EffectiveMailServer",
                                       "Nothing is sent for %1: its own mail server is not "
                                       "complete. Missing: %2."));
    case Ready:
        break;
    }
    //: %1: the client, %2: a server such as "mail.example.org:587 (STARTTLS)", %3: the sender
    return hasOwn ? words(QT_TRANSLATE_NOOP("EffectiveMailServer",
                                            "Mail of %1 goes out through its own mail server %2 as "
                                            "%3."))
                  : words(QT_TRANSLATE_NOOP("EffectiveMailServer",
                                            "Mail of %1 goes out through the global mail server %2 "
                                            "as %3."));
}

} // namespace

// A global mail server that is neither complete nor in use counts as not configured: to switch it on
// would not help yet.
EffectiveMailServer EffectiveMailServer::of(const Settings &settings, const QString &clientId,
                                            const QSet<QString> &withClientSecret)
{
    EffectiveMailServer effective;
    effective.clientId = clientId;
    effective.clientTitle = settings.clientTitle(clientId);
    effective.take(settings.mailServer, Source::Global, withClientSecret.contains(QString()));
    if (!effective.missing.isEmpty())
        effective.state = State::NotConfigured;
    else if (!settings.mailServer.use)
        effective.state = State::Disabled;
    else
        effective.state = State::Ready;
    if (effective.state != State::Ready || clientId.isEmpty())
        return effective;

    const auto client = settings.clients.constFind(clientId);
    if (client == settings.clients.cend()) {
        effective.state = State::UnknownClient;
    } else if (client->mailServer.use) {
        effective.take(client->mailServer, Source::Own, withClientSecret.contains(clientId));
        effective.state = effective.missing.isEmpty() ? State::Ready : State::OwnNotConfigured;
    }
    return effective;
}

void EffectiveMailServer::take(const MailServerSettings &settings, Source from,
                               bool clientSecretAtHand)
{
    source = from;
    server = normalised(settings);
    missing = lackingFor(server, clientSecretAtHand);
}

std::optional<Problem> EffectiveMailServer::problem() const
{
    switch (state) {
    case State::NotConfigured:
        return Problem{ProblemId::NotConfigured, missing.join(", "_L1)};
    case State::Disabled:
        return Problem{ProblemId::SendingDisabled, {}};
    case State::UnknownClient:
        return Problem{ProblemId::UnknownClient, clientId};
    case State::OwnNotConfigured:
        return Problem{ProblemId::ClientNotConfigured, missing.join(", "_L1)};
    case State::Ready:
        break;
    }
    return {};
}

QString EffectiveMailServer::stateName() const
{
    switch (state) {
    case State::NotConfigured:
        return u"not-configured"_s;
    case State::Disabled:
        return u"disabled"_s;
    case State::UnknownClient:
        return u"unknown-client"_s;
    case State::OwnNotConfigured:
        return u"client-not-configured"_s;
    case State::Ready:
        break;
    }
    return u"ready"_s;
}

QString EffectiveMailServer::protectedPlace(const MailServerSettings &server)
{
    if (server.authentication == Authentication::Graph)
        return server.place();
    QString protection = words(QT_TRANSLATE_NOOP("EffectiveMailServer", "not encrypted"));
    if (server.encryption != Encryption::None)
        protection = server.encryption == Encryption::Tls ? u"TLS"_s : u"STARTTLS"_s;
    return u"%1 (%2)"_s.arg(server.place(), protection);
}

QString EffectiveMailServer::sentence() const
{
    if (clientId.isEmpty())
        return sentenceOfSystem(*this);
    const QString pattern = patternOfClient(*this, source == Source::Own);
    switch (state) {
    case State::NotConfigured:
    case State::OwnNotConfigured:
        return pattern.arg(clientTitle, missing.join(", "_L1));
    case State::Disabled:
        return pattern.arg(clientTitle, Keys::use.translatedLabel());
    case State::UnknownClient:
        return pattern.arg(clientTitle);
    case State::Ready:
        break;
    }
    return pattern.arg(clientTitle, protectedPlace(server), senderText(server));
}
