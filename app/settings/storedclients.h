// SPDX-License-Identifier: Apache-2.0
// The clients as the texts that are stored, and back. A client's keys are those of the global
// values behind "clients/<ID>/", and its name; only what differs from a fresh client's is stored, so
// that thousands of clients that inherit take little room.
#pragma once

#include "settings/settingsplace.h"
#include "settings/storedsettings.h"

namespace StoredClients {

void read(const StoredValues &values, const QString &profile, StoredSettings &result);
void write(const QMap<QString, Client> &clients, StoredValues &values);
// All keys of the client among `values`, those that this program does not know included.
QStringList keys(const StoredValues &values, const QString &clientId);

} // namespace StoredClients
