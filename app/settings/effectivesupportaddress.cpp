// SPDX-License-Identifier: Apache-2.0
#include "settings/effectivesupportaddress.h"

#include "settings/settingskeys.h"

#include <QCoreApplication>

EffectiveSupportAddress EffectiveSupportAddress::of(const Settings &settings,
                                                    const QString &clientId)
{
    const QString own = settings.clients.value(clientId).supportAddress.trimmed();
    const bool mayHaveOwn = settings.support.allowClientAddress;
    if (!own.isEmpty() && mayHaveOwn)
        return {own, Source::Own, false};
    return {settings.support.address.trimmed(), Source::Global, !own.isEmpty()};
}

QString EffectiveSupportAddress::sentence() const
{
    const auto words = [](const char *text) {
        return QCoreApplication::translate("EffectiveSupportAddress", text);
    };
    QString text;
    if (address.isEmpty())
        text = words(QT_TRANSLATE_NOOP("EffectiveSupportAddress",
                                       "Support requests go nowhere: no address is set up."));
    else if (source == Source::Own)
        text = words(QT_TRANSLATE_NOOP("EffectiveSupportAddress",
                                       "Support requests go to the client’s own address %1."))
                   .arg(address);
    else
        text = words(QT_TRANSLATE_NOOP("EffectiveSupportAddress", "Support requests go to %1."))
                   .arg(address);
    if (!ownIsIgnored)
        return text;
    return text + u' '
           + words(QT_TRANSLATE_NOOP("EffectiveSupportAddress",
                                     "The client’s own address is kept but not used, since “%1” is "
                                     "off."))
                 .arg(Keys::allowClientAddress.translatedLabel());
}
