// SPDX-License-Identifier: Apache-2.0
#include "ctl/conversationcommand.h"

#include "ctl/interruption.h"
#include "ctl/secretinput.h"
#include "secrets/keychainsecretstore.h"
#include "settings/effectivemailserver.h"
#include "submission/createsubmission.h"

using namespace Qt::StringLiterals;

ConversationCommand::ConversationCommand(CommandContext &context,
                                         const QCommandLineOption &recipientOption)
    : Command(context)
{
    declareOption(recipientOption);
    declareOption(
        {u"password-stdin"_s,
         tr("Read the password or client secret from standard input, for this run only.")});
    declareOption(transcriptOption());
}

std::variant<SecretEdits, CommandFailure> ConversationCommand::typedSecrets(
    Authentication authentication)
{
    SecretEdits typed;
    if (!isSet(u"password-stdin"_s))
        return typed;
    const bool isGraph = authentication == Authentication::Graph;
    const auto secret = readSecret(console(), isGraph ? tr("Client secret:") : tr("Password:"));
    if (const auto *failure = std::get_if<CommandFailure>(&secret))
        return *failure;
    if (authentication == Authentication::None)
        console().remark(tr("Note: the mail server is used without signing in (Authentication is "
                            "“none”), so the secret is not needed."));
    (isGraph ? typed.clientSecret : typed.password) = SecretEdit::replace(std::get<Secret>(secret));
    return typed;
}

int ConversationCommand::run(const QStringList &)
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const Interruption interruption;
    // As if the global client secret were at hand: only then it shows whose mail server it would be
    // that the typed one belongs to.
    const auto asked = EffectiveMailServer::of(loaded.settings, clientId(), {QString()});
    const auto typed = typedSecrets(asked.server.authentication);
    if (const auto *failure = std::get_if<CommandFailure>(&typed))
        return fail(*failure);
    const SecretEditsByOwner typedByOwner{{asked.owner(), std::get<SecretEdits>(typed)}};
    const auto effective =
        EffectiveMailServer::of(loaded.settings, clientId(), ownersWithClientSecret(typedByOwner));
    if (const auto problem = effective.problem())
        return fail(*problem);
    warnOfPassword(effective.server);
    const auto begin = plan(effective.server);
    if (const auto *failure = std::get_if<CommandFailure>(&begin))
        return fail(*failure);
    KeychainSecretStore keychain;
    SubmissionRun run(createSubmission(effective, keychain, {typedByOwner, true}), console(),
                      {!isJson(), !isJson() && isSet(u"transcript"_s)});
    return answer(run.report(std::get<SubmissionRun::Begin>(begin), interruption), success());
}
