// SPDX-License-Identifier: Apache-2.0
#include "saving/settingssaver.h"

#include "secrets/secretslog.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Each takes time; a settings file may list any number. The rest waits for the next save.
constexpr qsizetype mostRemovals = 20;

ProblemId problemIdOf(SecretFault fault)
{
    switch (fault) {
    case SecretFault::NotFound:
        return ProblemId::SecretMissing;
    case SecretFault::Locked:
        return ProblemId::KeychainLocked;
    case SecretFault::Denied:
        return ProblemId::KeychainDenied;
    case SecretFault::TimedOut:
        return ProblemId::KeychainSlow;
    case SecretFault::NotKept:
        return ProblemId::SecretNotKept;
    case SecretFault::None:
    case SecretFault::Unavailable:
        break;
    }
    return ProblemId::KeychainUnavailable;
}

QStringList without(QStringList keys, const QStringList &unwanted)
{
    keys.removeIf([&unwanted](const QString &key) { return unwanted.contains(key); });
    return keys;
}

// Null: there is no such client.
MailServerSettings *serverOf(Settings &settings, const QString &owner)
{
    if (owner.isEmpty())
        return &settings.mailServer;
    const auto client = settings.clients.find(owner);
    return client == settings.clients.end() ? nullptr : &client->mailServer;
}

} // namespace

Problem secretProblem(SecretFault fault, const QString &detail)
{
    return {problemIdOf(fault), detail.isEmpty() ? SettingsSaver::tr("no more is known") : detail};
}

SettingsSaver::SettingsSaver(const SettingsStore &settings, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
{
    connect(&m_secrets, &SecretStore::waiting, this, [this] {
        if (isBusy())
            emit waiting();
    });
}

void SettingsSaver::save(const Settings &saved, const Settings &wanted,
                         const SecretEditsByOwner &edits)
{
    Q_ASSERT(!isBusy());
    m_saved = saved;
    m_wanted = wanted;
    m_edits = edits;
    m_writes.clear();
    m_newKeys.clear();
    m_removals.clear();
    m_removed.clear();
    m_warnings.clear();
    m_settingsWritten = false;
    m_run = std::make_unique<QObject>();
    QMetaObject::invokeMethod(
        m_run.get(), [this] { begin(); }, Qt::QueuedConnection);
}

void SettingsSaver::cancel()
{
    if (!isBusy())
        return;
    m_run = std::make_unique<QObject>();
    const QStringList keys =
        m_settingsWritten ? QStringList() : unused(std::exchange(m_newKeys, {}));
    for (const QString &key : keys)
        m_secrets.remove(key, this, [](const SecretOutcome &) {});
    QMetaObject::invokeMethod(
        m_run.get(),
        [this] {
            m_settingsWritten ? conclude() : finish(Problem{ProblemId::Cancelled, {}});
        },
        Qt::QueuedConnection);
}

void SettingsSaver::begin()
{
    if (const auto problem = prepare())
        finish(problem);
    else
        writeNext();
}

// Others may have saved meanwhile: what is there now counts, not what `saved` tells of it.
std::optional<Problem> SettingsSaver::prepare()
{
    const SettingsStore::Merged merged = m_settings.merge(m_saved, m_wanted, m_edits.keys());
    if (merged.problem)
        return merged.problem;
    m_saved = merged.stored;
    m_wanted = merged.wanted;
    m_wanted.obsoleteSecrets = m_saved.obsoleteSecrets;
    for (const QString &id : merged.restored)
        m_warnings << Problem{ProblemId::ClientRestored, m_wanted.clientTitle(id)};
    for (auto edits = m_edits.cbegin(); edits != m_edits.cend(); ++edits) {
        prepareEdit({edits.key(), u"password"_s, &MailServerSettings::password}, edits->password);
        prepareEdit({edits.key(), u"client-secret"_s, &MailServerSettings::clientSecret},
                    edits->clientSecret);
    }
    m_edits = {};
    // Replaced, removed, or of a client that was removed; one with another ID keeps its secrets.
    m_newlyObsolete = without(m_saved.secretKeys(), m_wanted.secretKeys());
    m_wanted.obsoleteSecrets << without(m_newlyObsolete, m_wanted.obsoleteSecrets);
    return {};
}

void SettingsSaver::prepareEdit(const Slot &slot, const SecretEdit &edit)
{
    MailServerSettings *wanted = serverOf(m_wanted, slot.owner);
    if (edit.action == SecretEdit::Action::Keep || !wanted)
        return;
    const QString oldKey = (wanted->*slot.member).key;
    wanted->*slot.member = {};
    if (edit.action == SecretEdit::Action::Replace)
        m_writes << Write{slot, edit.typed, newKey(slot, oldKey)};
}

// After a removal that failed, the next number may still be in the keychain; and a client that was
// given another ID has secrets under its old one.
QString SettingsSaver::newKey(const Slot &slot, const QString &currentKey) const
{
    const QStringList taken =
        m_wanted.obsoleteSecrets + m_wanted.secretKeys() + m_saved.secretKeys();
    QString key = m_settings.nextSecretKey(slot.kind, currentKey, slot.owner);
    while (taken.contains(key))
        key = m_settings.nextSecretKey(slot.kind, key, slot.owner);
    return key;
}

void SettingsSaver::writeNext()
{
    if (m_writes.isEmpty())
        return writeSettings();
    const Write &next = m_writes.constFirst();
    m_secrets.write(next.newKey, next.secret, m_run.get(),
                    [this](const SecretOutcome &outcome) { written(outcome); });
}

void SettingsSaver::written(const SecretOutcome &outcome)
{
    if (!outcome.ok())
        return undo(secretProblem(outcome.fault, outcome.detail));
    const Write done = m_writes.takeFirst();
    serverOf(m_wanted, done.slot.owner)->*done.slot.member = {done.newKey,
                                                              QDateTime::currentDateTimeUtc()};
    m_newKeys << done.newKey;
    SecretsLog::stored(done.newKey);
    writeNext();
}

void SettingsSaver::writeSettings()
{
    if (const auto problem = m_settings.save(m_saved, m_wanted))
        return undo(*problem);
    m_settingsWritten = true;
    // All that this save leaves behind, and some of what earlier ones could not remove.
    const QStringList older =
        without(m_wanted.obsoleteSecrets, m_newlyObsolete).mid(0, mostRemovals);
    m_removals = unused(m_newlyObsolete + older);
    removeNext();
}

void SettingsSaver::removeNext()
{
    if (m_removals.isEmpty())
        return conclude();
    const QString key = m_removals.takeFirst();
    m_secrets.remove(key, m_run.get(),
                     [this, key](const SecretOutcome &outcome) { removed(key, outcome); });
}

// A failure is only a warning: the list stays, and the next save tries again.
void SettingsSaver::removed(const QString &key, const SecretOutcome &outcome)
{
    if (outcome.ok()) {
        m_removed << key;
        SecretsLog::removed(key);
    } else {
        const Problem warning = secretProblem(
            outcome.fault, tr("An old secret could not be removed yet. %1").arg(outcome.detail));
        if (!m_warnings.contains(warning))
            m_warnings << warning;
    }
    if (outcome.fault == SecretFault::TimedOut)
        m_removals.clear();
    removeNext();
}

// If the list cannot be shortened, the next save removes again what is not there any more: no harm.
void SettingsSaver::conclude()
{
    Settings tidied = m_wanted;
    tidied.obsoleteSecrets = without(tidied.obsoleteSecrets, m_removed);
    if (tidied != m_wanted && !m_settings.save(m_wanted, tidied))
        m_wanted = tidied;
    finish();
}

void SettingsSaver::undo(const Problem &problem)
{
    const QStringList keys = unused(std::exchange(m_newKeys, {}));
    if (keys.isEmpty())
        return finish(problem);
    const auto open = std::make_shared<qsizetype>(keys.size());
    for (const QString &key : keys)
        m_secrets.remove(key, m_run.get(), [this, problem, open](const SecretOutcome &) {
            if (--*open == 0)
                finish(problem);
        });
}

void SettingsSaver::finish(const std::optional<Problem> &problem)
{
    m_writes.clear();
    m_run.release()->deleteLater(); // this may be one of its own events
    emit finished({problem ? m_saved : m_wanted, problem, m_warnings});
}

QStringList SettingsSaver::unused(const QStringList &keys) const
{
    if (keys.isEmpty())
        return {};
    const SettingsStore::Loaded stored = m_settings.load();
    return stored.problem ? QStringList() : without(keys, stored.settings.secretKeys());
}
