// SPDX-License-Identifier: Apache-2.0
// What is being edited beside what is saved, and whether they differ.
#pragma once

#include "settings/settings.h"

#include <QObject>

class SettingsDraft : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Settings &saved() const { return m_saved; }
    const Settings &current() const { return m_current; }
    bool isDirty() const { return m_current != m_saved; }

    // Both, after loading or saving.
    void setSaved(const Settings &settings);
    // After saving something older than what is on the screen by now.
    void setSavedOnly(const Settings &settings);
    // Back to what is saved.
    void revert();

    // edit(Settings &) changes what it likes; changed() follows if anything differs then.
    template <typename Edit>
    void apply(Edit &&edit)
    {
        Settings next = m_current;
        edit(next);
        replace(next);
    }

signals:
    void changed();

private:
    void replace(const Settings &next);

    Settings m_saved;
    Settings m_current;
};
