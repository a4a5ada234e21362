// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsfile.h"

#include "settings/fileowner.h"
#include "settings/iniinspection.h"
#include "settings/scratchini.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace {

constexpr int lockTimeout = 3000; // ms; others hold it for some 10 ms

QString fileText(const char *text)
{
    return QCoreApplication::translate("SettingsStore", text);
}

QString folderOf(const QString &path)
{
    return QFileInfo(path).path();
}

enum class Presence { Missing, File, Other, Unknown };

// QFileInfo::exists() also says no where nobody may look, and a first run is not to be taken from
// that.
Presence presenceOf(const QString &path)
{
    std::error_code error;
    const auto status = std::filesystem::status(QFileInfo(path).filesystemFilePath(), error);
    switch (status.type()) {
    case std::filesystem::file_type::not_found:
        return Presence::Missing;
    case std::filesystem::file_type::regular:
        return Presence::File;
    case std::filesystem::file_type::none:
        return Presence::Unknown;
    default:
        return Presence::Other; // a folder, a pipe that would never end, …
    }
}

SettingsContent unreadable(const QString &fault)
{
    return {SettingsContent::State::Unreadable, fault, {}};
}

// Why nothing can be read from `path`; empty: it can be tried.
QString accessFault(const QString &path)
{
    switch (presenceOf(path)) {
    case Presence::Other:
        return fileText(QT_TRANSLATE_NOOP("SettingsStore", "%1 is not a file"))
            .arg(QDir::toNativeSeparators(path));
    case Presence::Unknown:
        return fileText(QT_TRANSLATE_NOOP("SettingsStore", "%1 cannot be looked at"))
            .arg(QDir::toNativeSeparators(path));
    case Presence::Missing:
    case Presence::File:
        break;
    }
    return {};
}

QString openFault(const QFileDevice &file)
{
    return fileText(QT_TRANSLATE_NOOP("SettingsStore", "%1: %2"))
        .arg(QDir::toNativeSeparators(file.fileName()), file.errorString());
}

QString noRoomForCopy()
{
    return fileText(
               QT_TRANSLATE_NOOP("SettingsStore",
                                 "no working copy could be written to %1: the disk may be full"))
        .arg(QDir::toNativeSeparators(QDir::tempPath()));
}

// QLockFile alone waits twice as long after each attempt, and those that began together go on to
// meet.
bool isAcquired(QLockFile &lock)
{
    constexpr int interval = 20; // ms
    const QDeadlineTimer deadline(lockTimeout);
    while (!lock.tryLock(interval)) {
        if (lock.error() != QLockFile::LockFailedError || deadline.hasExpired())
            return false;
    }
    return true;
}

// Whoever made a lock may have been killed before writing its name into it; or while it took over the
// lock of another dead one, behind Qt's second lock for that. Removing succeeds only where no living
// program holds the file.
bool isTakenFromTheDead(QLockFile &lock)
{
    if (lock.error() != QLockFile::LockFailedError)
        return false;
    QLockFile(lock.fileName() + ".rmlock"_L1).removeStaleLockFile();
    if (lock.tryLock())
        return true;
    qint64 process = 0;
    QString host;
    QString program;
    return !lock.getLockInfo(&process, &host, &program) && lock.removeStaleLockFile()
           && lock.tryLock();
}

QString lockFault(const QLockFile &lock, const QString &folder)
{
    switch (lock.error()) {
    case QLockFile::LockFailedError:
        return fileText(
            QT_TRANSLATE_NOOP("SettingsStore", "another program is writing to them; try again"));
    case QLockFile::PermissionError:
        return fileText(QT_TRANSLATE_NOOP("SettingsStore", "you may not write to the folder %1"))
            .arg(QDir::toNativeSeparators(folder));
    default:
        return fileText(QT_TRANSLATE_NOOP("SettingsStore",
                                          "nothing can be written to the folder %1: it may be "
                                          "read-only, or the disk full"))
            .arg(QDir::toNativeSeparators(folder));
    }
}

bool hasLost(const StoredValues &before, const StoredValues &changes, const StoredValues &after)
{
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!it->isEmpty() && !changes.contains(it.key()) && after.value(it.key()) != it.value())
            return true;
    }
    return false;
}

// Where the disk gets full on the way, QSettings has been seen to say nothing of it. And a value that
// it reads as something else, such as one with "@Variant(" in it, must not get into the file.
QString readBackFault(const QByteArray &bytes, const StoredValues &before,
                      const StoredValues &changes, const QString &folder)
{
    const QString fault = fileText(
        QT_TRANSLATE_NOOP("SettingsStore", "%1 has a value that cannot be stored in a file"));
    if (!IniInspection::of(bytes).mayBeParsed)
        return fault.arg(changes.keys().join(", "_L1));
    const auto written = ScratchIni::parse(bytes, folder);
    if (!written || hasLost(before, changes, written->values))
        return noRoomForCopy();
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (written->values.value(it.key()) != it.value())
            return fault.arg(it.key());
    }
    return {};
}

// "mailroom.ini.damaged-20261126-090500", with a number where that is taken.
QString nameAside(const QString &path)
{
    const QString name =
        path + ".damaged-"_L1 + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString candidate = name;
    for (int number = 2; QFileInfo::exists(candidate); ++number)
        candidate = name + u'-' + QString::number(number);
    return candidate;
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_path(resolved(path))
{}

QString SettingsFile::resolved(const QString &path)
{
    constexpr int mostLinks = 40; // as Linux
    QFileInfo file(path);
    for (int link = 0; file.isSymLink() && !file.exists() && link < mostLinks; ++link)
        file.setFile(file.symLinkTarget());
    if (file.exists() || file.isRoot())
        return file.canonicalFilePath();
    const QString parent = QFileInfo(file.absoluteFilePath()).path();
    return parent == file.absoluteFilePath() ? parent : resolved(parent) + u'/' + file.fileName();
}

QString SettingsFile::folder() const
{
    return QFileInfo(m_path).path();
}

SettingsContent SettingsFile::read() const
{
    return snapshot().content;
}

SettingsFile::Snapshot SettingsFile::snapshot() const
{
    const QString fault = accessFault(m_path);
    if (!fault.isEmpty())
        return {unreadable(fault), {}};
    if (presenceOf(m_path) == Presence::Missing)
        return {};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {unreadable(openFault(file)), {}};
    const QByteArray bytes = file.read(IniInspection::largestSize + 1);
    if (file.error() != QFileDevice::NoError)
        return {unreadable(openFault(file)), {}};
    const bool isTooLarge = bytes.size() > IniInspection::largestSize;
    return parsed(bytes,
                  isTooLarge ? IniInspection::ofTooLarge(file.size()) : IniInspection::of(bytes));
}

SettingsFile::Snapshot SettingsFile::parsed(const QByteArray &bytes,
                                            const IniInspection &inspection) const
{
    using State = SettingsContent::State;
    if (!inspection.mayBeParsed)
        return {{State::Damaged, inspection.damage, {}}, {}};
    const auto copy = ScratchIni::parse(bytes, folderOf(m_path));
    const ScratchIni ini = copy ? *copy : ScratchIni::parseInPlace(m_path);
    QString damage = inspection.damage;
    if (damage.isEmpty() && !ini.isSound)
        damage =
            fileText(QT_TRANSLATE_NOOP("SettingsStore", "not every line of it can be understood"));
    return {{damage.isEmpty() ? State::Sound : State::Damaged, damage, ini.values}, bytes};
}

QString SettingsFile::replace(const Change &change) const
{
    const QString fault = accessFault(m_path);
    if (!fault.isEmpty())
        return fault;
    const QString folder = folderOf(m_path);
    if (!QDir().mkpath(folder))
        return fileText(QT_TRANSLATE_NOOP("SettingsStore", "the folder %1 cannot be created"))
            .arg(QDir::toNativeSeparators(folder));
    QLockFile lock(m_path + ".lock"_L1); // the name that QSettings itself uses
    const bool isLocked = isAcquired(lock) || isTakenFromTheDead(lock);
    return isLocked ? replaceLocked(change) : lockFault(lock, folder);
}

QString SettingsFile::replaceLocked(const Change &change) const
{
    const Snapshot before = snapshot();
    if (before.content.state == SettingsContent::State::Unreadable)
        return before.content.fault;
    const StoredValues changes = change(before.content);
    if (changes.isEmpty())
        return {};
    const QString folder = folderOf(m_path);
    const auto after = ScratchIni::edit(before.bytes, changes, folder);
    if (!after)
        return noRoomForCopy();
    QString fault = readBackFault(*after, before.content.values, changes, folder);
    if (fault.isEmpty())
        fault = keepAside(before.content);
    return fault.isEmpty() ? commit(*after) : fault;
}

QString SettingsFile::keepAside(const SettingsContent &content) const
{
    if (content.state != SettingsContent::State::Damaged)
        return {};
    const QString aside = nameAside(m_path);
    QFile file(m_path);
    if (file.copy(aside) && QFileInfo(aside).size() == file.size())
        return {};
    return fileText(QT_TRANSLATE_NOOP("SettingsStore",
                                      "the damaged file could not be kept aside as %1: %2"))
        .arg(QDir::toNativeSeparators(aside), file.errorString());
}

// QSaveFile writes beside the file and renames: there is never half a file. Unbuffered, because its
// commit() of Qt 6.4 says yes to what did not get from the buffer to a full disk.
QString SettingsFile::commit(const QByteArray &bytes) const
{
    const bool isNew = !QFileInfo::exists(m_path);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return openFault(file);
    if (isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    else
        takeOwnerOf(m_path, file);
    if (file.write(bytes) != bytes.size())
        return fileText(
                   QT_TRANSLATE_NOOP("SettingsStore",
                                     "%1 could not be written completely: the disk may be full"))
            .arg(QDir::toNativeSeparators(m_path));
    return file.commit() ? QString() : openFault(file);
}
