// SPDX-License-Identifier: Apache-2.0
// Shows exactly what leaves with a support request, and lets single sections be left out. A section
// with a stored secret in it never leaves, and is not shown either. Sends nothing.
#pragma once

#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "ui/informationreader.h"

#include <QDialog>

#include <memory>
#include <optional>

class KnownSecrets;
class QListWidgetItem;
class QPlainTextEdit;

namespace Ui {
class SystemInformationDialog;
}

class SystemInformationDialog : public QDialog
{
    Q_OBJECT

public:
    // Look: nothing can be chosen. Choose: what is ticked leaves.
    enum class Purpose { Look, Choose };

    // `secrets` is not owned.
    SystemInformationDialog(Purpose purpose, SecretStore &secrets, QWidget *parent = nullptr);
    ~SystemInformationDialog() override;

    // Reads the stored secrets, then asks `reader`, then shows. The last call counts.
    void preview(const Settings &settings, const QString &clientId, const SecretEditsByOwner &typed,
                 const InformationReader &reader);
    // None while it is still being read.
    const std::optional<SystemInformation> &information() const { return m_information; }
    // Otherwise texts that others wrote are missing in it.
    bool areSecretsKnown() const { return m_areSecretsKnown; }
    // What is not shown by then is not shown any more.
    void done(int result) override;

signals:
    // It is shown for the first time, or a tick was changed.
    void chosen(const SystemInformation &information);

private:
    void present(SystemInformation information);
    void fillList(const QStringList &withSecrets);
    void addSection(const InformationSection &section, bool hasSecret);
    void tellSecrets(const QStringList &withSecrets);
    void takeTick(QListWidgetItem *item);
    void showBytes();
    void showSection();
    void copy();
    QPlainTextEdit *shownText() const;

    Purpose m_purpose;
    std::unique_ptr<Ui::SystemInformationDialog> m_ui;
    KnownSecrets *m_secrets;
    std::function<SystemInformation()> m_collect;
    std::optional<SystemInformation> m_information;
    bool m_areSecretsKnown = false;
};
