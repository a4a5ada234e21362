// SPDX-License-Identifier: Apache-2.0
#include "ui/requestplace.h"

#include "settings/effectivesupportaddress.h"
#include "support/supportmail.h"
#include "ui/visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString placeWords(const char *text)
{
    return QCoreApplication::translate("RequestPlace", text);
}

qint64 limitOf(const EffectiveMailServer &effective, const std::optional<LastTest> &last)
{
    const bool isOfThisServer = last && last->isOf(effective.server);
    return knownSizeLimit(effective.server,
                          isOfThisServer ? last->report.capabilities : QStringList());
}

} // namespace

RequestPlace RequestPlace::of(const WholeScreen &screen, const QString &clientId,
                              const std::optional<LastTest> &last)
{
    const EffectiveMailServer effective = screen.effective(clientId);
    const auto address = EffectiveSupportAddress::of(screen.settings, clientId);
    RequestPlace place;
    place.senderAddress = effective.server.senderAddress;
    place.largestMessage = limitOf(effective, last);
    place.trouble = effective.problem();
    if (!place.trouble && address.address.isEmpty())
        place.trouble = Problem{ProblemId::SupportAddressMissing, {}};
    QString words = clientId.isEmpty()
                        ? placeWords(QT_TRANSLATE_NOOP("RequestPlace", "About the whole system."))
                        : placeWords(QT_TRANSLATE_NOOP("RequestPlace", "About the client “%1”."))
                              .arg(screen.settings.clientTitle(clientId));
    if (!place.trouble) //: %1: the support address, %2: a mail server such as mx.example.org:587
        words += u' '
                 + placeWords(QT_TRANSLATE_NOOP("RequestPlace", "To %1 through %2."))
                       .arg(address.address, effective.server.place());
    if (address.ownIsIgnored)
        words += u' ' + address.sentence();
    if (screen.unsaved)
        words += u' '
                 + placeWords(QT_TRANSLATE_NOOP(
                     "RequestPlace", "With the values on the screen, including unsaved ones."));
    place.sentence = visibleText(words);
    return place;
}
