// SPDX-License-Identifier: Apache-2.0
// Against the real GNOME keyring, or the want of one: MAILROOM_SURROUNDINGS of the environment says
// in which surroundings this runs (tests.cmake).
#include "secrets/keychainsecretstore.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsSecrets_data();
    void keepsSecrets();
    void keepsWhatOtherProgramsCanRead();
    void tellsMissingFromLocked();
    void refusesWhatIsNotText_data();
    void refusesWhatIsNotText();
    void answersInOrderAndOnce();
    void leavesNothingInPlainText();
    void saysWhyNothingCanBeKept();
    void doesNotTakeLockedForRemoved();

private:
    SecretOutcome read(const QString &key, bool expected);
    SecretOutcome write(const QString &key, const Secret &secret);
    SecretOutcome remove(const QString &key);
    SecretOutcome outcome(const std::function<void(SecretStore::Receiver)> &request);

    bool isUnlocked() const { return m_surroundings == u"unlocked"_s; }
    bool isLocked() const { return m_surroundings == u"locked"_s; }

    const QString m_surroundings = qEnvironmentVariable("MAILROOM_SURROUNDINGS");
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
    if (!isUnlocked())
        QSKIP("needs an unlocked keyring");
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

void KeychainSecretStoreTest::keepsWhatOtherProgramsCanRead()
{
    if (!isUnlocked())
        QSKIP("needs an unlocked keyring");
    const QString key = u"Mailroom/test/global/password/5"_s;
    QCOMPARE(write(key, Secret("秘密 pass word")).fault, SecretFault::None);
    QProcess other;
    other.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, key, u"server"_s, u"Mailroom"_s});
    QVERIFY2(other.waitForFinished(), qPrintable(other.errorString()));
    QCOMPARE(other.readAllStandardOutput(), QByteArray("秘密 pass word"));
    QCOMPARE(remove(key).fault, SecretFault::None);
    other.start();
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.readAllStandardOutput(), QByteArray());
}

// The settings may have come from another computer: then the password has to be entered anew, and no
// unlocking helps.
void KeychainSecretStoreTest::tellsMissingFromLocked()
{
    if (isUnlocked() || isLocked())
        QCOMPARE(read(u"Mailroom/test/global/password/6"_s, true).fault, SecretFault::NotFound);
    if (isLocked())
        QCOMPARE(read(u"Mailroom/stored"_s, false).fault, SecretFault::Locked);
    if (!isUnlocked() && !isLocked())
        QSKIP("needs a keyring");
}

void KeychainSecretStoreTest::refusesWhatIsNotText_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("Latin-1") << QByteArray("pa\xDFwort");
    QTest::newRow("with a NUL") << QByteArray("pass\0word", 9);
}

void KeychainSecretStoreTest::refusesWhatIsNotText()
{
    QFETCH(QByteArray, secret);
    const SecretOutcome outcome = write(u"Mailroom/test/global/password/7"_s, Secret(secret));
    QCOMPARE(outcome.fault, SecretFault::NotKept);
    QVERIFY(!outcome.detail.isEmpty());
}

void KeychainSecretStoreTest::answersInOrderAndOnce()
{
    if (!isUnlocked())
        QSKIP("needs an unlocked keyring");
    const QString key = u"Mailroom/test/global/password/8"_s;
    QList<QByteArray> answers;
    const auto note = [&answers](const SecretOutcome &outcome) {
        answers << (outcome.ok() ? outcome.secret.utf8().toUpper() : QByteArray("no"));
    };
    m_store.read(key, false, this, note);
    m_store.write(key, Secret("one"), this, note);
    m_store.read(key, true, this, note);
    m_store.write(key, Secret("two"), this, note);
    m_store.read(key, true, this, note);
    m_store.remove(key, this, note);
    m_store.read(key, false, this, note);
    QVERIFY(answers.isEmpty()); // never within the call
    QTRY_COMPARE(answers, (QList<QByteArray>{"no", "", "ONE", "", "TWO", "", "no"}));
}

void KeychainSecretStoreTest::leavesNothingInPlainText()
{
    if (!isUnlocked())
        QSKIP("needs an unlocked keyring");
    const QByteArray secret = "easily-found-secret-4711";
    QCOMPARE(write(u"Mailroom/test/global/password/2"_s, Secret(secret)).fault, SecretFault::None);
    int searched = 0;
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR"}) {
        QDirIterator files(qEnvironmentVariable(variable), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
            QVERIFY2(!content.contains(secret.toBase64()), qPrintable(file.fileName()));
            ++searched;
        }
    }
    QVERIFY(searched > 0); // the keyring itself is among them
    QCOMPARE(remove(u"Mailroom/test/global/password/2"_s).fault, SecretFault::None);
}

void KeychainSecretStoreTest::saysWhyNothingCanBeKept()
{
    if (isUnlocked())
        QSKIP("everything can be kept here");
    const SecretFault expected = isLocked() ? SecretFault::Locked : SecretFault::Unavailable;
    // Of a keyring that was never made it is certain that nothing is in it.
    const SecretFault ofReading = m_surroundings == u"missing"_s ? SecretFault::NotFound : expected;
    QElapsedTimer clock;
    clock.start();
    const SecretOutcome written = write(u"Mailroom/test/global/password/3"_s, Secret("x"));
    QVERIFY2(written.fault == expected, qPrintable(written.detail));
    QVERIFY(!written.detail.isEmpty());
    // QtKeychain's own words are "Unknown error".
    QCOMPARE(written.detail.contains(u"libsecret"_s), m_surroundings == u"no_libsecret"_s);
    const SecretOutcome stored = read(u"Mailroom/stored"_s, true);
    QVERIFY2(stored.fault == ofReading, qPrintable(stored.detail));
    QVERIFY(clock.elapsed() < 5000); // far from any deadline
}

// QtKeychain answers "done" to a removal from a locked keyring, and the entry stays.
void KeychainSecretStoreTest::doesNotTakeLockedForRemoved()
{
    if (!isLocked())
        QSKIP("needs a locked keyring");
    const SecretOutcome removed = remove(u"Mailroom/stored"_s);
    QVERIFY2(removed.fault == SecretFault::Locked, qPrintable(removed.detail));
    // Of what was never there it is certain all the same.
    const SecretOutcome other = remove(u"Mailroom/test/global/password/4"_s);
    QVERIFY2(other.ok(), qPrintable(other.detail));
}

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "tst_keychainsecretstore.moc"
