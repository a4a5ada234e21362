// SPDX-License-Identifier: Apache-2.0
// A Secret Service on the session bus that misbehaves as a test says: it loses what it took, or
// answers when it is told to, as a real one does whose prompt stands open. Only for a bus of its own.
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QMap>

// The parts of QtKeychain's attributes that tests look at.
using SecretAttributes = QMap<QString, QString>;

class FakeSecretService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    FakeSecretService();
    ~FakeSecretService() override;

    bool begin();

    // Calls of this member ("CreateItem", "SearchItems", …) get no answer until answerHeldBack().
    void holdBack(const QString &member);
    void answerHeldBack();
    qsizetype heldBack() const { return m_heldBack.size(); }

    bool losesWhatIsStored = false;
    bool altersWhatIsStored = false;
    bool keepsWhatIsRemoved = false;

    QStringList keys() const;
    QStringList calls() const { return m_calls; } // members, in order
    qsizetype stored() const { return m_created; } // entries ever

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;
    QString introspect(const QString &path) const override;

private:
    struct Item
    {
        SecretAttributes attributes;
        QByteArray secret;
    };

    QVariantList answer(const QDBusMessage &call);
    QList<QDBusObjectPath> itemsWith(const SecretAttributes &wanted) const;
    QVariantList search(const QDBusMessage &call) const;
    QVariantList create(const QDBusMessage &call);
    QVariantList secretsOf(const QDBusMessage &call) const;
    QVariantList remove(const QDBusMessage &call);

    QDBusConnection m_bus;
    QMap<QString, Item> m_items; // by object path
    QStringList m_calls;
    QString m_heldBackMember;
    QList<QDBusMessage> m_heldBack;
    int m_created = 0;
};
