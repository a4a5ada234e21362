// SPDX-License-Identifier: Apache-2.0
#include "ctl/clientcommand.h"

#include "ctl/exitcode.h"
#include "ctl/interruption.h"
#include "ctl/saverun.h"
#include "secrets/keychainsecretstore.h"
#include "settings/settingtext.h"
#include "support/keptofclients.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto addWord = "add"_L1;
constexpr auto removeWord = "remove"_L1;
constexpr auto renameWord = "rename"_L1;

} // namespace

ClientCommand::ClientCommand(CommandContext &context)
    : Command(context)
{
    declareOperands({u"add ID | remove ID | rename ID [NEW-ID]"_s, 2, 3});
    declareOption({u"name"_s, tr("With add and rename: the client's name for people."), u"NAME"_s});
    explain(tr("add: a new client, which uses the global mail server until “mailroomctl --client "
               "ID set base/useOwn=true” and the rest give it one of its own. remove: the client, "
               "all its settings and its secrets in the keychain. rename: another ID, another "
               "name or both; settings and secrets stay. An ID has 1 to 64 ASCII letters, digits, "
               "dots, dashes and underscores and begins with a letter or digit."));
}

int ClientCommand::run(const QStringList &arguments)
{
    if (const auto failure = usageFailure(arguments))
        return fail(*failure);
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const Settings &settings = loaded.settings;
    if (arguments.constFirst() == addWord)
        return add(settings, arguments.at(1));
    const QString id = settings.knownClient(arguments.at(1));
    if (id.isEmpty())
        return fail(Problem{ProblemId::UnknownClient, arguments.at(1)});
    if (arguments.constFirst() == removeWord)
        return remove(settings, id);
    return rename(settings, id, arguments.value(2, id));
}

std::optional<CommandFailure> ClientCommand::usageFailure(const QStringList &arguments) const
{
    const QString &word = arguments.constFirst();
    const QString advice = tr("“mailroomctl client --help” explains the command.");
    if (word != addWord && word != removeWord && word != renameWord)
        return CommandFailure::usage(
            tr("“client” is followed by add, remove or rename, not by “%1”.").arg(word), advice);
    if (word != renameWord && arguments.size() > 2)
        return CommandFailure::usage(tr("“client %1” takes one ID only.").arg(word), advice);
    if (word == removeWord && isSet(u"name"_s))
        return CommandFailure::usage(
            tr("“client remove” takes the client's ID, so --name has no meaning here."), advice);
    if (word == renameWord && arguments.size() < 3 && !isSet(u"name"_s))
        return CommandFailure::usage(tr("Neither a new ID nor --name is there."), advice);
    return {};
}

std::optional<CommandFailure> ClientCommand::idFailure(const Settings &settings, const QString &id,
                                                       const QString &except) const
{
    if (!isClientId(id))
        return CommandFailure(
            u"client-id-invalid"_s, ExitCode::Data, tr("“%1” cannot be a client's ID.").arg(id),
            tr("An ID has 1 to 64 ASCII letters, digits, dots, dashes and underscores and begins "
               "with a letter or digit. Names with other characters go into --name."));
    const QString known = settings.knownClient(id);
    // An ID of its own in another case is refused as well: where settings do not tell cases apart
    // (the registry of Windows), removing the old ID would take the new one along.
    if (known.isEmpty() || id == except)
        return {};
    return CommandFailure(
        u"client-exists"_s, ExitCode::Data, tr("There is a client “%1” already.").arg(known),
        tr("IDs must differ in more than upper and lower case. Nothing was changed."));
}

std::optional<CommandFailure> ClientCommand::takeName(Client &client) const
{
    if (!isSet(u"name"_s))
        return {};
    if (!fromSettingText(value(u"name"_s), client.name))
        return CommandFailure(
            u"value-refused"_s, ExitCode::Data, tr("The client cannot have this name."),
            tr("It takes %1. Nothing was changed.").arg(acceptedTexts(QString())));
    client.name = client.name.trimmed();
    return {};
}

int ClientCommand::add(const Settings &settings, const QString &id)
{
    Client client;
    auto failure = idFailure(settings, id);
    if (!failure)
        failure = takeName(client);
    if (failure)
        return fail(*failure);
    Settings wanted = settings;
    wanted.clients.insert(id, client);
    return save(settings, wanted, id, tr("Client “%1” was added.").arg(id));
}

int ClientCommand::rename(const Settings &settings, const QString &id, const QString &newId)
{
    Settings wanted = settings;
    Client client = wanted.clients.take(id);
    auto failure = idFailure(settings, newId, id);
    if (!failure)
        failure = takeName(client);
    if (failure)
        return fail(*failure);
    wanted.clients.insert(newId, client);
    const QString sentence =
        newId == id ? tr("Client “%1” is named “%2” now.").arg(id, client.name)
                    : tr("Client “%1” has the ID “%2” now. Its settings and secrets are the same.")
                          .arg(id, newId);
    const int exitCode = save(settings, wanted, newId, sentence);
    if (exitCode == ExitCode::Success && newId != id)
        KeptOfClients(context().settings().dataFolder()).rename(id, newId);
    return exitCode;
}

int ClientCommand::save(const Settings &saved, const Settings &wanted, const QString &id,
                        const QString &sentence)
{
    if (const auto problem = context().settings().save(saved, wanted))
        return fail(*problem);
    return done(id, sentence);
}

int ClientCommand::remove(const Settings &settings, const QString &id)
{
    Settings wanted = settings;
    wanted.clients.remove(id);
    const SettingsStore store = context().settings();
    const Interruption interruption;
    KeychainSecretStore keychain;
    SaveRun run(store, keychain, console());
    const SaveOutcome outcome = run.outcome(settings, wanted, {}, interruption);
    if (const auto failure = SaveRun::failure(outcome))
        return fail(*failure);
    for (const Problem &warning : outcome.warnings)
        warn(warning);
    KeptOfClients(store.dataFolder()).forget(id);
    return done(id, tr("Client “%1” and its settings were removed.").arg(id));
}

int ClientCommand::done(const QString &id, const QString &sentence)
{
    if (!isJson())
        console().print(sentence);
    return succeed({{u"client"_s, id}, {u"sentence"_s, sentence}});
}
