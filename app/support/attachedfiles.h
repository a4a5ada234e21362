// SPDX-License-Identifier: Apache-2.0
// Reads the files that somebody wants to attach. Only plain files, and not without end: a pipe or a
// device would never finish. Knows nothing of messages.
#pragma once

#include "diagnosis/problem.h"
#include "mail/attachment.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace AttachedFiles {

// All of them in their order, by their names without a path, or the problem with the first that
// cannot be read: AttachmentUnreadable. `limit`: bytes of all together.
std::variant<QList<Attachment>, Problem> read(const QStringList &paths, qint64 limit);

} // namespace AttachedFiles
