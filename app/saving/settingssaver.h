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

#include <memory>

struct SaveOutcome
{
    Settings saved; // what the store holds now
    std::optional<Problem>
        problem; // nothing was changed; all that was typed is still with the caller
    QList<Problem> warnings; // saved, but an old secret could not be removed yet
};

class SettingsSaver : public QObject
{
    Q_OBJECT

public:
    // Neither store is owned; both must outlive this object.
    SettingsSaver(const SettingsStore &settings, SecretStore &secrets, QObject *parent = nullptr);

    bool isBusy() const { return m_run != nullptr; }
    // One at a time; finished() comes later, from the event loop. `saved` is what the store held when
    // `wanted` was begun. The secrets of clients that are in `saved` and not in `wanted` go.
    void save(const Settings &saved, const Settings &wanted, const SecretEditsByOwner &edits);
    // Gives up waiting for the keychain: finished() follows with ProblemId::Cancelled, nothing saved.
    // Once the settings are written they stay so: only the removal of old secrets is left to the next
    // save then.
    void cancel();

signals:
    // The keychain takes its time: an unlock prompt may be open.
    void waiting();
    void finished(const SaveOutcome &outcome);

private:
    struct Slot
    {
        QString owner; // a client's ID; empty: the global mail server
        QString kind; // "password", "client-secret"
        StoredSecret MailServerSettings::*member;
    };
    struct Write
    {
        Slot slot;
        Secret secret;
        QString newKey;
    };

    void begin();
    std::optional<Problem> prepare();
    void prepareEdit(const Slot &slot, const SecretEdit &edit);
    QString newKey(const Slot &slot, const QString &currentKey) const;
    void writeNext();
    void written(const SecretOutcome &outcome);
    void writeSettings();
    void removeNext();
    void removed(const QString &key, const SecretOutcome &outcome);
    void conclude();
    void undo(const Problem &problem);
    void finish(const std::optional<Problem> &problem = {});
    // Those that the stored settings do not point to, whoever wrote them.
    QStringList unused(const QStringList &keys) const;

    const SettingsStore &m_settings;
    SecretStore &m_secrets;
    // The context of all that a save waits for: without it late answers reach nobody.
    std::unique_ptr<QObject> m_run;
    Settings m_saved;
    Settings m_wanted;
    SecretEditsByOwner m_edits;
    QList<Write> m_writes; // still to be done
    QStringList m_newKeys; // done
    QStringList m_newlyObsolete; // what this save leaves behind
    QStringList m_removals; // still to be tried
    QStringList m_removed;
    bool m_settingsWritten = false;
    QList<Problem> m_warnings;
};

// What a keychain's refusal means to the administrator.
Problem secretProblem(SecretFault fault, const QString &detail);

Q_DECLARE_METATYPE(SaveOutcome)
