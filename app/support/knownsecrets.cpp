// SPDX-License-Identifier: Apache-2.0
#include "support/knownsecrets.h"

namespace {

void concealCopy(Redaction &redaction, const Secret &secret)
{
    // A copy of its own: what shares a secret's bytes is wiped with it.
    const QByteArray &utf8 = secret.utf8();
    redaction.conceal(QByteArray(utf8.constData(), utf8.size()));
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

void KnownSecrets::read(const Settings &settings, const SecretEditsByOwner &typed)
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
    const QStringList keys = settings.secretKeys();
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
    else if (outcome.fault != SecretFault::NotFound)
        ++m_unread;
    if (--m_open == 0)
        finish(round);
}

void KnownSecrets::finish(int round)
{
    if (round == m_round)
        emit finished();
}
