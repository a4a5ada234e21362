// SPDX-License-Identifier: Apache-2.0
// SettingsSaver with clients: whose secret goes where, and that none is lost, mixed up or left
// behind.
#include "saving/settingssaver.h"
#include "secrets/sessionsecretstore.h"
#include "settings/scope.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString acme = u"acme"_s;
const QString beta = u"beta"_s;

SecretEdits password(const char *text)
{
    return {SecretEdit::replace(Secret(text)), {}};
}

} // namespace

// Remembers what it was asked for, and refuses from a given write on.
class ClientSecretStore : public SessionSecretStore
{
    Q_OBJECT

public:
    void write(const QString &key, const Secret &secret, QObject *context,
               Receiver receiver) override
    {
        written << key;
        if (writesUntilSilence-- <= 0)
            return emit waiting();
        if (writesUntilFault-- > 0)
            SessionSecretStore::write(key, secret, context, std::move(receiver));
        else
            refuse(context, std::move(receiver));
    }

    void remove(const QString &key, QObject *context, Receiver receiver) override
    {
        removed << key;
        if (removalFails)
            refuse(context, std::move(receiver));
        else
            SessionSecretStore::remove(key, context, std::move(receiver));
    }

    QStringList written;
    QStringList removed;
    int writesUntilFault = 1000;
    int writesUntilSilence = 1000;
    bool removalFails = false;

private:
    void refuse(QObject *context, Receiver receiver)
    {
        QMetaObject::invokeMethod(
            context,
            [receiver] {
                receiver({SecretFault::Locked, {}, {}});
            },
            Qt::QueuedConnection);
    }
};

class TestClientSecrets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void storesAClientsPasswordUnderAKeyOfItsOwn();
    void savesAllOwnersTogether();
    void changesNothingWhenOneOfSeveralWritesFails_data();
    void changesNothingWhenOneOfSeveralWritesFails();
    void takesBackTheSecretsOfAllOwnersWhenCancelled();
    void replacesTheSecretOfOneClientOnly();
    void removesTheSecretOfOneClientOnly();
    void keepsSecretsWhenAClientInheritsAgain();
    void storesTheSecretOfANewClient();
    void removesTheSecretsOfARemovedClient();
    void removesWhatOthersStoredForARemovedClient();
    void listsWhatCouldNotBeRemovedWithItsClient();
    void removesManyClientsBitByBit();
    void ignoresEditsOfOwnersThatDoNotExist_data();
    void ignoresEditsOfOwnersThatDoNotExist();
    void keepsTheSecretOfAClientThatGetsAnotherId();
    void overwritesNoSecretOfAClientThatGotAnotherId_data();
    void overwritesNoSecretOfAClientThatGotAnotherId();
    void removesTheOldSecretOfAClientThatGetsAnotherIdAndSecret();
    void removesTheSecretOfAClientThatIsMadeAnew();
    void reusesNoKeyThatIsStillToBeRemoved();
    void storesASecretForAClientThatOthersRemoved();
    void takesWhatOthersChangedToTheNewId();
    void tellsThatAClientIsBackWithoutItsSecrets();
    void refusesAnIdThatOthersTookMeanwhile();
    void removesTheSecretsOfManyClientsAtOnce();

private:
    Settings stored() const { return m_store->load().settings; }
    QString key(const QString &owner, const QString &rest) const
    {
        return u"Mailroom/%1/%2/%3"_s.arg(m_store->profile(), owner, rest);
    }
    QStringList keys() const;
    SaveOutcome save(const Settings &saved, const Settings &wanted,
                     const SecretEditsByOwner &edits = {});
    void begin(const QStringList &clientIds, const SecretEditsByOwner &edits);
    // What a conversation would use: what the stored settings point to.
    QByteArray secretOf(const QString &owner);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClientSecretStore> m_secrets;
    std::unique_ptr<SettingsStore> m_store;
};

void TestClientSecrets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<ClientSecretStore>();
    m_store = std::make_unique<SettingsStore>(SettingsStore::file(m_folder->filePath(u"a.ini"_s)));
}

QStringList TestClientSecrets::keys() const
{
    QStringList all = m_secrets->keys();
    all.sort();
    return all;
}

SaveOutcome TestClientSecrets::save(const Settings &saved, const Settings &wanted,
                                    const SecretEditsByOwner &edits)
{
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save(saved, wanted, edits);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }))
        return {{}, Problem{ProblemId::Cancelled, u"it never ended"_s}, {}};
    return finished.at(0).at(0).value<SaveOutcome>();
}

void TestClientSecrets::begin(const QStringList &clientIds, const SecretEditsByOwner &edits)
{
    Settings settings;
    for (const QString &id : clientIds)
        settings.clients[id].mailServer.use = true;
    const SaveOutcome outcome = save({}, settings, edits);
    QVERIFY(!outcome.problem);
    QVERIFY(outcome.warnings.isEmpty());
    QCOMPARE(outcome.saved, stored());
    m_secrets->written.clear();
    m_secrets->removed.clear();
}

QByteArray TestClientSecrets::secretOf(const QString &owner)
{
    QByteArray found = "no answer";
    bool isAnswered = false;
    const QString at = Scope::own(stored(), owner).mailServer.password.key;
    m_secrets->read(at, true, this, [&](const SecretOutcome &outcome) {
        found = outcome.ok() ? outcome.secret.utf8() : QByteArray("none");
        isAnswered = true;
    });
    static_cast<void>(QTest::qWaitFor([&] { return isAnswered; }));
    return found;
}

void TestClientSecrets::storesAClientsPasswordUnderAKeyOfItsOwn()
{
    begin({acme}, {{acme, password("of acme")}});
    QCOMPARE(keys(), QStringList{key(u"client/acme"_s, u"password/1"_s)});
    const MailServerSettings server = stored().clients.value(acme).mailServer;
    QCOMPARE(server.password.key, key(u"client/acme"_s, u"password/1"_s));
    QVERIFY(server.password.storedAt.isValid());
    QVERIFY(!server.clientSecret.isStored());
    QVERIFY(!stored().mailServer.password.isStored());
    QCOMPARE(secretOf(acme), QByteArray("of acme"));
}

void TestClientSecrets::savesAllOwnersTogether()
{
    begin({acme, beta},
          {{QString(), password("of all")},
           {acme, password("of acme")},
           {beta, {SecretEdit::replace(Secret("of beta")), SecretEdit::replace(Secret("Azure"))}}});
    QCOMPARE(keys(), (QStringList{key(u"client/acme"_s, u"password/1"_s),
                                  key(u"client/beta"_s, u"client-secret/1"_s),
                                  key(u"client/beta"_s, u"password/1"_s),
                                  key(u"global"_s, u"password/1"_s)}));
    QCOMPARE(secretOf({}), QByteArray("of all"));
    QCOMPARE(secretOf(acme), QByteArray("of acme"));
    QCOMPARE(secretOf(beta), QByteArray("of beta"));
    QVERIFY(stored().clients.value(beta).mailServer.clientSecret.isStored());
}

void TestClientSecrets::changesNothingWhenOneOfSeveralWritesFails_data()
{
    QTest::addColumn<int>("writes");
    QTest::newRow("the first") << 0;
    QTest::newRow("the second") << 1;
    QTest::newRow("the third") << 2;
}

void TestClientSecrets::changesNothingWhenOneOfSeveralWritesFails()
{
    QFETCH(int, writes);
    begin({acme, beta}, {{acme, password("old")}});
    const Settings before = stored();
    const QStringList keysBefore = keys();
    Settings wanted = before;
    wanted.mailServer.host = u"mx.example.org"_s;
    wanted.clients[beta].name = u"Beta"_s;
    wanted.clients.insert(u"gamma"_s, {});
    m_secrets->writesUntilFault = writes;
    const SaveOutcome outcome = save(before, wanted,
                                     {{QString(), password("new of all")},
                                      {acme, password("new of acme")},
                                      {beta, password("new of beta")}});
    QVERIFY(outcome.problem);
    QCOMPARE(outcome.problem->code(), u"keychain-locked"_s);
    QCOMPARE(m_secrets->written.size(), writes + 1);
    QCOMPARE(stored(), before);
    QCOMPARE(outcome.saved, before);
    QCOMPARE(secretOf(acme), QByteArray("old"));
    // What was written for nothing goes again.
    QTRY_COMPARE(keys(), keysBefore);
    QCOMPARE(m_secrets->removed, m_secrets->written.mid(0, writes));
}

void TestClientSecrets::takesBackTheSecretsOfAllOwnersWhenCancelled()
{
    begin({acme, beta}, {});
    const Settings before = stored();
    m_secrets->writesUntilSilence = 2;
    SettingsSaver saver(*m_store, *m_secrets);
    QSignalSpy finished(&saver, &SettingsSaver::finished);
    saver.save(before, before,
               {{QString(), password("one")}, {acme, password("two")}, {beta, password("three")}});
    QTRY_COMPARE(m_secrets->written.size(), 3);
    saver.cancel();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<SaveOutcome>().problem->code(), u"cancelled"_s);
    QTRY_VERIFY(m_secrets->keys().isEmpty());
    QCOMPARE(stored(), before);
}

void TestClientSecrets::replacesTheSecretOfOneClientOnly()
{
    begin({acme, beta}, {{QString(), password("of all")},
                         {acme, password("of acme")},
                         {beta, password("of beta")}});
    QVERIFY(!save(stored(), stored(), {{acme, password("new of acme")}}).problem);
    QCOMPARE(m_secrets->written, QStringList{key(u"client/acme"_s, u"password/2"_s)});
    QCOMPARE(m_secrets->removed, QStringList{key(u"client/acme"_s, u"password/1"_s)});
    QCOMPARE(secretOf({}), QByteArray("of all"));
    QCOMPARE(secretOf(acme), QByteArray("new of acme"));
    QCOMPARE(secretOf(beta), QByteArray("of beta"));
}

void TestClientSecrets::removesTheSecretOfOneClientOnly()
{
    begin({acme, beta}, {{QString(), password("of all")},
                         {acme, password("of acme")},
                         {beta, password("of beta")}});
    QVERIFY(!save(stored(), stored(), {{acme, {SecretEdit::remove(), {}}}}).problem);
    QCOMPARE(keys(), (QStringList{key(u"client/beta"_s, u"password/1"_s),
                                  key(u"global"_s, u"password/1"_s)}));
    QVERIFY(!stored().clients.value(acme).mailServer.password.isStored());
    QCOMPARE(secretOf(beta), QByteArray("of beta"));
}

// Its own values are kept, and the password is one of them.
void TestClientSecrets::keepsSecretsWhenAClientInheritsAgain()
{
    begin({acme}, {{acme, password("of acme")}});
    Settings wanted = stored();
    wanted.clients[acme].mailServer.use = false;
    QVERIFY(!save(stored(), wanted).problem);
    QVERIFY(m_secrets->removed.isEmpty());
    QCOMPARE(secretOf(acme), QByteArray("of acme"));
}

void TestClientSecrets::storesTheSecretOfANewClient()
{
    begin({acme}, {{acme, password("of acme")}});
    Settings wanted = stored();
    wanted.clients.insert(beta, {u"Beta"_s, {}, {}});
    const SaveOutcome outcome = save(stored(), wanted, {{beta, password("of beta")}});
    QVERIFY(!outcome.problem);
    QCOMPARE(outcome.saved, stored());
    QCOMPARE(stored().clients.value(beta).name, u"Beta"_s);
    QCOMPARE(secretOf(beta), QByteArray("of beta"));
}

void TestClientSecrets::removesTheSecretsOfARemovedClient()
{
    begin({acme, beta},
          {{QString(), password("of all")},
           {acme, {SecretEdit::replace(Secret("of acme")), SecretEdit::replace(Secret("Azure"))}},
           {beta, password("of beta")}});
    Settings wanted = stored();
    wanted.clients.remove(acme);
    const SaveOutcome outcome = save(stored(), wanted);
    QVERIFY(!outcome.problem);
    QVERIFY(outcome.warnings.isEmpty());
    QCOMPARE(m_secrets->removed.size(), 2);
    QCOMPARE(keys(), (QStringList{key(u"client/beta"_s, u"password/1"_s),
                                  key(u"global"_s, u"password/1"_s)}));
    QCOMPARE(stored().clients.keys(), QStringList{beta});
    QVERIFY(stored().obsoleteSecrets.isEmpty());
    QCOMPARE(outcome.saved, stored());
}

// This window was opened before another one replaced the password.
void TestClientSecrets::removesWhatOthersStoredForARemovedClient()
{
    begin({acme}, {{acme, password("one")}});
    const Settings known = stored();
    QVERIFY(!save(known, known, {{acme, password("two")}}).problem);
    QVERIFY(!save(known, {}).problem);
    QVERIFY(stored().clients.isEmpty());
    QCOMPARE(keys(), QStringList());
}

void TestClientSecrets::listsWhatCouldNotBeRemovedWithItsClient()
{
    begin({acme}, {{acme, password("of acme")}});
    m_secrets->removalFails = true;
    const SaveOutcome outcome = save(stored(), {});
    QVERIFY(!outcome.problem);
    QCOMPARE(outcome.warnings.size(), 1);
    QVERIFY(stored().clients.isEmpty());
    QCOMPARE(stored().obsoleteSecrets, QStringList{key(u"client/acme"_s, u"password/1"_s)});
    m_secrets->removalFails = false;
    QVERIFY(!save(stored(), stored()).problem);
    QVERIFY(stored().obsoleteSecrets.isEmpty());
    QCOMPARE(keys(), QStringList());
}

void TestClientSecrets::removesManyClientsBitByBit()
{
    QStringList ids;
    SecretEditsByOwner edits;
    for (int number = 0; number < 50; ++number) {
        ids << u"client-%1"_s.arg(number);
        edits.insert(ids.constLast(), password("x"));
    }
    begin(ids, edits);
    QCOMPARE(keys().size(), 50);
    QVERIFY(!save(stored(), {}).problem);
    QCOMPARE(keys().size() + m_secrets->removed.size(), 50);
    for (int saves = 0; saves < 5 && !stored().obsoleteSecrets.isEmpty(); ++saves)
        QVERIFY(!save(stored(), stored()).problem);
    QCOMPARE(keys(), QStringList());
    QCOMPARE(stored(), Settings());
}

void TestClientSecrets::ignoresEditsOfOwnersThatDoNotExist_data()
{
    QTest::addColumn<QString>("owner");
    QTest::newRow("never there") << u"gamma"_s;
    QTest::newRow("removed in the same save") << beta;
    QTest::newRow("no ID") << u"../global"_s;
    QTest::newRow("in other letters") << u"ACME"_s;
}

void TestClientSecrets::ignoresEditsOfOwnersThatDoNotExist()
{
    QFETCH(QString, owner);
    begin({acme, beta}, {});
    Settings wanted = stored();
    wanted.clients.remove(beta);
    const SaveOutcome outcome =
        save(stored(), wanted,
             {{owner, {SecretEdit::replace(Secret("lost")), SecretEdit::replace(Secret("lost"))}}});
    QVERIFY(!outcome.problem);
    QCOMPARE(m_secrets->written, QStringList());
    QCOMPARE(keys(), QStringList());
    QCOMPARE(stored(), wanted);
    QCOMPARE(outcome.saved, wanted);
}

void TestClientSecrets::keepsTheSecretOfAClientThatGetsAnotherId()
{
    begin({acme}, {{acme, password("of acme")}});
    Settings wanted = stored();
    wanted.clients.insert(beta, wanted.clients.take(acme));
    QVERIFY(!save(stored(), wanted).problem);
    QCOMPARE(stored(), wanted);
    QCOMPARE(secretOf(beta), QByteArray("of acme"));
    QVERIFY(m_secrets->removed.isEmpty());
    // And for ever after.
    wanted.mailServer.port = 587;
    QVERIFY(!save(stored(), wanted).problem);
    QCOMPARE(secretOf(beta), QByteArray("of acme"));
    QVERIFY(stored().obsoleteSecrets.isEmpty());
}

void TestClientSecrets::overwritesNoSecretOfAClientThatGotAnotherId_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("in one save") << true;
    QTest::newRow("one save after the other") << false;
}

void TestClientSecrets::overwritesNoSecretOfAClientThatGotAnotherId()
{
    QFETCH(bool, atOnce);
    begin({acme}, {{acme, password("old")}});
    Settings wanted = stored();
    wanted.clients.insert(beta, wanted.clients.take(acme));
    if (!atOnce)
        QVERIFY(!save(stored(), wanted).problem);
    wanted.clients.insert(acme, {});
    QVERIFY(!save(stored(), wanted, {{acme, password("new")}}).problem);
    QCOMPARE(m_secrets->written, QStringList{key(u"client/acme"_s, u"password/2"_s)});
    QCOMPARE(secretOf(acme), QByteArray("new"));
    QCOMPARE(secretOf(beta), QByteArray("old"));
    // The next saves take neither away.
    for (int saves = 0; saves < 2; ++saves) {
        Settings changed = stored();
        ++changed.mailServer.port;
        QVERIFY(!save(stored(), changed).problem);
    }
    QCOMPARE(secretOf(acme), QByteArray("new"));
    QCOMPARE(secretOf(beta), QByteArray("old"));
    // But with its client each one goes.
    QVERIFY(!save(stored(), {}).problem);
    QCOMPARE(keys(), QStringList());
}

void TestClientSecrets::removesTheOldSecretOfAClientThatGetsAnotherIdAndSecret()
{
    begin({acme}, {{acme, password("old")}});
    Settings wanted = stored();
    wanted.clients.insert(beta, wanted.clients.take(acme));
    QVERIFY(!save(stored(), wanted, {{beta, password("new")}}).problem);
    QCOMPARE(keys(), QStringList{key(u"client/beta"_s, u"password/2"_s)});
    QCOMPARE(secretOf(beta), QByteArray("new"));
}

// Removed and added again before anything was saved: another client under the same ID.
void TestClientSecrets::removesTheSecretOfAClientThatIsMadeAnew()
{
    begin({acme, beta}, {{acme, password("old")}, {beta, password("of beta")}});
    Settings wanted = stored();
    wanted.clients[acme] = {};
    QVERIFY(!save(stored(), wanted).problem);
    QVERIFY(!stored().clients.value(acme).mailServer.password.isStored());
    QCOMPARE(keys(), QStringList{key(u"client/beta"_s, u"password/1"_s)});
    QVERIFY(stored().obsoleteSecrets.isEmpty());
}

void TestClientSecrets::reusesNoKeyThatIsStillToBeRemoved()
{
    begin({acme}, {{acme, password("old")}});
    m_secrets->removalFails = true;
    QVERIFY(!save(stored(), {}).problem);
    m_secrets->removalFails = false;
    Settings wanted = stored();
    wanted.clients.insert(acme, {});
    QVERIFY(!save(stored(), wanted, {{acme, password("new")}}).problem);
    QCOMPARE(secretOf(acme), QByteArray("new"));
    QCOMPARE(keys(), QStringList{key(u"client/acme"_s, u"password/2"_s)});
}

// It was changed here, so it comes back, and its new secret with it.
void TestClientSecrets::storesASecretForAClientThatOthersRemoved()
{
    begin({acme}, {{acme, password("old")}});
    const Settings known = stored();
    QVERIFY(!save(known, {}).problem);
    QVERIFY(!save(known, known, {{acme, password("new")}}).problem);
    QVERIFY(stored().clients.value(acme).mailServer.use);
    QCOMPARE(secretOf(acme), QByteArray("new"));
    QCOMPARE(keys().size(), 1);
}

// The window renames; meanwhile the command line stores another password and another host.
void TestClientSecrets::takesWhatOthersChangedToTheNewId()
{
    begin({acme}, {{acme, password("old")}});
    const Settings known = stored();
    Settings renamed = known;
    Client client = renamed.clients.take(acme);
    client.formerId = acme;
    client.mailServer.senderName = u"changed here"_s;
    renamed.clients.insert(beta, client);

    Settings others = known;
    others.clients[acme].mailServer.host = u"changed.elsewhere.example"_s;
    QVERIFY(!save(known, others, {{acme, password("new")}}).problem);
    QVERIFY(!save(known, renamed).problem);

    QCOMPARE(stored().clients.keys(), QStringList{beta});
    const Client found = stored().clients.value(beta);
    QCOMPARE(found.mailServer.host, u"changed.elsewhere.example"_s);
    QCOMPARE(found.mailServer.senderName, u"changed here"_s);
    QCOMPARE(secretOf(beta), QByteArray("new"));
    QCOMPARE(keys().size(), 1);
}

void TestClientSecrets::tellsThatAClientIsBackWithoutItsSecrets()
{
    begin({acme}, {{acme, password("old")}});
    const Settings known = stored();
    Settings changed = known;
    changed.clients[acme].name = u"Changed"_s;
    QVERIFY(!save(known, {}).problem); // others
    const SaveOutcome outcome = save(known, changed);
    QVERIFY(!outcome.problem);
    QCOMPARE(outcome.warnings, QList{(Problem{ProblemId::ClientRestored, u"Changed"_s})});
    QCOMPARE(stored().clients.value(acme).name, u"Changed"_s);
    QVERIFY(!stored().clients.value(acme).mailServer.password.isStored());
}

void TestClientSecrets::refusesAnIdThatOthersTookMeanwhile()
{
    begin({}, {});
    const Settings known = stored();
    Settings here = known;
    here.clients[acme].mailServer.host = u"here.example"_s;
    Settings others = known;
    others.clients[acme].mailServer.host = u"elsewhere.example"_s;
    QVERIFY(!save(known, others, {{acme, password("theirs")}}).problem);
    const auto problem = save(known, here, {{acme, password("ours")}}).problem;
    QVERIFY(problem);
    QVERIFY2(problem->message().contains(u"“acme”"_s), qPrintable(problem->message()));
    QCOMPARE(stored().clients.value(acme).mailServer.host, u"elsewhere.example"_s);
    QCOMPARE(secretOf(acme), QByteArray("theirs"));
    QCOMPARE(keys().size(), 1);
}

void TestClientSecrets::removesTheSecretsOfManyClientsAtOnce()
{
    QStringList ids;
    SecretEditsByOwner secrets;
    for (int number = 0; number < 30; ++number) {
        ids << u"c%1"_s.arg(number);
        secrets.insert(ids.constLast(), password("one"));
    }
    begin(ids, secrets);
    QCOMPARE(keys().size(), 30);
    QVERIFY(!save(stored(), {}).problem);
    QCOMPARE(keys(), QStringList());
    QVERIFY(stored().obsoleteSecrets.isEmpty());
}

QTEST_GUILESS_MAIN(TestClientSecrets)
#include "tst_clientsecrets.moc"
