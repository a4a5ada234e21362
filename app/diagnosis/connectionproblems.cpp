// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/problemtable.h"

#include <array>

namespace {

constexpr std::array connectionRows{
    ProblemRow{ProblemId::DnsNotFound, "dns-not-found", 68,
               QT_TRANSLATE_NOOP("Problem", "There is no computer with the name %1."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Check the spelling of “Mail server”. Ask your mail provider for the name if "
                   "you are not sure.")},
    ProblemRow{
        ProblemId::DnsTemporary, "dns-temporary", 75,
        QT_TRANSLATE_NOOP("Problem",
                          "The name %1 could not be looked up: the name servers do not answer."),
        QT_TRANSLATE_NOOP(
            "Problem", "Check this computer’s network connection, VPN and DNS settings, then try "
                       "again.")},
    ProblemRow{
        ProblemId::TcpRefused, "tcp-refused", 75,
        QT_TRANSLATE_NOOP("Problem", "The computer is there, but no mail server listens at %1."),
        QT_TRANSLATE_NOOP(
            "Problem", "Check the port: 587 is usual with STARTTLS, 465 with TLS, 25 between mail "
                       "servers. If the port is right, the mail server is not running.")},
    ProblemRow{
        ProblemId::TcpTimeout, "tcp-timeout", 75,
        QT_TRANSLATE_NOOP("Problem",
                          "No answer from %1 within the time limit. A firewall probably drops the "
                          "connection."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Port 25 is often blocked: try 587 with STARTTLS. Otherwise ask your network "
            "team to allow this connection.")},
    ProblemRow{ProblemId::TcpUnreachable, "tcp-unreachable", 75,
               QT_TRANSLATE_NOOP("Problem", "There is no route from this computer to %1."),
               QT_TRANSLATE_NOOP("Problem",
                                 "Check the network connection, VPN and gateway, then try again.")},
    ProblemRow{
        ProblemId::Ipv6Broken, "ipv6-broken", 0,
        QT_TRANSLATE_NOOP("Problem",
                          "The server’s IPv6 address failed, its IPv4 address worked. (%1)"),
        QT_TRANSLATE_NOOP("Problem",
                          "Mail goes out, but every connection may be slower. Repair IPv6 on this "
                          "network, or remove the server’s AAAA record.")},
    ProblemRow{ProblemId::NotSmtp, "not-smtp", 76,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Something answers on this port, but it is no mail server for sending. It "
                   "said: %1"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Check the port; also look whether a proxy or a login page stands in between.")},
    ProblemRow{ProblemId::TlsToPlainPort, "tls-to-plain-port", 76,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "This port does not begin with TLS: the server speaks first, in plain text."),
               QT_TRANSLATE_NOOP("Problem", "Set Encryption to STARTTLS, or the port to 465.")},
    ProblemRow{ProblemId::PlainToTlsPort, "plain-to-tls-port", 76,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The server says nothing until TLS begins: this port expects TLS from the "
                   "first byte."),
               QT_TRANSLATE_NOOP("Problem", "Set Encryption to TLS.")},
    ProblemRow{
        ProblemId::GreetingDropped, "greeting-dropped", 75,
        QT_TRANSLATE_NOOP("Problem", "The server closed the connection without a word."),
        QT_TRANSLATE_NOOP("Problem",
                          "It may expect TLS on this port, or refuse this computer (allow list, "
                          "fail2ban). Ask the server’s administrator to look into its log.")},
    ProblemRow{
        ProblemId::GreetingSlow, "greeting-slow", 75,
        QT_TRANSLATE_NOOP(
            "Problem", "The server took the connection, but did not greet within the time limit."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Some servers wait on purpose or look up this computer’s name first. Try again; "
            "if it stays so, ask the server’s administrator.")},
    ProblemRow{
        ProblemId::StartTlsInjected, "starttls-injected", 76,
        QT_TRANSLATE_NOOP("Problem",
                          "The server sent further text before encryption began. Somebody may be "
                          "injecting commands into the connection, so it was closed."),
        QT_TRANSLATE_NOOP("Problem",
                          "Do not use this connection. Report it to your network and mail "
                          "administrators. No password was sent.")},
    ProblemRow{ProblemId::TlsVersion, "tls-version", 76,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The server only offers versions of TLS that are no longer safe (before 1.2)."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Have the server updated. Mailroom does not go below TLS 1.2. No password was "
                   "sent.")},
    ProblemRow{
        ProblemId::TlsHandshake, "tls-handshake", 76,
        QT_TRANSLATE_NOOP("Problem", "No encrypted connection could be agreed with the server: %1"),
        QT_TRANSLATE_NOOP(
            "Problem", "Look into the server’s log: it may want a client certificate, or share no "
                       "cipher with this computer. No password was sent.")},
    ProblemRow{ProblemId::CertificateExpired, "cert-expired", 77,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The server’s certificate was valid until %1. This computer’s clock says %2."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Have the certificate renewed on the server. If the dates look right, check "
                   "this computer’s clock. No password was sent.")},
    ProblemRow{
        ProblemId::CertificateNotYetValid, "cert-not-yet-valid", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server’s certificate is not valid before %1. This computer’s clock says %2."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Check the clock of this computer and of the server. No password was sent.")},
    ProblemRow{ProblemId::CertificateSelfSigned, "cert-self-signed", 77,
               QT_TRANSLATE_NOOP("Problem", "The server vouches for itself: its certificate is "
                                            "self-signed. Its SHA-256 fingerprint is %1."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Compare the fingerprint with the server’s administrator. If it is the same, "
                   "enter it as “Trusted certificate” on the Security tab. No password was sent.")},
    ProblemRow{
        ProblemId::CertificateUnknownCa, "cert-unknown-ca", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server’s certificate was issued by %1, which this computer does not know."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "For a company’s own CA, name its file as “Additional trusted CAs” on the Security "
            "tab. Otherwise the server may not send its whole chain. No password was "
            "sent.")},
    ProblemRow{ProblemId::CertificateNameMismatch, "cert-name-mismatch", 77,
               QT_TRANSLATE_NOOP("Problem", "The server’s certificate is for %1, not for %2."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Enter one of the certificate’s names as “Mail server”, not an IP address. No "
                   "password was sent.")},
    ProblemRow{
        ProblemId::CertificateChanged, "cert-changed", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "This is not the certificate that you trusted. You trusted %1; the server shows %2."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Ask the server’s administrator whether the certificate was changed before you "
            "trust the new one. No password was sent.")},
    ProblemRow{
        ProblemId::CertificateWeak, "cert-weak", 77,
        QT_TRANSLATE_NOOP("Problem", "The server’s certificate is too weak to be trusted: %1."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Have a certificate issued with at least RSA 2048 or EC P-256 and SHA-256. No "
            "password was sent.")},
    ProblemRow{
        ProblemId::CertificateInvalid, "cert-invalid", 77,
        QT_TRANSLATE_NOOP("Problem", "The server’s certificate cannot be trusted: %1"),
        QT_TRANSLATE_NOOP("Problem",
                          "Show this text to the server’s administrator. No password was sent.")},
    ProblemRow{
        ProblemId::LostAfterData, "lost-after-data", 75,
        QT_TRANSLATE_NOOP(
            "Problem",
            "The connection broke after the message was handed over and before the server "
            "confirmed it. It may or may not have been sent."),
        QT_TRANSLATE_NOOP("Problem",
                          "Do not send it again blindly: look into the recipient’s mailbox or the "
                          "server’s log first.")},
    ProblemRow{
        ProblemId::ConnectionLost, "connection-lost", 75,
        QT_TRANSLATE_NOOP("Problem",
                          "The connection was lost in the middle of the conversation. (%1)"),
        QT_TRANSLATE_NOOP("Problem",
                          "Try again. If it happens every time at the same step, ask the server’s "
                          "administrator to look into its log.")},
    ProblemRow{
        ProblemId::ServerSilent, "server-silent", 75,
        QT_TRANSLATE_NOOP("Problem", "The server did not answer within the time limit. (%1)"),
        QT_TRANSLATE_NOOP("Problem",
                          "Try again later. If it stays so, ask the server’s administrator.")},
    ProblemRow{ProblemId::ReplyMalformed, "reply-malformed", 76,
               QT_TRANSLATE_NOOP("Problem",
                                 "The server answered with something that is no SMTP reply: %1"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Check that the port belongs to a mail server, and whether a firewall changes "
                   "the conversation.")},
    ProblemRow{ProblemId::ReplyUnexpected, "reply-unexpected", 76,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The server’s answers contradict the protocol, so the connection was closed. "
                   "(%1)"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Show the conversation to the server’s administrator; a firewall in between "
                   "may also cause this.")},
};

} // namespace

std::span<const ProblemRow> connectionProblems()
{
    return connectionRows;
}
