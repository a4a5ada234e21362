// SPDX-License-Identifier: Apache-2.0
// The secrets that must not be in what leaves: all that are stored, of whichever client, and those
// that were typed. Reads them from the store for this comparison only.
#pragma once

#include "diagnosis/redaction.h"
#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "settings/settings.h"

#include <QObject>

class KnownSecrets : public QObject
{
    Q_OBJECT

public:
    // `store` is not owned and must outlive this object.
    explicit KnownSecrets(SecretStore &store, QObject *parent = nullptr);

    // finished() follows from the event loop, once for the last call.
    void read(const Settings &settings, const SecretEditsByOwner &typed);

    // Once the comparison is done: nothing read stays in memory. What is under way is not told.
    void forget();

    // After finished(). What could be read.
    const Redaction &redaction() const { return m_redaction; }
    // Otherwise some could not be read, and nobody can say that they are not in a text. One that an
    // open store does not have is in no text.
    bool isComplete() const { return m_unread == 0; }

signals:
    void waitingForKeychain();
    void finished();

private:
    void answered(int round, const SecretOutcome &outcome);
    void finish(int round);

    SecretStore &m_store;
    Redaction m_redaction;
    int m_open = 0; // answers that are awaited
    int m_unread = 0;
    int m_round = 0; // of read(): what an earlier one is told counts no more
};
