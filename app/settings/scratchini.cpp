// SPDX-License-Identifier: Apache-2.0
#include "settings/scratchini.h"

#include "settings/storedvalues.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

// A folder of its own, so that the lock file and what else QSettings leaves behind go with it.
class ScratchFolder
{
public:
    ScratchFolder(const QByteArray &bytes, const QString &otherFolder)
    {
        for (const QString &parent : {QDir::tempPath(), otherFolder}) {
            if (parent.isEmpty()) // TMPDIR names a folder that does not exist
                continue;
            m_folder = std::make_unique<QTemporaryDir>(parent + "/mailroom-XXXXXX"_L1);
            m_isUsable = m_folder->isValid() && writeAll(path(), bytes);
            if (m_isUsable)
                return;
        }
    }

    bool isUsable() const { return m_isUsable; }
    QString path() const { return m_folder->filePath(u"settings.ini"_s); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_isUsable = false;
};

} // namespace

std::optional<ScratchIni> ScratchIni::parse(const QByteArray &bytes, const QString &folder)
{
    const ScratchFolder scratch(bytes, folder);
    return scratch.isUsable() ? std::optional(parseInPlace(scratch.path())) : std::nullopt;
}

ScratchIni ScratchIni::parseInPlace(const QString &path)
{
    const QSettings settings(path, QSettings::IniFormat);
    const StoredValues values = storedValues(settings); // first: that is when lines are parsed
    return {values, settings.status() == QSettings::NoError};
}

std::optional<QByteArray> ScratchIni::edit(const QByteArray &bytes, const StoredValues &changes,
                                           const QString &folder)
{
    const ScratchFolder scratch(bytes, folder);
    if (!scratch.isUsable())
        return {};
    QSettings settings(scratch.path(), QSettings::IniFormat);
    storeValues(changes, settings);
    settings.sync();
    QFile file(scratch.path());
    if (settings.status() == QSettings::AccessError || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}
