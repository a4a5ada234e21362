// SPDX-License-Identifier: Apache-2.0
#include "ctl/effectivestate.h"

#include "settings/effectivesupportaddress.h"
#include "settings/settingtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString levelName(Expiry::Level level)
{
    switch (level) {
    case Expiry::Level::Expired:
        return u"expired"_s;
    case Expiry::Level::Within7Days:
        return u"within-7-days"_s;
    case Expiry::Level::Within30Days:
        return u"within-30-days"_s;
    case Expiry::Level::Within60Days:
        return u"within-60-days"_s;
    case Expiry::Level::Unknown:
        return u"unknown"_s;
    case Expiry::Level::Distant:
        break;
    }
    return u"none"_s;
}

QJsonObject expiryObject(const Expiry &expiry)
{
    const bool isSecret = expiry.what == Expiry::What::ClientSecret;
    const bool isKnown = expiry.date.isValid();
    return {
        {u"what"_s, isSecret ? u"client-secret"_s : u"certificate"_s},
        {u"date"_s, isKnown ? QJsonValue(toSettingText(expiry.date)) : QJsonValue()},
        {u"days"_s, isKnown ? QJsonValue(expiry.days) : QJsonValue()},
        {u"level"_s, levelName(expiry.level())},
        {u"sentence"_s, expiry.sentence()},
    };
}

bool isOwn(const EffectiveMailServer &effective)
{
    return effective.source == EffectiveMailServer::Source::Own;
}

} // namespace

QJsonObject EffectiveState::object(const Settings &settings, const EffectiveMailServer &effective,
                                   CertificateDates &dates)
{
    const auto support = EffectiveSupportAddress::of(settings, effective.clientId);
    QJsonObject object{
        {u"state"_s, effective.stateName()},
        {u"source"_s, isOwn(effective) ? u"own"_s : u"global"_s},
        {u"sentence"_s, effective.sentence()},
        {u"missing"_s, QJsonArray::fromStringList(effective.missing)},
        {u"supportAddress"_s, support.address},
        {u"supportSentence"_s, support.sentence()},
    };
    if (!effective.clientId.isEmpty()) {
        object.insert(u"client"_s, effective.clientId);
        object.insert(u"name"_s, settings.clients.value(effective.clientId).name);
    }
    if (const auto expiry = Expiry::of(effective, dates, QDate::currentDate()))
        object.insert(u"expiry"_s, expiryObject(*expiry));
    return object;
}

QJsonArray EffectiveState::clients(const Settings &settings, CertificateDates &dates)
{
    QJsonArray array;
    for (auto client = settings.clients.cbegin(); client != settings.clients.cend(); ++client)
        array << object(settings, EffectiveMailServer::of(settings, client.key()), dates);
    return array;
}

QString EffectiveState::words(const EffectiveMailServer &effective)
{
    if (!effective.isReady())
        return QCoreApplication::translate("EffectiveState", "cannot send");
    //: whose mail server a client uses
    return isOwn(effective) ? QCoreApplication::translate("EffectiveState", "own")
                            : QCoreApplication::translate("EffectiveState", "global");
}

QStringList EffectiveState::everyone(const Settings &settings)
{
    return QStringList{QString()} + settings.clients.keys();
}
