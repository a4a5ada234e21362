// SPDX-License-Identifier: Apache-2.0
// The draft of the request that is being written: kept soon after each change, and only where there
// was one since it was kept last, since others may have sent or changed it meanwhile. Nothing is kept
// while a stored secret stands in it. Shows nothing.
#pragma once

#include "support/requestdraft.h"

#include <QObject>
#include <QTimer>

class OpenDraft : public QObject
{
    Q_OBJECT

public:
    enum class Outcome { Kept, NotWritten, HasSecret };

    explicit OpenDraft(const QString &dataFolder, QObject *parent = nullptr);

    // As it was kept, if it was. From now on it is about that client, empty: the system.
    std::optional<SupportRequest> open(const QString &clientId);
    // By which it is kept: the ID that is saved, where a client's new one is not.
    const QString &clientId() const { return m_clientId; }
    void rename(const QString &newId) { m_clientId = newId; }

    void change(); // due() follows
    bool isChanged() const { return m_isChanged; }
    Outcome keep(const SupportRequest &written);
    // There is nothing to keep any more: it was sent or discarded.
    void drop();
    // What was changed since it was kept last is given up.
    void giveUpChanges();
    // Its client is gone: nothing is kept from now on.
    void lose();
    bool isLost() const { return m_isLost; }
    // What was kept with a secret in it goes.
    void withhold(bool hasSecret);

signals:
    void due();

private:
    RequestDrafts m_drafts;
    QString m_clientId;
    QTimer m_timer;
    bool m_isChanged = false;
    bool m_isLost = false;
    bool m_hasSecret = false;
};
