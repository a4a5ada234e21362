// SPDX-License-Identifier: Apache-2.0
#include "secrets/sessionsecretstore.h"

#include <utility>

// The answer is made when it is given: by then the context may be gone, and the store as well.
void SessionSecretStore::answerLater(QObject *context, Receiver receiver, Answer answer)
{
    QMetaObject::invokeMethod(
        context,
        [store = QPointer<SessionSecretStore>(this), receiver = std::move(receiver),
         answer = std::move(answer)] {
            if (store)
                receiver(answer(*store));
        },
        Qt::QueuedConnection);
}

void SessionSecretStore::read(const QString &key, bool, QObject *context, Receiver receiver)
{
    answerLater(context, std::move(receiver), [key](SessionSecretStore &store) -> SecretOutcome {
        const auto found = store.m_secrets.constFind(key);
        if (found == store.m_secrets.constEnd())
            return {SecretFault::NotFound, {}, {}};
        return {SecretFault::None, *found, {}};
    });
}

void SessionSecretStore::write(const QString &key, const Secret &secret, QObject *context,
                               Receiver receiver)
{
    answerLater(context, std::move(receiver), [key, secret](SessionSecretStore &store) {
        store.m_secrets.insert(key, secret);
        return SecretOutcome();
    });
}

void SessionSecretStore::remove(const QString &key, QObject *context, Receiver receiver)
{
    QMetaObject::invokeMethod(
        this, [this, key] { m_secrets.remove(key); }, Qt::QueuedConnection);
    answerLater(context, std::move(receiver), [](SessionSecretStore &) { return SecretOutcome(); });
}
