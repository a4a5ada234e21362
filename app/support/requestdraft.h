// SPDX-License-Identifier: Apache-2.0
// Support requests that were begun and not sent, in files, so that a crash takes nothing that was
// written. One for the system and one for each client. Of files only the paths are kept.
#pragma once

#include "support/supportrequest.h"

#include <QString>

#include <optional>

class RequestDrafts
{
public:
    explicit RequestDrafts(const QString &dataFolder);

    // By request.clientId; readable by this user alone. False: it could not be written.
    bool keep(const SupportRequest &request) const;
    std::optional<SupportRequest> of(const QString &clientId) const;
    void forget(const QString &clientId) const;
    // The client was given another ID: what was begun for it goes along.
    void rename(const QString &oldId, const QString &newId) const;

private:
    QString path(const QString &clientId) const;

    QString m_folder;
};
