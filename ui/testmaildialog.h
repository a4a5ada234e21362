// SPDX-License-Identifier: Apache-2.0
// Sends a test mail with the values on the screen and shows how it goes: step by step, with the
// result in words and what was said. Knows no protocol and no rule about what may be sent: those are
// behind the submission that it is given.
#pragma once

#include "submission/createsubmission.h"
#include "ui/screenvalues.h"

#include <QDialog>

#include <memory>
#include <optional>

class SettingsStore;

namespace Ui {
class TestMailDialog;
}

class TestMailDialog : public QDialog
{
    Q_OBJECT

public:
    // The stores are not owned. `screen` is asked whenever the values are needed.
    TestMailDialog(const SettingsStore &store, SecretStore &secrets, ScreenReader screen,
                   SubmissionFactory factory, QWidget *parent = nullptr);
    ~TestMailDialog() override;

    // Offered where nothing is remembered yet.
    void suggestRecipient(const QString &address);
    bool isRunning() const;

public slots:
    // The values on the screen have changed, or were saved.
    void followScreen();
    void reject() override;

signals:
    void saveWanted();
    // A mail server was really asked. `values` are what was tested.
    void tested(const ScreenValues &values, const Report &report);

private:
    void connectButtons();
    void send();
    void begin(const EffectiveMailServer &effective, const OutgoingMail &mail);
    void takeReport(const Report &report);
    void conclude(const Report &report);
    void showResult(const Report &report);
    void showRunning(bool running);
    void doubtRecipient();
    void copyReport();
    bool mayOfferSaving(const ScreenValues &now) const;

    const SettingsStore &m_store;
    SecretStore &m_secrets;
    ScreenReader m_screen;
    SubmissionFactory m_factory;
    std::unique_ptr<Ui::TestMailDialog> m_ui;
    std::optional<Report> m_report;
    ScreenValues m_tested;
    QString m_recipient;
    bool m_closeWhenFinished = false;
};
