// SPDX-License-Identifier: Apache-2.0
#include "ctl/typedsecret.h"

#include "ctl/console.h"
#include "ctl/secretinput.h"
#include "settings/effectivemailserver.h"

using namespace Qt::StringLiterals;

QCommandLineOption TypedSecret::option()
{
    return {u"password-stdin"_s,
            tr("Read the password or client secret from standard input, for this run only.")};
}

std::variant<SecretEditsByOwner, CommandFailure> TypedSecret::read(Console &console,
                                                                   const Settings &settings,
                                                                   const QString &clientId)
{
    // As if the global client secret were at hand: only then it shows whose mail server it would be
    // that the typed one belongs to.
    const auto asked = EffectiveMailServer::of(settings, clientId, {QString()});
    const bool isGraph = asked.server.authentication == Authentication::Graph;
    const auto secret = readSecret(console, isGraph ? tr("Client secret:") : tr("Password:"));
    if (const auto *failure = std::get_if<CommandFailure>(&secret))
        return *failure;
    if (asked.server.authentication == Authentication::None)
        console.remark(tr("Note: the mail server is used without signing in (Authentication is "
                          "“none”), so the secret is not needed."));
    SecretEdits typed;
    (isGraph ? typed.clientSecret : typed.password) = SecretEdit::replace(std::get<Secret>(secret));
    return SecretEditsByOwner{{asked.owner(), typed}};
}
