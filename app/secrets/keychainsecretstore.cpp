// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainsecretstore.h"

#include "secrets/keychainread.h"
#include "secrets/keychainremoval.h"
#include "secrets/keychainwrite.h"

#include <utility>

KeychainSecretStore::KeychainSecretStore(const KeychainLimits &limits, QObject *parent)
    : SecretStore(parent)
    , m_limits(limits)
{}

void KeychainSecretStore::read(const QString &key, bool expected, QObject *context,
                               Receiver receiver)
{
    enqueue(new KeychainRead(key, expected, context, std::move(receiver), this));
}

void KeychainSecretStore::write(const QString &key, const Secret &secret, QObject *context,
                                Receiver receiver)
{
    enqueue(new KeychainWrite(key, secret, context, std::move(receiver), this));
}

void KeychainSecretStore::remove(const QString &key, QObject *context, Receiver receiver)
{
    enqueue(new KeychainRemoval(key, context, std::move(receiver), this));
}

void KeychainSecretStore::enqueue(KeychainRequest *request)
{
    connect(request, &KeychainRequest::waiting, this, &SecretStore::waiting);
    connect(request, &KeychainRequest::late, this, [this, request] { takeLate(request); });
    connect(request, &KeychainRequest::ended, this, &KeychainSecretStore::concludeCurrent);
    request->startClock(m_isStuck ? KeychainLimits{{}, m_limits.noticeAfter} : m_limits);
    m_queue << request;
    QMetaObject::invokeMethod(this, &KeychainSecretStore::beginNext, Qt::QueuedConnection);
}

void KeychainSecretStore::beginNext()
{
    while (!m_current && !m_queue.isEmpty()) {
        KeychainRequest *next = m_queue.takeFirst();
        if (next->isWorthBeginning()) {
            m_current = next;
            next->begin();
        } else {
            next->deleteLater();
        }
    }
}

void KeychainSecretStore::concludeCurrent()
{
    std::exchange(m_current, nullptr)->deleteLater();
    if (std::exchange(m_isStuck, false))
        for (KeychainRequest *request : std::as_const(m_queue))
            request->startClock(m_limits);
    QMetaObject::invokeMethod(this, &KeychainSecretStore::beginNext, Qt::QueuedConnection);
}

// Nobody else will be served until the late job ends, which may be never: no use in waiting long.
void KeychainSecretStore::takeLate(const KeychainRequest *request)
{
    if (request != m_current)
        return;
    m_isStuck = true;
    for (KeychainRequest *waiting : std::as_const(m_queue))
        waiting->hurry(m_limits.noticeAfter);
}
