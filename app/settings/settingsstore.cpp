// SPDX-License-Identifier: Apache-2.0
#include "settings/settingsstore.h"

#include "settings/nativesettings.h"
#include "settings/settingsfile.h"
#include "settings/settingslog.h"
#include "settings/settingsmerge.h"
#include "settings/storedclients.h"
#include "settings/storedsettings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;
using State = SettingsContent::State;

namespace {

const QString nativeProfile = u"default"_s;

// Where the native settings are an INI file: everywhere but on Windows and macOS.
QString nativeFilePath()
{
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    return {};
#else
    const QSettings settings(QSettings::NativeFormat, QSettings::UserScope, u"Mailroom"_s,
                             u"Mailroom"_s);
    return SettingsFile::resolved(settings.fileName());
#endif
}

// File names that differ in case alone are one file there.
QString profileOfFile(const QString &path)
{
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    const QString name = path.toCaseFolded();
#else
    const QString &name = path;
#endif
    constexpr qsizetype digits = 12;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(digits));
}

QString rememberedKey(const QString &name)
{
    return "window/"_L1 + name;
}

Problem notSaved(const QString &reason)
{
    return {ProblemId::SettingsNotSaved, reason};
}

Problem idTaken(const QString &id)
{
    return notSaved(QCoreApplication::translate(
                        "SettingsStore", "meanwhile another program added a client with the ID "
                                         "“%1”; choose another ID or read the settings again")
                        .arg(id));
}

// The same, once the log knows.
Problem told(const Problem &problem, const QString &clientId = {})
{
    SettingsLog::notSaved(problem, clientId);
    return problem;
}

// Keys of `settings` that would not be read as they are.
QStringList unstorable(const Settings &settings, const QString &profile)
{
    const auto readBack = StoredSettings::read(StoredSettings::write(settings), profile);
    QStringList keys = readBack.unusable + readBack.foreignSecrets;
    for (auto client = settings.clients.cbegin(); client != settings.clients.cend(); ++client) {
        if (!isClientId(client.key()))
            keys << "clients/"_L1 + client.key();
    }
    return keys;
}

// What a client had that was removed here, whatever it was; and a client that others removed
// meanwhile comes back whole where it was changed here.
void addClientChanges(const Settings &saved, const Settings &current, const SettingsContent &there,
                      StoredValues &changes)
{
    for (auto client = saved.clients.cbegin(); client != saved.clients.cend(); ++client) {
        const QString &id = client.key();
        if (current.clients.contains(id)) {
            if (current.clients.value(id) != *client
                && StoredClients::keys(there.values, id).isEmpty())
                StoredClients::write({{id, current.clients.value(id)}}, changes);
            continue;
        }
        const QStringList keys = StoredClients::keys(there.values, id);
        for (const QString &key : keys)
            changes.insert(key, {});
    }
}

// The ID of a client that is new here and was added by others meanwhile; empty: there is none.
QString takenId(const Settings &saved, const Settings &current, const SettingsContent &there)
{
    for (auto client = current.clients.cbegin(); client != current.clients.cend(); ++client) {
        if (!saved.clients.contains(client.key())
            && !StoredClients::keys(there.values, client.key()).isEmpty())
            return client.key();
    }
    return {};
}

StoredValues changesFor(const Settings &saved, const Settings &current, const QString &profile,
                        const SettingsContent &there)
{
    const auto stored = StoredSettings::read(there.values, profile);
    // What `saved` tells of a file that has gone or is damaged is not true any more.
    const Settings &base = there.state == State::Sound ? saved : stored.settings;
    StoredValues changes = StoredSettings::difference(base, current);
    addClientChanges(base, current, there, changes);
    if (!stored.isNewer) {
        const StoredValues all = StoredSettings::write(current);
        for (const QString &key : stored.unusable)
            changes.insert(key, all.value(key));
    }
    if (!changes.isEmpty() && stored.isOlder)
        StoredSettings::addVersion(changes);
    return changes;
}

} // namespace

SettingsStore::SettingsStore(std::shared_ptr<const SettingsPlace> place, const QString &profile)
    : m_place(std::move(place))
    , m_profile(profile)
{}

SettingsStore SettingsStore::native()
{
    const QString path = nativeFilePath();
    if (path.isEmpty())
        return {std::make_shared<NativeSettings>(), nativeProfile};
    return {std::make_shared<SettingsFile>(path), nativeProfile};
}

SettingsStore SettingsStore::file(const QString &path)
{
    const auto place = std::make_shared<SettingsFile>(path);
    const bool isNative = place->location() == nativeFilePath();
    return {place, isNative ? nativeProfile : profileOfFile(place->location())};
}

SettingsStore::Loaded SettingsStore::load() const
{
    const SettingsContent content = m_place->read();
    if (content.state == State::Unreadable)
        return {{}, {}, Problem{ProblemId::SettingsUnreadable, content.fault}};
    const auto stored = StoredSettings::read(content.values, m_profile);
    Loaded loaded{stored.settings, stored.complaints, {}};
    if (content.state == State::Damaged)
        loaded.complaints.prepend({ProblemId::SettingsDamaged, content.fault});
    return loaded;
}

SettingsStore::Merged SettingsStore::merge(const Settings &saved, const Settings &wanted,
                                           const QStringList &touched) const
{
    const SettingsContent content = m_place->read();
    if (content.state == State::Unreadable)
        return {{}, {}, {}, told({ProblemId::SettingsUnreadable, content.fault})};
    const Settings stored = StoredSettings::read(content.values, m_profile).settings;
    if (content.state != State::Sound) // nothing there that could be kept
        return {
            stored, SettingsMerge::of(stored, wanted, stored, touched, m_profile).settings, {}, {}};
    const auto merge = SettingsMerge::of(saved, wanted, stored, touched, m_profile);
    return {stored, merge.settings, merge.restored,
            merge.taken.isEmpty() ? std::nullopt
                                  : std::optional(told(idTaken(merge.taken), merge.taken))};
}

std::optional<Problem> SettingsStore::save(const Settings &saved, const Settings &current) const
{
    const QStringList keys = unstorable(current, m_profile);
    if (!keys.isEmpty())
        return told(notSaved(QCoreApplication::translate("SettingsStore",
                                                         "%1 has a value that cannot be stored")
                                 .arg(keys.constFirst())),
                    SettingsLog::clientOf(keys.constFirst()));
    QString taken;
    StoredValues changes;
    const QString fault = m_place->replace([&](const SettingsContent &there) {
        taken = there.state == State::Sound ? takenId(saved, current, there) : QString();
        if (taken.isEmpty())
            changes = changesFor(saved, current, m_profile, there);
        return changes;
    });
    if (!taken.isEmpty())
        return told(idTaken(taken), taken);
    if (!fault.isEmpty())
        return told(notSaved(fault));
    SettingsLog::saved(changes.keys());
    return {};
}

// As base64: a byte array would be stored as "@ByteArray(…)".
QByteArray SettingsStore::remembered(const QString &name) const
{
    const QString text = m_place->read().values.value(rememberedKey(name)).value(0);
    return QByteArray::fromBase64(text.toLatin1());
}

// A damaged file is not touched for the sake of a window's size.
void SettingsStore::remember(const QString &name, const QByteArray &value) const
{
    const QStringList text{QString::fromLatin1(value.toBase64())};
    m_place->replace([&](const SettingsContent &there) -> StoredValues {
        const QString key = rememberedKey(name);
        const bool writes = there.state != State::Damaged && there.values.value(key) != text;
        return writes ? StoredValues{{key, text}} : StoredValues{};
    });
}

QString SettingsStore::location() const
{
    return m_place->location();
}

QString SettingsStore::folder() const
{
    return m_place->folder();
}

// A profile consists of nothing but small letters and digits: it can be a folder's name anywhere.
QString SettingsStore::dataFolder() const
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/Mailroom/"_L1
           + m_profile;
}

QString SettingsStore::profile() const
{
    return m_profile;
}

QString SettingsStore::nextSecretKey(const QString &kind, const QString &currentKey,
                                     const QString &clientId) const
{
    const uint number = currentKey.section(u'/', -1).toUInt();
    const QString owner = clientId.isEmpty() ? u"global"_s : "client/"_L1 + clientId;
    return u"Mailroom/%1/%2/%3/%4"_s.arg(m_profile, owner, kind, QString::number(number + 1));
}
