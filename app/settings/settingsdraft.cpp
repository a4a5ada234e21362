// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsdraft.h"

void SettingsDraft::setSaved(const Settings &settings)
{
    m_saved = settings;
    m_current = settings;
    emit changed();
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
    emit changed();
}
