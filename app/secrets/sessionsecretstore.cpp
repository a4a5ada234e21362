// SPDX-License-Identifier: Apache-2.0
#include "secrets/sessionsecretstore.h"

namespace {

void answerLater(QObject *context, SecretStore::Receiver receiver, SecretOutcome outcome)
{
    QMetaObject::invokeMethod(
        context, [receiver = std::move(receiver), outcome = std::move(outcome)] { receiver(outcome); },
        Qt::QueuedConnection);
}

} // namespace

void SessionSecretStore::read(const QString &key, bool, QObject *context, Receiver receiver)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        answerLater(context, std::move(receiver), {SecretFault::NotFound, {}, {}});
    else
        answerLater(context, std::move(receiver), {SecretFault::None, *found, {}});
}

void SessionSecretStore::write(const QString &key, const Secret &secret, QObject *context,
                               Receiver receiver)
{
    m_secrets.insert(key, secret);
    answerLater(context, std::move(receiver), {});
}

void SessionSecretStore::remove(const QString &key, QObject *context, Receiver receiver)
{
    m_secrets.remove(key);
    answerLater(context, std::move(receiver), {});
}
