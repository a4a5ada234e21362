// SPDX-License-Identifier: Apache-2.0
#include "secrets/sessionsecretstore.h"
#include "support/knownsecrets.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Answers when it is told to, or never.
class SlowSecretStore : public SecretStore
{
public:
    struct Question
    {
        QString key;
        bool expected;
        Receiver receiver;
    };

    void read(const QString &key, bool expected, QObject *, Receiver receiver) override
    {
        questions << Question{key, expected, std::move(receiver)};
    }
    void write(const QString &, const Secret &, QObject *, Receiver) override {}
    void remove(const QString &, QObject *, Receiver) override {}

    QList<Question> questions;
};

SecretOutcome found(const QByteArray &secret)
{
    return {SecretFault::None, Secret(secret), {}};
}

// A secret of each kind for the system.
Settings settings()
{
    Settings settings;
    settings.mailServer.password = {u"global/password"_s, {}};
    settings.mailServer.clientSecret = {u"global/client-secret"_s, {}};
    return settings;
}

QStringList keysOf(const SlowSecretStore &store)
{
    QStringList keys;
    for (const auto &question : store.questions)
        keys << question.key;
    keys.sort();
    return keys;
}

} // namespace

Q_DECLARE_METATYPE(SecretFault)

class TestKnownSecrets : public QObject
{
    Q_OBJECT

private slots:
    void readsAllThatIsStoredOfWhichever();
    void expectsWhatTheSettingsTellOf();
    void finishesSoonWhereNothingIsStored();
    void concealsWhatWasTyped();
    void keepsWhatItReadAfterTheSecretIsWiped();
    void countsWhatCouldNotBeRead_data();
    void countsWhatCouldNotBeRead();
    void forgetsEarlierAnswers();
    void finishesOnceForTheLastCall();
    void forgetsOnRequest();
    void tellsOfAWaitingKeychain();
    void survivesAStoreThatNeverAnswers();
    void worksWithARealStore();
};

void TestKnownSecrets::readsAllThatIsStoredOfWhichever()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    Settings all = settings();
    all.clients[u"acme"_s].mailServer.password = {u"acme/password"_s, {}};
    all.clients[u"other"_s].mailServer.password = {u"other/password"_s, {}};
    known.read(all, {});
    QCOMPARE(keysOf(store), (QStringList{u"acme/password"_s, u"global/client-secret"_s,
                                         u"global/password"_s, u"other/password"_s}));
}

void TestKnownSecrets::expectsWhatTheSettingsTellOf()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    known.read(settings(), {});
    for (const auto &question : store.questions)
        QVERIFY(question.expected);
}

void TestKnownSecrets::finishesSoonWhereNothingIsStored()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    QSignalSpy finished(&known, &KnownSecrets::finished);
    known.read({}, {});
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    QVERIFY(known.isComplete());
    QVERIFY(known.redaction().isEmpty());
    QVERIFY(store.questions.isEmpty());
}

void TestKnownSecrets::concealsWhatWasTyped()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    QSignalSpy finished(&known, &KnownSecrets::finished);
    SecretEditsByOwner typed;
    typed[{}].password = SecretEdit::replace(Secret("wonderland"));
    typed[u"acme"_s].clientSecret = SecretEdit::replace(Secret("looking-glass"));
    known.read({}, typed);
    typed.clear();
    QVERIFY(finished.wait());
    QVERIFY(known.redaction().appearsIn("my wonderland"));
    QVERIFY(known.redaction().appearsIn("my looking-glass"));
    QVERIFY(!known.redaction().appearsIn("my rabbit"));
}

void TestKnownSecrets::keepsWhatItReadAfterTheSecretIsWiped()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    known.read(settings(), {});
    for (const auto &question : store.questions)
        question.receiver(found("wonderland"));
    QVERIFY(known.isComplete());
    QVERIFY(known.redaction().appearsIn("in wonderland"));
}

void TestKnownSecrets::countsWhatCouldNotBeRead_data()
{
    QTest::addColumn<SecretFault>("fault");
    QTest::newRow("locked") << SecretFault::Locked;
    QTest::newRow("denied") << SecretFault::Denied;
    QTest::newRow("no store") << SecretFault::Unavailable;
    QTest::newRow("too late") << SecretFault::TimedOut;
}

void TestKnownSecrets::countsWhatCouldNotBeRead()
{
    QFETCH(SecretFault, fault);
    SlowSecretStore store;
    KnownSecrets known(store);
    QSignalSpy finished(&known, &KnownSecrets::finished);
    known.read(settings(), {});
    store.questions.at(0).receiver({fault, {}, {}});
    QCOMPARE(finished.size(), 0);
    store.questions.at(1).receiver(found("wonderland"));
    QCOMPARE(finished.size(), 1);
    QVERIFY(!known.isComplete());
    QVERIFY(known.redaction().appearsIn("wonderland"));
}

void TestKnownSecrets::forgetsEarlierAnswers()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    QSignalSpy finished(&known, &KnownSecrets::finished);
    known.read(settings(), {});
    const auto earlier = std::exchange(store.questions, {});
    known.read(settings(), {});
    for (const auto &question : earlier)
        question.receiver(found("outdated"));
    QCOMPARE(finished.size(), 0);
    for (const auto &question : store.questions)
        question.receiver(found("wonderland"));
    QCOMPARE(finished.size(), 1);
    QVERIFY(!known.redaction().appearsIn("outdated"));
    QVERIFY(known.redaction().appearsIn("wonderland"));
}

void TestKnownSecrets::finishesOnceForTheLastCall()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    QSignalSpy finished(&known, &KnownSecrets::finished);
    known.read({}, {});
    known.read({}, {});
    QVERIFY(finished.wait());
    QTest::qWait(20); // for one too many
    QCOMPARE(finished.size(), 1);
}

void TestKnownSecrets::forgetsOnRequest()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    QSignalSpy finished(&known, &KnownSecrets::finished);
    known.read(settings(), {});
    store.questions.at(0).receiver(found("wonderland"));
    known.forget();
    store.questions.at(1).receiver(found("looking-glass"));
    QCOMPARE(finished.size(), 0);
    QVERIFY(known.redaction().isEmpty());
}

void TestKnownSecrets::tellsOfAWaitingKeychain()
{
    SlowSecretStore store;
    KnownSecrets known(store);
    QSignalSpy waiting(&known, &KnownSecrets::waitingForKeychain);
    emit store.waiting(); // for somebody else
    QCOMPARE(waiting.size(), 0);
    known.read(settings(), {});
    emit store.waiting();
    QCOMPARE(waiting.size(), 1);
}

void TestKnownSecrets::survivesAStoreThatNeverAnswers()
{
    SlowSecretStore store;
    auto known = std::make_unique<KnownSecrets>(store);
    QSignalSpy finished(known.get(), &KnownSecrets::finished);
    known->read(settings(), {});
    known.reset();
    emit store.waiting();
    QCOMPARE(finished.size(), 0);
}

void TestKnownSecrets::worksWithARealStore()
{
    SessionSecretStore store;
    bool isWritten = false;
    store.write(u"global/password"_s, Secret("wonderland"), this,
                [&](const SecretOutcome &outcome) { isWritten = outcome.ok(); });
    QTRY_VERIFY(isWritten);
    KnownSecrets known(store);
    QSignalSpy finished(&known, &KnownSecrets::finished);
    known.read(settings(), {});
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    QVERIFY(known.redaction().appearsIn("wonderland"));
    QVERIFY(known.isComplete()); // the client secret is gone, so it is in no text
}

QTEST_GUILESS_MAIN(TestKnownSecrets)
#include "tst_knownsecrets.moc"
