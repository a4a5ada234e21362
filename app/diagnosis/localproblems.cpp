// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/problemtable.h"

#include <array>

namespace {

constexpr std::array localRows{
    ProblemRow{
        ProblemId::SendingDisabled, "sending-disabled", 69,
        QT_TRANSLATE_NOOP(
            "Problem", "Sending is switched off for the whole system: “Use mail server” is off."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Switch on “Use mail server” for the global mail server. Until then no mail "
            "leaves the system: no login details, no notifications, no support requests. "
            "A client’s own mail server does not change that.")},
    ProblemRow{
        ProblemId::NotConfigured, "not-configured", 78,
        QT_TRANSLATE_NOOP("Problem", "No mail server is configured. Missing: %1."),
        QT_TRANSLATE_NOOP("Problem",
                          "Fill in what is missing, then test again. Until then no mail leaves the "
                          "system, not even through a client’s own mail server.")},
    ProblemRow{
        ProblemId::ClientNotConfigured, "client-not-configured", 78,
        QT_TRANSLATE_NOOP("Problem", "The client’s own mail server is not complete. Missing: %1."),
        QT_TRANSLATE_NOOP("Problem",
                          "Fill in what is missing, or switch off “Use own mail server” so that "
                          "this client’s mail goes out through the global mail server.")},
    ProblemRow{ProblemId::UnknownClient, "unknown-client", 78,
               QT_TRANSLATE_NOOP("Problem", "There is no client “%1”."),
               QT_TRANSLATE_NOOP("Problem",
                                 "Check the spelling: “mailroomctl clients” lists all clients. "
                                 "Nothing was sent or changed.")},
    ProblemRow{ProblemId::ClientRestored, "client-restored", 0,
               QT_TRANSLATE_NOOP(
                   "Problem", "Another program had removed the client “%1” meanwhile; it is back "
                              "with what was changed here, but its stored secrets are gone."),
               QT_TRANSLATE_NOOP(
                   "Problem", "Enter its password or client secret again, or remove the client.")},
    ProblemRow{ProblemId::KeychainUnavailable, "keychain-unavailable", 77,
               QT_TRANSLATE_NOOP("Problem", "This computer’s keychain cannot be reached. (%1)"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Sign in to a desktop session or start the keychain service (on Linux: GNOME "
                   "Keyring or KWallet), then try again. For this session the secret can be "
                   "typed in and tested without being stored.")},
    ProblemRow{
        ProblemId::KeychainLocked, "keychain-locked", 77,
        QT_TRANSLATE_NOOP("Problem", "The keychain is locked. (%1)"),
        QT_TRANSLATE_NOOP(
            "Problem", "Unlock the keychain and try again, or type the secret in for this test.")},
    ProblemRow{ProblemId::KeychainDenied, "keychain-denied", 77,
               QT_TRANSLATE_NOOP("Problem", "The keychain refused access. (%1)"),
               QT_TRANSLATE_NOOP("Problem",
                                 "Allow Mailroom to use the keychain when asked, then try again.")},
    ProblemRow{
        ProblemId::KeychainSlow, "keychain-slow", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "The keychain did not answer in time. A window that asks for its password may "
            "be open. (%1)"),
        QT_TRANSLATE_NOOP(
            "Problem", "Answer that window, then try again, or type the secret in for this test.")},
    ProblemRow{
        ProblemId::SecretNotKept, "secret-not-kept", 77,
        QT_TRANSLATE_NOOP("Problem", "The keychain accepted the change, but did not keep it. (%1)"),
        QT_TRANSLATE_NOOP(
            "Problem", "Check that the keychain is unlocked and not read-only, then try again.")},
    ProblemRow{
        ProblemId::SecretMissing, "secret-missing", 78,
        QT_TRANSLATE_NOOP("Problem", "No secret is stored on this computer for this mail server."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Enter the password or client secret again on the Security tab and apply it.")},
    ProblemRow{ProblemId::SettingInvalid, "setting-invalid", 65,
               QT_TRANSLATE_NOOP("Problem", "A stored value cannot be used. %1"),
               QT_TRANSLATE_NOOP("Problem", "Correct the value and save it again.")},
    ProblemRow{ProblemId::SettingsUnreadable, "settings-unreadable", 74,
               QT_TRANSLATE_NOOP("Problem", "The settings cannot be read: %1"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Check that the file exists, is a file and that you may read it. Nothing will "
                   "be written to it until then.")},
    ProblemRow{ProblemId::SettingsDamaged, "settings-damaged", 78,
               QT_TRANSLATE_NOOP("Problem", "The settings file is damaged: %1"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "What could be read is shown. Before anything is saved, the damaged file is "
                   "kept aside under another name in the same folder.")},
    ProblemRow{ProblemId::SettingsNewer, "settings-newer", 0,
               QT_TRANSLATE_NOOP(
                   "Problem", "These settings were written by a newer version of Mailroom (%1)."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "What this version knows can be used and changed; everything else stays as it "
                   "is.")},
    ProblemRow{
        ProblemId::SettingsNotSaved, "settings-not-saved", 74,
        QT_TRANSLATE_NOOP("Problem", "The settings could not be saved: %1"),
        QT_TRANSLATE_NOOP("Problem",
                          "The stored settings are as they were, and what you typed is still here. "
                          "Remove the cause and save again.")},
    ProblemRow{
        ProblemId::AddressInvalid, "address-invalid", 65,
        QT_TRANSLATE_NOOP("Problem", "This is no usable mail address: %1"),
        QT_TRANSLATE_NOOP("Problem", "Correct the address; it looks like name@example.org.")},
    ProblemRow{ProblemId::MessageInvalid, "message-invalid", 65,
               QT_TRANSLATE_NOOP("Problem", "The message cannot be sent as it is: %1"),
               QT_TRANSLATE_NOOP("Problem",
                                 "Correct the program that wrote the message. Nothing was sent.")},
    ProblemRow{
        ProblemId::NoRecipients, "no-recipients", 65,
        QT_TRANSLATE_NOOP("Problem", "There is nobody to send to."),
        QT_TRANSLATE_NOOP("Problem",
                          "Name at least one recipient, or use -t with a To, Cc or Bcc field.")},
    ProblemRow{ProblemId::SupportAddressMissing, "support-address-missing", 78,
               QT_TRANSLATE_NOOP("Problem", "No mail address for support requests is set up."),
               QT_TRANSLATE_NOOP(
                   "Problem", "Enter one on the Support tab (support/address), then send again. "
                              "Meanwhile the request can be saved as a file or copied as text.")},
    ProblemRow{ProblemId::AttachmentUnreadable, "attachment-unreadable", 74,
               QT_TRANSLATE_NOOP("Problem", "A file to attach cannot be read: %1"),
               QT_TRANSLATE_NOOP("Problem",
                                 "Check that the file still exists and that you may read it, or "
                                 "take it off the list. Nothing was sent.")},
    ProblemRow{ProblemId::SecretInRequest, "secret-in-request", 65,
               QT_TRANSLATE_NOOP("Problem",
                                 "A stored password or client secret stands in what would leave: "
                                 "%1. Nothing was sent."),
               QT_TRANSLATE_NOOP("Problem",
                                 "Remove it there, or leave that part out. If the secret has been "
                                 "seen by others, replace it.")},
    ProblemRow{ProblemId::SmtpUtf8Off, "smtputf8-off", 65,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "The address %1 needs a mail server that supports UTF-8 message headers, and "
                   "that option is off."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "If the server supports it, switch on “Server supports UTF-8 message headers "
                   "(RFC 6532)” on the Base tab (base/utf8Headers); otherwise use an address "
                   "whose part before the @ is plain ASCII.")},
    ProblemRow{ProblemId::Cancelled, "cancelled", 75,
               QT_TRANSLATE_NOOP("Problem", "Cancelled. Nothing was sent."),
               QT_TRANSLATE_NOOP("Problem", "Start again when you like.")},
    ProblemRow{
        ProblemId::CaFileUnreadable, "ca-file-unreadable", 78,
        QT_TRANSLATE_NOOP("Problem", "The file of additional trusted CAs cannot be used: %1"),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Name a readable PEM file with at least one certificate, or clear the field.")},
    ProblemRow{ProblemId::RecipientReserved, "recipient-reserved", 0,
               QT_TRANSLATE_NOOP(
                   "Problem", "%1 is a reserved example address: nobody can receive mail there."),
               QT_TRANSLATE_NOOP("Problem", "Use an address whose mailbox you can look into.")},
};

} // namespace

std::span<const ProblemRow> localProblems()
{
    return localRows;
}
