// SPDX-License-Identifier: Apache-2.0
#include "ctl/setsecretcommand.h"

#include "ctl/interruption.h"
#include "ctl/saverun.h"
#include "ctl/secretinput.h"
#include "secrets/keychainsecretstore.h"
#include "settings/settingskeys.h"
#include "settings/settingtext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr auto passwordKind = "password"_L1;
constexpr auto clientSecretKind = "client-secret"_L1;

} // namespace

SetSecretCommand::SetSecretCommand(CommandContext &context)
    : Command(context)
{
    // More operands than one are refused in run(), with a word on what they may have given away.
    declareOperands({u"password|client-secret"_s, 1, 1000});
    declareOption({u"remove"_s, tr("Remove the secret from the keychain.")});
    declareOption(
        {u"expires"_s,
         tr("When the client secret expires, as the Azure portal shows beside it: such as "
            "2026-12-18. Without it a date that was known is forgotten."),
         u"DATE"_s});
    explain(tr("Reads the secret from standard input, without echo from a terminal. One line end "
               "at its end is left out. The secret goes into the keychain of the operating system "
               "and nowhere else. With --client: the secret of the client's own mail server. Exit "
               "code 77: the keychain is locked, absent or refuses."));
}

int SetSecretCommand::run(const QStringList &arguments)
{
    if (arguments.size() > 1)
        return fail(CommandFailure::usage(
            tr("A secret is never taken from an argument: others could read it there."),
            tr("Pass it on standard input, and remove this command from the history of your "
               "shell. Nothing was changed.")));
    const QString &kind = arguments.constFirst();
    if (kind != passwordKind && kind != clientSecretKind)
        return fail(CommandFailure::usage(
            tr("There is no secret of this name; there are “password” and “client-secret”.")));
    if (const auto failure = takeExpires(kind))
        return fail(*failure);
    const SettingsStore store = context().settings();
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const Interruption interruption;
    const auto typed = edits(kind);
    if (const auto *failure = std::get_if<CommandFailure>(&typed))
        return fail(*failure);
    KeychainSecretStore keychain;
    const Settings &settings = loaded.settings;
    SaveRun run(store, keychain, console());
    const SaveOutcome outcome =
        run.outcome(settings, wanted(settings, kind), {{clientId(), std::get<SecretEdits>(typed)}},
                    interruption);
    if (!outcome.problem
        && std::get<SecretEdits>(typed).clientSecret.action == SecretEdit::Action::Replace
        && !m_expires.isValid())
        warnOfUnknownExpiry();
    return answer(outcome);
}

std::optional<CommandFailure> SetSecretCommand::takeExpires(const QString &kind)
{
    if (!isSet(u"expires"_s))
        return {};
    if (kind != clientSecretKind || isSet(u"remove"_s))
        return CommandFailure::usage(
            tr("--expires belongs to a client secret that is being stored. Nothing was changed."));
    if (!fromSettingText(value(u"expires"_s), m_expires) || !m_expires.isValid())
        return CommandFailure::usage(
            tr("“%1” is no date. Nothing was changed.").arg(value(u"expires"_s)),
            tr("Write it like 2026-12-18: year, month, day."));
    return {};
}

// The date that was known belongs to the secret that goes.
Settings SetSecretCommand::wanted(const Settings &settings, const QString &kind) const
{
    Settings wanted = settings;
    if (kind != clientSecretKind)
        return wanted;
    const auto client = wanted.clients.find(clientId());
    MailServerSettings &server =
        client == wanted.clients.end() ? wanted.mailServer : client->mailServer;
    server.secretExpires = m_expires;
    return wanted;
}

std::variant<SecretEdits, CommandFailure> SetSecretCommand::edits(const QString &kind)
{
    SecretEdits edits;
    SecretEdit &edit = kind == passwordKind ? edits.password : edits.clientSecret;
    if (isSet(u"remove"_s)) {
        edit = SecretEdit::remove();
        return edits;
    }
    const auto secret =
        readSecret(console(), kind == passwordKind ? tr("Password:") : tr("Client secret:"));
    if (const auto *failure = std::get_if<CommandFailure>(&secret))
        return *failure;
    edit = SecretEdit::replace(std::get<Secret>(secret));
    if (kind == clientSecretKind)
        warnOfSecretId(edit.typed);
    return edits;
}

int SetSecretCommand::answer(const SaveOutcome &outcome)
{
    if (const auto failure = SaveRun::failure(outcome))
        return fail(*failure);
    for (const Problem &warning : outcome.warnings)
        warn(warning);
    return succeed();
}

// Azure shows the ID beside the secret's value for good, so it is what people copy later (R29).
void SetSecretCommand::warnOfSecretId(const Secret &secret)
{
    if (QUuid::fromString(QLatin1StringView(secret.utf8())).isNull())
        return;
    const QString message =
        tr("This looks like the secret's ID, not like the secret. Azure shows the secret itself "
           "(“Value”) only once; if it is lost, create a new one.");
    console().remark(tr("Warning: %1").arg(message));
    addWarning({{u"code"_s, u"secret-id-typed"_s},
                {u"key"_s, u"security/clientSecret"_s},
                {u"message"_s, message},
                {u"advice"_s, QString()}});
}

// P19: one that expires unnoticed.
void SetSecretCommand::warnOfUnknownExpiry()
{
    const QString message = tr("When this secret expires is not known. Say it with --expires DATE "
                               "or set security/secretExpires, and Mailroom warns in time.");
    console().remark(tr("Note: %1").arg(message));
    addWarning({{u"code"_s, u"expiry-unknown"_s},
                {u"key"_s, Keys::secretExpires.id()},
                {u"message"_s, message},
                {u"advice"_s, QString()}});
}
