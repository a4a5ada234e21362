// SPDX-License-Identifier: Apache-2.0
// Where settings lie: an INI file (SettingsFile) or what the operating system has for the purpose
// (NativeSettings). Knows texts by key and nothing of what they mean.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>

// Key to text: one in general, several of a list, none for a key that is not there or has to go.
using StoredValues = QMap<QString, QStringList>;

struct SettingsContent
{
    enum class State {
        Missing, // nothing there yet
        Sound,
        Damaged, // `values` has what could be read all the same
        Unreadable, // there is something, but nobody can tell what
    };

    State state = State::Missing;
    QString fault; // translated: what is wrong with a damaged or unreadable one
    StoredValues values;
};

class SettingsPlace
{
public:
    // Says which values shall be different from `there`, which is what the place holds while no
    // other program writes to it.
    using Change = std::function<StoredValues(const SettingsContent &there)>;

    virtual ~SettingsPlace() = default;

    virtual SettingsContent read() const = 0;
    // Nothing is written when `change` returns nothing. Empty on success, else a translated reason.
    virtual QString replace(const Change &change) const = 0;
    // For people.
    virtual QString location() const = 0;
    // For files that belong to these settings; need not exist.
    virtual QString folder() const = 0;

protected:
    SettingsPlace() = default;
    SettingsPlace(const SettingsPlace &) = default;
    SettingsPlace &operator=(const SettingsPlace &) = default;
};
