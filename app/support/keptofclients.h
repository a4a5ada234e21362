// SPDX-License-Identifier: Apache-2.0
// What is kept of clients beside the settings: drafts of requests and last tests. Goes along when a
// client gets another ID, and goes away with it.
#pragma once

#include "settings/settings.h"

class KeptOfClients
{
public:
    explicit KeptOfClients(const QString &dataFolder);

    // `before` was saved, `wanted` has been saved over it, `after` is saved now. New IDs by those
    // that they replaced.
    QMap<QString, QString> follow(const Settings &before, const Settings &wanted,
                                  const Settings &after) const;
    void rename(const QString &oldId, const QString &newId) const;
    void forget(const QString &clientId) const;

private:
    // `isOthers`: what is kept by the new ID was another client's.
    void move(const QString &oldId, const QString &newId, bool isOthers) const;

    QString m_dataFolder;
};
