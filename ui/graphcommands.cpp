// SPDX-License-Identifier: Apache-2.0
#include "ui/graphcommands.h"

#include "mail/mailbox.h"
#include "settings/settingschecks.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

QString placeholder(const char *text)
{
    return u'<' + QCoreApplication::translate("GraphCommands", text) + u'>';
}

// PowerShell takes typographic quotation marks for plain ones; doubled, each stands for itself.
QString powerShellText(QString text)
{
    static const QRegularExpression mark(u"(['\u2018-\u201b])"_s);
    return u'\'' + text.replace(mark, u"\\1\\1"_s) + u'\'';
}

// Nothing else of what was typed gets into a command.
QString applicationIdOf(const MailServerSettings &server)
{
    return QUuid::fromString(server.applicationId).isNull()
               ? placeholder(QT_TRANSLATE_NOOP("GraphCommands", "application (client) ID"))
               : server.applicationId;
}

QString environmentOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::UsL4:
        return u" -ExchangeEnvironmentName O365USGovGCCHigh"_s;
    case Cloud::UsDod:
        return u" -ExchangeEnvironmentName O365USGovDoD"_s;
    case Cloud::China:
        return u" -ExchangeEnvironmentName O365China"_s;
    case Cloud::Global:
        break;
    }
    return {};
}

QString senderOf(const MailServerSettings &server)
{
    return Mailbox::parse(server.senderAddress)
               ? server.senderAddress
               : placeholder(QT_TRANSLATE_NOOP("GraphCommands", "sender address"));
}

} // namespace

QString GraphCommands::forOneMailbox(const MailServerSettings &shown)
{
    const MailServerSettings server = normalised(shown);
    const QString application = powerShellText(applicationIdOf(server));
    const QString object =
        powerShellText(placeholder(QT_TRANSLATE_NOOP("GraphCommands", "object ID of the enterprise "
                                                                      "application")));
    const QString sender = powerShellText(senderOf(server));
    const QStringList commands{
        u"Connect-ExchangeOnline"_s + environmentOf(server.cloud),
        u"New-ServicePrincipal -AppId "_s + application + u" -ObjectId "_s + object
            + u" -DisplayName 'Mailroom'"_s,
        u"New-ManagementScope -Name 'Mailroom' -RecipientRestrictionFilter "_s
            + powerShellText(u"PrimarySmtpAddress -eq "_s + sender),
        u"New-ManagementRoleAssignment -Role 'Application Mail.Send' -App "_s + application
            + u" -CustomResourceScope 'Mailroom'"_s,
        u"Test-ServicePrincipalAuthorization -Identity "_s + application + u" -Resource "_s
            + sender,
    };
    return commands.join(u"\n\n"_s);
}

QString GraphCommands::forCertificate()
{
    return u"openssl req -x509 -newkey rsa:3072 -nodes -days 365 -subj /CN=Mailroom "
           "-keyout mailroom.key -out mailroom.pem"_s;
}
