// SPDX-License-Identifier: Apache-2.0
#include "settings/settingslog.h"

#include "log/logcategories.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace {

QString codeAndDetail(const Problem &problem)
{
    return problem.detail.isEmpty() ? problem.code()
                                    : problem.code() + " ("_L1 + problem.detail + u')';
}

} // namespace

QString SettingsLog::clientOf(const QString &key)
{
    return key.startsWith("clients/"_L1) ? key.section(u'/', 1, 1) : QString();
}

void SettingsLog::read(const QList<Problem> &complaints, const std::optional<Problem> &problem)
{
    if (problem)
        qCWarning(logSettings).noquote() << "Not read:" << codeAndDetail(*problem);
    for (const Problem &complaint : complaints)
        qCWarning(logSettings).noquote().nospace()
            << about(clientOf(complaint.detail)) << "Read: " << codeAndDetail(complaint);
}

void SettingsLog::saved(const QStringList &keys)
{
    QMap<QString, QStringList> byClient;
    for (const QString &key : keys)
        byClient[clientOf(key)] << key;
    for (auto client = byClient.cbegin(); client != byClient.cend(); ++client)
        qCInfo(logSettings).noquote().nospace()
            << about(client.key()) << "Saved: " << client->join(", "_L1);
}

void SettingsLog::notSaved(const Problem &problem, const QString &clientId)
{
    qCWarning(logSettings).noquote().nospace()
        << about(clientId) << "Not saved: " << codeAndDetail(problem);
}
