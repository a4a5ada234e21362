// SPDX-License-Identifier: Apache-2.0
// The global mail server and all clients of a draft as a list: what each is called, which mail server
// it uses, whether it can send, and whether it was changed. Works out only what is looked at.
#pragma once

#include "settings/effectivemailserver.h"
#include "settings/settingsdraft.h"

#include <QAbstractListModel>
#include <QIcon>
#include <QSet>

class ClientListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, // empty: the global mail server, which comes first
        SearchRole, // name and ID
    };

    // `draft` is not owned. `cannotSend`: the icon of those that cannot.
    ClientListModel(const SettingsDraft &draft, const QIcon &cannotSend, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    int rowOf(const QString &clientId) const;
    // Owners of secrets that were typed and are not saved, and of client secrets among them.
    void setTypedSecrets(const QSet<QString> &any, const QSet<QString> &clientSecrets);

private:
    struct Entry
    {
        QString id;
        QString title;

        bool operator==(const Entry &) const = default;
    };

    void follow();
    QList<Entry> clientsById() const;
    void arrange();
    bool isChanged(const QString &id) const;
    QString text(const Entry &entry) const;

    const SettingsDraft &m_draft;
    QIcon m_cannotSend;
    QList<Entry> m_clients; // by ID, as the settings have them
    QList<Entry> m_entries; // by name, behind the global mail server
    QSet<QString> m_typed;
    QSet<QString> m_withClientSecret;
};

// "Own mail server", "Sending is off", …: a few words beside the name of what it concerns.
QString shortState(const EffectiveMailServer &effective);
