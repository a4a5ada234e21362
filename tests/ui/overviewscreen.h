// SPDX-License-Identifier: Apache-2.0
// An overview of three clients over values that a test changes, and ways to work with it.
#pragma once

#include "secrets/sessionsecretstore.h"
#include "settings/settingsstore.h"
#include "submission/heldsubmission.h"
#include "ui/exampleclients.h"
#include "ui/overviewdialog.h"
#include "ui/overviewmodel.h"
#include "ui/problemlabel.h"
#include "ui/screen.h"

#include <QComboBox>
#include <QTableView>

class OverviewScreen
{
public:
    OverviewScreen() { open(); }

    // Another one over the same results.
    void open()
    {
        m_dialog = std::make_unique<OverviewDialog>(
            store, secrets, [this] { return values; }, submissions.factory(), results);
        m_dialog->show();
        m_dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(m_dialog.get()))
            qFatal("the overview does not open");
    }
    OverviewDialog &dialog() { return *m_dialog; }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return Screen::in<Widget>(m_dialog.get(), name);
    }
    void press(const char *name) const { Screen::press(find<QAbstractButton>(name)); }
    // The words of a ProblemLabel, empty while it is hidden.
    QString remark(const char *name) const
    {
        const auto *label = find<ProblemLabel>(name);
        return label->isHidden() ? QString() : label->words();
    }
    void typeRecipient(const QString &address) const
    {
        Screen::typeInto(find<QComboBox>("recipient")->lineEdit(), address);
    }

    // Starts to check all.
    void check()
    {
        press("checkAll");
        QTRY_VERIFY(!submissions.running().isEmpty());
    }
    void endAll(const std::function<void(HeldSubmission &)> &end) const
    {
        while (!submissions.running().isEmpty())
            end(*submissions.running().constFirst());
    }

    QModelIndex indexOf(const QString &client, OverviewModel::Column column) const
    {
        const QAbstractItemModel *model = find<QTableView>("table")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, column);
            if (index.data(OverviewModel::IdRole).toString() == client)
                return index;
        }
        return {};
    }
    void select(const QString &client) const
    {
        find<QTableView>("table")->setCurrentIndex(indexOf(client, OverviewModel::Name));
    }
    QString text(const QString &client, OverviewModel::Column column) const
    {
        return indexOf(client, column).data().toString();
    }

    QTemporaryDir folder;
    SettingsStore store = SettingsStore::file(folder.filePath(QStringLiteral("mailroom.ini")));
    SessionSecretStore secrets;
    HeldSubmissions submissions;
    TestResults results;
    WholeScreen values{withThreeClients(), {}, false};

private:
    std::unique_ptr<OverviewDialog> m_dialog;
};
