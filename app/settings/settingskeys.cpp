// SPDX-License-Identifier: Apache-2.0
#include "settings/settingskeys.h"

#include <QCoreApplication>

QString SettingKey::translatedLabel() const
{
    return QCoreApplication::translate("SettingKey", label);
}

QString SettingKey::translatedHelp() const
{
    return QCoreApplication::translate("SettingKey", help);
}

namespace Keys {

// The tab Base.
const SettingKey useOwn{
    "base/useOwn", QT_TRANSLATE_NOOP("SettingKey", "Use own mail server"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "On: this client’s mail goes out through its own mail server; off: through "
                      "the global one, and the client’s own values are kept.")};
const SettingKey use{
    "base/use", QT_TRANSLATE_NOOP("SettingKey", "Use mail server"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "On: the system sends its mail through this server; off: nothing is sent, "
                      "login details and support requests included, and all values are kept.")};
const SettingKey authentication{
    "base/authentication", QT_TRANSLATE_NOOP("SettingKey", "Authentication"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "How the server learns who is sending: not at all (a relay for your own "
                      "network), by user name and password, or through Microsoft’s Graph API.")};
const SettingKey host{
    "base/host", QT_TRANSLATE_NOOP("SettingKey", "Mail server"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Name or IP address of the server that takes outgoing mail, such as "
                      "mail.example.org; your provider calls it SMTP server or outgoing server.")};
const SettingKey port{
    "base/port", QT_TRANSLATE_NOOP("SettingKey", "Port"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "587 for STARTTLS, 465 for TLS, 25 for a relay in your own network; your "
                      "provider names it beside the mail server.")};
const SettingKey senderAddress{
    "base/senderAddress", QT_TRANSLATE_NOOP("SettingKey", "Sender address"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Receivers see this address as the sender and answer to it; the server must "
                      "allow it for the login that is used.")};
const SettingKey senderName{
    "base/senderName", QT_TRANSLATE_NOOP("SettingKey", "Sender name"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Receivers see this name beside the sender address, for instance the name of "
                      "your company; it may be left empty.")};
const SettingKey utf8Headers{
    "base/utf8Headers",
    QT_TRANSLATE_NOOP("SettingKey", "Server supports UTF-8 message headers (RFC 6532)"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Needed for addresses such as 山田太郎@株式.会社; switch it on only if the "
                      "server offers SMTPUTF8, which the test mail shows.")};
const SettingKey ehloName{
    "base/ehloName", QT_TRANSLATE_NOOP("SettingKey", "This computer’s name (EHLO)"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "The full name by which this computer introduces itself, such as "
                      "app.example.org; leave it empty unless the server complains about it.")};

// The tab Security.
const SettingKey username{
    "security/username", QT_TRANSLATE_NOOP("SettingKey", "Username"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "The login name that the server expects: often the whole mail address, "
                      "sometimes a short name or DOMAIN\\user; your provider knows it.")};
const SettingKey password{
    "security/password", QT_TRANSLATE_NOOP("SettingKey", "Password"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "The password of that user, at some providers a separate app password; it "
                      "is kept in this computer’s keychain and nowhere else.")};
const SettingKey encryption{
    "security/encryption", QT_TRANSLATE_NOOP("SettingKey", "Encryption"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "STARTTLS (usual on port 587) or TLS (usual on port 465) as the server "
                      "expects it; with None everybody on the way can read the mail.")};
const SettingKey tenantId{
    "security/tenantId", QT_TRANSLATE_NOOP("SettingKey", "Directory (tenant) ID"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Shown in the Azure portal under Microsoft Entra ID › App registrations › "
                      "your application › Overview; a verified domain of yours works as well.")};
const SettingKey applicationId{
    "security/applicationId", QT_TRANSLATE_NOOP("SettingKey", "Application (client) ID"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Shown in the Azure portal under App registrations › your application › "
                      "Overview; take neither the tenant ID nor the object ID beside it.")};
const SettingKey clientSecret{
    "security/clientSecret", QT_TRANSLATE_NOOP("SettingKey", "Client secret"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Created in the Azure portal under your application › Certificates & "
                      "secrets, where its Value (not the Secret ID) is shown only once: a lost one "
                      "must be created anew.")};
const SettingKey secretExpires{
    "security/secretExpires", QT_TRANSLATE_NOOP("SettingKey", "Expires on"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "The day on which the client secret expires, which the Azure portal shows "
                      "beside it: Mailroom then warns before mail stops.")};
const SettingKey cloud{
    "security/cloud", QT_TRANSLATE_NOOP("SettingKey", "Microsoft cloud"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Global for nearly everybody; us-l4 (GCC High), us-dod (Department of "
                      "Defense) and china (21Vianet) only if your tenant is in that cloud.")};
const SettingKey certificateFile{
    "security/certificateFile", QT_TRANSLATE_NOOP("SettingKey", "Certificate file"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "PEM file with the certificate that was uploaded in the Azure portal under "
                      "Certificates & secrets, or PKCS #12 file (.pfx, .p12) with certificate and "
                      "key; it takes the place of the client secret, which then serves as the "
                      "passphrase of an encrypted key.")};
const SettingKey certificateKeyFile{
    "security/certificateKeyFile", QT_TRANSLATE_NOOP("SettingKey", "Certificate’s key file"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "PEM file with the private key of that certificate, empty where a PKCS #12 "
                      "file holds both; nobody but the user of this program should be able to read "
                      "it.")};
const SettingKey saveToSentItems{
    "security/saveToSentItems",
    QT_TRANSLATE_NOOP("SettingKey", "Keep a copy of each message in Sent Items"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "On: Microsoft keeps each mail in the sender’s mailbox as well; leave it off "
                      "where mail carries login details.")};
const SettingKey permissionInExchange{
    "security/permissionInExchange",
    QT_TRANSLATE_NOOP("SettingKey", "Permission is granted in Exchange Online (RBAC)"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "On: Mail.Send is granted for chosen mailboxes in Exchange Online, which the "
                      "token does not show; off where it is granted in Microsoft Entra ID.")};
const SettingKey caFile{
    "security/caFile", QT_TRANSLATE_NOOP("SettingKey", "Additional trusted CAs"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "PEM file with your own certificate authority, if the mail server’s "
                      "certificate comes from there; whoever runs that authority has it.")};
const SettingKey pinnedCertificate{
    "security/pinnedCertificate", QT_TRANSLATE_NOOP("SettingKey", "Trusted certificate"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "SHA-256 fingerprint (64 hexadecimal digits) of the one certificate to trust "
                      "for this server; compare it with what the server’s administrator says.")};
const SettingKey allowPasswordInClear{
    "security/allowPasswordInClear",
    QT_TRANSLATE_NOOP("SettingKey", "Allow sending the password unencrypted"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Leave it off: when it is on and Encryption is None, everybody on the way to "
                      "the server can read the password.")};

// The tab Support.
const SettingKey supportAddress{
    "support/address", QT_TRANSLATE_NOOP("SettingKey", "Mail address for support requests"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "Requests for support that are written in the system go to this address, for "
                      "instance support@example.org.")};
const SettingKey allowClientAddress{
    "support/allowClientAddress",
    QT_TRANSLATE_NOOP("SettingKey", "Allow client-specific support address"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "On: a client’s own support address is used where it has one; off: all "
                      "requests go to the address above, and the clients’ own ones are kept.")};
const SettingKey attachSystemInformation{
    "support/attachSystemInformation",
    QT_TRANSLATE_NOOP("SettingKey", "Attach system information to support requests"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "License data, software version and the like go along so that support can "
                      "act fast; passwords and other secrets never do.")};
const SettingKey logLevel{
    "support/logLevel", QT_TRANSLATE_NOOP("SettingKey", "Log"),
    QT_TRANSLATE_NOOP("SettingKey",
                      "How much Mailroom writes to its log, which support requests can carry: off, "
                      "warnings, normal (also what was done) or detailed (also what was said "
                      "between Mailroom and the server).")};

} // namespace Keys
