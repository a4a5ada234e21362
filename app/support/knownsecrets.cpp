// SPDX-License-Identifier: Apache-2.0
#include "support/knownsecrets.h"

namespace {

void concealCopy(Redaction &redaction, const Secret &secret)
{
    // A copy of its own: what shares a secret's bytes is wiped with it.
    const QByteArray &utf8 = secret.utf8();
    redaction.conceal(QByteArray(utf8.constData(), utf8.size()));
}

QStringList keysOf(const MailServerSettings &server)
{
    QStringList keys;
    for (const StoredSecret *secret : {&server.password, &server.clientSecret}) {
        if (secret->isStored())
            keys << secret->key;
    }
    return keys;
}

QStringList keysToRead(const Settings &settings, const QString &clientId)
{
    QStringList keys = keysOf(settings.mailServer);
    const auto client = settings.clients.constFind(clientId);
    if (client != settings.clients.constEnd())
        keys << keysOf(client->mailServer);
    keys.removeDuplicates();
    return keys;
}

} // namespace

KnownSecrets::KnownSecrets(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &SecretStore::waiting, this, [this] {
        if (m_open > 0)
            emit waitingForKeychain();
    });
}

void KnownSecrets::read(const Settings &settings, const QString &clientId,
                        const SecretEditsByOwner &typed)
{
    ++m_round;
    m_redaction = {};
    m_unread = 0;
    for (const SecretEdits &edits : typed) {
        for (const SecretEdit *edit : {&edits.password, &edits.clientSecret}) {
            if (edit->action == SecretEdit::Action::Replace)
                concealCopy(m_redaction, edit->typed);
        }
    }
    const QStringList keys = keysToRead(settings, clientId);
    m_open = int(keys.size());
    for (const QString &key : keys)
        m_store.read(key, true, this, [this, round = m_round](const SecretOutcome &outcome) {
            answered(round, outcome);
        });
    if (keys.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, round = m_round] { finish(round); }, Qt::QueuedConnection);
}

void KnownSecrets::forget()
{
    ++m_round;
    m_open = 0;
    m_unread = 0;
    m_redaction = {};
}

void KnownSecrets::answered(int round, const SecretOutcome &outcome)
{
    if (round != m_round)
        return;
    if (outcome.ok())
        concealCopy(m_redaction, outcome.secret);
    else
        ++m_unread;
    if (--m_open == 0)
        finish(round);
}

void KnownSecrets::finish(int round)
{
    if (round == m_round)
        emit finished();
}
