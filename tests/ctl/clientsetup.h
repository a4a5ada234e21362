// SPDX-License-Identifier: Apache-2.0
// A program with a global mail server and two clients; no server is there.
#pragma once

#include "ctl/ctlprogram.h"

#include <QJsonArray>

// Arguments that give the client north a complete mail server of its own.
extern const QStringList ownServer;

struct WithClients
{
    // The clients north ("Nord & Söhne") and south, and the global mail server.
    WithClients();

    QJsonArray clients(); // as `clients` has them
    QByteArray get(const QString &id, const QString &key); // a client's own value, with line end

    CtlProgram program;
};
