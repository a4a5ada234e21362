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
    const bool hasCertificate =
        !server.certificateFile.isEmpty() && !server.certificateKeyFile.isEmpty();
    if (!server.clientSecret.isStored() && !clientSecretAtHand && !hasCertificate)
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

QString protectionText(Encryption encryption)
{
    switch (encryption) {
    case Encryption::StartTls:
        return u"STARTTLS"_s;
    case Encryption::Tls:
        return u"TLS"_s;
    case Encryption::None:
        break;
    }
    return QCoreApplication::translate("EffectiveMailServer", "not encrypted");
}

QString readySentence(const MailServerSettings &server)
{
    if (server.authentication == Authentication::Graph)
        return QCoreApplication::translate("EffectiveMailServer",
                                           "Mail goes out through Microsoft Graph as %1.")
            .arg(senderText(server));
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    //: %1: host, %2: port, %3: "STARTTLS", "TLS" or "not encrypted", %4: the sender
    return QCoreApplication::translate("EffectiveMailServer",
                                       "Mail goes out through %1:%2 (%3) as %4.")
        .arg(host, QString::number(server.port), protectionText(server.encryption),
             senderText(server));
}

} // namespace

EffectiveMailServer EffectiveMailServer::of(const Settings &settings, bool clientSecretAtHand)
{
    EffectiveMailServer effective;
    effective.server = normalised(settings).mailServer;
    effective.missing = lackingFor(effective.server, clientSecretAtHand);
    if (!effective.missing.isEmpty())
        effective.state = State::NotConfigured;
    else
        effective.state = effective.server.use ? State::Ready : State::Disabled;
    return effective;
}

std::optional<Problem> EffectiveMailServer::problem() const
{
    switch (state) {
    case State::NotConfigured:
        return Problem{ProblemId::NotConfigured, missing.join(", "_L1)};
    case State::Disabled:
        return Problem{ProblemId::SendingDisabled, {}};
    case State::Ready:
        break;
    }
    return {};
}

QString EffectiveMailServer::sentence() const
{
    switch (state) {
    case State::NotConfigured:
        return QCoreApplication::translate("EffectiveMailServer",
                                           "Nothing is sent: no mail server is configured. "
                                           "Missing: %1.")
            .arg(missing.join(", "_L1));
    case State::Disabled:
        return QCoreApplication::translate(
                   "EffectiveMailServer",
                   "Nothing is sent: “%1” is off. This stops all mail of the system, login details "
                   "and support requests included.")
            .arg(Keys::use.translatedLabel());
    case State::Ready:
        break;
    }
    return readySentence(server);
}
