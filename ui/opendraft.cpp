// SPDX-License-Identifier: Apache-2.0
#include "ui/opendraft.h"

#include <chrono>

using namespace std::chrono_literals;

OpenDraft::OpenDraft(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_drafts(dataFolder)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &OpenDraft::due);
}

std::optional<SupportRequest> OpenDraft::open(const QString &clientId)
{
    giveUpChanges();
    m_clientId = clientId;
    m_isLost = false;
    m_hasSecret = false;
    return m_drafts.of(clientId);
}

// The first change starts the time: somebody who never pauses has what is written kept as well.
void OpenDraft::change()
{
    m_isChanged = true;
    if (!m_timer.isActive() && !m_hasSecret && !m_isLost)
        m_timer.start();
}

OpenDraft::Outcome OpenDraft::keep(const SupportRequest &written)
{
    m_timer.stop();
    if (!m_isChanged || m_isLost)
        return Outcome::Kept;
    if (written.isEmpty()) {
        drop();
        return Outcome::Kept;
    }
    if (m_hasSecret)
        return Outcome::HasSecret;
    SupportRequest request = written;
    request.clientId = m_clientId;
    if (!m_drafts.keep(request))
        return Outcome::NotWritten;
    m_isChanged = false;
    return Outcome::Kept;
}

void OpenDraft::drop()
{
    giveUpChanges();
    m_hasSecret = false;
    if (!m_isLost)
        m_drafts.forget(m_clientId);
}

void OpenDraft::giveUpChanges()
{
    m_timer.stop();
    m_isChanged = false;
}

void OpenDraft::lose()
{
    giveUpChanges();
    m_isLost = true;
}

void OpenDraft::withhold(bool hasSecret)
{
    m_hasSecret = hasSecret;
    if (!hasSecret || m_isLost)
        return;
    m_drafts.forget(m_clientId);
    m_isChanged = true; // nothing of it is kept now
}
