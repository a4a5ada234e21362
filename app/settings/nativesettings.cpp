// SPDX-License-Identifier: Apache-2.0
#include "settings/nativesettings.h"

#include "settings/storedvalues.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

// Opened anew for each operation: what other programs write is seen, and nothing is written later.
class NativeStore : public QSettings
{
public:
    NativeStore()
        : QSettings(QSettings::NativeFormat, QSettings::UserScope, u"Mailroom"_s, u"Mailroom"_s)
    {
        setFallbacksEnabled(false);
    }
};

SettingsContent contentOf(const QSettings &settings)
{
    using State = SettingsContent::State;
    const StoredValues values = storedValues(settings);
    if (settings.status() != QSettings::NoError)
        return {State::Unreadable,
                QCoreApplication::translate("SettingsStore", "%1 cannot be read")
                    .arg(QDir::toNativeSeparators(settings.fileName())),
                {}};
    return {values.isEmpty() ? State::Missing : State::Sound, {}, values};
}

StoredValues valuesBefore(const StoredValues &all, const StoredValues &changes)
{
    StoredValues before;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        before.insert(it.key(), all.value(it.key()));
    return before;
}

} // namespace

SettingsContent NativeSettings::read() const
{
    return contentOf(NativeStore());
}

QString NativeSettings::replace(const Change &change) const
{
    NativeStore settings;
    const SettingsContent before = contentOf(settings);
    if (before.state == SettingsContent::State::Unreadable)
        return before.fault;
    const StoredValues changes = change(before);
    storeValues(changes, settings);
    settings.sync();
    if (changes.isEmpty() || settings.status() == QSettings::NoError)
        return {};
    storeValues(valuesBefore(before.values, changes), settings);
    settings.sync();
    return QCoreApplication::translate("SettingsStore", "%1 cannot be written")
        .arg(QDir::toNativeSeparators(settings.fileName()));
}

QString NativeSettings::location() const
{
    return QDir::toNativeSeparators(NativeStore().fileName());
}

// Neither a registry nor preferences can hold files.
QString NativeSettings::folder() const
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/Mailroom"_L1;
}
