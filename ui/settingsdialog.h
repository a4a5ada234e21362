// SPDX-License-Identifier: Apache-2.0
// The window: Base, Security and Support over one draft, what is in effect, and what to do with the
// draft. Opens on the saved values and asks the keychain for nothing by itself.
#pragma once

#include "settings/settingschecks.h"
#include "settings/settingsdraft.h"
#include "settings/settingsstore.h"
#include "ui/savepanel.h"
#include "ui/screentests.h"

#include <QDialog>

#include <memory>

class BasePage;
class ClosingQuestion;
class FieldFaults;
class SecurityPage;
class SupportDialogs;
class SupportPage;
class QPushButton;

namespace Ui {
class SettingsDialog;
}

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // The stores are not owned and must outlive the dialog. `factory` makes what sends mails;
    // `dataFolder` is where log, last tests and drafts are, empty: SettingsStore::dataFolder().
    SettingsDialog(SettingsStore &store, SecretStore &secrets,
                   const SubmissionFactory &factory = submissionFactory(),
                   const QString &dataFolder = {}, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    bool isDirty() const;
    void setSuggestedRecipient(const QString &address);

public slots:
    void accept() override; // OK
    void reject() override; // Cancel, Esc, the window's close box

signals:
    // Loaded or saved.
    void savedSettingsChanged(const Settings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPages(const QString &logFolder);
    void addClients();
    void connectTests();
    void connectSupport();
    void connectButtons();
    void connectSaving();

    void load();
    void noticeForeignChange();
    void reset();
    void apply(SavePanel::Secrets secrets = SavePanel::Secrets::Store);
    void takeOver(const Settings &justSaved, const SecretEditsByOwner &done,
                  SavePanel::Secrets secrets);
    void refuse(const Problem &problem);

    void refresh();
    void refreshFaults();
    void tellRefusal();
    void tellComplaints(const SettingsStore::Loaded &loaded);
    QList<FieldFault> faultsShown() const;

    QSize roomySize() const;
    void askBeforeClosing();
    void closeAfterAnswer(int answer);
    void leave(int result);
    WholeScreen wholeScreen() const;

    SettingsStore &m_store;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    SettingsDraft m_draft;
    Settings m_wanted; // what the running save was begun with
    Settings m_lastLoaded; // tells our own writing from somebody else's
    std::optional<RefusedValue> m_refused; // keeps the draft from being saved
    std::optional<Problem> m_unreadable; // nothing may be written
    SecretEditsByOwner m_keptForSession; // known to be unsaved, and meant to be
    BasePage *m_base = nullptr;
    SecurityPage *m_security = nullptr;
    SupportPage *m_support = nullptr;
    ScreenTests *m_tests = nullptr;
    SupportDialogs *m_supportDialogs = nullptr;
    ClosingQuestion *m_question = nullptr;
    QPushButton *m_firstClient = nullptr; // adds it while there is no list of them
    std::optional<int> m_leaveWhenSaved;
    bool m_askWhenFree = false;
};
