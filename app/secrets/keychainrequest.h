// SPDX-License-Identifier: Apache-2.0
// One thing that is asked of the keychain: several jobs of QtKeychain, one after another, and exactly
// one answer, at the latest at the deadline. A job can neither be called off nor be deleted while it
// runs: QtKeychain would use the freed object later, and a secret would be stored all the same. So a
// request that got its answer lives on until its last job has ended. Knows nothing of other requests.
#pragma once

#include "secrets/keychainlimits.h"
#include "secrets/lockedentry.h"
#include "secrets/secretstore.h"

#include <QPointer>
#include <QTimer>

class KeychainRequest : public QObject
{
    Q_OBJECT

public:
    KeychainRequest(const QString &key, QObject *context, SecretStore::Receiver receiver,
                    QObject *parent);

    // Or start it anew. The clock runs while others are served as well.
    void startClock(const KeychainLimits &limits);
    // Sooner than the deadline said.
    void hurry(std::chrono::milliseconds limit);

    // Somebody is still there to be told, and has not been.
    bool isWaitedFor() const { return m_receiver && m_context; }
    virtual bool isWorthBeginning() const { return isWaitedFor(); }
    virtual void begin() = 0;

signals:
    void waiting();
    // The deadline has passed.
    void late();
    // No job is running any more, and none will be.
    void ended();

protected:
    using Next = std::function<void(const SecretOutcome &)>;

    // Each calls `next` once when its job has ended, however late that is.
    void readEntry(const Next &next);
    void storeEntry(const Secret &secret, const Next &next);
    void eraseEntry(const Next &next);
    void lookForLockedEntry(const std::function<void(LockedEntry)> &next);

    // The answer, unless one was given before. Nothing may follow.
    void end(const SecretOutcome &outcome);

private:
    void timeOut();
    void tell(const SecretOutcome &outcome);

    const QString m_key;
    const QPointer<QObject> m_context;
    SecretStore::Receiver m_receiver; // none after the answer
    QTimer m_notice;
    QTimer m_deadline;
};
