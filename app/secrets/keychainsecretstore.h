// SPDX-License-Identifier: Apache-2.0
// Keeps secrets in the operating system's keychain through QtKeychain, and nowhere else: there is no
// plain-text fallback. Answers in bounded time whatever the keychain does. One store per process:
// all jobs of QtKeychain wait in one queue, and of those of another store this one knows nothing.
#pragma once

#include "secrets/keychainlimits.h"
#include "secrets/secretstore.h"

#include <QList>

class KeychainRequest;

class KeychainSecretStore : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(const KeychainLimits &limits = {}, QObject *parent = nullptr);

    void read(const QString &key, bool expected, QObject *context, Receiver receiver) override;
    void write(const QString &key, const Secret &secret, QObject *context,
               Receiver receiver) override;
    void remove(const QString &key, QObject *context, Receiver receiver) override;

private:
    void enqueue(KeychainRequest *request);
    void beginNext();
    void concludeCurrent();
    void takeLate(const KeychainRequest *request);

    const KeychainLimits m_limits;
    // Children. Requests wait here, not in QtKeychain's queue, so that they can still be given up.
    QList<KeychainRequest *> m_queue;
    KeychainRequest *m_current = nullptr;
    bool m_isStuck = false; // the current request is late; an unlock prompt may be open
};
