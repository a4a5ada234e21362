// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/problemtable.h"

#include <array>

namespace {

constexpr std::array graphRows{
    ProblemRow{ProblemId::GraphNoRole, "graph-no-role", 77,
               QT_TRANSLATE_NOOP(
                   "Problem", "The application may not send mail: it has no application permission "
                              "“Mail.Send”. (%1)"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Open Microsoft Entra admin center › App registrations › your application "
                   "› API permissions › Add a permission › Microsoft Graph › Application "
                   "permissions › Mail.Send › Grant admin consent.\n"
                   "2. Delegated permissions do not serve: nobody signs in.\n"
                   "3. Wait a few minutes, then try again.\n"
                   "4. If it is granted in Exchange Online (RBAC for Applications) instead, switch "
                   "on “Permission is granted in Exchange Online (RBAC)” on the Security tab "
                   "(security/permissionInExchange).")},
    ProblemRow{ProblemId::GraphDenied, "graph-denied", 77,
               QT_TRANSLATE_NOOP("Problem", "The application may not send as %1."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Open Microsoft Entra admin center › App registrations › your application "
                   "› API permissions › Add a permission › Microsoft Graph › Application "
                   "permissions › Mail.Send › Grant admin consent.\n"
                   "2. Where Exchange limits applications to some mailboxes (RBAC for "
                   "Applications), allow this one:\n"
                   "Test-ServicePrincipalAuthorization -Identity %2 -Resource %1\n"
                   "New-ManagementRoleAssignment -App %2 -Role \"Application Mail.Send\" "
                   "-CustomResourceScope SCOPE\n"
                   "3. Changes take up to two hours.")},
    ProblemRow{ProblemId::GraphPolicy, "graph-policy", 77,
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "An access policy of Exchange keeps the application away from the mailbox %1."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. In Exchange Online PowerShell:\n"
                   "Test-ApplicationAccessPolicy -Identity %1 -AppId %2\n"
                   "2. Add the mailbox to the group that the policy names, or give the right by "
                   "RBAC for Applications, which replaces these policies:\n"
                   "New-ManagementRoleAssignment -App %2 -Role \"Application Mail.Send\" "
                   "-CustomResourceScope SCOPE\n"
                   "3. Changes take over an hour.")},
    ProblemRow{
        ProblemId::GraphToken, "graph-token", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "Microsoft Graph does not accept a token that Microsoft has just given. (%1)"),
        QT_TRANSLATE_NOOP(
            "Problem",
            "1. Check this computer’s clock.\n"
            "2. Check “Microsoft cloud” on the Security tab: tokens of one cloud do not count in "
            "another.")},
    ProblemRow{
        ProblemId::GraphNoUser, "graph-no-user", 67,
        QT_TRANSLATE_NOOP("Problem", "The tenant has no mailbox %1."),
        QT_TRANSLATE_NOOP("Problem",
                          "Enter the primary address or user name of a mailbox of this tenant as "
                          "“Sender address” on the Base tab.")},
    ProblemRow{ProblemId::GraphNoMailbox, "graph-no-mailbox", 67,
               QT_TRANSLATE_NOOP("Problem", "%1 has no mailbox in Exchange Online."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "1. Give the user a licence with Exchange Online, or choose another “Sender "
                   "address”.\n"
                   "2. A mailbox on a server of your own cannot send through Microsoft Graph: "
                   "use SMTP.")},
    ProblemRow{
        ProblemId::GraphSendAs, "graph-send-as", 77,
        QT_TRANSLATE_NOOP(
            "Problem", "The message is from another address than the mailbox %1, and that is not "
                       "allowed."),
        QT_TRANSLATE_NOOP(
            "Problem", "Send as the mailbox itself, or give it the right: Exchange admin center › "
                       "Recipients › Mailboxes › the other mailbox › Delegation › Send as.")},
    ProblemRow{
        ProblemId::GraphRecipient, "graph-recipient-invalid", 65,
        QT_TRANSLATE_NOOP("Problem", "Microsoft Graph does not accept a recipient’s address."),
        QT_TRANSLATE_NOOP("Problem",
                          "Read Microsoft’s answer and correct the address. Nothing was sent.")},
    ProblemRow{ProblemId::GraphThrottled, "graph-throttled", 75,
               QT_TRANSLATE_NOOP("Problem", "Microsoft Graph takes no more for now. (%1)"),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Send again later, and less at a time: Microsoft allows a mailbox 30 messages "
                   "a minute.")},
    ProblemRow{ProblemId::GraphTooLarge, "graph-too-large", 65,
               QT_TRANSLATE_NOOP("Problem", "The message is too large for Microsoft Graph. (%1)"),
               QT_TRANSLATE_NOOP(
                   "Problem", "Send less or smaller attachments, or use SMTP. Nothing was sent.")},
    ProblemRow{ProblemId::GraphBadMessage, "graph-bad-message", 65,
               QT_TRANSLATE_NOOP("Problem", "Microsoft Graph cannot read the message."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Read Microsoft’s answer. If other messages go through, correct the program "
                   "that wrote this one. Nothing was sent.")},
    ProblemRow{ProblemId::GraphServerError, "graph-server-error", 69,
               QT_TRANSLATE_NOOP("Problem", "Microsoft Graph failed by its own account."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Try again later. Microsoft reports larger failures at "
                   "status.cloud.microsoft; its support asks for the request IDs in the answer.")},
    ProblemRow{ProblemId::GraphRefused, "graph-refused", 69,
               QT_TRANSLATE_NOOP("Problem", "Microsoft Graph refused."),
               QT_TRANSLATE_NOOP(
                   "Problem",
                   "Read Microsoft’s answer; Microsoft’s support asks for the request IDs in it.")},
    ProblemRow{
        ProblemId::GraphNoReadWrite, "graph-no-read-write", 77,
        QT_TRANSLATE_NOOP(
            "Problem",
            "A message of this size needs the application permission “Mail.ReadWrite” as "
            "well: it is uploaded piece by piece."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "1. Send smaller attachments, below 2 MB together, or\n"
            "2. open Microsoft Entra admin center › App registrations › your application › API "
            "permissions › Add a permission › Microsoft Graph › Application permissions › "
            "Mail.ReadWrite › Grant admin consent.")},
    ProblemRow{
        ProblemId::GraphCopyKept, "graph-copy-kept", 0,
        QT_TRANSLATE_NOOP("Problem", "A copy of this message stays in Sent Items."),
        QT_TRANSLATE_NOOP(
            "Problem",
            "Microsoft Graph takes a message of this kind only in a form that leaves a copy. "
            "Delete it there if it must not stay.")},
    ProblemRow{
        ProblemId::GraphDraftLeft, "graph-draft-left", 0,
        QT_TRANSLATE_NOOP("Problem",
                          "A draft of the message may be left in the folder Drafts of %1."),
        QT_TRANSLATE_NOOP("Problem", "Look there and delete it. Do not send it by mistake.")},
};

} // namespace

std::span<const ProblemRow> graphProblems()
{
    return graphRows;
}
