// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/replydiagnosis.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ReplyDiagnosisTest : public QObject
{
    Q_OBJECT

private slots:
    void knows_data();
    void knows();
};

// "535 5.7.8 text" at a stage means …
void ReplyDiagnosisTest::knows_data()
{
    using enum StepId;
    QTest::addColumn<StepId>("step");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("code");

    const struct
    {
        StepId step;
        const char *reply;
        const char *code;
    } rows[] = {
        {Greeting, "421 mx too many connections", "greeting-busy"},
        {Greeting, "554 no SMTP service here", "greeting-refused"},
        {Greeting, "521 host does not accept mail", "greeting-refused"},
        {Ehlo, "502 unimplemented", "ehlo-unsupported"},
        {Ehlo, "501 5.5.2 need fully-qualified hostname", "ehlo-name-rejected"},
        {Ehlo, "550 invalid hostname in EHLO", "ehlo-name-rejected"},
        {StartTls, "454 4.7.0 TLS not available", "starttls-temporary"},
        {StartTls, "502 5.5.1 command not implemented", "starttls-not-offered"},
        {Auth, "535 5.7.8 Error: authentication failed", "auth-rejected"},
        {Auth, "535 5.7.3 Authentication unsuccessful", "auth-ms-generic"},
        {Auth, "535 5.7.139 SmtpClientAuthentication is disabled for the Tenant.",
         "auth-ms-tenant-off"},
        {Auth, "535 5.7.139 SmtpClientAuthentication is disabled for the Mailbox.",
         "auth-ms-mailbox-off"},
        {Auth, "535 5.7.139 the user credentials were incorrect, federated STS unreachable",
         "auth-ms-federation"},
        {Auth, "535 5.7.139 user is locked by your organization's security defaults policy",
         "auth-ms-security-defaults"},
        {Auth, "550 5.7.30 Basic authentication is not supported for Client Submission.",
         "auth-ms-basic-retired"},
        {Auth, "534 5.7.9 Application-specific password required. x - gsmtp",
         "auth-google-app-password"},
        {Auth, "535 5.7.8 Username and Password not accepted. x - gsmtp", "auth-google-rejected"},
        {Auth, "534 5.7.14 Please log in via your web browser - gsmtp", "auth-google-rejected"},
        {Auth, "534 5.7.9 mechanism is too weak", "auth-too-weak"},
        {Auth, "432 4.7.12 transition needed", "auth-transition"},
        {Auth, "454 4.7.0 temporary failure", "auth-temporary"},
        {Auth, "538 5.7.11 encryption required", "auth-needs-tls"},
        {Auth, "504 5.5.4 unrecognized authentication type", "auth-no-mechanism"},
        {Auth, "501 5.5.2 cannot decode", "auth-syntax"},
        {Auth, "503 5.5.1 authentication not enabled", "auth-not-offered"},
        {Auth, "535 5.7.13 account disabled", "account-disabled"},
        {Auth, "530 5.7.0 Must issue a STARTTLS command first", "tls-required"},
        {MailFrom, "530 5.7.0 Must issue a STARTTLS command first", "tls-required"},
        {MailFrom, "530 5.7.57 Client not authenticated", "auth-required"},
        {MailFrom, "553 5.7.1 <a@b>: Sender address rejected: not owned by user c",
         "sender-not-owned"},
        {RcptTo, "553 5.7.1 <a@b>: Sender address rejected: not owned by user c",
         "sender-not-owned"},
        {Data, "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException", "sender-send-as"},
        {Data, "550 5.7.60 Client does not have permissions to send as this sender",
         "sender-send-as"},
        {MailFrom, "501 5.1.7 Bad sender address syntax", "sender-syntax"},
        {RcptTo, "450 4.1.8 <a@b>: Sender address rejected: Domain not found",
         "sender-domain-unknown"},
        {MailFrom, "550 5.1.8 Access denied, bad outbound sender", "sender-ms-blocked"},
        {RcptTo, "504 5.5.2 <pc>: Helo command rejected: need fully-qualified hostname",
         "ehlo-name-rejected"},
        {RcptTo, "450 4.7.1 <pc.x>: Helo command rejected: Host not found", "ehlo-name-rejected"},
        {MailFrom, "555 5.5.4 Unsupported option: SMTPUTF8", "smtputf8-missing"},
        {RcptTo, "553 5.6.7 address needs SMTPUTF8", "smtputf8-missing"},
        {MailFrom, "552 5.3.4 Message size exceeds fixed limit", "size-exceeded"},
        {Data, "552 5.3.4 Error: message file too big", "size-exceeded"},
        {RcptTo, "454 4.7.1 <x@y>: Relay access denied", "relay-denied"},
        {RcptTo, "554 5.7.1 <x@y>: Relay access denied", "relay-denied"},
        {RcptTo, "550 5.7.64 TenantAttribution; Relay Access Denied", "relay-denied"},
        {RcptTo, "550 5.1.1 <x@y>: Recipient address rejected: User unknown", "recipient-unknown"},
        {RcptTo, "550 5.1.10 RESOLVER.ADR.RecipientNotFound", "recipient-unknown"},
        {RcptTo, "501 5.1.3 Bad recipient address syntax", "recipient-syntax"},
        {RcptTo, "450 4.2.0 <x@y>: Greylisted, see https", "greylisted"},
        {RcptTo, "451 4.7.1 Please try again later", "greylisted"},
        {RcptTo, "452 4.2.2 mailbox full", "mailbox-full"},
        {RcptTo, "552 5.2.2 mailbox full", "mailbox-full"},
        {RcptTo, "452 4.5.3 too many recipients", "too-many-recipients"},
        {RcptTo, "554 5.7.1 Service unavailable; Client host [1.2.3.4] blocked using zen.x",
         "client-blocked"},
        {RcptTo, "550 5.7.25 reverse DNS", "reverse-dns"},
        {RcptTo, "556 5.1.10 domain does not accept mail", "null-mx"},
        {Data, "550 5.7.1 this message looks like spam", "content-rejected"},
        {Data, "550 5.7.26 unauthenticated mail from x is not accepted", "dmarc-rejected"},
        {Data, "554 5.6.0 message malformed", "headers-rejected"},
        {Data, "554 5.6.9 UTF-8 header message cannot be transferred", "utf8-header-rejected"},
        {RcptTo, "421 4.7.0 too fast", "server-limit"},
        {MailFrom, "452 4.3.1 insufficient system storage", "server-limit"},
        {RcptTo, "550 5.4.5 daily user sending limit exceeded", "server-limit"},
        // What nobody has heard of yet still belongs to its stage.
        {MailFrom, "599 9 odd", "sender-rejected"},
        {RcptTo, "599 9 odd", "recipient-rejected"},
        {Data, "599 9 odd", "content-rejected"},
        {Ehlo, "599 9 odd", "server-refused"},
        {RcptTo, "499 9 odd", "server-temporary"},
        {RcptTo, "354 odd", "reply-unexpected"},
    };
    for (const auto &row : rows)
        QTest::newRow(qPrintable(stepName(row.step) + u' ' + QString::fromUtf8(row.reply)))
            << row.step << QString::fromUtf8(row.reply) << QString::fromUtf8(row.code);
}

void ReplyDiagnosisTest::knows()
{
    QFETCH(StepId, step);
    QFETCH(QString, reply);
    QFETCH(QString, code);
    const QRegularExpression form(u"^(\\d{3}) (?:([245]\\.\\d+\\.\\d+) )?(.*)$"_s);
    const auto match = form.match(reply);
    const ReplyFacts facts{step, match.captured(1).toInt(), match.captured(2), match.captured(3)};
    QCOMPARE((Problem{diagnoseReply(facts), {}}.code()), code);
}

QTEST_GUILESS_MAIN(ReplyDiagnosisTest)
#include "tst_replydiagnosis.moc"
