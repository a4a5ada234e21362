// SPDX-License-Identifier: Apache-2.0
// Writes a request to support about the system or one client, sends it through the mail server in
// effect and keeps what is written as a draft until it was accepted. Where it cannot be sent, it is
// given away as a file or as text. Knows no protocol and no rule about what may be sent.
#pragma once

#include "submission/createsubmission.h"
#include "support/lasttest.h"
#include "ui/requestcomposition.h"
#include "ui/screenvalues.h"

#include <QDialog>

#include <memory>
#include <optional>

class ChosenInformation;
class OpenDraft;
class SettingsStore;

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
    // Stays with the one it has while that is being sent, and where it cannot be kept.
    void openFor(const QString &clientId);
    const QString &clientId() const { return m_clientId; }
    // On the screen. Its draft stays by the saved ID until that is another one.
    void renameClient(const QString &oldId, const QString &newId);
    // Saved: new IDs by those that they replaced, and which clients there are now.
    void followSaved(const QMap<QString, QString> &renamed, const Settings &saved);
    bool isRunning() const;

    // What the buttons do, without asking where. Soon, since the secrets have to be read first; how
    // it went is told in place.
    void saveTo(const QString &path);
    void copyAsText();

public slots:
    // The values on the screen have changed, or were saved.
    void followScreen();
    void reject() override; // stays open where what is written cannot be kept

protected:
    void changeEvent(QEvent *event) override;

private:
    using Use = void (SupportRequestDialog::*)(const ComposedRequest &);

    void connectParts();
    void load();
    bool keepDraft(); // false: why not is told
    bool hasClient() const;
    void loseClient();
    void takeChange();
    void ask(void (SupportRequestDialog::*discarding)());
    void askToDiscard();
    void discard();
    void giveUpAndClose();

    void compose(Use use, RequestSources::Form form, const QString &path = {});
    void takeComposed(const ComposedRequest &composed);
    void send();
    void sendNow();
    void submit(const ComposedRequest &composed);
    void conclude(const Report &report);
    void takeAccepted(const Report &report);
    void cancel();
    void leaveOutSecrets();
    void tellCopied(const ComposedRequest &composed);
    void tellSaved(const ComposedRequest &composed);
    void chooseFile();
    void rememberReplyTo() const;

    void takeScreen();
    void tellWhere();
    void tellSize();
    void readLastTest();
    void offerRescue(bool offered);
    void showRunning(bool running);
    void remark(bool isFine, const QString &words);

    Parts m_parts;
    std::unique_ptr<Ui::SupportRequestDialog> m_ui;
    RequestComposition *m_composition;
    ChosenInformation *m_information;
    OpenDraft *m_draft;
    QString m_clientId;
    WholeScreen m_used; // what is being sent with
    QStringList m_withSecrets; // sections that kept the last one from leaving
    Use m_use = nullptr;
    QString m_savingTo;
    std::optional<LastTest> m_lastTest; // of the mail server in effect
    QString m_lastTestOwner;
    qint64 m_largestMessage = 0; // that the server takes; 0: not known
    bool m_isAccepted = false; // and nothing was changed since
    bool m_closeWhenFinished = false;
};
