// SPDX-License-Identifier: Apache-2.0
// The settings as one sees them from the global mail server or from one client. The tabs and the
// command line show and change such a view, so that they need not know of clients.
#pragma once

#include "settings/settings.h"

namespace Scope {

// What belongs to the client itself, whether or not it is in effect: its own mail server and its
// support address. An empty ID, or one that is unknown: the global values.
Settings own(const Settings &all, const QString &clientId);
void takeOwn(Settings &all, const QString &clientId, const Settings &changed);

// What the tabs show: for a client that inherits, the values of the global mail server, with `use`
// off.
Settings shown(const Settings &all, const QString &clientId);
// The other way round: of a client that inherited before the change only what is its own is taken.
void takeShown(Settings &all, const QString &clientId, const Settings &changed);

} // namespace Scope
