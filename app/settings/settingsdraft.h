// SPDX-License-Identifier: Apache-2.0
// What is being edited beside what is saved, and whether they differ: the global values and those of
// all clients at once. One of them is selected, and shown() is what the tabs show of it.
#pragma once

#include "settings/settings.h"

#include <QObject>

class SettingsDraft : public QObject
{
    Q_OBJECT

public:
    explicit SettingsDraft(QObject *parent = nullptr);

    const Settings &saved() const { return m_saved; }
    const Settings &current() const { return m_current; }
    bool isDirty() const { return m_current != m_saved; }

    // The client's ID; empty: the global mail server.
    const QString &selected() const { return m_selected; }
    // An unknown client selects the global mail server.
    void select(const QString &clientId);
    // The selected client uses the global mail server: its values are shown and cannot be edited.
    bool isInherited() const;
    // Scope::shown() of what is selected.
    const Settings &shown() const { return m_shown; }

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

    // The same with what is shown.
    template <typename Edit>
    void applyShown(Edit &&edit)
    {
        Settings view = m_shown;
        edit(view);
        replaceShown(view);
    }

signals:
    // Also when something else was selected.
    void changed();

private:
    void replace(const Settings &next);
    void replaceShown(const Settings &view);
    void follow();

    Settings m_saved;
    Settings m_current;
    Settings m_shown;
    QString m_selected;
};
