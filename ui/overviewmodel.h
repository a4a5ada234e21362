// SPDX-License-Identifier: Apache-2.0
// The global mail server and all clients as a table: which mail server each one names, whether it
// can send and why not, and what the last test found. All of it is worked out once per change.
#pragma once

#include "ui/testresults.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QSet>

#include <array>
#include <vector>

class OverviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Id, InEffect, Server, Sender, LastTest, Trouble, columns };
    enum Role {
        IdRole = Qt::UserRole, // empty: the global mail server, which comes first
        TimeRole, // of the last test; invalid: none
        CannotSendRole,
        OwnServerRole,
        FailedRole, // in the last test
        DetailRole, // everything about the row in words
    };
    struct Icons
    {
        QIcon cannotSend;
        QIcon fine;
        QIcon failed;
    };

    // `results` are not owned.
    OverviewModel(const TestResults &results, const Icons &icons, QObject *parent = nullptr);

    // `withClientSecret`: see EffectiveMailServer::of().
    void show(const Settings &settings, const QSet<QString> &withClientSecret);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    // -1: there is no such row.
    int rowOf(const QString &clientId) const;

    // A file for other programs has more columns than fit on a screen.
    static QStringList exportHeader();
    QStringList exportRow(int row) const;

private:
    struct Row
    {
        QString id;
        QString owner;
        QString reason; // why nothing is sent
        std::array<QString, columns> texts;
    };

    Row rowFor(const QString &clientId) const;
    void addResult(Row &row) const;
    void showResult(const QString &owner);
    QVariant icon(const Row &row, int column) const;
    bool hasFailed(const Row &row) const;
    QString detail(const Row &row) const;

    const TestResults &m_results;
    Icons m_icons;
    Settings m_settings;
    QSet<QString> m_withClientSecret;
    std::vector<Row> m_rows;
};
