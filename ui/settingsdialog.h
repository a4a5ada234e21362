// SPDX-License-Identifier: Apache-2.0
// The window: Base, Security and Support over one draft, what is in effect, and what to do with the
// draft. Opens on the saved values and asks the keychain for nothing by itself.
#pragma once

#include "settings/settingschecks.h"
#include "settings/settingsdraft.h"
#include "settings/settingsstore.h"
#include "ui/savepanel.h"
#include "ui/testmaildialog.h"

#include <QDialog>

#include <memory>

class BasePage;
class FieldFaults;
class SecurityPage;
class SupportPage;
class QMessageBox;

namespace Ui {
class SettingsDialog;
}

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // The stores are not owned and must outlive the dialog. `factory` makes what sends test mails.
    SettingsDialog(SettingsStore &store, SecretStore &secrets,
                   SubmissionFactory factory = createSubmission, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    bool isDirty() const;
    void setSuggestedRecipient(const QString &address) { m_suggestedRecipient = address; }

public slots:
    void accept() override; // OK
    void reject() override; // Cancel, Esc, the window's close box

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPages();
    void connectButtons();
    void connectSaving();

    void load();
    void noticeForeignChange();
    void reset();
    void apply(SavePanel::Secrets secrets = SavePanel::Secrets::Store);
    void takeOver(const Settings &justSaved, const SecretEdits &done, SavePanel::Secrets secrets);
    void refuse(const Problem &problem);

    void refresh();
    void refreshFaults();
    void tellRefusal();
    void tellComplaints(const SettingsStore::Loaded &loaded);
    const FieldFault *refusedFault() const;

    QSize roomySize() const;
    void askBeforeClosing();
    void closeAfterAnswer(int answer);
    void leave(int result);
    void help();
    void sendMail();
    ScreenValues screenValues() const;

    SettingsStore &m_store;
    SecretStore &m_secrets;
    SubmissionFactory m_factory;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    SettingsDraft m_draft;
    Settings m_wanted; // what the running save was begun with
    Settings m_lastLoaded; // tells our own writing from somebody else's
    QList<FieldFault> m_faults; // of what is on the screen
    std::optional<Problem> m_unreadable; // nothing may be written
    SecretEdits m_keptForSession; // known to be unsaved, and meant to be
    BasePage *m_base = nullptr;
    SecurityPage *m_security = nullptr;
    SupportPage *m_support = nullptr;
    TestMailDialog *m_testMail = nullptr;
    QMessageBox *m_question = nullptr;
    QString m_suggestedRecipient;
    std::optional<int> m_leaveWhenSaved;
    bool m_askWhenFree = false;
};
