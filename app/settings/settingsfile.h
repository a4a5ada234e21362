// SPDX-License-Identifier: Apache-2.0
// Settings in an INI file. The file is replaced as a whole or stays as it is, to the byte; a
// damaged one is kept aside before.
#pragma once

#include "settings/settingsplace.h"

class SettingsFile : public SettingsPlace
{
public:
    explicit SettingsFile(const QString &path);

    SettingsContent read() const override;
    QString replace(const Change &change) const override;
    QString location() const override { return m_path; }
    QString folder() const override;

    // The same for every way to name a file, whether or not it exists yet: absolute, links
    // followed.
    static QString resolved(const QString &path);

private:
    struct Snapshot
    {
        SettingsContent content;
        QByteArray bytes; // empty as well where they may not be parsed
    };

    Snapshot snapshot() const;
    Snapshot parsed(const QByteArray &bytes, const struct IniInspection &inspection) const;
    QString replaceLocked(const Change &change) const;
    QString keepAside(const SettingsContent &content) const;
    QString commit(const QByteArray &bytes) const;

    QString m_path;
};
