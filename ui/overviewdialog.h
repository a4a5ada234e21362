// SPDX-License-Identifier: Apache-2.0
// All clients side by side: what is in effect for each and why, and what the last test found.
// Finds, sorts and exports them, and goes through all mail servers at once. Changes no setting.
#pragma once

#include "submission/createsubmission.h"
#include "ui/screenvalues.h"
#include "ui/testresults.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class OverviewFilter;
class OverviewModel;
class SettingsStore;

namespace Ui {
class OverviewDialog;
}

class OverviewDialog : public QDialog
{
    Q_OBJECT

public:
    // Stores and results are not owned. `screen` is asked whenever the values are needed.
    OverviewDialog(const SettingsStore &store, SecretStore &secrets, WholeScreenReader screen,
                   SubmissionFactory factory, TestResults &results, QWidget *parent = nullptr);
    ~OverviewDialog() override;

    void suggestRecipient(const QString &address);
    bool isRunning() const;

public slots:
    // The values on the screen have changed, or were saved.
    void followScreen();
    // The rows that are shown, as CSV.
    void exportTo(const QString &path);
    void reject() override;

signals:
    void clientChosen(const QString &id); // empty: the global mail server

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpTable();
    void fitColumns();
    void connectParts();
    void refresh();
    void showDetail();
    void filterKind(int index);
    void search(const QString &words);
    void tellWhatIsShown();
    void choose(const QModelIndex &index);
    void askForFile();

    WholeScreenReader m_screen;
    std::unique_ptr<Ui::OverviewDialog> m_ui;
    OverviewModel *m_model;
    OverviewFilter *m_filter;
    QTimer m_refresh; // not with every keystroke
    bool m_closeWhenFinished = false;
};
