// SPDX-License-Identifier: Apache-2.0
// Keeps secrets in the memory of this process and nowhere else.
#pragma once

#include "secrets/secretstore.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

class SessionSecretStore : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString &key, bool expected, QObject *context, Receiver receiver) override;
    void write(const QString &key, const Secret &secret, QObject *context,
               Receiver receiver) override;
    void remove(const QString &key, QObject *context, Receiver receiver) override;

    QStringList keys() const { return m_secrets.keys(); }

private:
    using Answer = std::function<SecretOutcome(SessionSecretStore &)>;

    void answerLater(QObject *context, Receiver receiver, Answer answer);

    QHash<QString, Secret> m_secrets;
};
