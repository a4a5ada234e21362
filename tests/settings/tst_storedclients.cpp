// SPDX-License-Identifier: Apache-2.0
// Clients in a settings file: what comes back, what stays, and what several programs do to it at the
// same time.
#include "settings/filebytes.h"
#include "settings/fullsettings.h"
#include "settings/iniinspection.h"
#include "settings/settingtext.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString acme = u"acme"_s;

// Not a single member at its default.
Client fullClient(const SettingsStore &store, const QString &id, const QString &text)
{
    Client client;
    client.name = text;
    client.supportAddress = text;
    client.mailServer = fullSettings(store, text).mailServer;
    client.mailServer.password.key = store.nextSecretKey(u"password"_s, {}, id);
    client.mailServer.clientSecret.key = store.nextSecretKey(u"client-secret"_s, {}, id);
    return client;
}

Settings withClients(const QMap<QString, Client> &clients)
{
    Settings settings;
    settings.clients = clients;
    return settings;
}

Client clientWithHost(const QString &host)
{
    Client client;
    client.mailServer.use = true;
    client.mailServer.host = host;
    return client;
}

QStringList detailsOf(const SettingsStore::Loaded &loaded)
{
    QStringList details;
    for (const Problem &complaint : loaded.complaints)
        details << complaint.detail;
    return details;
}

// As after years of use: most inherit, some have servers of their own.
Settings manyClients(const SettingsStore &store, int inheriting, int withOwn)
{
    Settings settings;
    for (int number = 0; number < inheriting; ++number)
        settings.clients.insert(u"client-%1"_s.arg(number, 5, 10, QLatin1Char('0')),
                                {u"Client number %1, Inc."_s.arg(number), {}, {}});
    for (int number = 0; number < withOwn; ++number) {
        const QString id = u"own-%1"_s.arg(number, 5, 10, QLatin1Char('0'));
        settings.clients.insert(id, fullClient(store, id, u"mx%1.example.org"_s.arg(number)));
    }
    return settings;
}

} // namespace

class TestStoredClients : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leavesNoMemberOfAFullClientAtItsDefault();
    void bringsBackEveryValue_data();
    void bringsBackEveryValue();
    void keepsClientsWithSimilarIdsApart();
    void removesNoneOfSimilarIds_data();
    void removesNoneOfSimilarIds();
    void writesTheKeysAsDocumented();
    void storesAClientWithoutAnyValue();
    void forgetsAValueThatIsBackAtItsDefault();
    void keepsUnknownKeysOfAClient();
    void keepsUnknownKeysUnderAnotherId();
    void removesUnknownKeysWithTheirClient();
    void complainsOfInvalidIdsAndLeavesThemAlone_data();
    void complainsOfInvalidIdsAndLeavesThemAlone();
    void storesNoClientUnderAnInvalidId_data();
    void storesNoClientUnderAnInvalidId();
    void complainsOfAWrongValueByItsFullKey_data();
    void complainsOfAWrongValueByItsFullKey();
    void replacesAWrongValueInTheNextSave();
    void dropsAWrongValueWithItsClient();
    void takesNoSecretsOfOthers_data();
    void takesNoSecretsOfOthers();
    void neverTakesAClientsSecretForObsolete();
    void losesNothingWhenTwoEditDifferentClients();
    void losesNothingWhenTwoEditOneClient();
    void bringsBackWholeWhatOthersRemoved();
    void leavesAloneWhatOthersRemoved();
    void removesWhatOthersChanged();
    void loadsFilesWithoutClients();
    void writesNothingForNothing();
    void namesSecretsByClient();
    void copesWithThousandsOfClients();

private:
    SettingsStore store() const { return SettingsStore::file(m_path); }
    QStringList keysInFile() const { return QSettings(m_path, QSettings::IniFormat).allKeys(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestStoredClients::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = QFileInfo(m_folder->path()).canonicalFilePath() + "/mailroom.ini"_L1;
}

// Without this, what the round trip brings back would prove little.
void TestStoredClients::leavesNoMemberOfAFullClientAtItsDefault()
{
    const Client client = fullClient(store(), acme, u"x"_s);
    QStringList texts;
    forEachClientSetting(client, [&](const SettingKey &key, const auto &value) {
        texts << key.id() + u'=' + toSettingText(value);
    });
    QStringList defaults;
    const Client fresh;
    forEachClientSetting(fresh, [&](const SettingKey &key, const auto &value) {
        defaults << key.id() + u'=' + toSettingText(value);
    });
    QCOMPARE(texts.size(), 22);
    for (const QString &text : texts)
        QVERIFY2(!defaults.contains(text), qPrintable(text));
    QVERIFY(!client.name.isEmpty());
    QVERIFY(client.mailServer.password.isStored() && client.mailServer.clientSecret.isStored());
}

void TestStoredClients::bringsBackEveryValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"plain"_s;
    QTest::newRow("comma") << u"Example, Inc."_s;
    QTest::newRow("commas alone") << u",,"_s;
    QTest::newRow("quotes") << u"\"Acme\" & 'Söhne'"_s;
    QTest::newRow("backslashes") << u"C:\\new\\x41\\"_s;
    QTest::newRow("slashes") << u"a/b//c"_s;
    QTest::newRow("emoji") << u"📧 👩‍💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s;
    QTest::newRow("kanji") << u"株式会社"_s;
    QTest::newRow("right to left") << u"مرحبا"_s;
    QTest::newRow("blanks at the ends") << u"  a  "_s;
    QTest::newRow("per cent and place-holders") << u"100 % %1 %20 %U1234"_s;
    QTest::newRow("looks like a variant") << u"@Variant(\\0\\0\\0\\x9)"_s;
    QTest::newRow("looks like a section") << u"[clients]"_s;
    QTest::newRow("markup") << u"<b>Acme</b>"_s;
}

void TestStoredClients::bringsBackEveryValue()
{
    QFETCH(QString, text);
    Settings settings = fullSettings(store(), text);
    settings.clients.insert(acme, fullClient(store(), acme, text));
    QCOMPARE(store().save({}, settings), std::nullopt);
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, settings);
    QCOMPARE(detailsOf(loaded), QStringList());
    QVERIFY(!loaded.problem);

    // And back, one client after all its values.
    QCOMPARE(store().save(settings, withClients({{acme, {}}})), std::nullopt);
    QCOMPARE(store().load().settings, withClients({{acme, {}}}));
}

void TestStoredClients::keepsClientsWithSimilarIdsApart()
{
    Settings settings;
    for (const QString &id : {u"acme"_s, u"acme-2"_s, u"acme.x"_s, u"acme_1"_s, u"acme.x.y"_s,
                              u"acm"_s, u"acme2"_s, u"0"_s, u"007"_s, u"base"_s, u"name"_s,
                              u"clients"_s, u"General"_s, u"a.-_"_s, QString(64, u'x')})
        settings.clients.insert(id, fullClient(store(), id, u"of "_s + id));
    QCOMPARE(store().save({}, settings), std::nullopt);
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, settings);
    QCOMPARE(detailsOf(loaded), QStringList());
}

void TestStoredClients::removesNoneOfSimilarIds_data()
{
    QTest::addColumn<QString>("removed");
    for (const char *id : {"acme", "acme-2", "acme.x", "acme_1"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestStoredClients::removesNoneOfSimilarIds()
{
    QFETCH(QString, removed);
    Settings settings;
    for (const QString &id : {u"acme"_s, u"acme-2"_s, u"acme.x"_s, u"acme_1"_s})
        settings.clients.insert(id, fullClient(store(), id, u"of "_s + id));
    QCOMPARE(store().save({}, settings), std::nullopt);
    Settings without = settings;
    without.clients.remove(removed);
    QCOMPARE(store().save(settings, without), std::nullopt);
    QCOMPARE(store().load().settings, without);
    for (const QString &key : keysInFile())
        QVERIFY2(!key.startsWith("clients/"_L1 + removed + u'/'), qPrintable(key));
}

// Scripts and other versions rely on these.
void TestStoredClients::writesTheKeysAsDocumented()
{
    Client client = clientWithHost(u"mx.acme.example"_s);
    client.name = u"Acme"_s;
    client.supportAddress = u"help@acme.example"_s;
    client.mailServer.password = {store().nextSecretKey(u"password"_s, {}, acme),
                                  QDateTime({2026, 11, 26}, {8, 5}, Qt::UTC)};
    QCOMPARE(store().save({}, withClients({{acme, client}, {u"beta"_s, {}}})), std::nullopt);
    const QByteArray expected = "[General]\nschemaVersion=1\n\n"
                                "[clients]\nacme\\base\\host=mx.acme.example\n"
                                "acme\\base\\useOwn=true\nacme\\name=Acme\n"
                                "acme\\security\\passwordKey=Mailroom/"
                                + store().profile().toLatin1()
                                + "/client/acme/password/1\n"
                                  "acme\\security\\passwordStoredAt=2026-11-26T08:05:00.000Z\n"
                                  "acme\\support\\address=help@acme.example\nbeta\\name=\n";
    QCOMPARE(bytesOf(m_path).replace("\r\n", "\n"), expected);
}

// It is there all the same, and inherits.
void TestStoredClients::storesAClientWithoutAnyValue()
{
    const Settings settings = withClients({{acme, {}}});
    QCOMPARE(store().save({}, settings), std::nullopt);
    QCOMPARE(keysInFile(), (QStringList{u"clients/acme/name"_s, u"schemaVersion"_s}));
    QCOMPARE(store().load().settings, settings);
    QCOMPARE(store().save(settings, {}), std::nullopt);
    QCOMPARE(keysInFile(), QStringList{u"schemaVersion"_s});
}

void TestStoredClients::forgetsAValueThatIsBackAtItsDefault()
{
    const Settings full = withClients({{acme, fullClient(store(), acme, u"x"_s)}});
    QCOMPARE(store().save({}, full), std::nullopt);
    QCOMPARE(keysInFile().filter(u"clients/acme/"_s).size(), 22 + 1 + 4);
    Settings before = full;
    Settings after = full;
    after.clients[acme].mailServer.port = 25;
    QCOMPARE(store().save(before, after), std::nullopt);
    QVERIFY(!keysInFile().contains(u"clients/acme/base/port"_s));
    before = after;
    after.clients[acme].mailServer.password = {};
    QCOMPARE(store().save(before, after), std::nullopt);
    QVERIFY(!keysInFile().contains(u"clients/acme/security/passwordKey"_s));
    QVERIFY(!keysInFile().contains(u"clients/acme/security/passwordStoredAt"_s));
    before = after;
    after.clients[acme] = {};
    QCOMPARE(store().save(before, after), std::nullopt);
    QCOMPARE(keysInFile(), (QStringList{u"clients/acme/name"_s, u"schemaVersion"_s}));
}

void TestStoredClients::keepsUnknownKeysOfAClient()
{
    QVERIFY(write(m_path, "schemaVersion=1\n[clients]\nacme\\name=Acme\nacme\\future=\"a, b; c\"\n"
                          "acme\\base\\future\\deep=1\nacme\\base\\use=true\n"));
    const auto loaded = store().load();
    QCOMPARE(detailsOf(loaded), QStringList());
    QVERIFY(!loaded.settings.clients.value(acme).mailServer.use);
    Settings current = loaded.settings;
    current.clients[acme].name = u"Acme, Inc."_s;
    QCOMPARE(store().save(loaded.settings, current), std::nullopt);
    const QSettings file(m_path, QSettings::IniFormat);
    QCOMPARE(file.value(u"clients/acme/name"_s).toString(), u"Acme, Inc."_s);
    QCOMPARE(file.value(u"clients/acme/future"_s).toString(), u"a, b; c"_s);
    QCOMPARE(file.value(u"clients/acme/base/future/deep"_s).toString(), u"1"_s);
    QCOMPARE(file.value(u"clients/acme/base/use"_s).toString(), u"true"_s);
}

// Else the client would be back, without its name, when the file is read again.
void TestStoredClients::keepsUnknownKeysUnderAnotherId()
{
    QVERIFY(write(m_path, "schemaVersion=1\n[clients]\nacme\\name=Acme\nacme\\future=\"a, b; c\"\n"
                          "acme\\base\\future\\deep=1\n"));
    const Settings saved = store().load().settings;
    Settings current = saved;
    current.clients.insert(u"other"_s, current.clients.take(acme));
    QCOMPARE(store().save(saved, current), std::nullopt);
    QCOMPARE(keysInFile(),
             (QStringList{u"clients/other/base/future/deep"_s, u"clients/other/future"_s,
                          u"clients/other/name"_s, u"schemaVersion"_s}));
    QCOMPARE(store().load().settings.clients.value(u"other"_s).unknown.value(u"future"_s),
             QStringList{u"a, b; c"_s});
}

void TestStoredClients::removesUnknownKeysWithTheirClient()
{
    QVERIFY(write(m_path, "schemaVersion=1\n[clients]\nacme\\name=Acme\nacme\\future=1\n"
                          "acme\\base\\future\\deep=1\nacme-2\\future=2\nacme-2\\name=Two\n"
                          "future=3\n"));
    const Settings saved = store().load().settings;
    Settings current = saved;
    current.clients.remove(acme);
    QCOMPARE(store().save(saved, current), std::nullopt);
    QCOMPARE(store().load().settings, current);
    QCOMPARE(keysInFile(), (QStringList{u"clients/acme-2/future"_s, u"clients/acme-2/name"_s,
                                        u"clients/future"_s, u"schemaVersion"_s}));
}

void TestStoredClients::complainsOfInvalidIdsAndLeavesThemAlone_data()
{
    QTest::addColumn<QByteArray>("id"); // as in the file
    QTest::addColumn<QString>("shown");
    QTest::newRow("blank") << QByteArray("a%20b") << u"a b"_s;
    QTest::newRow("dot first") << QByteArray(".acme") << u".acme"_s;
    QTest::newRow("dash first") << QByteArray("-acme") << u"-acme"_s;
    QTest::newRow("two dots") << QByteArray("..") << u".."_s;
    QTest::newRow("umlaut") << QByteArray("%E4cme") << u"äcme"_s;
    QTest::newRow("kanji") << QByteArray("%U5C71") << u"山"_s;
    QTest::newRow("place-holder") << QByteArray("%251") << u"%1"_s;
    QTest::newRow("too long") << QByteArray(65, 'x') << QString(64, u'x');
}

void TestStoredClients::complainsOfInvalidIdsAndLeavesThemAlone()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, shown);
    const QByteArray lines = id + "\\base\\host=mx.example.org\n" + id + "\\name=Strange\n";
    QVERIFY(write(m_path, "[General]\nschemaVersion=1\n\n[clients]\n" + lines));
    const auto loaded = store().load();
    QVERIFY(loaded.settings.clients.isEmpty());
    QCOMPARE(loaded.complaints.size(), 1);
    QCOMPARE(loaded.complaints.constFirst().id, ProblemId::SettingInvalid);
    QVERIFY2(detailsOf(loaded).constFirst().contains(u"“"_s + shown + u"”"_s),
             qPrintable(detailsOf(loaded).constFirst()));

    // Whoever saves others does not touch it.
    QCOMPARE(store().save(loaded.settings, withClients({{acme, {}}})), std::nullopt);
    QVERIFY2(bytesOf(m_path).replace("\r\n", "\n").contains(lines), bytesOf(m_path).constData());
    QCOMPARE(store().save(withClients({{acme, {}}}), {}), std::nullopt);
    QCOMPARE(bytesOf(m_path).replace("\r\n", "\n"),
             "[General]\nschemaVersion=1\n\n[clients]\n" + lines);
}

void TestStoredClients::storesNoClientUnderAnInvalidId_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("slash") << u"acme/base"_s;
    QTest::newRow("two dots") << u".."_s;
    QTest::newRow("blank") << u"a b"_s;
    QTest::newRow("line end") << u"acme\n"_s;
    QTest::newRow("too long") << QString(65, u'x');
}

// It would not come back.
void TestStoredClients::storesNoClientUnderAnInvalidId()
{
    QFETCH(QString, id);
    QVERIFY(!isClientId(id));
    const auto problem = store().save({}, withClients({{id, clientWithHost(u"mx.example.org"_s)}}));
    QVERIFY(problem);
    QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
    QVERIFY(!QFileInfo::exists(m_path));
}

void TestStoredClients::complainsOfAWrongValueByItsFullKey_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("key");
    QTest::newRow("port") << QByteArray("base\\port=abc") << u"clients/acme/base/port"_s;
    QTest::newRow("switch") << QByteArray("base\\useOwn=maybe") << u"clients/acme/base/useOwn"_s;
    QTest::newRow("authentication")
        << QByteArray("base\\authentication=oauth") << u"clients/acme/base/authentication"_s;
    QTest::newRow("encryption") << QByteArray("security\\encryption=ssl")
                                << u"clients/acme/security/encryption"_s;
    QTest::newRow("line end") << QByteArray("base\\host=\"a\\nb\"") << u"clients/acme/base/host"_s;
    QTest::newRow("line end in the name") << QByteArray("name=\"a\\nb\"") << u"clients/acme/name"_s;
    QTest::newRow("line end in the address")
        << QByteArray("support\\address=\"a\\nb\"") << u"clients/acme/support/address"_s;
}

void TestStoredClients::complainsOfAWrongValueByItsFullKey()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, key);
    QVERIFY(
        write(m_path, "schemaVersion=1\n[clients]\nacme\\" + line + "\nbeta\\base\\port=587\n"));
    const auto loaded = store().load();
    QCOMPARE(loaded.settings.clients.value(acme), Client());
    QVERIFY(loaded.settings.clients.contains(acme));
    QCOMPARE(loaded.settings.clients.value(u"beta"_s).mailServer.port, quint16(587));
    QCOMPARE(loaded.complaints.size(), 1);
    QCOMPARE(loaded.complaints.constFirst().id, ProblemId::SettingInvalid);
    QVERIFY2(detailsOf(loaded).constFirst().startsWith(key + u':'),
             qPrintable(detailsOf(loaded).constFirst()));
}

void TestStoredClients::replacesAWrongValueInTheNextSave()
{
    QVERIFY(write(m_path, "schemaVersion=1\n[clients]\nacme\\base\\port=abc\nacme\\name=\"a\\nb\"\n"
                          "acme\\base\\host=mx.example.org\n"));
    const Settings saved = store().load().settings;
    Settings current = saved;
    current.mailServer.port = 587; // something else
    QCOMPARE(store().save(saved, current), std::nullopt);
    const auto loaded = store().load();
    QCOMPARE(detailsOf(loaded), QStringList());
    QCOMPARE(loaded.settings, current);
    QVERIFY(!keysInFile().contains(u"clients/acme/base/port"_s));
}

void TestStoredClients::dropsAWrongValueWithItsClient()
{
    QVERIFY(write(m_path, "schemaVersion=1\n[clients]\nacme\\base\\port=abc\n"));
    QCOMPARE(store().save(store().load().settings, {}), std::nullopt);
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, Settings());
    QCOMPARE(detailsOf(loaded), QStringList());
}

void TestStoredClients::takesNoSecretsOfOthers_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("other program") << u"Bank/login"_s;
    QTest::newRow("other profile") << u"Mailroom/default/client/acme/password/1"_s;
    QTest::newRow("no profile") << u"Mailroom/client/acme/password/1"_s;
}

void TestStoredClients::takesNoSecretsOfOthers()
{
    QFETCH(QString, key);
    QVERIFY(write(m_path, "schemaVersion=1\n[clients]\nacme\\security\\passwordKey="
                              + key.toLatin1() + "\nacme\\name=Acme\n"));
    const auto loaded = store().load();
    QVERIFY(!loaded.settings.clients.value(acme).mailServer.password.isStored());
    QCOMPARE(loaded.settings.clients.value(acme).name, u"Acme"_s);
    QVERIFY(loaded.settings.secretKeys().isEmpty());
    QCOMPARE(loaded.complaints.size(), 1);
    QVERIFY2(detailsOf(loaded).constFirst().startsWith(u"clients/acme/security/passwordKey:"_s),
             qPrintable(detailsOf(loaded).constFirst()));

    Settings current = loaded.settings;
    current.clients[acme].mailServer.clientSecret = {key, QDateTime::currentDateTimeUtc()};
    const auto problem = store().save(loaded.settings, current);
    QVERIFY(problem);
    QVERIFY2(problem->detail.contains(u"clients/acme/security/clientSecretKey"_s),
             qPrintable(problem->detail));
}

void TestStoredClients::neverTakesAClientsSecretForObsolete()
{
    const QString used = store().nextSecretKey(u"password"_s, {}, acme);
    const QString unused = store().nextSecretKey(u"password"_s, used, acme);
    QVERIFY(write(m_path, "schemaVersion=1\n[clients]\nacme\\security\\passwordKey="
                              + used.toLatin1() + "\n[secrets]\nobsolete=" + used.toLatin1() + ", "
                              + unused.toLatin1() + "\n"));
    const auto loaded = store().load();
    QCOMPARE(loaded.settings.obsoleteSecrets, QStringList{unused});
    QCOMPARE(loaded.settings.secretKeys(), QStringList{used});
    QCOMPARE(detailsOf(loaded), QStringList());
}

void TestStoredClients::losesNothingWhenTwoEditDifferentClients()
{
    const Settings begun = withClients({{acme, {}}, {u"beta"_s, {}}, {u"gamma"_s, {}}});
    QCOMPARE(store().save({}, begun), std::nullopt);
    Settings here = begun;
    here.clients[acme] = fullClient(store(), acme, u"here"_s);
    here.clients.insert(u"new-here"_s, clientWithHost(u"here.example.org"_s));
    Settings there = begun;
    there.clients[u"beta"_s] = fullClient(store(), u"beta"_s, u"there"_s);
    there.clients.remove(u"gamma"_s);
    there.clients.insert(u"new-there"_s, clientWithHost(u"there.example.org"_s));
    QCOMPARE(store().save(begun, here), std::nullopt);
    QCOMPARE(store().save(begun, there), std::nullopt);

    const Settings both = withClients({{acme, here.clients.value(acme)},
                                       {u"beta"_s, there.clients.value(u"beta"_s)},
                                       {u"new-here"_s, clientWithHost(u"here.example.org"_s)},
                                       {u"new-there"_s, clientWithHost(u"there.example.org"_s)}});
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, both);
    QCOMPARE(detailsOf(loaded), QStringList());
}

void TestStoredClients::losesNothingWhenTwoEditOneClient()
{
    const Settings begun = withClients({{acme, {}}});
    QCOMPARE(store().save({}, begun), std::nullopt);
    Settings here = begun;
    here.clients[acme].name = u"Acme"_s;
    Settings there = begun;
    there.clients[acme].mailServer.port = 587;
    QCOMPARE(store().save(begun, here), std::nullopt);
    QCOMPARE(store().save(begun, there), std::nullopt);
    const Client client = store().load().settings.clients.value(acme);
    QCOMPARE(client.name, u"Acme"_s);
    QCOMPARE(client.mailServer.port, quint16(587));
}

// Half a client, with nothing but what was changed, would send mail in some other way.
void TestStoredClients::bringsBackWholeWhatOthersRemoved()
{
    const Settings begun = withClients({{acme, fullClient(store(), acme, u"x"_s)},
                                        {u"beta"_s, fullClient(store(), u"beta"_s, u"y"_s)}});
    QCOMPARE(store().save({}, begun), std::nullopt);
    QCOMPARE(store().save(begun, {}), std::nullopt);
    Settings here = begun;
    here.clients[acme].mailServer.port = 25; // which is the default
    QCOMPARE(store().save(begun, here), std::nullopt);
    QCOMPARE(store().load().settings, withClients({{acme, here.clients.value(acme)}}));
}

void TestStoredClients::leavesAloneWhatOthersRemoved()
{
    const Settings begun = withClients({{acme, fullClient(store(), acme, u"x"_s)}});
    QCOMPARE(store().save({}, begun), std::nullopt);
    QCOMPARE(store().save(begun, {}), std::nullopt);
    Settings here = begun;
    here.mailServer.port = 587;
    QCOMPARE(store().save(begun, here), std::nullopt);
    QVERIFY(store().load().settings.clients.isEmpty());
    here.clients.clear(); // removed by both
    QCOMPARE(store().save(begun, here), std::nullopt);
    QCOMPARE(store().load().settings, here);
}

void TestStoredClients::removesWhatOthersChanged()
{
    const Settings begun = withClients({{acme, {}}});
    QCOMPARE(store().save({}, begun), std::nullopt);
    const Settings there = withClients({{acme, fullClient(store(), acme, u"x"_s)}});
    QCOMPARE(store().save(begun, there), std::nullopt);
    QCOMPARE(store().save(begun, {}), std::nullopt);
    QCOMPARE(store().load().settings, Settings());
    QCOMPARE(keysInFile(), QStringList{u"schemaVersion"_s});
}

void TestStoredClients::loadsFilesWithoutClients()
{
    QVERIFY(write(m_path, "[General]\nschemaVersion=1\n\n[base]\nhost=mx.example.org\nuse=true\n"));
    const auto loaded = store().load();
    QVERIFY(loaded.settings.clients.isEmpty());
    QCOMPARE(loaded.settings.mailServer.host, u"mx.example.org"_s);
    QCOMPARE(detailsOf(loaded), QStringList());
    Settings current = loaded.settings;
    current.clients.insert(acme, {});
    QCOMPARE(store().save(loaded.settings, current), std::nullopt);
    QCOMPARE(store().load().settings, current);
}

void TestStoredClients::writesNothingForNothing()
{
    const QByteArray bytes =
        "; by hand\n[clients]\nacme\\name = Acme\nacme\\base\\port = 25\nx y\\z = 1\n";
    QVERIFY(write(m_path, bytes));
    const Settings saved = store().load().settings;
    QCOMPARE(saved.clients.keys(), QStringList{acme});
    QCOMPARE(store().save(saved, saved), std::nullopt);
    QCOMPARE(bytesOf(m_path), bytes);
}

void TestStoredClients::namesSecretsByClient()
{
    const QString start = "Mailroom/"_L1 + store().profile();
    const QString first = store().nextSecretKey(u"password"_s, {}, acme);
    QCOMPARE(first, start + "/client/acme/password/1"_L1);
    QCOMPARE(store().nextSecretKey(u"password"_s, first, acme),
             start + "/client/acme/password/2"_L1);
    // A client named "global" is not the global mail server.
    QCOMPARE(store().nextSecretKey(u"password"_s, {}, u"global"_s),
             start + "/client/global/password/1"_L1);
    QCOMPARE(store().nextSecretKey(u"password"_s, {}), start + "/global/password/1"_L1);
    // The longest ID still makes a key that can be stored.
    const QString longest(64, u'x');
    QVERIFY(!store().save({}, withClients({{longest, fullClient(store(), longest, u"x"_s)}})));
}

void TestStoredClients::copesWithThousandsOfClients()
{
    constexpr qint64 longest = 8000; // ms; a tenth is usual
    const Settings settings = manyClients(store(), 5000, 500);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(store().save({}, settings), std::nullopt);
    const qint64 first = clock.restart();
    const auto loaded = store().load();
    const qint64 load = clock.restart();
    Settings current = loaded.settings;
    current.clients[u"own-00007"_s].mailServer.port = 2525;
    QCOMPARE(store().save(loaded.settings, current), std::nullopt);
    const qint64 one = clock.restart();
    Settings none = current;
    none.clients.clear();
    const qint64 size = bytesOf(m_path).size();
    QCOMPARE(store().save(current, none), std::nullopt);
    const qint64 removal = clock.elapsed();

    qInfo("first save %lld ms, load %lld ms, save of one change %lld ms, removal of all %lld ms, "
          "%lld bytes",
          first, load, one, removal, size);
    QVERIFY(loaded.settings == settings);
    QCOMPARE(detailsOf(loaded), QStringList());
    QVERIFY(size < IniInspection::largestSize);
    for (const qint64 elapsed : {first, load, one, removal})
        QVERIFY2(elapsed < longest, qPrintable(QString::number(elapsed)));
    QCOMPARE(store().load().settings, none);
}

QTEST_APPLESS_MAIN(TestStoredClients)
#include "tst_storedclients.moc"
