// SPDX-License-Identifier: Apache-2.0
// Saves settings and secrets together so that a crash between any two steps leaves a pair that
// agrees: first every new secret under a new key, then the settings that point to it (one atomic file
// replace), then what was replaced is removed from the keychain.
#pragma once

#include "diagnosis/problem.h"
#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "settings/settingsstore.h"

#include <QObject>

struct SaveOutcome {
    Settings saved; // what the store holds now
    std::optional<Problem> problem; // nothing was changed; all that was typed is still with the caller
    QList<Problem> warnings; // saved, but an old secret could not be removed yet
};

class SettingsSaver : public QObject
{
    Q_OBJECT

public:
    // Neither store is owned; both must outlive this object.
    SettingsSaver(const SettingsStore &settings, SecretStore &secrets, QObject *parent = nullptr);

    bool isBusy() const { return m_busy; }
    // One at a time. `saved` is what the store held when `wanted` was begun.
    void save(const Settings &saved, const Settings &wanted, const SecretEdits &edits);
    // Gives up waiting for the keychain: finished() follows with ProblemId::Cancelled, nothing saved.
    // No effect once the settings are being written.
    void cancel();

signals:
    // The keychain takes its time: an unlock prompt may be open.
    void waiting();
    void finished(const SaveOutcome &outcome);

private:
    struct Write {
        QString kind;
        StoredSecret MailServerSettings::*slot;
        SecretEdit edit;
        QString newKey;
    };

    void writeNext();
    void writeSettings();
    void removeNext();
    void undo(const Problem &problem);
    void finish(std::optional<Problem> problem);

    const SettingsStore &m_settings;
    SecretStore &m_secrets;
    bool m_busy = false;
    bool m_settingsWritten = false;
    int m_run = 0; // tells late keychain answers of a cancelled run from this run's
    Settings m_saved;
    Settings m_wanted;
    QList<Write> m_writes;
    qsizetype m_next = 0;
    QStringList m_removals;
    SaveOutcome m_outcome;
};

// What a keychain's refusal means to the administrator.
Problem secretProblem(SecretFault fault, const QString &detail);

Q_DECLARE_METATYPE(SaveOutcome)
