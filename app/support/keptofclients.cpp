// SPDX-License-Identifier: Apache-2.0
#include "support/keptofclients.h"

#include "support/lasttest.h"
#include "support/requestdraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> renamedClients(const Settings &before, const Settings &wanted,
                                      const Settings &after)
{
    QMap<QString, QString> renamed;
    for (auto client = wanted.clients.cbegin(); client != wanted.clients.cend(); ++client) {
        const QString &formerId = client->formerId;
        if (before.clients.contains(formerId) && after.clients.contains(client.key()))
            renamed.insert(formerId, client.key());
    }
    return renamed;
}

QString freeClientId(const Settings &before, const Settings &after)
{
    QString id = u"aside"_s;
    while (!before.knownClient(id).isEmpty() || !after.knownClient(id).isEmpty())
        id += u'x';
    return id;
}

} // namespace

KeptOfClients::KeptOfClients(const QString &dataFolder)
    : m_dataFolder(dataFolder)
{}

QMap<QString, QString> KeptOfClients::follow(const Settings &before, const Settings &wanted,
                                             const Settings &after) const
{
    const QMap<QString, QString> renamed = renamedClients(before, wanted, after);
    for (auto client = before.clients.cbegin(); client != before.clients.cend(); ++client) {
        if (!after.clients.contains(client.key()) && !renamed.contains(client.key()))
            forget(client.key());
    }
    QMap<QString, QString> left = renamed;
    while (!left.isEmpty()) {
        auto next =
            std::find_if(left.keyValueBegin(), left.keyValueEnd(), [&left](const auto &one) {
                return one.first == one.second || !left.contains(one.second);
            });
        const bool isCircle = next == left.keyValueEnd(); // then the first one makes room
        const QString oldId = isCircle ? left.firstKey() : (*next).first;
        const QString newId = left.take(oldId);
        const QString to = isCircle ? freeClientId(before, after) : newId;
        move(oldId, to, before.clients.contains(to));
        if (isCircle)
            left.insert(to, newId);
    }
    return renamed;
}

void KeptOfClients::rename(const QString &oldId, const QString &newId) const
{
    move(oldId, newId, false);
}

void KeptOfClients::move(const QString &oldId, const QString &newId, bool isOthers) const
{
    const RequestDrafts drafts(m_dataFolder);
    const LastTests tests(m_dataFolder);
    // Where names of files do not tell cases apart, both may be one file.
    if (oldId.compare(newId, Qt::CaseInsensitive) != 0) {
        drafts.forget(newId);
        if (isOthers)
            tests.forget(newId);
    }
    drafts.rename(oldId, newId);
    const auto older = tests.of(oldId);
    const auto newer = tests.of(newId); // tested since it was renamed
    if (older && newer && older->time < newer->time)
        tests.forget(oldId);
    else
        tests.rename(oldId, newId);
}

void KeptOfClients::forget(const QString &clientId) const
{
    LastTests(m_dataFolder).forget(clientId);
    RequestDrafts(m_dataFolder).forget(clientId);
}
