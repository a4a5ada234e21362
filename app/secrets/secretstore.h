// SPDX-License-Identifier: Apache-2.0
// Asks for, keeps and removes a secret by key. Knows neither settings nor mail servers.
// Implementations: KeychainSecretStore (the operating system's keychain) and SessionSecretStore
// (memory of this process only, for the demonstration and for tests).
#pragma once

#include "secrets/secret.h"

#include <QObject>

#include <functional>

enum class SecretFault {
    None,
    NotFound, // the store is open and has no such entry
    Locked, // the store exists, but did not open (or says "not found" for what was stored)
    Denied, // the user or the system refused access
    Unavailable, // there is no store on this computer or in this session
    TimedOut, // nobody answered within the deadline; an unlock prompt may still be open
    NotKept, // read back after a write or a removal: not what it should be
};

struct SecretOutcome
{
    SecretFault fault = SecretFault::None;
    Secret secret; // of a read that succeeded
    QString detail; // the store's own words, for experts; never contains a secret

    bool ok() const { return fault == SecretFault::None; }
};

class SecretStore : public QObject
{
    Q_OBJECT

public:
    // Called exactly once, later from the event loop, unless `context` is destroyed before.
    using Receiver = std::function<void(const SecretOutcome &)>;

    using QObject::QObject;

    // `expected`: the settings say that the secret was stored. A keychain that answers "not found"
    // for it is most likely locked, and that is then what is reported, unless the keychain is known
    // to be open.
    virtual void read(const QString &key, bool expected, QObject *context, Receiver receiver) = 0;
    // Success means: read back and found equal. A write that fails, or that nobody waits for any more
    // when it is done, leaves no entry behind as far as that can be helped: use a new key each time.
    virtual void write(const QString &key, const Secret &secret, QObject *context,
                       Receiver receiver) = 0;
    // Success means: gone, or never there. The entry may go even after a TimedOut, and without a
    // context to tell.
    virtual void remove(const QString &key, QObject *context, Receiver receiver) = 0;

signals:
    // An answer has taken so long that somebody should be told ("Waiting for the keychain…").
    void waiting();
};
