// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/step.h"

#include <QCoreApplication>

#include <array>

namespace {

struct StepRow
{
    const char *name;
    const char *title;
};

// In the order of StepId.
constexpr std::array<StepRow, 14> stepRows{{
    {"resolve", QT_TRANSLATE_NOOP("Step", "Look up the server’s name")},
    {"connect", QT_TRANSLATE_NOOP("Step", "Connect")},
    {"greeting", QT_TRANSLATE_NOOP("Step", "Wait for the greeting")},
    {"ehlo", QT_TRANSLATE_NOOP("Step", "Ask what the server can do")},
    {"starttls", QT_TRANSLATE_NOOP("Step", "Ask for encryption")},
    {"tls", QT_TRANSLATE_NOOP("Step", "Encrypt and check the certificate")},
    {"auth", QT_TRANSLATE_NOOP("Step", "Sign in")},
    {"mail-from", QT_TRANSLATE_NOOP("Step", "Name the sender")},
    {"rcpt-to", QT_TRANSLATE_NOOP("Step", "Name the recipient")},
    {"data", QT_TRANSLATE_NOOP("Step", "Hand over the message")},
    {"quit", QT_TRANSLATE_NOOP("Step", "Say goodbye")},
    {"token", QT_TRANSLATE_NOOP("Step", "Get an access token")},
    {"permissions", QT_TRANSLATE_NOOP("Step", "Check the permissions")},
    {"send", QT_TRANSLATE_NOOP("Step", "Hand over the message to Graph")},
}};

} // namespace

QString stepName(StepId id)
{
    return QString::fromLatin1(stepRows.at(static_cast<std::size_t>(id)).name);
}

QString stepTitle(StepId id)
{
    return QCoreApplication::translate("Step", stepRows.at(static_cast<std::size_t>(id)).title);
}
