// SPDX-License-Identifier: Apache-2.0
// Writes a request to support about the system or one client, sends it through the mail server in
// effect and keeps what is written as a draft until it was accepted. Where it cannot be sent, it is
// given away as a file or as text. Knows no protocol and no rule about what may be sent.
#pragma once

#include "submission/createsubmission.h"
#include "ui/requestcomposition.h"
#include "ui/screenvalues.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class SettingsStore;
class SystemInformationDialog;

namespace Ui {
class SupportRequestDialog;
}

class SupportRequestDialog : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        const SettingsStore &store; // what is remembered of the last request
        SecretStore &secrets;
        WholeScreenReader screen; // asked whenever the values are needed
        SubmissionFactory factory;
        InformationReader information; // not called where none is wanted
        QString dataFolder; // drafts, last tests
    };

    // The stores are not owned.
    explicit SupportRequestDialog(Parts parts, QWidget *parent = nullptr);
    ~SupportRequestDialog() override;

    // Shows what was written about this client, empty: the system; keeps what is in the window now.
    // Stays with the one it has while that is being sent.
    void openFor(const QString &clientId);
    const QString &clientId() const { return m_clientId; }
    void renameClient(const QString &oldId, const QString &newId);
    bool isRunning() const;

    // What the buttons do, without asking where. Soon, since the secrets have to be read first; how
    // it went is told in place.
    void saveTo(const QString &path);
    void copyAsText();

public slots:
    // The values on the screen have changed, or were saved.
    void followScreen();
    void reject() override;

private:
    using Use = std::function<void(const ComposedRequest &)>;

    void connectParts();
    void load();
    void keepDraft();
    void takeChange();
    void askToDiscard();
    void discard();

    void compose(Use use);
    void send();
    void submit(const ComposedRequest &composed);
    void conclude(const Report &report);
    void takeAccepted(const Report &report);
    void cancel();
    void leaveOutSecrets();
    void give(const ComposedRequest &composed, const std::function<QString(const SupportMail &)> &);
    QString written(const SupportMail &mail, const QString &path);
    void chooseFile();

    void preview();
    void tellWhere();
    void tellSize();
    void offerRescue(bool offered);
    void showRunning(bool running);
    void remark(bool isFine, const QString &words);

    Parts m_parts;
    std::unique_ptr<Ui::SupportRequestDialog> m_ui;
    RequestComposition *m_composition;
    SystemInformationDialog *m_preview = nullptr;
    QString m_clientId;
    std::optional<SystemInformation> m_information; // as it was previewed
    WholeScreen m_used; // what is being sent with
    Settings m_previewed; // of which settings m_information tells
    QStringList m_withSecrets; // sections that kept the last one from leaving
    Use m_use;
    qint64 m_largestMessage = 0; // that the server takes; 0: not known
    QTimer m_draftTimer;
    bool m_isAccepted = false; // and nothing was changed since
    bool m_closeWhenFinished = false;
};
