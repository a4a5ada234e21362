// SPDX-License-Identifier: Apache-2.0
// Asks for the name and the ID of a client, new or known. Changes nothing itself.
#pragma once

#include "settings/settingsdraft.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ClientDialog;
}

class ClientDialog : public QDialog
{
    Q_OBJECT

public:
    // `id`: of the client to change; empty: a new one.
    ClientDialog(const SettingsDraft &draft, const QString &id, QWidget *parent = nullptr);
    ~ClientDialog() override;

    QString clientId() const;
    QString name() const;

    // An ID for a client of this name that none of `settings` has: "Müller & Co." gives "muller-co".
    static QString suggestedId(const QString &name, const Settings &settings);

private:
    void check();
    void suggestId();
    QString fault() const;

    Settings m_settings;
    Settings m_saved;
    QString m_id;
    std::unique_ptr<Ui::ClientDialog> m_ui;
    bool m_idWasTyped = false;
};
