// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/problemtable.h"

#include <array>

namespace {

constexpr std::array replyProblemRows{
    ProblemRow{ProblemId::GreetingBusy, "greeting-busy", 75,
               QT_TRANSLATE_NOOP("Problem", "The server is too busy to take a connection now."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Wait a few minutes. If it stays so, too many connections may come from this "
                   "computer.")},
    ProblemRow{ProblemId::GreetingRefused, "greeting-refused", 69,
               QT_TRANSLATE_NOOP("Problem", "The server does not serve this computer."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "This computer’s address may be blocked, or this is no server for sending "
                   "mail. Ask its administrator.")},
    ProblemRow{
        ProblemId::EhloUnsupported, "ehlo-unsupported", 76,
        QT_TRANSLATE_NOOP("Problem",
                          "The server does not know EHLO, so it can neither encrypt nor sign in."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "A firewall may be changing the conversation, or the server is very old. Ask "
            "its administrator.")},
    ProblemRow{
        ProblemId::EhloNameRejected, "ehlo-name-rejected", 78,
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server dislikes the name by which this computer introduced itself: %1."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Enter this computer’s full name, such as host.example.org, as “This computer’s name (EHLO)” on "
            "the Base tab (base/ehloName).")},
    ProblemRow{ProblemId::StartTlsNotOffered, "starttls-not-offered", 77,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The server offers no STARTTLS on this port, so Mailroom stopped. No password "
                   "was sent."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Try port 587 with STARTTLS or port 465 with TLS. If the server is known to "
                   "offer STARTTLS, something in between removes it.")},
    ProblemRow{
        ProblemId::StartTlsTemporary, "starttls-temporary", 75,
        QT_TRANSLATE_NOOP("Problem", "The server’s encryption is out of order at the moment."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Try again later. The server’s administrator should check its certificate and "
            "key. No password was sent.")},
    ProblemRow{
        ProblemId::StartTlsRefused, "starttls-refused", 77,
        QT_TRANSLATE_NOOP("Problem",
                          "The server offers STARTTLS, but refused it. No password was sent."),
        QT_TRANSLATE_NOOP("Problem", "Try port 465 with TLS, or ask the server’s administrator.")},
    ProblemRow{ProblemId::TlsRequired, "tls-required", 77,
               QT_TRANSLATE_NOOP("Problem", "The server insists on encryption."),
               QT_TRANSLATE_NOOP("Problem", "Set Encryption to STARTTLS on the Security tab.")},
    ProblemRow{ProblemId::AuthNotOffered, "auth-not-offered", 78,
               QT_TRANSLATE_NOOP("Problem", "The server offers no sign-in on this port."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Set Authentication to “None” if the server knows this computer, or use its "
                   "port for submission, usually 587.")},
    ProblemRow{
        ProblemId::AuthNeedsTls, "auth-needs-tls", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "Without encryption the password would travel in clear, so it was not sent."),
        QT_TRANSLATE_NOOP("Problem", "Set Encryption to STARTTLS or TLS on the Security tab.")},
    ProblemRow{ProblemId::AuthNoMechanism, "auth-no-mechanism", 77,
               QT_TRANSLATE_NOOP("Problem", "The server and Mailroom have no way of signing in in "
                                            "common. The server offers %1; Mailroom knows %2."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Ask the server’s administrator to offer SCRAM-SHA-256 or PLAIN over TLS. On "
                   "Exchange: enable “Basic authentication” after TLS on the receive connector.")},
    ProblemRow{ProblemId::AuthRejected, "auth-rejected", 77,
               QT_TRANSLATE_NOOP("Problem", "The server refused the user name or the password."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Check the user name; many servers want the full mail address.\n"
                   "2. Type the password again; it may have been changed lately.\n"
                   "3. If the password has characters outside ASCII: it was sent as UTF-8, and "
                   "some servers expect another encoding. Try one in plain ASCII.")},
    ProblemRow{
        ProblemId::AuthMicrosoftGeneric, "auth-ms-generic", 77,
        QT_TRANSLATE_NOOP("Problem", "Microsoft refused the sign-in without giving a reason."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "1. Check user name and password.\n"
            "2. Check that “Authenticated SMTP” is on for this mailbox.\n"
            "3. Multi-factor sign-in or a Conditional Access policy may stand against it; "
            "Microsoft Office 365 (Graph API) works without a password.")},
    ProblemRow{ProblemId::AuthMicrosoftTenantOff, "auth-ms-tenant-off", 77,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Signing in by SMTP is switched off for the whole Microsoft 365 organisation."),
               QT_TRANSLATE_NOOP("Problem",
                                 "Have an Exchange administrator run:\n"
                                 "Set-TransportConfig -SmtpClientAuthenticationDisabled $false\n"
                                 "Or choose Microsoft Office 365 (Graph API) as Authentication.")},
    ProblemRow{ProblemId::AuthMicrosoftMailboxOff, "auth-ms-mailbox-off", 77,
               QT_TRANSLATE_NOOP(
                   "Problem", "Signing in by SMTP is switched off for this Microsoft 365 mailbox."),
               QT_TRANSLATE_NOOP(
                   "Problem", "Have an Exchange administrator run, with this mailbox’s address:\n"
                              "Set-CASMailbox ADDRESS -SmtpClientAuthenticationDisabled $false")},
    ProblemRow{ProblemId::AuthMicrosoftSecurityDefaults, "auth-ms-security-defaults", 77,
               QT_TRANSLATE_NOOP("Problem", "A Microsoft 365 policy forbids this kind of sign-in."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Security defaults or Conditional Access forbid signing in by SMTP. Choose "
                   "Microsoft Office 365 (Graph API) as Authentication, or exclude this account.")},
    ProblemRow{
        ProblemId::AuthMicrosoftFederation, "auth-ms-federation", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "Microsoft could not reach your organisation’s own sign-in service (AD FS)."),
        QT_TRANSLATE_NOOP("Problem", "Check that AD FS runs and answers over HTTPS with TLS 1.2.")},
    ProblemRow{
        ProblemId::AuthMicrosoftBasicRetired, "auth-ms-basic-retired", 77,
        QT_TRANSLATE_NOOP("Problem", "Microsoft no longer accepts passwords for sending by SMTP."),
        QT_TRANSLATE_NOOP("Problem", "Choose Microsoft Office 365 (Graph API) as Authentication.")},
    ProblemRow{
        ProblemId::AuthGoogleAppPassword, "auth-google-app-password", 77,
        QT_TRANSLATE_NOOP(
            "Problem", "This Google account uses 2-step verification and wants an app password."),
        QT_TRANSLATE_NOOP("Problem", "1. Open the Google account’s security settings.\n"
                                     "2. Create an app password for Mailroom.\n"
                                     "3. Enter it as Password on the Security tab.")},
    ProblemRow{ProblemId::AuthGoogleRejected, "auth-google-rejected", 77,
               QT_TRANSLATE_NOOP("Problem", "Google refused the sign-in."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Google accepts no normal password here: create an app password. If Google "
                   "names a web address in its reply, sign in there once in a browser first.")},
    ProblemRow{ProblemId::AuthTooWeak, "auth-too-weak", 77,
               QT_TRANSLATE_NOOP("Problem", "The server wants a stronger way of signing in."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Ask the server’s administrator which mechanism is allowed for this account.")},
    ProblemRow{
        ProblemId::AuthTransition, "auth-transition", 77,
        QT_TRANSLATE_NOOP("Problem",
                          "The account must sign in once with PLAIN before other mechanisms work."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Sign in once over TLS with another program that uses PLAIN, then try again.")},
    ProblemRow{
        ProblemId::AuthTemporary, "auth-temporary", 75,
        QT_TRANSLATE_NOOP("Problem", "The server cannot check passwords at the moment."),
        QT_TRANSLATE_NOOP("Problem", "Nothing is wrong with the password. Try again later.")},
    ProblemRow{
        ProblemId::AuthSyntax, "auth-syntax", 76,
        QT_TRANSLATE_NOOP("Problem", "The server did not understand the sign-in."),
        QT_TRANSLATE_NOOP("Problem", "Show the conversation to the server’s administrator.")},
    ProblemRow{
        ProblemId::AuthServerUnproven, "auth-server-unproven", 77,
        QT_TRANSLATE_NOOP(
            "Problem", "The server could not prove that it knows the password. It may not be the "
                       "server it claims to be. (%1)"),
        QT_TRANSLATE_NOOP(
            "Problem", "Check the server’s name and certificate, then ask its administrator. The "
                       "password itself was not sent.")},
    ProblemRow{
        ProblemId::AccountDisabled, "account-disabled", 77,
        QT_TRANSLATE_NOOP("Problem", "The account is switched off."),
        QT_TRANSLATE_NOOP("Problem", "Have the account enabled again by its administrator.")},
    ProblemRow{ProblemId::AuthRequired, "auth-required", 77,
               QT_TRANSLATE_NOOP("Problem", "The server wants a sign-in before it takes mail."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Set Authentication to “Username and password” on the Base tab and enter both "
                   "on the Security tab.")},
    ProblemRow{ProblemId::SenderNotOwned, "sender-not-owned", 77,
               QT_TRANSLATE_NOOP("Problem",
                                 "Signed in as %1, sending as %2: the server does not allow that."),
               QT_TRANSLATE_NOOP(
                   "Problem", "Use the account’s own address as Sender address, or have the mail "
                              "administrator allow this account to send as it.")},
    ProblemRow{
        ProblemId::SenderSendAs, "sender-send-as", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "Signed in as %1, sending as %2: the account has no “Send As” right for that address."),
        QT_TRANSLATE_NOOP("Problem",
                          "Grant “Send As” on that mailbox, or use the account’s own address.")},
    ProblemRow{ProblemId::SenderSyntax, "sender-syntax", 65,
               QT_TRANSLATE_NOOP("Problem", "The server does not understand the sender address."),
               QT_TRANSLATE_NOOP("Problem", "Correct “Sender address” on the Base tab.")},
    ProblemRow{
        ProblemId::SenderDomainUnknown, "sender-domain-unknown", 65,
        QT_TRANSLATE_NOOP("Problem", "The server cannot find the domain of the sender address."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Check the sender address for typing errors. If it is right, its domain needs "
            "an MX or A record.")},
    ProblemRow{ProblemId::SenderMicrosoftBlocked, "sender-ms-blocked", 77,
               QT_TRANSLATE_NOOP("Problem", "Microsoft has blocked this mailbox because of spam."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Change the mailbox’s password.\n"
                   "2. Release it under “Restricted entities” in the Microsoft Defender portal.")},
    ProblemRow{ProblemId::SenderRejected, "sender-rejected", 69,
               QT_TRANSLATE_NOOP("Problem", "The server refused the sender address."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Read the server’s reply. Check “Sender address”, and whether the server wants "
                   "a sign-in.")},
    ProblemRow{ProblemId::SmtpUtf8Missing, "smtputf8-missing", 65,
               QT_TRANSLATE_NOOP("Problem",
                                 "The server does not support UTF-8 message headers (SMTPUTF8)."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Switch off “Server supports UTF-8 message headers (RFC 6532)”, or use a "
                   "server that supports it. Without it, the part before the @ must be plain "
                   "ASCII.")},
    ProblemRow{
        ProblemId::SmtpUtf8Unused, "smtputf8-unused", 0,
        QT_TRANSLATE_NOOP("Problem",
                          "The server supports UTF-8 message headers, but the option is off."),
        QT_TRANSLATE_NOOP(
            "Problem", "Switch on “Server supports UTF-8 message headers (RFC 6532)” to be able to "
                       "write to international addresses.")},
    ProblemRow{
        ProblemId::EightBitMissing, "eight-bit-missing", 65,
        QT_TRANSLATE_NOOP("Problem",
                          "The message has bytes outside ASCII, and the server does not take such "
                          "messages (8BITMIME)."),
        QT_TRANSLATE_NOOP(
            "Problem", "Have the program that writes the message encode it as quoted-printable or "
                       "base64. Nothing was sent.")},
    ProblemRow{
        ProblemId::SizeExceeded, "size-exceeded", 65,
        QT_TRANSLATE_NOOP("Problem", "The message is larger than the server allows (%1)."),
        QT_TRANSLATE_NOOP("Problem",
                          "Send a smaller message, or ask the server’s administrator for a higher "
                          "limit.")},
    ProblemRow{
        ProblemId::ServerLimit, "server-limit", 75,
        QT_TRANSLATE_NOOP("Problem",
                          "The server takes no more for now: too much at a time, or it is full."),
        QT_TRANSLATE_NOOP("Problem",
                          "Wait, then send less at a time. If its storage is full, tell its "
                          "administrator.")},
    ProblemRow{
        ProblemId::RelayDenied, "relay-denied", 77,
        QT_TRANSLATE_NOOP("Problem",
                          "The server does not forward mail to other domains for this computer."),
        QT_TRANSLATE_NOOP("Problem",
                          "Sign in (Authentication “Username and password”), or have the server’s "
                          "administrator allow this computer’s address to relay.")},
    ProblemRow{ProblemId::RecipientUnknown, "recipient-unknown", 67,
               QT_TRANSLATE_NOOP("Problem", "The server knows no such mailbox: %1."),
               QT_TRANSLATE_NOOP("Problem", "Check the recipient’s address.")},
    ProblemRow{
        ProblemId::RecipientSyntax, "recipient-syntax", 65,
        QT_TRANSLATE_NOOP("Problem", "The server does not understand the recipient’s address %1."),
        QT_TRANSLATE_NOOP("Problem", "Use a real address, such as name@example.org.")},
    ProblemRow{ProblemId::RecipientRejected, "recipient-rejected", 69,
               QT_TRANSLATE_NOOP("Problem", "The server refused the recipient %1."),
               QT_TRANSLATE_NOOP("Problem", "Read the server’s reply; try another recipient.")},
    ProblemRow{
        ProblemId::Greylisted, "greylisted", 75,
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server asks to try again later for %1: it delays first contacts on purpose."),
        QT_TRANSLATE_NOOP("Problem", "This is no fault. Try again in 5 to 15 minutes.")},
    ProblemRow{ProblemId::MailboxFull, "mailbox-full", 75,
               QT_TRANSLATE_NOOP("Problem", "The mailbox of %1 is full."),
               QT_TRANSLATE_NOOP("Problem", "Use another recipient.")},
    ProblemRow{
        ProblemId::TooManyRecipients, "too-many-recipients", 75,
        QT_TRANSLATE_NOOP("Problem", "The server does not take so many recipients at a time."),
        QT_TRANSLATE_NOOP("Problem", "Send to fewer recipients at a time.")},
    ProblemRow{ProblemId::ClientBlocked, "client-blocked", 69,
               QT_TRANSLATE_NOOP("Problem", "This computer’s address is on a block list."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The server’s reply usually names the list and how to be taken off it. Sending "
                   "through your provider’s mail server avoids it.")},
    ProblemRow{ProblemId::ReverseDns, "reverse-dns", 69,
               QT_TRANSLATE_NOOP("Problem", "This computer’s address has no matching name in DNS."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Have a PTR record set for it, or send through your provider’s mail server.")},
    ProblemRow{ProblemId::NullMx, "null-mx", 67,
               QT_TRANSLATE_NOOP("Problem", "The domain of %1 takes no mail at all."),
               QT_TRANSLATE_NOOP("Problem", "Use another recipient.")},
    ProblemRow{ProblemId::ContentRejected, "content-rejected", 69,
               QT_TRANSLATE_NOOP("Problem",
                                 "The server refused the message itself, as spam or by a rule."),
               QT_TRANSLATE_NOOP(
                   "Problem", "Read the server’s reply. Ask its administrator which rule it was.")},
    ProblemRow{ProblemId::DmarcRejected, "dmarc-rejected", 69,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The sender’s domain does not vouch for this mail server (SPF, DKIM, DMARC)."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Have SPF and DKIM set up for this mail server in the sender domain’s DNS.")},
    ProblemRow{ProblemId::HeadersRejected, "headers-rejected", 65,
               QT_TRANSLATE_NOOP("Problem", "The server refused the form of the message’s header."),
               QT_TRANSLATE_NOOP("Problem", "Check “Sender name” for unusual characters.")},
    ProblemRow{
        ProblemId::Utf8HeaderRejected, "utf8-header-rejected", 65,
        QT_TRANSLATE_NOOP("Problem", "A server further on does not support UTF-8 message headers."),
        QT_TRANSLATE_NOOP("Problem", "Use an address in plain ASCII for this recipient.")},
    ProblemRow{ProblemId::ServerTemporary, "server-temporary", 75,
               QT_TRANSLATE_NOOP("Problem", "The server refused for the time being."),
               QT_TRANSLATE_NOOP("Problem", "Read the server’s reply and try again later.")},
    ProblemRow{ProblemId::ServerRefused, "server-refused", 69,
               QT_TRANSLATE_NOOP("Problem", "The server refused."),
               QT_TRANSLATE_NOOP("Problem", "Read the server’s reply; ask its administrator.")},
};

} // namespace

std::span<const ProblemRow> replyProblems()
{
    return replyProblemRows;
}
