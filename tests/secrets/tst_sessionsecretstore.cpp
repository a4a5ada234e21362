// SPDX-License-Identifier: Apache-2.0
#include "secrets/sessionsecretstore.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SessionSecretStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsAndForgets();
    void answersNobodyWhoIsGone();
    void keepsNothingForSomebodyWhoIsGone();
    void keepsToTheOrder();
    void mayGoBeforeItsAnswers();
};

void SessionSecretStoreTest::keepsAndForgets()
{
    SessionSecretStore store;
    QList<SecretOutcome> outcomes;
    const auto note = [&](const SecretOutcome &outcome) { outcomes << outcome; };
    store.read(u"a"_s, true, this, note);
    store.write(u"a"_s, Secret("wonderland"), this, note);
    QVERIFY(outcomes.isEmpty()); // never within the call
    QTRY_COMPARE(outcomes.size(), 2);
    QCOMPARE(outcomes.at(0).fault, SecretFault::NotFound);
    store.read(u"a"_s, true, this, note);
    QTRY_COMPARE(outcomes.size(), 3);
    QVERIFY(outcomes.at(2).secret == Secret("wonderland"));
    store.remove(u"a"_s, this, note);
    QTRY_COMPARE(outcomes.size(), 4);
    QVERIFY(store.keys().isEmpty());
}

void SessionSecretStoreTest::answersNobodyWhoIsGone()
{
    SessionSecretStore store;
    bool isAnswered = false;
    auto context = std::make_unique<QObject>();
    store.read(u"a"_s, false, context.get(), [&](const SecretOutcome &) { isAnswered = true; });
    context.reset();
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

void SessionSecretStoreTest::keepsNothingForSomebodyWhoIsGone()
{
    SessionSecretStore store;
    auto context = std::make_unique<QObject>();
    store.write(u"a"_s, Secret("wonderland"), context.get(), [](const SecretOutcome &) {});
    context.reset();
    QCoreApplication::processEvents();
    QVERIFY(store.keys().isEmpty());
}

void SessionSecretStoreTest::keepsToTheOrder()
{
    SessionSecretStore store;
    QList<SecretFault> faults;
    const auto note = [&](const SecretOutcome &outcome) { faults << outcome.fault; };
    store.write(u"a"_s, Secret("wonderland"), this, note);
    store.remove(u"a"_s, this, note);
    store.read(u"a"_s, true, this, note);
    QTRY_COMPARE(faults,
                 (QList<SecretFault>{SecretFault::None, SecretFault::None, SecretFault::NotFound}));
}

void SessionSecretStoreTest::mayGoBeforeItsAnswers()
{
    bool isAnswered = false;
    {
        SessionSecretStore store;
        store.read(u"a"_s, false, this, [&](const SecretOutcome &) { isAnswered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(SessionSecretStoreTest)
#include "tst_sessionsecretstore.moc"
