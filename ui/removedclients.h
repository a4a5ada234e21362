// SPDX-License-Identifier: Apache-2.0
// Says which clients are removed with the next Apply, and brings back the one that went last.
#pragma once

#include "settings/settingsdraft.h"
#include "ui/noticebar.h"

class RemovedClients : public NoticeBar
{
    Q_OBJECT

public:
    using NoticeBar::NoticeBar;

    // Once, before anything else. Not owned.
    void setDraft(SettingsDraft &draft) { m_draft = &draft; }
    void add(const QString &id, const Client &client);
    // Saved, or given up.
    void forget();

private:
    struct Removed
    {
        QString id;
        Client client;
    };

    void show();
    void bringBack();

    SettingsDraft *m_draft = nullptr;
    QList<Removed> m_removed;
};
