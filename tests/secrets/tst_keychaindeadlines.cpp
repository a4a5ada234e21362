// SPDX-License-Identifier: Apache-2.0
// A keychain that does not answer, or does not do what it says. Runs on a bus of its own
// (tests/support/with-keyring), where a fake plays the Secret Service.
#include "secrets/fakesecretservice.h"
#include "secrets/keychainsecretstore.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTestEventLoop>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr KeychainLimits shortLimits{200ms, 800ms};
constexpr auto coarseness = 50ms; // of timers

std::chrono::milliseconds since(const QElapsedTimer &clock)
{
    return std::chrono::milliseconds(clock.elapsed());
}

} // namespace

class TestKeychainDeadlines : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void keepsWhatAnHonestServiceKeeps();
    void noticesALostSecret();
    void noticesAnAlteredSecret();
    void noticesAnEntryThatStays();
    void saysThatItWaits();
    void isQuietAboutQuickAnswers();
    void answersWhenNobodyAnswersThePrompt_data();
    void answersWhenNobodyAnswersThePrompt();
    void answersOthersSoonWhileOneIsLate();
    void givesUpWhatHasNotBegun();
    void hurriesThoseThatWaitAlready();
    void servesOthersWhenTheLateAnswerComes();
    void givesOthersTheirTimeBack();
    void removesWhatWasStoredTooLate();
    void keepsANewerSecretOfTheSameKey();
    void removesWhatNobodyWaitsForAnyMore();
    void removesWithoutWitnesses();
    void answersNobodyWhoHasGone();
    void outlivesItsStore();

private:
    using Outcomes = std::shared_ptr<QList<SecretOutcome>>;

    static SecretStore::Receiver into(const Outcomes &outcomes);
    static Outcomes none() { return std::make_shared<QList<SecretOutcome>>(); }
    Outcomes read(const QString &key, bool expected = true);
    Outcomes write(const QString &key, const QByteArray &secret);
    Outcomes remove(const QString &key);
    // The only outcome, or TimedOut if there is none for long.
    static SecretOutcome only(const Outcomes &outcomes);

    FakeSecretService m_service;
    std::unique_ptr<KeychainSecretStore> m_store;
};

void TestKeychainDeadlines::initTestCase()
{
    QVERIFY2(m_service.begin(), "run this with KEYRING=none tests/support/with-keyring");
}

void TestKeychainDeadlines::init()
{
    m_store = std::make_unique<KeychainSecretStore>(shortLimits);
}

// Every job has to end: the next test's would wait behind it.
void TestKeychainDeadlines::cleanup()
{
    m_service.losesWhatIsStored = m_service.altersWhatIsStored = m_service.keepsWhatIsRemoved =
        false;
    m_service.answerHeldBack();
    QCOMPARE(only(read(u"Mailroom/test/global/password/1"_s, false)).fault, SecretFault::NotFound);
    QVERIFY(m_service.keys().isEmpty());
}

SecretStore::Receiver TestKeychainDeadlines::into(const Outcomes &outcomes)
{
    return [outcomes](const SecretOutcome &outcome) {
        *outcomes << outcome;
        QTestEventLoop::instance().exitLoop();
    };
}

TestKeychainDeadlines::Outcomes TestKeychainDeadlines::read(const QString &key, bool expected)
{
    const Outcomes outcomes = none();
    m_store->read(key, expected, this, into(outcomes));
    return outcomes;
}

TestKeychainDeadlines::Outcomes TestKeychainDeadlines::write(const QString &key,
                                                             const QByteArray &secret)
{
    const Outcomes outcomes = none();
    m_store->write(key, Secret(secret), this, into(outcomes));
    return outcomes;
}

TestKeychainDeadlines::Outcomes TestKeychainDeadlines::remove(const QString &key)
{
    const Outcomes outcomes = none();
    m_store->remove(key, this, into(outcomes));
    return outcomes;
}

SecretOutcome TestKeychainDeadlines::only(const Outcomes &outcomes)
{
    const QDeadlineTimer deadline(10s);
    while (outcomes->isEmpty() && !deadline.hasExpired())
        QTestEventLoop::instance().enterLoopMSecs(int(deadline.remainingTime()));
    if (outcomes->isEmpty())
        return {SecretFault::TimedOut, {}, u"no answer at all"_s};
    return outcomes->constFirst();
}

void TestKeychainDeadlines::keepsWhatAnHonestServiceKeeps()
{
    const QString key = u"Mailroom/test/global/password/1"_s;
    const SecretOutcome written = only(write(key, "wonderland"));
    QVERIFY2(written.ok(), qPrintable(written.detail));
    QCOMPARE(only(read(key)).secret.utf8(), QByteArray("wonderland"));
    QVERIFY(only(remove(key)).ok());
}

void TestKeychainDeadlines::noticesALostSecret()
{
    m_service.losesWhatIsStored = true;
    const SecretOutcome outcome = only(write(u"Mailroom/test/global/password/1"_s, "wonderland"));
    QCOMPARE(outcome.fault, SecretFault::NotKept);
    QVERIFY(!outcome.detail.isEmpty());
}

void TestKeychainDeadlines::noticesAnAlteredSecret()
{
    m_service.altersWhatIsStored = true;
    const SecretOutcome outcome = only(write(u"Mailroom/test/global/password/1"_s, "wonderland"));
    QCOMPARE(outcome.fault, SecretFault::NotKept);
    QVERIFY(!outcome.detail.contains(u"wonderland"_s));
    QVERIFY(m_service.keys().isEmpty()); // nothing half right stays
}

void TestKeychainDeadlines::noticesAnEntryThatStays()
{
    const QString key = u"Mailroom/test/global/password/1"_s;
    QVERIFY(only(write(key, "wonderland")).ok());
    m_service.keepsWhatIsRemoved = true;
    QCOMPARE(only(remove(key)).fault, SecretFault::NotKept);
    m_service.keepsWhatIsRemoved = false;
    QVERIFY(only(remove(key)).ok());
}

void TestKeychainDeadlines::saysThatItWaits()
{
    QSignalSpy waiting(m_store.get(), &SecretStore::waiting);
    m_service.holdBack(u"CreateItem"_s);
    QElapsedTimer clock;
    clock.start();
    const Outcomes outcomes = write(u"Mailroom/test/global/password/1"_s, "wonderland");
    QVERIFY(waiting.wait());
    QVERIFY(since(clock) >= shortLimits.noticeAfter - coarseness);
    QVERIFY(outcomes->isEmpty());
    m_service.answerHeldBack();
    QVERIFY(only(outcomes).ok()); // late, but in time
    QCOMPARE(waiting.size(), 1);
    QVERIFY(only(remove(u"Mailroom/test/global/password/1"_s)).ok());
}

void TestKeychainDeadlines::isQuietAboutQuickAnswers()
{
    constexpr KeychainLimits limits{500ms, 5s};
    m_store = std::make_unique<KeychainSecretStore>(limits);
    QSignalSpy waiting(m_store.get(), &SecretStore::waiting);
    QVERIFY(only(write(u"Mailroom/test/global/password/1"_s, "wonderland")).ok());
    QVERIFY(only(remove(u"Mailroom/test/global/password/1"_s)).ok());
    QVERIFY(!waiting.wait(int(2 * limits.noticeAfter.count()))); // nor afterwards
}

void TestKeychainDeadlines::answersWhenNobodyAnswersThePrompt_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("request");
    QTest::newRow("reading") << u"GetSecrets"_s << 0;
    QTest::newRow("writing") << u"CreateItem"_s << 1;
    QTest::newRow("reading back") << u"GetSecrets"_s << 1;
    QTest::newRow("removing") << u"Delete"_s << 2;
    QTest::newRow("looking for it") << u"SearchItems"_s << 2;
}

void TestKeychainDeadlines::answersWhenNobodyAnswersThePrompt()
{
    QFETCH(QString, member);
    QFETCH(int, request);
    const QString key = u"Mailroom/test/global/password/1"_s;
    if (request != 1)
        QVERIFY(only(write(key, "wonderland")).ok());
    m_service.holdBack(member);
    QElapsedTimer clock;
    clock.start();
    const Outcomes outcomes = request == 0   ? read(key)
                              : request == 1 ? write(key, "wonderland")
                                             : remove(key);
    QCOMPARE(only(outcomes).fault, SecretFault::TimedOut);
    QVERIFY(!outcomes->constFirst().detail.isEmpty());
    QVERIFY(since(clock) >= shortLimits.deadline - coarseness);
    QVERIFY(since(clock) < shortLimits.deadline + 1s);
    m_service.answerHeldBack();
    const SecretOutcome after = only(remove(key));
    QVERIFY2(after.ok(), qPrintable(after.detail));
    QCOMPARE(outcomes->size(), 1); // the late answer tells nobody anything
}

void TestKeychainDeadlines::answersOthersSoonWhileOneIsLate()
{
    m_service.holdBack(u"CreateItem"_s);
    const Outcomes late = write(u"Mailroom/test/global/password/1"_s, "wonderland");
    const Outcomes behindIt = read(u"Mailroom/test/global/password/2"_s);
    QCOMPARE(only(late).fault, SecretFault::TimedOut);
    QElapsedTimer clock;
    clock.start();
    QSignalSpy waiting(m_store.get(), &SecretStore::waiting);
    const Outcomes afterIt = read(u"Mailroom/test/global/password/3"_s);
    QCOMPARE(only(behindIt).fault, SecretFault::TimedOut);
    QCOMPARE(only(afterIt).fault, SecretFault::TimedOut);
    QVERIFY(since(clock) < shortLimits.deadline);
    QCOMPARE(waiting.size(), 1); // at once: it is known to be stuck
}

void TestKeychainDeadlines::givesUpWhatHasNotBegun()
{
    const QString other = u"Mailroom/test/global/password/2"_s;
    m_service.holdBack(u"SearchItems"_s);
    const Outcomes late = read(u"Mailroom/test/global/password/1"_s);
    const Outcomes behindIt = write(other, "wonderland");
    QCOMPARE(only(late).fault, SecretFault::TimedOut);
    QCOMPARE(only(behindIt).fault, SecretFault::TimedOut);
    const qsizetype before = m_service.stored();
    m_service.answerHeldBack();
    QCOMPARE(only(read(other, false)).fault, SecretFault::NotFound);
    QCOMPARE(m_service.stored(), before); // not even for a moment
}

// What came in late in the wait of another is answered no later than what comes after that wait.
void TestKeychainDeadlines::hurriesThoseThatWaitAlready()
{
    QStringList answered;
    const auto readAs = [&](const QString &name) {
        m_store->read(u"Mailroom/test/global/password/1"_s, true, this,
                      [&answered, name](const SecretOutcome &) { answered << name; });
    };
    QSignalSpy waiting(m_store.get(), &SecretStore::waiting);
    m_service.holdBack(u"SearchItems"_s);
    readAs(u"late"_s);
    QVERIFY(waiting.wait());
    readAs(u"second"_s);
    QVERIFY(waiting.wait());
    readAs(u"third"_s);
    QTRY_COMPARE(answered, QStringList{u"late"_s});
    readAs(u"last"_s);
    QTRY_COMPARE(answered, (QStringList{u"late"_s, u"second"_s, u"third"_s, u"last"_s}));
}

void TestKeychainDeadlines::servesOthersWhenTheLateAnswerComes()
{
    const QString key = u"Mailroom/test/global/password/1"_s;
    QVERIFY(only(write(key, "wonderland")).ok());
    m_service.holdBack(u"GetSecrets"_s);
    QCOMPARE(only(read(key)).fault, SecretFault::TimedOut);
    const Outcomes next = read(key);
    QCoreApplication::processEvents();
    m_service.answerHeldBack();
    QCOMPARE(only(next).secret.utf8(), QByteArray("wonderland"));
    QVERIFY(only(remove(key)).ok());
}

void TestKeychainDeadlines::givesOthersTheirTimeBack()
{
    const QString key = u"Mailroom/test/global/password/1"_s;
    QVERIFY(only(write(key, "wonderland")).ok());
    m_service.holdBack(u"GetSecrets"_s);
    QCOMPARE(only(read(key)).fault, SecretFault::TimedOut);
    const Outcomes next = read(key);
    QCoreApplication::processEvents();
    m_service.answerHeldBack();
    m_service.holdBack(u"GetSecrets"_s);
    QTRY_COMPARE(m_service.heldBack(), 1);
    QSignalSpy waiting(m_store.get(), &SecretStore::waiting);
    QVERIFY(waiting.wait()); // so it has not been given up after the same time
    m_service.answerHeldBack();
    QVERIFY(only(next).ok());
    QVERIFY(only(remove(key)).ok());
}

void TestKeychainDeadlines::removesWhatWasStoredTooLate()
{
    const qsizetype before = m_service.stored();
    m_service.holdBack(u"CreateItem"_s);
    QCOMPARE(only(write(u"Mailroom/test/global/password/1"_s, "wonderland")).fault,
             SecretFault::TimedOut);
    m_service.answerHeldBack();
    QCOMPARE(m_service.stored(), before + 1); // so it was there
    QTRY_VERIFY(m_service.keys().isEmpty());
}

// "Try again" writes under the same key: what comes late must not take that away.
void TestKeychainDeadlines::keepsANewerSecretOfTheSameKey()
{
    const QString key = u"Mailroom/test/global/password/1"_s;
    m_service.holdBack(u"CreateItem"_s);
    QCOMPARE(only(write(key, "too late")).fault, SecretFault::TimedOut);
    const Outcomes again = write(key, "in time");
    m_service.answerHeldBack();
    QVERIFY(only(again).ok());
    QCOMPARE(only(read(key)).secret.utf8(), QByteArray("in time"));
    QVERIFY(only(remove(key)).ok());
}

void TestKeychainDeadlines::removesWhatNobodyWaitsForAnyMore()
{
    m_service.holdBack(u"CreateItem"_s);
    auto context = std::make_unique<QObject>();
    const Outcomes outcomes = none();
    m_store->write(u"Mailroom/test/global/password/1"_s, Secret("wonderland"), context.get(),
                   into(outcomes));
    QTRY_COMPARE(m_service.heldBack(), 1);
    context.reset();
    m_service.answerHeldBack();
    QCOMPARE(m_service.keys().size(), 1);
    QTRY_VERIFY(m_service.keys().isEmpty());
    QVERIFY(outcomes->isEmpty());
}

void TestKeychainDeadlines::removesWithoutWitnesses()
{
    const QString key = u"Mailroom/test/global/password/1"_s;
    QVERIFY(only(write(key, "wonderland")).ok());
    auto context = std::make_unique<QObject>();
    m_store->remove(key, context.get(), [](const SecretOutcome &) {});
    context.reset();
    QTRY_VERIFY(m_service.keys().isEmpty());
}

void TestKeychainDeadlines::answersNobodyWhoHasGone()
{
    m_service.holdBack(u"SearchItems"_s);
    auto context = std::make_unique<QObject>();
    const Outcomes outcomes = none();
    m_store->read(u"Mailroom/test/global/password/1"_s, true, context.get(), into(outcomes));
    QTRY_COMPARE(m_service.heldBack(), 1);
    context.reset();
    // This one's deadline comes after that of the other.
    QCOMPARE(only(read(u"Mailroom/test/global/password/2"_s)).fault, SecretFault::TimedOut);
    m_service.answerHeldBack();
    QCOMPARE(only(read(u"Mailroom/test/global/password/2"_s, false)).fault, SecretFault::NotFound);
    QVERIFY(outcomes->isEmpty());
}

void TestKeychainDeadlines::outlivesItsStore()
{
    m_service.holdBack(u"CreateItem"_s);
    const Outcomes outcomes = write(u"Mailroom/test/global/password/1"_s, "wonderland");
    const Outcomes behindIt = read(u"Mailroom/test/global/password/1"_s);
    QTRY_COMPARE(m_service.heldBack(), 1);
    m_store.reset();
    m_service.answerHeldBack();
    m_store = std::make_unique<KeychainSecretStore>(shortLimits);
    QVERIFY(only(remove(u"Mailroom/test/global/password/1"_s)).ok());
    QVERIFY(outcomes->isEmpty());
    QVERIFY(behindIt->isEmpty());
}

QTEST_GUILESS_MAIN(TestKeychainDeadlines)
#include "tst_keychaindeadlines.moc"
