// SPDX-License-Identifier: Apache-2.0
// Against the real GNOME keyring, or the want of one: KEYRING of the environment says in which
// surroundings this runs (tests/support/with-keyring).
#include "secrets/keychainsecretstore.h"

#include <QDirIterator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsSecrets_data();
    void keepsSecrets();
    void leavesNothingInPlainText();
    void saysWhyNothingCanBeKept();
    void doesNotTakeLockedForRemoved();

private:
    SecretOutcome read(const QString &key, bool expected);
    SecretOutcome write(const QString &key, const Secret &secret);
    SecretOutcome remove(const QString &key);
    SecretOutcome outcome(const std::function<void(SecretStore::Receiver)> &request);

    const QString m_surroundings = qEnvironmentVariable("KEYRING");
    KeychainSecretStore m_store{KeychainLimits{1s, 10s}};
};

SecretOutcome KeychainSecretStoreTest::outcome(
    const std::function<void(SecretStore::Receiver)> &request)
{
    std::optional<SecretOutcome> answer;
    request([&](const SecretOutcome &given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 15'000))
        return {SecretFault::TimedOut, {}, u"no answer at all"_s};
    return *answer;
}

SecretOutcome KeychainSecretStoreTest::read(const QString &key, bool expected)
{
    return outcome([&](auto receiver) { m_store.read(key, expected, this, receiver); });
}

SecretOutcome KeychainSecretStoreTest::write(const QString &key, const Secret &secret)
{
    return outcome([&](auto receiver) { m_store.write(key, secret, this, receiver); });
}

SecretOutcome KeychainSecretStoreTest::remove(const QString &key)
{
    return outcome([&](auto receiver) { m_store.remove(key, this, receiver); });
}

void KeychainSecretStoreTest::keepsSecrets_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << QByteArray("wonderland");
    QTest::newRow("quotes and blanks") << QByteArray(" pass word \"quoted\" \\ back ");
    QTest::newRow("not ASCII") << QByteArray("秘密のパスワード");
    QTest::newRow("long") << QByteArray(2000, 'x');
}

void KeychainSecretStoreTest::keepsSecrets()
{
    if (m_surroundings != u"unlocked"_s)
        return; // the other surroundings have tests of their own below
    QFETCH(QByteArray, secret);
    const QString key = u"Mailroom/test/global/password/1"_s;
    QCOMPARE(read(key, false).fault, SecretFault::NotFound);
    QCOMPARE(write(key, Secret(secret)).fault, SecretFault::None);
    QCOMPARE(read(key, true).secret.utf8(), secret);
    QCOMPARE(write(key, Secret("another")).fault, SecretFault::None);
    QCOMPARE(read(key, true).secret.utf8(), QByteArray("another"));
    QCOMPARE(remove(key).fault, SecretFault::None);
    QCOMPARE(read(key, false).fault, SecretFault::NotFound);
    QCOMPARE(remove(key).fault, SecretFault::None); // gone is gone
}

void KeychainSecretStoreTest::leavesNothingInPlainText()
{
    if (m_surroundings != u"unlocked"_s)
        return;
    const QByteArray secret = "easily-found-secret-4711";
    QCOMPARE(write(u"Mailroom/test/global/password/2"_s, Secret(secret)).fault, SecretFault::None);
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR"}) {
        QDirIterator files(qEnvironmentVariable(variable), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
            QVERIFY2(!content.contains(secret.toBase64()), qPrintable(file.fileName()));
        }
    }
}

void KeychainSecretStoreTest::saysWhyNothingCanBeKept()
{
    if (m_surroundings == u"unlocked"_s)
        return;
    const SecretFault expected =
        m_surroundings == u"locked"_s ? SecretFault::Locked : SecretFault::Unavailable;
    const SecretOutcome written = write(u"Mailroom/test/global/password/3"_s, Secret("x"));
    QVERIFY2(written.fault == expected, qPrintable(written.detail));
    const SecretOutcome stored = read(u"Mailroom/stored"_s, true);
    QVERIFY2(stored.fault == expected, qPrintable(stored.detail));
}

// QtKeychain answers "done" to a removal from a locked keyring, and the entry stays.
void KeychainSecretStoreTest::doesNotTakeLockedForRemoved()
{
    if (m_surroundings != u"locked"_s)
        return;
    const SecretOutcome removed = remove(u"Mailroom/stored"_s);
    QVERIFY2(removed.fault == SecretFault::Locked, qPrintable(removed.detail));
}

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "tst_keychainsecretstore.moc"
