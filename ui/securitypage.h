// SPDX-License-Identifier: Apache-2.0
// The tab Security: how to sign in, how the connection is protected, which certificates are trusted.
// Shows only what the chosen authentication needs; the values of the others are kept.
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

    SecretEdits secretEdits() const;
    void forgetSecrets();
    // Forgets what has been dealt with; what was typed since stays.
    void forgetSecrets(const SecretEdits &dealtWith);
    void keepSecretsForSession();

signals:
    void secretsEdited();

private:
    void fillLists();
    void bindFields(SettingsDraft &draft);
    void watchFaults();
    void wordFields();
    void arrange(const MailServerSettings &server);

    std::unique_ptr<Ui::SecurityPage> m_ui;
    FieldFaults m_faults;
};
