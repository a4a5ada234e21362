// SPDX-License-Identifier: Apache-2.0
#include "ui/testresults.h"

#include "settings/settingschecks.h"

#include <utility>

namespace {

// Whether a mail server is in use says nothing about whether it works.
bool isSameServer(MailServerSettings one, const MailServerSettings &other)
{
    one.use = other.use;
    if (one == other)
        return true;
    one = normalised(one);
    return one == normalised(other);
}

} // namespace

QString ownerOfNamedServer(const Settings &settings, const QString &clientId)
{
    const auto client = settings.clients.constFind(clientId);
    return client != settings.clients.cend() && client->mailServer.use ? clientId : QString();
}

const MailServerSettings &serverOfOwner(const Settings &settings, const QString &owner)
{
    const auto client = settings.clients.constFind(owner);
    return client == settings.clients.cend() ? settings.mailServer : client->mailServer;
}

void TestResults::record(const QString &owner, TestResult::Kind kind, const Report &report,
                         const MailServerSettings &server, const SecretEdits &secrets,
                         const std::optional<QString> &askedFor)
{
    if (report.problem && report.problem->id == ProblemId::Cancelled)
        return;
    TestResult result;
    result.kind = kind;
    result.time = QDateTime::currentDateTime();
    result.problem = report.problem;
    result.warnings = report.warnings;
    result.serverReply = report.serverReply;
    result.queueId = report.queueId;
    m_entries.insert(owner, {result, server, secrets, false});
    emit changed(owner);
    emit recorded(askedFor.value_or(owner), result, report, server);
}

const TestResult *TestResults::of(const QString &owner) const
{
    const auto entry = m_entries.constFind(owner);
    return entry == m_entries.cend() ? nullptr : &entry->result;
}

void TestResults::follow(const Settings &settings, const SecretEditsByOwner &typed)
{
    QStringList owners;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        const MailServerSettings &now = serverOfOwner(settings, entry.key());
        const SecretEdits typedNow = typed.value(entry.key());
        followSecrets(*entry, now, typedNow);
        const bool isOutdated = entry->isSecretReplaced || typedNow != entry->secrets
                                || !isSameServer(now, entry->server);
        if (std::exchange(entry->result.isOutdated, isOutdated) != isOutdated)
            owners << entry.key();
    }
    for (const QString &owner : std::as_const(owners))
        emit changed(owner);
}

// A typed secret that was tested and then saved is still the same one under a new key.
void TestResults::followSecrets(Entry &entry, const MailServerSettings &now,
                                const SecretEdits &typed)
{
    if (!entry.secrets.any() || typed == entry.secrets)
        return;
    const bool isStored =
        now.password != entry.server.password || now.clientSecret != entry.server.clientSecret;
    if (typed.any() || !isStored) {
        entry.isSecretReplaced = true;
    } else {
        entry.server.password = now.password;
        entry.server.clientSecret = now.clientSecret;
    }
    entry.secrets = {};
}

void TestResults::rename(const QString &oldOwner, const QString &newOwner)
{
    const auto entry = m_entries.constFind(oldOwner);
    if (entry != m_entries.cend())
        m_entries.insert(newOwner, m_entries.take(oldOwner));
}
