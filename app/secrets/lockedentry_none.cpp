// SPDX-License-Identifier: Apache-2.0
// Windows and macOS: a keychain that is locked says so, and its "not found" is true.
#include "secrets/lockedentry.h"

void findLockedEntry(const QString &, const QString &, QObject *context,
                     const std::function<void(LockedEntry)> &receiver)
{
    QMetaObject::invokeMethod(
        context, [receiver] { receiver(LockedEntry::None); }, Qt::QueuedConnection);
}
