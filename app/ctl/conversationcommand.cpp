// SPDX-License-Identifier: Apache-2.0
#include "ctl/conversationcommand.h"

#include "ctl/interruption.h"
#include "ctl/typedsecret.h"
#include "secrets/keychainsecretstore.h"
#include "settings/effectivemailserver.h"
#include "submission/createsubmission.h"

using namespace Qt::StringLiterals;

ConversationCommand::ConversationCommand(CommandContext &context,
                                         const QCommandLineOption &recipientOption)
    : Command(context)
{
    declareOption(recipientOption);
    declareOption(TypedSecret::option());
    declareOption(transcriptOption());
}

std::variant<SecretEditsByOwner, CommandFailure> ConversationCommand::typedSecrets(
    const Settings &settings)
{
    if (!isSet(u"password-stdin"_s))
        return SecretEditsByOwner();
    return TypedSecret::read(console(), settings, clientId());
}

void ConversationCommand::keep(const EffectiveMailServer &effective, LastTest::Kind kind,
                               const Report &report)
{
    if (report.steps.isEmpty() || (report.problem && report.problem->id == ProblemId::Cancelled))
        return;
    LastTests(context().settings().dataFolder())
        .record(effective.clientId, {kind, QDateTime::currentDateTimeUtc(),
                                     LastTest::serverText(effective.server), report});
}

int ConversationCommand::run(const QStringList &)
{
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const Interruption interruption;
    const auto typed = typedSecrets(loaded.settings);
    if (const auto *failure = std::get_if<CommandFailure>(&typed))
        return fail(*failure);
    const auto &typedByOwner = std::get<SecretEditsByOwner>(typed);
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
    const Report report = run.report(std::get<SubmissionRun::Begin>(begin), interruption);
    keep(effective, kind(), report);
    return answer(report, success());
}
