// SPDX-License-Identifier: Apache-2.0
// Saves settings and secrets, and tells in place how it goes: waiting for the keychain, what went
// wrong, what can be done about it. Keeps nothing that was typed: that stays with the caller until
// saved() says what is stored.
#pragma once

#include "saving/settingssaver.h"
#include "ui/noticebar.h"

class SavePanel : public NoticeBar
{
    Q_OBJECT

public:
    enum class Secrets { Store, KeepForSession };

    explicit SavePanel(QWidget *parent = nullptr);

    // Once, before anything else. Neither store is owned.
    void setStores(const SettingsStore &settings, SecretStore &secrets);
    bool isBusy() const { return m_saver && m_saver->isBusy(); }
    void save(const Settings &saved, const Settings &wanted, const SecretEditsByOwner &edits,
              Secrets secrets);
    void cancel();

signals:
    // `done`: the edits that need no attention any more.
    void saved(const Settings &settings, const SecretEditsByOwner &done,
               SavePanel::Secrets secrets);
    // Nothing was changed. What is to be done is offered here.
    void notSaved(const Problem &problem);
    // Somebody chose to try again, with what is on the screen by now.
    void saveWanted(SavePanel::Secrets secrets);

private:
    void tellWaiting();
    void conclude(const SaveOutcome &outcome);
    void tellProblem(const Problem &problem, bool withSecrets);
    void offer(const QString &text, Secrets secrets);

    SettingsSaver *m_saver = nullptr;
    SecretEditsByOwner m_edits;
    Secrets m_secrets = Secrets::Store;
};
