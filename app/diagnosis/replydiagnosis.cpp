// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/replydiagnosis.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Patterns are regular expressions that must match the whole code or enhanced code, or any part of
// the text, without regard to case. An empty pattern matches everything.
struct ReplyRow
{
    const char *steps; // G reeting, E hlo, S tartTls, A uth, M ail, R cpt, D ata; empty: any
    const char *code;
    const char *enhanced;
    const char *text;
    ProblemId id;
};

// The first row that matches decides. Sources: diagnosis rows of RFC 3207, 3463, 4954, 5321, 6531,
// 7372, 7504, 7505; the IANA registry of enhanced status codes; the providers' public references.
constexpr std::array replyRows{
    // Encryption and the EHLO name spoil every stage; a disliked name often shows only at RCPT.
    ReplyRow{"EAMRD", "530", "", "starttls", ProblemId::TlsRequired},
    ReplyRow{"AMRD", "530|554|550", "5\\.7\\.0", "starttls|encrypt", ProblemId::TlsRequired},
    ReplyRow{"MRD", "4..|5..", "", "\\b(helo|ehlo)\\b", ProblemId::EhloNameRejected},
    ReplyRow{"MRD", "504", "5\\.5\\.2", "fully.qualified", ProblemId::EhloNameRejected},

    ReplyRow{"G", "4..", "", "", ProblemId::GreetingBusy},
    ReplyRow{"G", "5..", "", "", ProblemId::GreetingRefused},

    ReplyRow{"E", "421", "", "", ProblemId::GreetingBusy},
    ReplyRow{"E", "500|502", "", "", ProblemId::EhloUnsupported},
    ReplyRow{"E", "501|504", "", "", ProblemId::EhloNameRejected},
    ReplyRow{"E", "4..|5..", "", "helo|ehlo|host ?name|fqdn|fully.qualified",
             ProblemId::EhloNameRejected},

    ReplyRow{"S", "4..", "", "", ProblemId::StartTlsTemporary},
    ReplyRow{"S", "500|502|503", "", "", ProblemId::StartTlsNotOffered},
    ReplyRow{"S", "5..", "", "", ProblemId::StartTlsRefused},

    // Microsoft and Google before the general meaning of the same codes.
    ReplyRow{"", "5..", "5\\.7\\.30", "basic auth", ProblemId::AuthMicrosoftBasicRetired},
    ReplyRow{"A", "535", "5\\.7\\.139", "for the tenant", ProblemId::AuthMicrosoftTenantOff},
    ReplyRow{"A", "535", "5\\.7\\.139", "for the mailbox", ProblemId::AuthMicrosoftMailboxOff},
    ReplyRow{"A", "535", "5\\.7\\.139", "federat|\\bsts\\b", ProblemId::AuthMicrosoftFederation},
    ReplyRow{"A", "535", "5\\.7\\.139", "", ProblemId::AuthMicrosoftSecurityDefaults},
    ReplyRow{"A", "535", "5\\.7\\.3", "", ProblemId::AuthMicrosoftGeneric},
    ReplyRow{"A", "534", "5\\.7\\.9", "application.specific|gsmtp",
             ProblemId::AuthGoogleAppPassword},
    ReplyRow{"A", "53[45]", "5\\.7\\.(8|14)", "gsmtp|google", ProblemId::AuthGoogleRejected},

    ReplyRow{"A", "5..", "5\\.7\\.13", "", ProblemId::AccountDisabled},
    ReplyRow{"A", "534", "", "", ProblemId::AuthTooWeak},
    ReplyRow{"A", "432", "", "", ProblemId::AuthTransition},
    ReplyRow{"A", "421", "", "", ProblemId::ServerLimit},
    ReplyRow{"A", "4..", "", "", ProblemId::AuthTemporary},
    ReplyRow{"A", "538", "", "", ProblemId::AuthNeedsTls},
    ReplyRow{"A", "502|503", "", "", ProblemId::AuthNotOffered},
    ReplyRow{"A", "504", "", "", ProblemId::AuthNoMechanism},
    ReplyRow{"A", "500|501", "", "", ProblemId::AuthSyntax},
    ReplyRow{"A", "5..", "", "", ProblemId::AuthRejected},

    ReplyRow{"MRD", "530", "", "", ProblemId::AuthRequired},
    ReplyRow{"MRD", "5..", "5\\.7\\.57", "", ProblemId::AuthRequired},
    ReplyRow{"MRD", "5..", "5\\.7\\.60", "", ProblemId::SenderSendAs},
    ReplyRow{"MRD", "55.", "", "sendasdenied", ProblemId::SenderSendAs},
    ReplyRow{"MR", "55.", "", "not owned|sender address rejected", ProblemId::SenderNotOwned},
    ReplyRow{"MRD", "5..", "5\\.1\\.8", "outbound sender|spam|microsoft|outlook",
             ProblemId::SenderMicrosoftBlocked},
    ReplyRow{"MRD", "4..|5..", "[45]\\.1\\.8", "", ProblemId::SenderDomainUnknown},

    ReplyRow{"MRD", "555", "", "", ProblemId::SmtpUtf8Missing},
    ReplyRow{"MRD", "5..", "5\\.6\\.7", "", ProblemId::SmtpUtf8Missing},
    ReplyRow{"MRD", "5..", "5\\.6\\.9", "", ProblemId::Utf8HeaderRejected},
    ReplyRow{"M", "501|553", "", "", ProblemId::SenderSyntax},
    ReplyRow{"MRD", "5..", "5\\.1\\.7", "", ProblemId::SenderSyntax},

    ReplyRow{"MRD", "452|552|550", "[45]\\.2\\.2", "", ProblemId::MailboxFull},
    ReplyRow{"MRD", "452", "4\\.5\\.3", "", ProblemId::TooManyRecipients},
    ReplyRow{"MRD", "552", "", "", ProblemId::SizeExceeded},
    ReplyRow{"MRD", "5..", "5\\.3\\.4", "", ProblemId::SizeExceeded},

    // Postfix answers relay denial with 454: not every 4xx is temporary.
    ReplyRow{"MRD", "45.|55.", "", "relay(ing)? (access )?(denied|not permitted|prohibited)",
             ProblemId::RelayDenied},
    ReplyRow{"MR", "55.", "5\\.7\\.(1|64|54)", "relay", ProblemId::RelayDenied},
    ReplyRow{"MRD", "5..", "5\\.7\\.64", "", ProblemId::RelayDenied},
    ReplyRow{"MRD", "45.", "", "gr[ae]y.?list", ProblemId::Greylisted},
    ReplyRow{"R", "45.", "4\\.(2\\.0|7\\.1)", "try again|later|retry", ProblemId::Greylisted},
    ReplyRow{"MRD", "556", "", "", ProblemId::NullMx},
    ReplyRow{"MRD", "5..", "5\\.7\\.25", "", ProblemId::ReverseDns},
    ReplyRow{"MRD", "5..", "5\\.7\\.(26|2[0-3])", "", ProblemId::DmarcRejected},
    ReplyRow{"MRD", "55[04]", "5\\.7\\.1|",
             "block(ed|list)|blacklist|denylist|spamhaus|dnsbl|\\brbl\\b|client host rejected",
             ProblemId::ClientBlocked},

    ReplyRow{"R", "5..", "5\\.1\\.10?", "", ProblemId::RecipientUnknown},
    ReplyRow{"R", "55[013]", "", "(user|mailbox|recipient|address).*(unknown|not found|exist)",
             ProblemId::RecipientUnknown},
    ReplyRow{"R", "5..", "5\\.1\\.[35]", "", ProblemId::RecipientSyntax},
    ReplyRow{"R", "501", "", "", ProblemId::RecipientSyntax},

    ReplyRow{"D", "5..", "5\\.6\\.0", "", ProblemId::HeadersRejected},
    ReplyRow{"D", "55.", "", "multiple addresses in from", ProblemId::HeadersRejected},

    ReplyRow{"", "421", "", "", ProblemId::ServerLimit},
    ReplyRow{"MRD", "4..", "4\\.(7\\.\\d+|2\\.1|4\\.2|3\\.1)", "", ProblemId::ServerLimit},
    ReplyRow{"MRD", "55.", "5\\.(4\\.5|1\\.90)", "", ProblemId::ServerLimit},

    // What no row above knows: the general meaning of the stage.
    ReplyRow{"", "4..", "", "", ProblemId::ServerTemporary},
    ReplyRow{"M", "5..", "", "", ProblemId::SenderRejected},
    ReplyRow{"R", "5..", "", "", ProblemId::RecipientRejected},
    ReplyRow{"D", "5..", "", "", ProblemId::ContentRejected},
    ReplyRow{"", "5..", "", "", ProblemId::ServerRefused},
};

char stepLetter(StepId step)
{
    switch (step) {
    case StepId::Greeting:
        return 'G';
    case StepId::Ehlo:
        return 'E';
    case StepId::StartTls:
        return 'S';
    case StepId::Auth:
        return 'A';
    case StepId::MailFrom:
        return 'M';
    case StepId::RcptTo:
        return 'R';
    case StepId::Data:
        return 'D';
    default:
        return '?';
    }
}

bool matchesWhole(const char *pattern, const QString &subject)
{
    if (*pattern == '\0')
        return true;
    const QRegularExpression expression(
        QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    return expression.match(subject).hasMatch();
}

bool matchesPart(const char *pattern, const QString &subject)
{
    if (*pattern == '\0')
        return true;
    const QRegularExpression expression(QString::fromLatin1(pattern),
                                        QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::DotMatchesEverythingOption);
    return expression.match(subject).hasMatch();
}

bool matches(const ReplyRow &row, const ReplyFacts &facts)
{
    const bool stepFits =
        *row.steps == '\0' || QByteArray(row.steps).contains(stepLetter(facts.step));
    return stepFits && matchesWhole(row.code, QString::number(facts.code))
           && matchesWhole(row.enhanced, facts.enhanced) && matchesPart(row.text, facts.text);
}

} // namespace

ProblemId diagnoseReply(const ReplyFacts &facts)
{
    const auto found = std::find_if(replyRows.begin(), replyRows.end(),
                                    [&facts](const ReplyRow &row) { return matches(row, facts); });
    return found == replyRows.end() ? ProblemId::ReplyUnexpected : found->id;
}
