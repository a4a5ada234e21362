// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsdraft.h"

#include "settings/scope.h"

SettingsDraft::SettingsDraft(QObject *parent)
    : QObject(parent)
    , m_shown(Scope::shown(m_current, {}))
{}

void SettingsDraft::select(const QString &clientId)
{
    if (clientId == m_selected)
        return;
    m_selected = clientId;
    follow();
}

bool SettingsDraft::isInherited() const
{
    const auto client = m_current.clients.constFind(m_selected);
    return client != m_current.clients.cend() && !client->mailServer.use;
}

void SettingsDraft::setSaved(const Settings &settings)
{
    m_saved = settings;
    m_current = settings;
    follow();
}

void SettingsDraft::setSavedOnly(const Settings &settings)
{
    m_saved = settings;
    emit changed();
}

void SettingsDraft::revert()
{
    replace(m_saved);
}

void SettingsDraft::replace(const Settings &next)
{
    if (next == m_current)
        return;
    m_current = next;
    follow();
}

void SettingsDraft::replaceShown(const Settings &view)
{
    if (view == m_shown)
        return;
    Settings next = m_current;
    Scope::takeShown(next, m_selected, view);
    replace(next);
}

// A selected client may have been removed, here or by others.
void SettingsDraft::follow()
{
    if (!m_current.clients.contains(m_selected))
        m_selected.clear();
    m_shown = Scope::shown(m_current, m_selected);
    emit changed();
}
