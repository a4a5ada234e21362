// SPDX-License-Identifier: Apache-2.0
// Linux and other systems with a Secret Service on D-Bus (specifications.freedesktop.org,
// "Secret Service API").
#include "secrets/lockedentry.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using ObjectPaths = QList<QDBusObjectPath>;
using SearchReply = QDBusPendingReply<ObjectPaths, ObjectPaths>; // unlocked ones, locked ones

// Asked right after QtKeychain got an answer from the same service, so it is there and quick.
constexpr int searchTimeout = 2000; // ms

QDBusMessage searchFor(const Attributes &attributes)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    message << QVariant::fromValue(attributes);
    return message;
}

LockedEntry lockedEntryOf(const QDBusPendingCall &call)
{
    const SearchReply reply = call;
    if (reply.isError())
        return LockedEntry::Unknown;
    return reply.argumentAt<1>().isEmpty() ? LockedEntry::None : LockedEntry::There;
}

} // namespace

void findLockedEntry(const QString &service, const QString &key, QObject *context,
                     const std::function<void(LockedEntry)> &receiver)
{
    // The names that QtKeychain gives to its attributes.
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, key}};
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(searchFor(attributes), searchTimeout), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, receiver] {
        watcher->deleteLater();
        receiver(lockedEntryOf(*watcher));
    });
}
