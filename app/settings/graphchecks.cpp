// SPDX-License-Identifier: Apache-2.0
#include "settings/graphchecks.h"

#include "settings/faulttext.h"
#include "settings/filecheck.h"
#include "settings/serveraddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

using Faults = QList<FieldFault>;
using enum FieldFault::Weight;

bool isGuid(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

// What stands in the addresses of people signing in, in place of a tenant.
bool isAnyTenant(const QString &text)
{
    const auto isIt = [&text](QLatin1StringView name) {
        return text.compare(name, Qt::CaseInsensitive) == 0;
    };
    return isIt("common"_L1) || isIt("organizations"_L1) || isIt("consumers"_L1);
}

void checkTenant(const MailServerSettings &server, Faults &faults)
{
    QString text;
    if (server.tenantId.isEmpty() && server.use)
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Enter the ID of your tenant: without it nothing is sent."));
    else if (isAnyTenant(server.tenantId))
        text = faultText(QT_TRANSLATE_NOOP("FieldFault",
                                           "“%1” stands for whatever tenant a person belongs to, "
                                           "but an application signs in to its own: enter the ID "
                                           "of your tenant."))
                   .arg(server.tenantId);
    else if (!server.tenantId.isEmpty() && !isGuid(server.tenantId)
             && !ServerAddress::isFullName(server.tenantId))
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This is neither an ID such as 8fb2…-…-…-…-… nor a domain: copy it from "
                          "the overview of your application in the Azure portal."));
    if (!text.isEmpty())
        faults << FieldFault{&Keys::tenantId, Error, text};
}

void checkApplication(const MailServerSettings &server, Faults &faults)
{
    QString text;
    if (server.applicationId.isEmpty() && server.use)
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Enter the ID of your application: without it nothing is sent."));
    else if (isGuid(server.tenantId) && ServerAddress::isFullName(server.applicationId))
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "The two IDs are swapped: this domain belongs to the tenant, so enter it "
                          "in the other field, and the ID that stands there here."));
    else if (!server.applicationId.isEmpty() && !isGuid(server.applicationId))
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This is no ID such as 8fb2…-…-…-…-…: copy it from the overview of your "
                          "application in the Azure portal."));
    else if (!server.applicationId.isEmpty()
             && server.applicationId.compare(server.tenantId, Qt::CaseInsensitive) == 0)
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This is the same as the tenant ID, but they are two IDs: copy this one "
                          "from “Application (client) ID” in the Azure portal."));
    if (!text.isEmpty())
        faults << FieldFault{&Keys::applicationId, Error, text};
}

// Each cloud gives its tenants a first domain of its own; a GUID tells nothing.
QString cloudText(const MailServerSettings &server)
{
    const auto isIn = [&server](QLatin1StringView domain) {
        return server.tenantId.endsWith(domain, Qt::CaseInsensitive);
    };
    const bool isUs = server.cloud == Cloud::UsL4 || server.cloud == Cloud::UsDod;
    if (isIn(".onmicrosoft.us"_L1) && !isUs)
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Tenants of .onmicrosoft.us are in a cloud of the US government: choose "
                          "US Government L4 (us-l4) or, for the Department of Defense, L5 "
                          "(us-dod)."));
    if (isIn(".partner.onmschina.cn"_L1) && server.cloud != Cloud::China)
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Tenants of .partner.onmschina.cn are in the cloud of 21Vianet: choose "
                          "China (china)."));
    if (isIn(".onmicrosoft.com"_L1) && server.cloud != Cloud::Global)
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Tenants of .onmicrosoft.com are in the cloud for everybody: choose "
                          "Worldwide (global)."));
    return {};
}

void checkCloud(const MailServerSettings &server, Faults &faults)
{
    const QString text = cloudText(server);
    if (!text.isEmpty())
        faults << FieldFault{&Keys::cloud, Hint, text};
}

// P19: a secret that expires unnoticed.
void checkSecretExpires(const MailServerSettings &server, Faults &faults)
{
    if (!server.clientSecret.isStored() || server.hasCertificate()
        || server.secretExpires.isValid())
        return;
    const QString text = faultText(QT_TRANSLATE_NOOP(
        "FieldFault", "Enter the day that the Azure portal shows beside the client secret: "
                      "Mailroom then warns before it expires and mail stops."));
    faults << FieldFault{&Keys::secretExpires, Hint, text};
}

void checkCertificatePair(const MailServerSettings &server, Faults &faults)
{
    checkFile(Keys::certificateFile, server.certificateFile, faults);
    checkFile(Keys::certificateKeyFile, server.certificateKeyFile, faults);
    if (server.hasCertificate()
        || (server.certificateFile.isEmpty() && server.certificateKeyFile.isEmpty()))
        return;
    const SettingKey &missing =
        server.certificateFile.isEmpty() ? Keys::certificateFile : Keys::certificateKeyFile;
    const QString text = faultText(QT_TRANSLATE_NOOP(
        "FieldFault", "A certificate works only together with its key: name both files, or "
                      "one PKCS #12 file (.pfx, .p12) that holds both, or neither."));
    faults << FieldFault{&missing, Error, text};
}

} // namespace

void checkGraph(const MailServerSettings &server, QList<FieldFault> &faults)
{
    checkTenant(server, faults);
    checkApplication(server, faults);
    checkSecretExpires(server, faults);
    checkCloud(server, faults);
    checkCertificatePair(server, faults);
}
