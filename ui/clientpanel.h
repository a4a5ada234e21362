// SPDX-License-Identifier: Apache-2.0
// Chooses what the tabs show: the global mail server or one of the clients, which can be searched,
// added, renamed and removed here. All of it happens in the draft; Apply saves it.
#pragma once

#include "saving/secretedits.h"
#include "settings/settingsdraft.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <memory>

class ClientListModel;
class QAction;

namespace Ui {
class ClientPanel;
}

// Shows the clients whose name or ID has all words of a search in it; the global mail server always.
class ClientFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void search(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

class ClientPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ClientPanel(QWidget *parent = nullptr);
    ~ClientPanel() override;

    // Once, before anything else. Not owned.
    void setDraft(SettingsDraft &draft);
    void setTypedSecrets(const SecretEditsByOwner &edits);

public slots:
    void add();

signals:
    void clientRenamed(const QString &oldId, const QString &newId);
    // In the draft: a new client, and one that is not there any more.
    void clientAdded(const QString &id);
    void clientRemoved(const QString &id, const Client &client);
    // Somebody is done with the list and wants to work on what is selected.
    void chosen();
    void overviewWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectList();
    void addActions();
    void follow();
    void showSelected();
    void selectCurrent();
    void search(const QString &words);
    void enable();
    void takeFirstFound();
    void edit();
    void remove();

    SettingsDraft *m_draft = nullptr;
    ClientListModel *m_model = nullptr;
    ClientFilter *m_filter = nullptr;
    std::unique_ptr<Ui::ClientPanel> m_ui;
    QAction *m_edit;
    QAction *m_remove;
    bool m_isFollowing = false;
};
