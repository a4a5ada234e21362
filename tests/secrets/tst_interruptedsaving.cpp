// SPDX-License-Identifier: Apache-2.0
// Saving settings with secrets stops dead at each of its steps, as in a crash or a power cut: what is
// left has to agree, and the next save has to tidy up.
#include "saving/settingssaver.h"
#include "secrets/sessionsecretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// Its contents stay when the program dies.
class MortalSecretStore : public SessionSecretStore
{
    Q_OBJECT

public:
    void write(const QString &key, const Secret &secret, QObject *context,
               Receiver receiver) override
    {
        if (lives())
            SessionSecretStore::write(key, secret, context, std::move(receiver));
        else if (m_hasLastBreath)
            SessionSecretStore::write(key, secret, this, [](const SecretOutcome &) {});
        lose();
    }

    void remove(const QString &key, QObject *context, Receiver receiver) override
    {
        if (lives())
            SessionSecretStore::remove(key, context, std::move(receiver));
        else if (m_hasLastBreath)
            SessionSecretStore::remove(key, this, [](const SecretOutcome &) {});
        lose();
    }

    // After so many requests; the next one is still carried out, but not answered.
    void dieAfter(int requests, bool hasLastBreath)
    {
        m_requestsLeft = requests;
        m_hasLastBreath = hasLastBreath;
    }
    void revive() { m_requestsLeft = 1000; }

signals:
    void died();

private:
    bool lives() const { return m_requestsLeft > 0; }
    void lose()
    {
        if (m_requestsLeft > 0) {
            --m_requestsLeft;
            return;
        }
        m_hasLastBreath = false;
        QMetaObject::invokeMethod(this, &MortalSecretStore::died, Qt::QueuedConnection);
    }

    int m_requestsLeft = 1000;
    bool m_hasLastBreath = false;
};

class TestInterruptedSaving : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leavesAPairThatAgrees_data();
    void leavesAPairThatAgrees();

private:
    static Settings withHost(Settings settings, const QString &host);
    static SecretEditsByOwner both(const QByteArray &secret);
    void save(const QString &host, const QByteArray &secret);
    QByteArray secretUnder(const QString &key);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MortalSecretStore> m_secrets;
    std::unique_ptr<SettingsStore> m_store;
};

void TestInterruptedSaving::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<MortalSecretStore>();
    m_store = std::make_unique<SettingsStore>(SettingsStore::file(m_folder->filePath(u"a.ini"_s)));
}

Settings TestInterruptedSaving::withHost(Settings settings, const QString &host)
{
    settings.mailServer.host = host;
    return settings;
}

SecretEditsByOwner TestInterruptedSaving::both(const QByteArray &secret)
{
    const SecretEdit edit = SecretEdit::replace(Secret(secret));
    return {{QString(), {edit, edit}}};
}

void TestInterruptedSaving::save(const QString &host, const QByteArray &secret)
{
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    const Settings saved = m_store->load().settings;
    saver.save(saved, withHost(saved, host), both(secret));
    QTRY_COMPARE(finished.size(), 1);
    const auto outcome = finished.at(0).at(0).value<SaveOutcome>();
    QVERIFY(!outcome.problem);
    QVERIFY(outcome.warnings.isEmpty());
}

QByteArray TestInterruptedSaving::secretUnder(const QString &key)
{
    QByteArray found = "no answer";
    bool isAnswered = false;
    m_secrets->read(key, true, this, [&](const SecretOutcome &outcome) {
        found = outcome.ok() ? outcome.secret.utf8() : QByteArray("not there");
        isAnswered = true;
    });
    static_cast<void>(QTest::qWaitFor([&] { return isAnswered; }));
    return found;
}

void TestInterruptedSaving::leavesAPairThatAgrees_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<QByteArray>("inEffect");
    QTest::newRow("before the first secret is written") << 0 << false << QByteArray("old");
    QTest::newRow("after it") << 0 << true << QByteArray("old");
    QTest::newRow("before the second secret is written") << 1 << false << QByteArray("old");
    QTest::newRow("after it, before the settings") << 1 << true << QByteArray("old");
    QTest::newRow("after the settings") << 2 << false << QByteArray("new");
    QTest::newRow("after the first removal") << 2 << true << QByteArray("new");
    QTest::newRow("before the second removal") << 3 << false << QByteArray("new");
    QTest::newRow("after it, before the list is emptied") << 3 << true << QByteArray("new");
}

void TestInterruptedSaving::leavesAPairThatAgrees()
{
    QFETCH(int, requests);
    QFETCH(bool, isCarriedOut);
    QFETCH(QByteArray, inEffect);
    save(u"old"_s, "old");
    m_secrets->dieAfter(requests, isCarriedOut);
    {
        SettingsSaver saver(*m_store, *m_secrets);
        QSignalSpy died(m_secrets.get(), &MortalSecretStore::died);
        QSignalSpy finished(&saver, &SettingsSaver::finished);
        const Settings saved = m_store->load().settings;
        saver.save(saved, withHost(saved, u"new"_s), both("new"));
        QTRY_COMPARE(died.size(), 1);
        QVERIFY(finished.isEmpty());
    }
    m_secrets->revive();

    const SettingsStore::Loaded left = m_store->load();
    QVERIFY(!left.problem);
    QVERIFY(left.complaints.isEmpty());
    QCOMPARE(left.settings.mailServer.host, QString::fromUtf8(inEffect));
    QCOMPARE(secretUnder(left.settings.mailServer.password.key), inEffect);
    QCOMPARE(secretUnder(left.settings.mailServer.clientSecret.key), inEffect);

    save(u"newer"_s, "newer");
    const Settings tidy = m_store->load().settings;
    QCOMPARE(secretUnder(tidy.mailServer.password.key), QByteArray("newer"));
    QCOMPARE(secretUnder(tidy.mailServer.clientSecret.key), QByteArray("newer"));
    QCOMPARE(m_secrets->keys().size(), 2); // nothing of the accident is left
    QVERIFY(tidy.obsoleteSecrets.isEmpty());
}

QTEST_GUILESS_MAIN(TestInterruptedSaving)
#include "tst_interruptedsaving.moc"
