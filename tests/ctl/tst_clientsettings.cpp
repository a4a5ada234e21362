// SPDX-License-Identifier: Apache-2.0
// status, list, get, set and set-secret of the built program with --client, and status --all.
#include "ctl/clientsetup.h"
#include "settings/settingskeys.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestClientSettings : public QObject
{
    Q_OBJECT

private slots:
    void refusesUnknownClients_data();
    void refusesUnknownClients();
    void setsTheClientsOwnValuesOnly();
    void knowsAClientInAnotherCaseOfLetters();
    void givesAClientItsSupportAddressOnly_data();
    void givesAClientItsSupportAddressOnly();
    void listHasTheClientsKeys();
    void refusesBadValuesOfAClient();
    void tellsTheStateOfAClient_data();
    void tellsTheStateOfAClient();
    void tellsWhichSupportAddressIsInEffect();
    void tellsTheStateOfEveryone();
    void removingASecretOfAClientThatIsNotStoredIsNoError();
};

namespace {

QStringList jsonCommand(const QStringList &arguments)
{
    return QStringList{u"--json"_s} + arguments;
}

} // namespace

void TestClientSettings::refusesUnknownClients_data()
{
    QTest::addColumn<QStringList>("command");
    for (const QStringList &command :
         {QStringList{u"status"_s}, QStringList{u"list"_s}, QStringList{u"get"_s, u"base/host"_s},
          QStringList{u"set"_s, u"base/host=a.example.org"_s},
          QStringList{u"set-secret"_s, u"password"_s}, QStringList{u"check"_s},
          QStringList{u"test"_s, u"--to"_s, u"a@b.org"_s}, QStringList{u"send"_s, u"a@b.org"_s}})
        QTest::newRow(command.constFirst().toUtf8()) << command;
}

void TestClientSettings::refusesUnknownClients()
{
    QFETCH(QStringList, command);
    WithClients with;
    const QByteArray before = with.program.settingsText();
    const CtlResult result = with.program.run(
        QStringList{u"--client"_s, u"west"_s, u"--json"_s} + command, "Subject: a\n\nb\n");
    QCOMPARE(result.exitCode, 78);
    QCOMPARE(result.errorCode(), u"unknown-client"_s);
    QVERIFY(result.json()["error"_L1]["message"_L1].toString().contains(u"west"_s));
    QCOMPARE(with.program.settingsText(), before);
}

void TestClientSettings::setsTheClientsOwnValuesOnly()
{
    WithClients with;
    QCOMPARE(with.program.run(ownServer).exitCode, 0);
    QCOMPARE(with.get(u"north"_s, u"base/host"_s), QByteArray("north.example.org\n"));
    QCOMPARE(with.get(u"north"_s, u"base/useOwn"_s), QByteArray("true\n"));
    QCOMPARE(with.get(u"south"_s, u"base/host"_s), QByteArray("\n"));
    QCOMPARE(with.program.run({u"get"_s, u"base/host"_s}).out, QByteArray("mail.example.org\n"));
}

void TestClientSettings::knowsAClientInAnotherCaseOfLetters()
{
    WithClients with;
    QCOMPARE(with.program.run({u"set"_s, u"base/port=26"_s, u"--client"_s, u"NORTH"_s}).exitCode,
             0);
    QCOMPARE(with.get(u"north"_s, u"base/port"_s), QByteArray("26\n"));
    QCOMPARE(with.clients().size(), 2);
}

void TestClientSettings::givesAClientItsSupportAddressOnly_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("its address") << u"support/address=help@example.org"_s << 0;
    QTest::newRow("whether clients may have one") << u"support/allowClientAddress=true"_s << 64;
    QTest::newRow("system information") << u"support/attachSystemInformation=true"_s << 64;
}

void TestClientSettings::givesAClientItsSupportAddressOnly()
{
    QFETCH(QString, assignment);
    QFETCH(int, exitCode);
    WithClients with;
    QCOMPARE(with.program.run({u"--client"_s, u"north"_s, u"set"_s, assignment}).exitCode,
             exitCode);
    QCOMPARE(with.program.run({u"get"_s, u"support/address"_s}).out, QByteArray("\n"));
}

void TestClientSettings::listHasTheClientsKeys()
{
    WithClients with;
    const QJsonObject object =
        with.program.run({u"--json"_s, u"list"_s, u"--client"_s, u"North"_s}).json();
    QCOMPARE(object["client"_L1].toString(), u"north"_s);
    const QJsonArray listed = object["settings"_L1].toArray();
    qsizetype count = 0;
    const Client fresh;
    forEachClientSetting(fresh, [&](const SettingKey &key, const auto &) {
        QCOMPARE(listed.at(count)["key"_L1].toString(), key.id());
        QCOMPARE(listed.at(count++)["default"_L1], QJsonValue(true));
    });
    QCOMPARE(listed.size(), count);
    const QByteArray words = with.program.run({u"list"_s, u"--client"_s, u"north"_s}).out;
    QVERIFY(words.contains("base/useOwn=false  (default)\n"));
    QVERIFY(!words.contains("base/use="));
}

void TestClientSettings::refusesBadValuesOfAClient()
{
    WithClients with;
    const QByteArray before = with.program.settingsText();
    for (const QString &bad : {u"base/port=0"_s, u"base/senderName=a\r\nBcc: b@c.org"_s}) {
        const CtlResult result = with.program.run(
            {u"--json"_s, u"--client"_s, u"north"_s, u"set"_s, u"base/host=a.example.org"_s, bad});
        QCOMPARE(result.exitCode, 65);
        QCOMPARE(result.json()["error"_L1]["key"_L1].toString(), bad.section(u'=', 0, 0));
    }
    QCOMPARE(with.program.settingsText(), before);
}

void TestClientSettings::tellsTheStateOfAClient_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("exitCode");
    const QStringList none{u"get"_s, u"base/use"_s};
    const QStringList ownHalf{u"--client"_s, u"north"_s, u"set"_s, u"base/useOwn=true"_s};
    QTest::newRow("inherits") << none << u"ready"_s << u"global"_s << 0;
    QTest::newRow("has its own") << ownServer << u"ready"_s << u"own"_s << 0;
    QTest::newRow("has half of its own") << ownHalf << u"client-not-configured"_s << u"own"_s << 69;
    QTest::newRow("all off") << QStringList{u"set"_s, u"base/use=false"_s} << u"disabled"_s
                             << u"global"_s << 69;
    QTest::newRow("nothing configured")
        << QStringList{u"set"_s, u"base/host="_s} << u"not-configured"_s << u"global"_s << 69;
}

void TestClientSettings::tellsTheStateOfAClient()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, state);
    QFETCH(QString, source);
    QFETCH(int, exitCode);
    WithClients with;
    QCOMPARE(with.program.run(settings).exitCode, 0);
    const QStringList status{u"status"_s, u"--client"_s, u"North"_s};
    const CtlResult words = with.program.run(status);
    const CtlResult result = with.program.run(jsonCommand(status));
    const QJsonObject object = result.json();
    QCOMPARE(words.exitCode, exitCode);
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(object["client"_L1].toString(), u"north"_s);
    QCOMPARE(object["state"_L1].toString(), state);
    QCOMPARE(object["source"_L1].toString(), source);
    QCOMPARE(object["ok"_L1].toBool(), exitCode == 0);
    QCOMPARE(object.contains("error"_L1), exitCode != 0);
    QVERIFY(object["sentence"_L1].toString().contains(u"Nord & Söhne"_s));
    QVERIFY(words.out.startsWith(object["sentence"_L1].toString().toUtf8() + '\n'));
}

void TestClientSettings::tellsWhichSupportAddressIsInEffect()
{
    WithClients with;
    const QStringList status{u"status"_s, u"--client"_s, u"north"_s};
    const auto address = [&] {
        return with.program.run(jsonCommand(status)).json()["supportAddress"_L1].toString();
    };
    QCOMPARE(with.program.run({u"set"_s, u"support/address=help@example.org"_s}).exitCode, 0);
    QCOMPARE(with.program
                 .run({u"set"_s, u"support/address=own@example.org"_s, u"--client"_s, u"north"_s})
                 .exitCode,
             0);
    QCOMPARE(address(), u"help@example.org"_s);
    QVERIFY(with.program.run(status).out.contains("kept but not used"));
    QCOMPARE(with.program.run({u"set"_s, u"support/allowClientAddress=true"_s}).exitCode, 0);
    QCOMPARE(address(), u"own@example.org"_s);
    QVERIFY(with.program.run(status).out.contains("own address own@example.org"));
}

void TestClientSettings::tellsTheStateOfEveryone()
{
    WithClients with;
    const QStringList status{u"status"_s, u"--all"_s};
    const CtlResult good = with.program.run(status);
    QCOMPARE(good.exitCode, 0);
    QCOMPARE(good.out.count('\n'), 3);
    QVERIFY(good.out.startsWith("(system)"));
    QCOMPARE(
        with.program.run({u"--client"_s, u"north"_s, u"set"_s, u"base/useOwn=true"_s}).exitCode, 0);
    const CtlResult result = with.program.run(jsonCommand(status));
    QCOMPARE(result.exitCode, 69);
    QCOMPARE(result.errorCode(), u"client-not-configured"_s);
    QCOMPARE(result.json()["state"_L1].toString(), u"ready"_s);
    const QJsonArray clients = result.json()["clients"_L1].toArray();
    QCOMPARE(clients.size(), 2);
    QCOMPARE(clients[0]["state"_L1].toString(), u"client-not-configured"_s);
    QCOMPARE(clients[1]["state"_L1].toString(), u"ready"_s);
}

void TestClientSettings::removingASecretOfAClientThatIsNotStoredIsNoError()
{
    WithClients with;
    QCOMPARE(
        with.program.run({u"set-secret"_s, u"password"_s, u"--remove"_s, u"--client"_s, u"north"_s})
            .exitCode,
        0);
}

QTEST_GUILESS_MAIN(TestClientSettings)
#include "tst_clientsettings.moc"
