// SPDX-License-Identifier: Apache-2.0
// What somebody writes to support. Nothing of it is sent or read from files here.
#pragma once

#include <QString>
#include <QStringList>

struct SupportRequest
{
    QString clientId; // whom it is about; empty: the system
    QString replyTo; // where the answer shall go; empty: to the sender address
    QString subject;
    QString description;
    QStringList files; // paths of what to attach

    bool isEmpty() const
    {
        return subject.trimmed().isEmpty() && description.trimmed().isEmpty() && files.isEmpty();
    }
    bool operator==(const SupportRequest &) const = default;
};
