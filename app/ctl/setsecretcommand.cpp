// SPDX-License-Identifier: Apache-2.0
#include "ctl/setsecretcommand.h"

#include "ctl/exitcode.h"
#include "ctl/interruption.h"
#include "ctl/secretinput.h"
#include "secrets/keychainsecretstore.h"

#include <QTimer>
#include <QUuid>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeToGiveUp = 4s; // after Ctrl-C

constexpr auto passwordKind = "password"_L1;
constexpr auto clientSecretKind = "client-secret"_L1;

} // namespace

SetSecretCommand::SetSecretCommand(CommandContext &context)
    : Command(context)
{
    // More operands than one are refused in run(), with a word on what they may have given away.
    declareOperands({u"password|client-secret"_s, 1, 1000});
    declareOption({u"remove"_s, tr("Remove the secret from the keychain.")});
    explain(tr("Reads the secret from standard input, without echo from a terminal. One line end "
               "at its end is left out. The secret goes into the keychain of the operating system "
               "and nowhere else. Exit code 77: the keychain is locked, absent or refuses."));
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
    const SettingsStore store = context().settings();
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const Interruption interruption;
    const auto wanted = edits(kind);
    if (const auto *failure = std::get_if<CommandFailure>(&wanted))
        return fail(*failure);
    KeychainSecretStore keychain;
    SettingsSaver saver(store, keychain);
    return answer(save(saver, loaded.settings, std::get<SecretEdits>(wanted), interruption));
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

std::optional<SaveOutcome> SetSecretCommand::save(SettingsSaver &saver, const Settings &settings,
                                                  const SecretEdits &edits,
                                                  const Interruption &interruption)
{
    std::optional<SaveOutcome> result;
    QObject::connect(&saver, &SettingsSaver::finished, &saver, [&](const SaveOutcome &outcome) {
        result = outcome;
        QCoreApplication::quit();
    });
    QObject::connect(&saver, &SettingsSaver::waiting, &saver, [this] {
        console().remark(tr("Waiting for the keychain; it may be asking to be unlocked…"));
    });
    QObject::connect(&interruption, &Interruption::requested, &saver, [&saver] {
        QTimer::singleShot(timeToGiveUp, &saver, [] { QCoreApplication::quit(); });
        saver.cancel();
    });
    saver.save(settings, settings, edits);
    if (!result)
        QCoreApplication::exec();
    return result;
}

int SetSecretCommand::answer(const std::optional<SaveOutcome> &outcome)
{
    if (!outcome || (outcome->problem && outcome->problem->id == ProblemId::Cancelled))
        return fail({u"cancelled"_s, ExitCode::Temporary, tr("Cancelled."),
                     tr("“mailroomctl list” says what is stored.")});
    if (outcome->problem)
        return fail(*outcome->problem);
    for (const Problem &warning : outcome->warnings)
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
