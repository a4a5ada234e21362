// SPDX-License-Identifier: Apache-2.0
// One client, a tenant of the system: uses the global mail server, or its own as a whole (R2, R3).
// Its own values are kept either way.
#pragma once

#include "settings/mailserversettings.h"

#include <QMap>
#include <QString>
#include <QStringList>

struct Client
{
    QString name; // for people; may be empty
    MailServerSettings mailServer; // its own; `use`: instead of the global mail server
    QString supportAddress; // its own, which counts where clients may have one (R31)
    // Under which ID it is stored as long as it was given another one that is not saved yet.
    QString formerId = {};
    // What is stored of it that this version does not know, by key: goes along with the client, also
    // to another ID.
    QMap<QString, QStringList> unknown = {};

    bool operator==(const Client &) const = default;
};

// Whether `text` can name a client in files, in keychain keys and on the command line: 1 to 64
// ASCII letters, digits, dots, dashes and underscores, of which a letter or digit comes first.
bool isClientId(const QString &text);
