// SPDX-License-Identifier: Apache-2.0
#include "secrets/fakesecretservice.h"

#include <QDBusArgument>
#include <QDBusMetaType>

#include <utility>

using namespace Qt::StringLiterals;

// "(oayays)" of the specification. With the algorithm "plain" the value is the secret itself.
struct TransferredSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(TransferredSecret)
using TransferredSecrets = QMap<QDBusObjectPath, TransferredSecret>;
Q_DECLARE_METATYPE(TransferredSecrets)

static QDBusArgument &operator<<(QDBusArgument &argument, const TransferredSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, TransferredSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace {

const QString fakeBusName = u"org.freedesktop.secrets"_s;
const QString fakeRoot = u"/org/freedesktop/secrets"_s;
const QDBusObjectPath noPrompt(u"/"_s);
const QDBusObjectPath fakeSession(u"/org/freedesktop/secrets/session/1"_s);

template <typename Value>
Value argumentOf(const QDBusMessage &call, int index)
{
    return qdbus_cast<Value>(call.arguments().value(index));
}

SecretAttributes attributesOf(const QVariantMap &properties)
{
    return qdbus_cast<SecretAttributes>(
        properties.value(u"org.freedesktop.Secret.Item.Attributes"_s));
}

} // namespace

FakeSecretService::FakeSecretService()
    // Not the connection of the program under test: that would not go over the bus.
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake"_s))
{
    qDBusRegisterMetaType<SecretAttributes>();
    qDBusRegisterMetaType<TransferredSecret>();
    qDBusRegisterMetaType<TransferredSecrets>();
}

FakeSecretService::~FakeSecretService()
{
    m_bus.unregisterService(fakeBusName);
    m_bus.unregisterObject(fakeRoot);
    QDBusConnection::disconnectFromBus(u"fake"_s);
}

bool FakeSecretService::begin()
{
    return m_bus.registerVirtualObject(fakeRoot, this, QDBusConnection::SubPath)
           && m_bus.registerService(fakeBusName);
}

void FakeSecretService::holdBack(const QString &member)
{
    m_heldBackMember = member;
}

void FakeSecretService::answerHeldBack()
{
    m_heldBackMember.clear();
    const auto calls = std::exchange(m_heldBack, {});
    for (const QDBusMessage &call : calls)
        m_bus.send(call.createReply(answer(call)));
}

QStringList FakeSecretService::keys() const
{
    QStringList keys;
    for (const Item &item : m_items)
        keys << item.attributes.value(u"user"_s);
    return keys;
}

QString FakeSecretService::introspect(const QString &) const
{
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    const QString member = message.member();
    m_calls << member;
    if (member == "OpenSession"_L1 && argumentOf<QString>(message, 0) != "plain"_L1) {
        m_bus.send(message.createErrorReply(QDBusError::NotSupported, u"plain only"_s));
    } else if (member == m_heldBackMember) {
        message.setDelayedReply(true);
        m_heldBack << message;
    } else {
        m_bus.send(message.createReply(answer(message)));
    }
    return true;
}

QVariantList FakeSecretService::answer(const QDBusMessage &call)
{
    const QString member = call.member();
    if (member == "OpenSession"_L1)
        return {QVariant::fromValue(QDBusVariant(QString())), QVariant::fromValue(fakeSession)};
    if (member == "SearchItems"_L1)
        return search(call);
    if (member == "Unlock"_L1)
        return {call.arguments().value(0), QVariant::fromValue(noPrompt)};
    if (member == "GetSecrets"_L1)
        return secretsOf(call);
    if (member == "CreateItem"_L1)
        return create(call);
    if (member == "Delete"_L1)
        return remove(call);
    if (member == "GetAll"_L1)
        return {QVariantMap()};
    return {};
}

QList<QDBusObjectPath> FakeSecretService::itemsWith(const SecretAttributes &wanted) const
{
    const auto matches = [&wanted](const Item &item) {
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
            if (item.attributes.value(it.key()) != it.value())
                return false;
        return true;
    };
    QList<QDBusObjectPath> paths;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        if (matches(*it))
            paths << QDBusObjectPath(it.key());
    return paths;
}

QVariantList FakeSecretService::search(const QDBusMessage &call) const
{
    SecretAttributes wanted = argumentOf<SecretAttributes>(call, 0);
    wanted.remove(u"xdg:schema"_s);
    return {QVariant::fromValue(itemsWith(wanted)), QVariant::fromValue(QList<QDBusObjectPath>())};
}

QVariantList FakeSecretService::create(const QDBusMessage &call)
{
    const SecretAttributes attributes = attributesOf(argumentOf<QVariantMap>(call, 0));
    QByteArray secret = argumentOf<TransferredSecret>(call, 1).value;
    if (altersWhatIsStored)
        secret.chop(1);
    const auto same = itemsWith(attributes);
    const QString path = same.isEmpty() ? u"%1/collection/login/%2"_s.arg(fakeRoot).arg(++m_created)
                                        : same.constFirst().path();
    if (!losesWhatIsStored)
        m_items.insert(path, {attributes, secret});
    return {QVariant::fromValue(QDBusObjectPath(path)), QVariant::fromValue(noPrompt)};
}

QVariantList FakeSecretService::secretsOf(const QDBusMessage &call) const
{
    TransferredSecrets secrets;
    const auto paths = argumentOf<QList<QDBusObjectPath>>(call, 0);
    for (const QDBusObjectPath &path : paths) {
        if (m_items.contains(path.path()))
            secrets.insert(path,
                           {fakeSession, {}, m_items.value(path.path()).secret, u"text/plain"_s});
    }
    return {QVariant::fromValue(secrets)};
}

QVariantList FakeSecretService::remove(const QDBusMessage &call)
{
    if (!keepsWhatIsRemoved)
        m_items.remove(call.path());
    return {QVariant::fromValue(noPrompt)};
}
