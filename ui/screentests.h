// SPDX-License-Identifier: Apache-2.0
// The dialogs that test what is on the screen of the settings window: the test mail and the overview
// of all clients. Each is made when it is first wanted, and both put what they find into the same
// results, of
// which the last of each mail server is kept in the data folder.
#pragma once

#include "settings/settingsdraft.h"
#include "submission/createsubmission.h"
#include "ui/screenvalues.h"
#include "ui/testresults.h"

#include <QObject>

class OverviewDialog;
class SettingsStore;
class TestMailDialog;
class QWidget;

class ScreenTests : public QObject
{
    Q_OBJECT

public:
    // Nothing is owned. The dialogs belong to `window`, which is this object's parent.
    ScreenTests(const SettingsStore &store, SecretStore &secrets, SettingsDraft &draft,
                WholeScreenReader screen, SubmissionFactory factory, const QString &dataFolder,
                QWidget *window);

    // Offered where no recipient is remembered yet.
    void setSuggestedRecipient(const QString &address) { m_suggestedRecipient = address; }
    // The values on the screen have changed, or were saved.
    void followScreen();
    void renameOwner(const QString &oldId, const QString &newId);
    void close();

public slots:
    void sendMail();
    void showOverview();

signals:
    void saveWanted();

private:
    ScreenValues selectedValues() const;
    void record(const ScreenValues &tested, const Report &report);
    void keep(const QString &clientId, const TestResult &result, const Report &report,
              const MailServerSettings &server) const;
    void choose(const QString &clientId);

    const SettingsStore &m_store;
    SecretStore &m_secrets;
    SettingsDraft &m_draft;
    WholeScreenReader m_screen;
    SubmissionFactory m_factory;
    QString m_dataFolder;
    QWidget *m_window;
    QString m_suggestedRecipient;
    TestResults m_results;
    TestMailDialog *m_testMail = nullptr;
    OverviewDialog *m_overview = nullptr;
};
