// SPDX-License-Identifier: Apache-2.0
// A secret store that fails, or keeps its answers back, as a test says.
#pragma once

#include "secrets/sessionsecretstore.h"

#include <QPointer>

#include <utility>

class FakeSecretStore : public SessionSecretStore
{
    Q_OBJECT

public:
    using SessionSecretStore::SessionSecretStore;

    void read(const QString &key, bool expected, QObject *context, Receiver receiver) override
    {
        ++reads;
        if (holdsBackReads) {
            m_pending = [this, key, expected, context = QPointer<QObject>(context), receiver] {
                if (context)
                    SessionSecretStore::read(key, expected, context, receiver);
            };
            emit waiting();
        } else if (readFault != SecretFault::None) {
            QMetaObject::invokeMethod(
                context,
                [receiver, outcome = SecretOutcome{readFault, {}, QStringLiteral("as tested")}] {
                    receiver(outcome);
                },
                Qt::QueuedConnection);
        } else {
            SessionSecretStore::read(key, expected, context, std::move(receiver));
        }
    }

    void write(const QString &key, const Secret &secret, QObject *context,
               Receiver receiver) override
    {
        ++writes;
        if (holdsBack) {
            m_pending = [this, key, secret, context = QPointer<QObject>(context), receiver] {
                if (context)
                    SessionSecretStore::write(key, secret, context, receiver);
            };
            emit waiting();
        } else if (fault != SecretFault::None) {
            QMetaObject::invokeMethod(
                context,
                [receiver, outcome = SecretOutcome{fault, {}, QStringLiteral("as tested")}] {
                    receiver(outcome);
                },
                Qt::QueuedConnection);
        } else {
            SessionSecretStore::write(key, secret, context, std::move(receiver));
        }
    }

    // The answer that was held back comes now.
    void answer()
    {
        holdsBack = holdsBackReads = false;
        if (m_pending)
            std::exchange(m_pending, {})();
    }

    SecretFault fault = SecretFault::None;
    SecretFault readFault = SecretFault::None;
    bool holdsBack = false;
    bool holdsBackReads = false;
    int reads = 0;
    int writes = 0;

private:
    std::function<void()> m_pending;
};
