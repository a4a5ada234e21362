// SPDX-License-Identifier: Apache-2.0
// The tab Security: how to sign in, how the connection is protected, which certificates are trusted.
// Shows only what the chosen authentication needs; the values of the others are kept. Keeps what was
// typed into the secret fields for the global mail server and for each client.
#pragma once

#include "saving/secretedits.h"
#include "settings/settingsdraft.h"
#include "ui/fieldfaults.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SecurityPage;
}

class SecurityPage : public QWidget
{
    Q_OBJECT

public:
    // `draft` is not owned.
    explicit SecurityPage(SettingsDraft &draft, QWidget *parent = nullptr);
    ~SecurityPage() override;

    FieldFaults &faults() { return m_faults; }

    // What is on the screen and cannot even get into the draft.
    std::optional<RefusedValue> refused() const;

    // Of all that exist in the draft.
    SecretEditsByOwner secretEdits() const;
    void forgetSecrets();
    // Forgets what has been dealt with; what was typed since stays.
    void forgetSecrets(const SecretEditsByOwner &dealtWith);
    void keepSecretsForSession();
    // What was typed for an earlier client of this ID is not for the new one.
    void forgetOwner(const QString &id);
    // The client goes by another ID from now on.
    void renameOwner(const QString &oldId, const QString &newId);

signals:
    void secretsEdited();

private:
    void fillLists();
    void bindFields(SettingsDraft &draft);
    void watchFaults();
    void wordFields();
    void arrange(const MailServerSettings &server, bool inherited);
    void followOwner();
    void dateTheSecret();
    SecretEdits shownEdits() const;
    void showEdits();

    SettingsDraft &m_draft;
    std::unique_ptr<Ui::SecurityPage> m_ui;
    QString m_owner; // whose secrets the fields show; empty: the global mail server's
    SecretEditsByOwner m_others; // of those that are not shown
    QSet<QString> m_keptForSession; // owners
    bool m_secretGoes = false; // the stored one, on Apply
    FieldFaults m_faults;
};
