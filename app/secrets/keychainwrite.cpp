// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainwrite.h"

#include <QCoreApplication>

#include <utility>

namespace {

// What Windows' Credential Manager holds in one entry (CRED_MAX_CREDENTIAL_BLOB_SIZE).
constexpr qsizetype longestWindowsSecret = 2560; // bytes

#ifdef Q_OS_WIN
constexpr bool isWindows = true;
#else
constexpr bool isWindows = false;
#endif

bool survivesAsText(const Secret &secret)
{
    QString text = QString::fromUtf8(secret.utf8());
    QByteArray again = text.toUtf8();
    const bool survives = again == secret.utf8() && !again.contains('\0');
    Secret::wipe(text);
    Secret::wipe(again);
    return survives;
}

// Empty if there is none.
QString obstacleToStoring(const Secret &secret)
{
    if (!survivesAsText(secret))
        return QCoreApplication::translate("KeychainWrite", "the secret is not UTF-8 text");
    if (isWindows && secret.utf8().size() > longestWindowsSecret)
        return QCoreApplication::translate("KeychainWrite",
                                           "Windows holds secrets of at most %1 bytes")
            .arg(longestWindowsSecret);
    return {};
}

} // namespace

KeychainWrite::KeychainWrite(const QString &key, const Secret &secret, QObject *context,
                             SecretStore::Receiver receiver, QObject *parent)
    : KeychainRequest(key, context, std::move(receiver), parent)
    , m_secret(secret)
{}

void KeychainWrite::begin()
{
    const QString obstacle = obstacleToStoring(m_secret);
    if (obstacle.isEmpty())
        storeEntry(m_secret, [this](const SecretOutcome &outcome) { stored(outcome); });
    else
        end({SecretFault::NotKept, {}, obstacle});
}

void KeychainWrite::stored(const SecretOutcome &outcome)
{
    if (!outcome.ok())
        end(outcome);
    else if (!isWaitedFor()) // a prompt was answered too late: nothing will ever point to the entry
        eraseAndEnd(outcome);
    else
        readEntry([this](const SecretOutcome &found) { readBack(found); });
}

void KeychainWrite::readBack(const SecretOutcome &outcome)
{
    if (outcome.ok() && outcome.secret == m_secret && isWaitedFor())
        end({});
    else if (outcome.ok() || outcome.fault == SecretFault::NotFound)
        eraseAndEnd({SecretFault::NotKept, {}, tr("read back, it was not what was written")});
    else
        eraseAndEnd(outcome);
}

void KeychainWrite::eraseAndEnd(const SecretOutcome &outcome)
{
    eraseEntry([this, outcome](const SecretOutcome &) { end(outcome); });
}
