// SPDX-License-Identifier: Apache-2.0
#include "settings/storedvalues.h"

#include <QSettings>

namespace {

// Nothing but texts and lists of texts is ever written; what else there may be was put in by
// others.
QStringList textsOf(const QVariant &value)
{
    if (!value.isValid())
        return {};
    const int type = value.typeId();
    const bool isList = type == QMetaType::QStringList || type == QMetaType::QVariantList;
    return isList ? value.toStringList() : QStringList{value.toString()};
}

// QSettings can read others from a file that was edited by hand, but neither be asked for them nor
// write them.
bool isProperKey(const QString &key)
{
    return !key.isEmpty() && !key.startsWith(u'/') && !key.endsWith(u'/')
           && !key.contains(QLatin1String("//"));
}

} // namespace

StoredValues storedValues(const QSettings &settings)
{
    StoredValues values;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        if (isProperKey(key))
            values.insert(key, textsOf(settings.value(key)));
    }
    return values;
}

void storeValues(const StoredValues &values, QSettings &settings)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (it->isEmpty())
            settings.remove(it.key());
        else if (it->size() == 1)
            settings.setValue(it.key(), it->constFirst());
        else
            settings.setValue(it.key(), *it);
    }
}
