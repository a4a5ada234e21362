// SPDX-License-Identifier: Apache-2.0
// Where the recipient of test mails is typed or chosen among those that were used before.
#pragma once

#include <QComboBox>

class SettingsStore;

class RecipientBox : public QComboBox
{
    Q_OBJECT

public:
    explicit RecipientBox(QWidget *parent = nullptr);

    // What is remembered in `store`, the last one chosen.
    void recall(const SettingsStore &store);
    void remember(const SettingsStore &store, const QString &address);
    // Offered where nothing is remembered yet.
    void suggest(const QString &address);
    QString address() const { return currentText().trimmed(); }

private:
    QString m_suggested;
};
