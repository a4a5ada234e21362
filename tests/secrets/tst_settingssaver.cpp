// SPDX-License-Identifier: Apache-2.0
#include "saving/settingssaver.h"
#include "secrets/sessionsecretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// Does what it is told, fails from a given request on, and can keep silent.
class TestSecretStore : public SessionSecretStore
{
    Q_OBJECT

public:
    void write(const QString &key, const Secret &secret, QObject *context,
               Receiver receiver) override
    {
        log << u"write "_s + key.section(u'/', -2);
        if (isSilent || writesUntilSilence-- <= 0)
            return emit waiting();
        if (beforeFault && writesUntilFault == 0)
            beforeFault();
        if (writesUntilFault-- > 0)
            SessionSecretStore::write(key, secret, context, std::move(receiver));
        else
            fail(context, std::move(receiver));
    }

    void remove(const QString &key, QObject *context, Receiver receiver) override
    {
        log << u"remove "_s + key.section(u'/', -2);
        if (isSilent)
            return emit waiting();
        if (removalFails)
            fail(context, std::move(receiver));
        else
            SessionSecretStore::remove(key, context, std::move(receiver));
    }

    QStringList log;
    SecretFault fault = SecretFault::Locked;
    std::function<void()> beforeFault;
    int writesUntilFault = 1000;
    int writesUntilSilence = 1000;
    bool removalFails = false;
    bool isSilent = false;

private:
    void fail(QObject *context, Receiver receiver)
    {
        QMetaObject::invokeMethod(
            context, [receiver, outcome = SecretOutcome{fault, {}, {}}] { receiver(outcome); },
            Qt::QueuedConnection);
    }
};

class SettingsSaverTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void storesTheSecretFirstThenTheSettingsThenRemovesTheOld();
    void untouchedMeansUnchanged();
    void removesASecret();
    void changesNothingWhenTheKeychainFails_data();
    void changesNothingWhenTheKeychainFails();
    void changesNothingWhenTheSettingsCannotBeWritten();
    void triesToRemoveAgainWithTheNextSave();
    void canBeCancelledWhileTheKeychainIsSilent();
    void takesBackWhatWasWrittenBeforeTheCancellation();
    void staysSavedWhenCancelledWhileRemoving();
    void asksTheKeychainNothingForUnreadableSettings();
    void knowsWhatOthersStoredMeanwhile();
    void leavesAloneWhatTheSettingsPointTo();
    void reusesNoKeyThatIsStillToBeRemoved();
    void triesNoFurtherRemovalAfterSilence();
    void removesOnlySoManyAtOnce();
    void passesOnThatTheKeychainWaits();
    void answersLater();
    void alwaysSaysSomethingOfTheCause();

private:
    QStringList keysOf(const char *kind) const;
    void listObsoleteKeys(int count);
    static SecretEditsByOwner global(const SecretEdits &edits) { return {{QString(), edits}}; }
    SaveOutcome save(const Settings &wanted, const SecretEdits &edits);
    QByteArray secretInEffect();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestSecretStore> m_secrets;
    std::unique_ptr<SettingsStore> m_store;
};

void SettingsSaverTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<TestSecretStore>();
    m_store = std::make_unique<SettingsStore>(SettingsStore::file(m_folder->filePath(u"a.ini"_s)));
}

SaveOutcome SettingsSaverTest::save(const Settings &wanted, const SecretEdits &edits)
{
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save(m_store->load().settings, wanted, global(edits));
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }))
        return {{}, Problem{ProblemId::Cancelled, u"it never ended"_s}, {}};
    return finished.at(0).at(0).value<SaveOutcome>();
}

// What a conversation would use now: what the stored settings point to.
QByteArray SettingsSaverTest::secretInEffect()
{
    QByteArray found = "no answer";
    bool isAnswered = false;
    const QString key = m_store->load().settings.mailServer.password.key;
    m_secrets->read(key, true, this, [&](const SecretOutcome &outcome) {
        found = outcome.secret.utf8();
        isAnswered = true;
    });
    static_cast<void>(QTest::qWaitFor([&] { return isAnswered; }));
    return found;
}

void SettingsSaverTest::storesTheSecretFirstThenTheSettingsThenRemovesTheOld()
{
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    QCOMPARE(m_secrets->log, QStringList{u"write password/1"_s});
    QCOMPARE(secretInEffect(), QByteArray("one"));
    m_secrets->log.clear();
    const Settings stored = m_store->load().settings;
    QVERIFY(stored.mailServer.password.storedAt.isValid());
    QVERIFY(!save(stored, {SecretEdit::replace(Secret("two")), {}}).problem);
    QCOMPARE(m_secrets->log, (QStringList{u"write password/2"_s, u"remove password/1"_s}));
    QCOMPARE(secretInEffect(), QByteArray("two"));
    QVERIFY(m_store->load().settings.obsoleteSecrets.isEmpty());
    QCOMPARE(m_secrets->keys().size(), 1);
}

void SettingsSaverTest::untouchedMeansUnchanged()
{
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    m_secrets->log.clear();
    Settings wanted = m_store->load().settings;
    wanted.mailServer.host = u"mx.example.org"_s;
    QVERIFY(!save(wanted, {}).problem);
    QVERIFY(m_secrets->log.isEmpty());
    QCOMPARE(secretInEffect(), QByteArray("one"));
    QCOMPARE(m_store->load().settings.mailServer.host, u"mx.example.org"_s);
}

void SettingsSaverTest::removesASecret()
{
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    QVERIFY(!save(m_store->load().settings, {SecretEdit::remove(), {}}).problem);
    QVERIFY(!m_store->load().settings.mailServer.password.isStored());
    QVERIFY(m_secrets->keys().isEmpty());
}

void SettingsSaverTest::changesNothingWhenTheKeychainFails_data()
{
    QTest::addColumn<SecretFault>("fault");
    QTest::addColumn<int>("writes");
    QTest::addColumn<QString>("code");
    QTest::newRow("locked") << SecretFault::Locked << 0 << u"keychain-locked"_s;
    QTest::newRow("denied") << SecretFault::Denied << 0 << u"keychain-denied"_s;
    QTest::newRow("unavailable") << SecretFault::Unavailable << 0 << u"keychain-unavailable"_s;
    QTest::newRow("slow") << SecretFault::TimedOut << 0 << u"keychain-slow"_s;
    QTest::newRow("not kept") << SecretFault::NotKept << 0 << u"secret-not-kept"_s;
    QTest::newRow("at the second secret") << SecretFault::Locked << 1 << u"keychain-locked"_s;
}

void SettingsSaverTest::changesNothingWhenTheKeychainFails()
{
    QFETCH(SecretFault, fault);
    QFETCH(int, writes);
    QFETCH(QString, code);
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    const Settings before = m_store->load().settings;
    m_secrets->fault = fault;
    m_secrets->writesUntilFault = writes;
    Settings wanted = before;
    wanted.mailServer.host = u"mx.example.org"_s;
    const SaveOutcome outcome =
        save(wanted, {SecretEdit::replace(Secret("two")), SecretEdit::replace(Secret("three"))});
    QVERIFY(outcome.problem);
    QCOMPARE(outcome.problem->code(), code);
    QVERIFY(m_store->load().settings == before);
    QCOMPARE(secretInEffect(), QByteArray("one"));
    // What was written for nothing goes again.
    QTRY_COMPARE(m_secrets->keys().size(), 1);
}

void SettingsSaverTest::changesNothingWhenTheSettingsCannotBeWritten()
{
    // A file stands where the settings' folder should be: not even root can write there.
    QFile file(m_folder->filePath(u"in-the-way"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const SettingsStore broken =
        SettingsStore::file(m_folder->filePath(u"in-the-way/settings.ini"_s));
    SettingsSaver saver(broken, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save({}, {}, global({SecretEdit::replace(Secret("one")), {}}));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).value<SaveOutcome>().problem);
    QTRY_VERIFY(m_secrets->keys().isEmpty());
}

void SettingsSaverTest::triesToRemoveAgainWithTheNextSave()
{
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    m_secrets->removalFails = true;
    const SaveOutcome outcome =
        save(m_store->load().settings, {SecretEdit::replace(Secret("two")), {}});
    QVERIFY(!outcome.problem);
    QCOMPARE(outcome.warnings.size(), 1);
    QCOMPARE(secretInEffect(), QByteArray("two"));
    QCOMPARE(m_store->load().settings.obsoleteSecrets.size(), 1);
    m_secrets->removalFails = false;
    QVERIFY(!save(m_store->load().settings, {}).problem);
    QVERIFY(m_store->load().settings.obsoleteSecrets.isEmpty());
    QCOMPARE(m_secrets->keys().size(), 1);
}

void SettingsSaverTest::canBeCancelledWhileTheKeychainIsSilent()
{
    m_secrets->isSilent = true;
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save({}, {}, global({SecretEdit::replace(Secret("one")), {}}));
    QTRY_COMPARE(m_secrets->log.size(), 1);
    saver.cancel();
    QTRY_COMPARE(finished.size(), 1);
    const auto outcome = finished.at(0).at(0).value<SaveOutcome>();
    QCOMPARE(outcome.problem->code(), u"cancelled"_s);
    QVERIFY(!saver.isBusy());
    QVERIFY(!m_store->load().settings.mailServer.password.isStored());
}

QStringList SettingsSaverTest::keysOf(const char *kind) const
{
    QStringList keys;
    const auto all = m_secrets->keys();
    for (const QString &key : all)
        if (key.section(u'/', -2, -2) == QLatin1StringView(kind))
            keys << key.section(u'/', -1);
    return keys;
}

void SettingsSaverTest::listObsoleteKeys(int count)
{
    Settings settings = m_store->load().settings;
    const Settings before = settings;
    QString key = u"Mailroom/%1/global/password/100"_s.arg(m_store->profile());
    for (int i = 0; i < count; ++i)
        settings.obsoleteSecrets << (key = m_store->nextSecretKey(u"password"_s, key));
    QVERIFY(!m_store->save(before, settings));
}

void SettingsSaverTest::takesBackWhatWasWrittenBeforeTheCancellation()
{
    m_secrets->writesUntilSilence = 1;
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save({}, {},
               global({SecretEdit::replace(Secret("one")), SecretEdit::replace(Secret("two"))}));
    QTRY_COMPARE(m_secrets->log.size(), 2);
    QCOMPARE(m_secrets->keys().size(), 1);
    saver.cancel();
    saver.cancel(); // an impatient user
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(m_secrets->keys().isEmpty());
    QCOMPARE(m_store->load().settings, Settings());
}

void SettingsSaverTest::staysSavedWhenCancelledWhileRemoving()
{
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    m_secrets->log.clear();
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    const Settings before = m_store->load().settings;
    connect(m_secrets.get(), &SecretStore::waiting, &saver, &SettingsSaver::cancel);
    saver.save(before, before, global({SecretEdit::remove(), {}}));
    m_secrets->isSilent = true;
    QTRY_COMPARE(finished.size(), 1);
    const auto outcome = finished.at(0).at(0).value<SaveOutcome>();
    QVERIFY(!outcome.problem);
    QVERIFY(!outcome.saved.mailServer.password.isStored());
    QCOMPARE(m_store->load().settings, outcome.saved);
    QCOMPARE(outcome.saved.obsoleteSecrets, QStringList{before.mailServer.password.key});
}

void SettingsSaverTest::asksTheKeychainNothingForUnreadableSettings()
{
    QVERIFY(QDir().mkpath(m_store->location()));
    const SaveOutcome outcome = save({}, {SecretEdit::replace(Secret("one")), {}});
    QVERIFY(outcome.problem);
    QCOMPARE(outcome.problem->code(), u"settings-unreadable"_s);
    QVERIFY(m_secrets->log.isEmpty());
}

// This window was opened before another one replaced the password.
void SettingsSaverTest::knowsWhatOthersStoredMeanwhile()
{
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    const Settings known = m_store->load().settings;
    QVERIFY(!save(known, {SecretEdit::replace(Secret("two")), {}}).problem);
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save(known, known, global({SecretEdit::replace(Secret("three")), {}}));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished.at(0).at(0).value<SaveOutcome>().problem);
    QCOMPARE(secretInEffect(), QByteArray("three"));
    QCOMPARE(keysOf("password"), QStringList{u"3"_s});
}

// Another window came to the same key in the same moment, and was saved.
void SettingsSaverTest::leavesAloneWhatTheSettingsPointTo()
{
    m_secrets->writesUntilFault = 1;
    m_secrets->beforeFault = [this] {
        const Settings before = m_store->load().settings;
        Settings others = before;
        others.mailServer.password = {m_store->nextSecretKey(u"password"_s, {}),
                                      QDateTime::currentDateTimeUtc()};
        QVERIFY(!m_store->save(before, others));
    };
    const SaveOutcome outcome =
        save({}, {SecretEdit::replace(Secret("one")), SecretEdit::replace(Secret("two"))});
    QVERIFY(outcome.problem);
    QCOMPARE(secretInEffect(), QByteArray("one"));
}

void SettingsSaverTest::reusesNoKeyThatIsStillToBeRemoved()
{
    QVERIFY(!save({}, {SecretEdit::replace(Secret("one")), {}}).problem);
    m_secrets->removalFails = true;
    QVERIFY(!save(m_store->load().settings, {SecretEdit::remove(), {}}).problem);
    m_secrets->removalFails = false;
    QVERIFY(!save(m_store->load().settings, {SecretEdit::replace(Secret("two")), {}}).problem);
    QCOMPARE(secretInEffect(), QByteArray("two"));
    QCOMPARE(keysOf("password"), QStringList{u"2"_s});
}

void SettingsSaverTest::triesNoFurtherRemovalAfterSilence()
{
    listObsoleteKeys(3);
    m_secrets->removalFails = true;
    m_secrets->fault = SecretFault::TimedOut;
    const SaveOutcome outcome = save(m_store->load().settings, {});
    QVERIFY(!outcome.problem);
    QCOMPARE(outcome.warnings.size(), 1);
    QCOMPARE(outcome.warnings.constFirst().code(), u"keychain-slow"_s);
    QCOMPARE(m_secrets->log.size(), 1);
    QCOMPARE(m_store->load().settings.obsoleteSecrets.size(), 3);
}

void SettingsSaverTest::removesOnlySoManyAtOnce()
{
    listObsoleteKeys(50);
    QVERIFY(!save(m_store->load().settings, {}).problem);
    QCOMPARE(m_secrets->log.size(), 20);
    QCOMPARE(m_store->load().settings.obsoleteSecrets.size(), 30);
}

void SettingsSaverTest::passesOnThatTheKeychainWaits()
{
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy waiting(&saver, &SettingsSaver::waiting);
    emit m_secrets->waiting(); // for somebody else
    QCOMPARE(waiting.size(), 0);
    m_secrets->isSilent = true;
    saver.save({}, {}, global({SecretEdit::replace(Secret("one")), {}}));
    QTRY_COMPARE(waiting.size(), 1);
}

void SettingsSaverTest::answersLater()
{
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save({}, {}, {});
    QVERIFY(saver.isBusy());
    QVERIFY(finished.isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!saver.isBusy());
}

void SettingsSaverTest::alwaysSaysSomethingOfTheCause()
{
    for (const auto fault :
         {SecretFault::NotFound, SecretFault::Locked, SecretFault::Denied, SecretFault::Unavailable,
          SecretFault::TimedOut, SecretFault::NotKept}) {
        const QString message = secretProblem(fault, {}).message();
        QVERIFY2(!message.contains(u"()"_s), qPrintable(message));
    }
}

QTEST_GUILESS_MAIN(SettingsSaverTest)
#include "tst_settingssaver.moc"
