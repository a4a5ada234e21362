// SPDX-License-Identifier: Apache-2.0
// A file that goes along with a message. Its bytes arrive as they are.
#pragma once

#include <QByteArray>
#include <QString>

struct Attachment
{
    QString fileName; // no path; any characters
    QByteArray mediaType = "application/octet-stream"; // type/subtype, with parameters if any
    QByteArray bytes;

    bool operator==(const Attachment &) const = default;
};
