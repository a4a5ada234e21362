// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/problemtable.h"

#include <array>

namespace {

constexpr std::array entraRows{
    ProblemRow{ProblemId::GraphEndpointInsecure, "graph-endpoint-insecure", 78,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Microsoft’s services are only used over HTTPS, and this is no such address: "
                   "%1"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Correct the address of the cloud; it begins with https:// and names a host. "
                   "Nothing was sent.")},
    ProblemRow{
        ProblemId::GraphHostNotFound, "dns-not-found", 68,
        QT_TRANSLATE_NOOP("Problem", "There is no computer with the name %1."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "1. Check this computer’s network connection, VPN and DNS settings.\n"
            "2. Check “Microsoft cloud” on the Security tab: national clouds have hosts of their "
            "own.")},
    ProblemRow{ProblemId::GraphConnectionRefused, "tcp-refused", 75,
               QT_TRANSLATE_NOOP("Problem", "The connection to %1 was refused."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Have your network team allow HTTPS (port 443) from this computer to this "
                   "host. If a proxy is needed, Mailroom cannot use it by itself.")},
    ProblemRow{ProblemId::GraphUnreachable, "tcp-unreachable", 75,
               QT_TRANSLATE_NOOP("Problem", "There is no way from this computer to %1"),
               QT_TRANSLATE_NOOP("Problem",
                                 "Check the network connection, VPN and gateway, then try again.")},
    ProblemRow{
        ProblemId::GraphTimeout, "tcp-timeout", 75,
        QT_TRANSLATE_NOOP("Problem",
                          "No answer from %1 within the time limit. A firewall probably drops the "
                          "connection."),
        QT_TRANSLATE_NOOP(
            "Problem", "Have your network team allow HTTPS (port 443) from this computer to this "
                       "host.")},
    ProblemRow{
        ProblemId::GraphRedirected, "graph-redirected", 76,
        QT_TRANSLATE_NOOP(
            "Problem", "Microsoft’s service sent us elsewhere: %1. That is not followed, since it "
                       "would show the access to another host."),
        QT_TRANSLATE_NOOP(
            "Problem", "A proxy or sign-in page probably stands in between: open a browser on this "
                       "computer to see. Otherwise check “Microsoft cloud” on the Security tab.")},
    ProblemRow{
        ProblemId::GraphUnexpected, "graph-unexpected", 76,
        QT_TRANSLATE_NOOP("Problem", "Something else than Microsoft’s service answered. (%1)"),
        QT_TRANSLATE_NOOP(
            "Problem",
            "A proxy, a firewall or a sign-in page probably stands in between: open a "
            "browser on this computer to see, and have your network team allow this host. "
            "Before sending again, look whether the message has come.")},
    ProblemRow{ProblemId::EntraSecretInvalid, "entra-secret-invalid", 77,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Microsoft does not accept the client secret. Often it is the secret’s ID "
                   "that was copied, not its value."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Open Microsoft Entra admin center › App registrations › your application "
                   "› Certificates & secrets › New client secret.\n"
                   "2. Copy its “Value”, not its “Secret ID”; it is shown only once.\n"
                   "3. Enter it as “Client secret” on the Security tab.")},
    ProblemRow{ProblemId::EntraSecretExpired, "entra-secret-expired", 77,
               QT_TRANSLATE_NOOP("Problem", "The client secret has expired."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Open Microsoft Entra admin center › App registrations › your application "
                   "› Certificates & secrets › New client secret.\n"
                   "2. Copy its “Value” and enter it as “Client secret” on the Security tab.\n"
                   "3. Enter the new expiry date as well, so that Mailroom can remind you.")},
    ProblemRow{
        ProblemId::EntraSecretUnsent, "entra-secret-missing", 78,
        QT_TRANSLATE_NOOP(
            "Problem",
            "Microsoft wants a client secret or a certificate, and got none that it could "
            "read."),
        QT_TRANSLATE_NOOP("Problem",
                          "Enter the client secret on the Security tab, or name a certificate.")},
    ProblemRow{ProblemId::EntraAppNotFound, "entra-app-not-found", 78,
               QT_TRANSLATE_NOOP("Problem", "Microsoft knows no application %1 in the tenant %2."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Open Microsoft Entra admin center › App registrations › your application "
                   "› Overview.\n"
                   "2. Compare “Application (client) ID” and “Directory (tenant) ID” with the "
                   "Security tab. They may have been swapped, or belong to another tenant.")},
    ProblemRow{ProblemId::EntraAppDisabled, "entra-app-disabled", 77,
               QT_TRANSLATE_NOOP("Problem", "The application is switched off in Microsoft Entra."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Open Microsoft Entra admin center › Enterprise applications › your "
                   "application › Properties and set “Enabled for users to sign in” to Yes.")},
    ProblemRow{
        ProblemId::EntraTenantUnknown, "entra-tenant-unknown", 78,
        QT_TRANSLATE_NOOP("Problem", "Microsoft does not know the tenant %1 in this cloud."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "1. Copy “Directory (tenant) ID” from Microsoft Entra admin center › "
            "Overview.\n"
            "2. Check “Microsoft cloud” on the Security tab: tenants of the US government and of "
            "China are found only in their own cloud.")},
    ProblemRow{
        ProblemId::EntraTenantMalformed, "entra-tenant-malformed", 78,
        QT_TRANSLATE_NOOP("Problem",
                          "“%1” names no single tenant: that is a directory ID or a domain of the "
                          "tenant."),
        QT_TRANSLATE_NOOP(
            "Problem", "Copy “Directory (tenant) ID” from Microsoft Entra admin center › Overview. "
                       "“common” and “organizations” do not serve.")},
    ProblemRow{ProblemId::EntraBlocked, "entra-blocked", 77,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "A Conditional Access policy of your organization forbids this application to "
                   "sign in from here."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Open Microsoft Entra admin center › Protection › Conditional Access: exclude "
                   "the application, or allow this computer’s public address. “Sign-in logs › "
                   "Service principal sign-ins” names the policy.")},
    ProblemRow{
        ProblemId::EntraResource, "entra-resource", 78,
        QT_TRANSLATE_NOOP("Problem",
                          "Microsoft does not let the application ask for Microsoft Graph at %1."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "1. Check “Microsoft cloud” on the Security tab.\n"
            "2. Open Microsoft Entra admin center › App registrations › your application "
            "› API permissions › Add a permission › Microsoft Graph › Application "
            "permissions › Mail.Send › Grant admin consent.")},
    ProblemRow{
        ProblemId::EntraCertificateRejected, "entra-cert-rejected", 77,
        QT_TRANSLATE_NOOP("Problem", "Microsoft does not accept the proof by certificate. (%1)"),
        QT_TRANSLATE_NOOP(
            "Problem",
            "1. Upload this certificate: Microsoft Entra admin center › App registrations "
            "› your application › Certificates & secrets › Certificates.\n"
            "2. Check this computer’s clock: the proof counts for ten minutes only.")},
    ProblemRow{
        ProblemId::EntraCertificateUnreadable, "entra-cert-unreadable", 78,
        QT_TRANSLATE_NOOP("Problem",
                          "The application’s certificate or its private key cannot be read: %1"),
        QT_TRANSLATE_NOOP(
            "Problem", "Name a PEM file with a certificate and one with its private key (RSA), or "
                       "one PKCS #12 file with both.")},
    ProblemRow{
        ProblemId::EntraCertificateKey, "entra-cert-key-mismatch", 78,
        QT_TRANSLATE_NOOP("Problem", "The private key does not belong to the certificate: %1"),
        QT_TRANSLATE_NOOP(
            "Problem", "Name the private key that the certificate was made for, or a PKCS #12 file "
                       "with both.")},
    ProblemRow{
        ProblemId::EntraCertificatePassphrase, "entra-cert-passphrase", 77,
        QT_TRANSLATE_NOOP("Problem", "The private key cannot be opened with this passphrase: %1"),
        QT_TRANSLATE_NOOP(
            "Problem", "Enter the passphrase of the private key as “Client secret” on the Security "
                       "tab.")},
    ProblemRow{ProblemId::EntraCertificateExpired, "entra-cert-expired", 77,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The application’s certificate is valid from %1 until %2. This computer’s "
                   "clock says %3."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Make a new certificate and upload it: Microsoft Entra admin center › App "
                   "registrations › your application › Certificates & secrets › Certificates. If "
                   "the dates look right, check this computer’s clock.")},
    ProblemRow{
        ProblemId::EntraCertificateWeak, "entra-cert-weak", 78,
        QT_TRANSLATE_NOOP("Problem", "The private key cannot sign for Microsoft: %1"),
        QT_TRANSLATE_NOOP("Problem", "Make a certificate with an RSA key of at least 2048 bits.")},
    ProblemRow{ProblemId::EntraCertificateUnsupported, "entra-cert-unsupported", 69,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "This version of Mailroom was built without OpenSSL, so it cannot sign in "
                   "with a certificate."),
               QT_TRANSLATE_NOOP("Problem",
                                 "Use a client secret, or a version of Mailroom with OpenSSL.")},
    ProblemRow{ProblemId::EntraBusy, "entra-busy", 75,
               QT_TRANSLATE_NOOP("Problem", "Microsoft’s sign-in service is busy."),
               QT_TRANSLATE_NOOP("Problem",
                                 "Try again in a few minutes. Microsoft reports larger failures at "
                                 "status.cloud.microsoft.")},
    ProblemRow{ProblemId::EntraRefused, "entra-refused", 77,
               QT_TRANSLATE_NOOP("Problem", "Microsoft’s sign-in service refused the application."),
               QT_TRANSLATE_NOOP(
                   "Problem", "Read Microsoft’s answer. Microsoft’s support asks for the trace and "
                              "correlation IDs in it.")},
};

} // namespace

std::span<const ProblemRow> entraProblems()
{
    return entraRows;
}
