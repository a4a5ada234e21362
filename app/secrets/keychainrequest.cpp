// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainrequest.h"

#include "secrets/keychainoutcome.h"
#include "secrets/secretslog.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString keychainService = u"Mailroom"_s;

// Without a parent, so that nobody deletes it too early; it deletes itself when it has ended.
template <typename Job>
Job *newKeychainJob(const QString &key)
{
    auto *job = new Job(keychainService);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

SecretOutcome outcomeOf(const QKeychain::Job *job)
{
    return keychainOutcome(job->error(), job->errorString());
}

} // namespace

KeychainRequest::KeychainRequest(const QString &key, QObject *context,
                                 SecretStore::Receiver receiver, QObject *parent)
    : QObject(parent)
    , m_key(key)
    , m_context(context)
    , m_receiver(std::move(receiver))
{
    m_notice.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_notice, &QTimer::timeout, this, &KeychainRequest::waiting);
    connect(&m_deadline, &QTimer::timeout, this, &KeychainRequest::timeOut);
}

void KeychainRequest::startClock(const KeychainLimits &limits)
{
    if (isWaitedFor())
        m_notice.start(limits.noticeAfter);
    m_deadline.start(limits.deadline);
}

void KeychainRequest::hurry(std::chrono::milliseconds limit)
{
    if (m_deadline.remainingTimeAsDuration() > limit)
        m_deadline.start(limit);
}

// The whole secret is text, so that other programs can read it (secret-tool, Seahorse); written as
// binary data it would be base64 to them. Reading gives the bytes as they are either way.
void KeychainRequest::readEntry(const Next &next)
{
    auto *job = newKeychainJob<QKeychain::ReadPasswordJob>(m_key);
    connect(job, &QKeychain::Job::finished, this, [job, next] {
        SecretOutcome outcome = outcomeOf(job);
        QByteArray bytes = job->binaryData(); // shared with the job, so wiped there too
        const Secret secret = Secret::takenFrom(bytes);
        if (outcome.ok())
            outcome.secret = secret;
        next(outcome);
    });
    job->start();
}

void KeychainRequest::storeEntry(const Secret &secret, const Next &next)
{
    auto *job = newKeychainJob<QKeychain::WritePasswordJob>(m_key);
    QString text = QString::fromUtf8(secret.utf8());
    job->setTextData(text);
    Secret::wipe(text);
    connect(job, &QKeychain::Job::finished, this, [job, next] { next(outcomeOf(job)); });
    job->start();
}

void KeychainRequest::eraseEntry(const Next &next)
{
    auto *job = newKeychainJob<QKeychain::DeletePasswordJob>(m_key);
    connect(job, &QKeychain::Job::finished, this, [job, next] { next(outcomeOf(job)); });
    job->start();
}

void KeychainRequest::lookForLockedEntry(const std::function<void(LockedEntry)> &next)
{
    findLockedEntry(keychainService, m_key, this, next);
}

void KeychainRequest::end(const SecretOutcome &outcome)
{
    emit ended();
    tell(outcome);
}

void KeychainRequest::timeOut()
{
    emit late();
    tell({SecretFault::TimedOut, {}, tr("no answer yet")});
}

// Last of all: the receiver may do away with the store and everything in it.
void KeychainRequest::tell(const SecretOutcome &outcome)
{
    m_notice.stop();
    m_deadline.stop();
    const auto receiver = std::exchange(m_receiver, {});
    if (receiver && !outcome.ok())
        SecretsLog::fault(m_key, outcome.fault, outcome.detail);
    if (receiver && m_context)
        receiver(outcome);
}
