// SPDX-License-Identifier: Apache-2.0
// Says which mail server is in effect for the system or a client: as members of a JSON object and in
// a few words for a table. Decides nothing; EffectiveMailServer does.
#pragma once

#include "settings/expiry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace EffectiveState {

// "state", "source", "sentence", "missing", "supportAddress", "supportSentence"; for a client
// "client" and "name" as well; where something can expire, "expiry" with "what", "date", "days",
// "level" and "sentence".
QJsonObject object(const Settings &settings, const EffectiveMailServer &effective,
                   CertificateDates &dates);
// One object for each client.
QJsonArray clients(const Settings &settings, CertificateDates &dates);

// Translated: "own", "global" or "cannot send".
QString words(const EffectiveMailServer &effective);
// The system itself (the empty ID) and all clients, in this order.
QStringList everyone(const Settings &settings);

} // namespace EffectiveState
