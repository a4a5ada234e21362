// SPDX-License-Identifier: Apache-2.0
// Reads, migrates and writes everything through the one list of keys. QSettings is used behind it
// and nowhere else, and is never kept open: nothing is written but in save() and remember().
#pragma once

#include "diagnosis/problem.h"
#include "settings/settings.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

class SettingsPlace;

class SettingsStore
{
public:
    struct Loaded
    {
        Settings settings; // what could be read, defaults elsewhere
        QList<Problem> complaints; // wrong values, a damaged file, a newer version
        std::optional<Problem> problem; // nothing could be read and nothing may be written
    };

    // The version of the layout of keys that this program writes.
    static constexpr int schemaVersion = 1;

    // The user's settings where the operating system keeps them.
    static SettingsStore native();
    // An INI file, which need not exist yet.
    static SettingsStore file(const QString &path);

    Loaded load() const;
    // Writes what differs between `saved` and `current`, all of it or nothing: after a problem
    // everything is as it was and stays so. Keys that are not in the list stay. A damaged file is
    // copied aside first. Values that made no sense in loading are replaced by what was used
    // instead.
    std::optional<Problem> save(const Settings &saved, const Settings &current) const;

    // What save() should be asked for, since others may have saved after `saved` was read.
    struct Merged
    {
        Settings stored;
        Settings wanted;
        QStringList restored; // see SettingsMerge
        std::optional<Problem> problem; // nothing can be read
    };
    Merged merge(const Settings &saved, const Settings &wanted,
                 const QStringList &touched = {}) const;

    // Things a window remembers between runs (its geometry, the last test recipient). No settings:
    // a failure is nobody's concern.
    QByteArray remembered(const QString &name) const;
    void remember(const QString &name, const QByteArray &value) const;

    // The file, or the native place in words ("HKEY_CURRENT_USER\…").
    QString location() const;
    // The folder beside these settings where the surrounding system may put what describes it:
    // license.json, system-information.d. Need not exist.
    QString folder() const;
    // Where Mailroom puts what it makes itself for this set of settings (log, last tests, drafts),
    // per user and on this computer: "…/Mailroom/default". Need not exist.
    QString dataFolder() const;
    // Names this set of settings in keychain keys: "default", or made of the file's path.
    QString profile() const;
    // "Mailroom/<profile>/global/password/8" after "…/7", "…/1" after none; for a client
    // "Mailroom/<profile>/client/<ID>/password/8". Only keys of this profile can be saved.
    QString nextSecretKey(const QString &kind, const QString &currentKey,
                          const QString &clientId = {}) const;

private:
    SettingsStore(std::shared_ptr<const SettingsPlace> place, const QString &profile);

    std::shared_ptr<const SettingsPlace> m_place;
    QString m_profile;
};
