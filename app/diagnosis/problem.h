// SPDX-License-Identifier: Apache-2.0
// What went wrong: an identity and a detail. The sentence, the advice and the exit code come from
// one table (problemtable.cpp), so that window, command line and JSON always say the same.
#pragma once

#include <QMetaType>
#include <QString>

// Ids are public and stable: Problem::code() is what scripts compare. A new row goes into
// problemtable.cpp as well, at the same place.
enum class ProblemId {
    SendingDisabled,
    NotConfigured,
    ClientNotConfigured,
    UnknownClient,
    ClientRestored,
    KeychainUnavailable,
    KeychainLocked,
    KeychainDenied,
    KeychainSlow,
    SecretNotKept,
    SecretMissing,
    SettingInvalid,
    SettingsUnreadable,
    SettingsDamaged,
    SettingsNewer,
    SettingsNotSaved,
    GraphUnavailable,
    AddressInvalid,
    MessageInvalid,
    NoRecipients,
    SmtpUtf8Off,
    SmtpUtf8Missing,
    SmtpUtf8Unused,
    EightBitMissing,
    Cancelled,
    DnsNotFound,
    DnsTemporary,
    TcpRefused,
    TcpTimeout,
    TcpUnreachable,
    Ipv6Broken,
    NotSmtp,
    TlsToPlainPort,
    PlainToTlsPort,
    GreetingBusy,
    GreetingRefused,
    GreetingDropped,
    GreetingSlow,
    EhloUnsupported,
    EhloNameRejected,
    StartTlsNotOffered,
    StartTlsTemporary,
    StartTlsRefused,
    StartTlsInjected,
    TlsRequired,
    TlsVersion,
    TlsHandshake,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateSelfSigned,
    CertificateUnknownCa,
    CertificateNameMismatch,
    CertificateChanged,
    CertificateWeak,
    CertificateInvalid,
    CaFileUnreadable,
    AuthNotOffered,
    AuthNeedsTls,
    AuthNoMechanism,
    AuthRejected,
    AuthMicrosoftGeneric,
    AuthMicrosoftTenantOff,
    AuthMicrosoftMailboxOff,
    AuthMicrosoftSecurityDefaults,
    AuthMicrosoftFederation,
    AuthMicrosoftBasicRetired,
    AuthGoogleAppPassword,
    AuthGoogleRejected,
    AuthTooWeak,
    AuthTransition,
    AuthTemporary,
    AuthSyntax,
    AuthServerUnproven,
    AccountDisabled,
    AuthRequired,
    SenderNotOwned,
    SenderSendAs,
    SenderSyntax,
    SenderDomainUnknown,
    SenderMicrosoftBlocked,
    SenderRejected,
    SizeExceeded,
    ServerLimit,
    RelayDenied,
    RecipientUnknown,
    RecipientSyntax,
    RecipientRejected,
    RecipientReserved,
    Greylisted,
    MailboxFull,
    TooManyRecipients,
    ClientBlocked,
    ReverseDns,
    NullMx,
    ContentRejected,
    DmarcRejected,
    HeadersRejected,
    Utf8HeaderRejected,
    LostAfterData,
    ConnectionLost,
    ServerSilent,
    ReplyMalformed,
    ReplyUnexpected,
    ServerTemporary,
    ServerRefused,
};

struct Problem
{
    ProblemId id{};
    // What exactly: a server's reply, a host name, a list of fields. Shown as plain text, may be
    // empty.
    QString detail;

    // Kebab-case, e.g. "starttls-not-offered".
    QString code() const;
    // As in sysexits.h (64…78); 0 for what is only a warning.
    int exitCode() const;
    // One or two translated sentences in plain words; contain the detail where it belongs in.
    QString message() const;
    // Translated: what to do next; several steps stand on lines of their own.
    QString advice() const;

    bool operator==(const Problem &) const = default;
};

Q_DECLARE_METATYPE(Problem)
