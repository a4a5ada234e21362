// SPDX-License-Identifier: Apache-2.0
// clients and client add, remove and rename of the built program.
#include "ctl/clientsetup.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestClientCommands : public QObject
{
    Q_OBJECT

private slots:
    void addsClients();
    void refusesIds_data();
    void refusesIds();
    void refusesNamesOfSeveralLines();
    void removesAllThatBelongsToAClient();
    void renamesWithAllThatBelongsToAClient();
    void renamesToMoreThanAnotherCaseOfLetters();
    void changesTheNameAlone();
    void keepsTheOtherClientWhenAnIdIsTaken();
    void listsClients();
    void listsNoClients();
};

void TestClientCommands::addsClients()
{
    WithClients with;
    QCOMPARE(with.clients().size(), 2);
    QCOMPARE(with.clients()[0]["client"_L1].toString(), u"north"_s);
    QCOMPARE(with.clients()[0]["name"_L1].toString(), u"Nord & Söhne"_s);
    const CtlResult words = with.program.run({u"client"_s, u"add"_s, u"east.1_a-b"_s});
    QCOMPARE(words.exitCode, 0);
    QVERIFY(words.out.contains("east.1_a-b"));
    QCOMPARE(with.clients().size(), 3);
}

void TestClientCommands::refusesIds_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    for (const QStringList &command :
         {QStringList{u"add"_s}, QStringList{u"rename"_s, u"south"_s}}) {
        const QByteArray name = command.constFirst().toUtf8();
        for (const QString &id :
             {u"a b"_s, u"a/b"_s, u"ü"_s, u".a"_s, QString(), QString(65, u'a')})
            QTest::addRow("%s: “%s” is no ID", name.constData(), qPrintable(id))
                << command + QStringList{id} << u"client-id-invalid"_s << 65;
        QTest::newRow(name + ": exists")
            << command + QStringList{u"north"_s} << u"client-exists"_s << 65;
        QTest::newRow(name + ": exists in another case")
            << command + QStringList{u"NORTH"_s} << u"client-exists"_s << 65;
    }
    QTest::newRow("remove: unknown")
        << QStringList{u"remove"_s, u"west"_s} << u"unknown-client"_s << 78;
    QTest::newRow("rename: unknown")
        << QStringList{u"rename"_s, u"west"_s, u"east"_s} << u"unknown-client"_s << 78;
}

void TestClientCommands::refusesIds()
{
    QFETCH(QStringList, command);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    WithClients with;
    const QByteArray before = with.program.settingsText();
    const CtlResult result = with.program.run(QStringList{u"--json"_s, u"client"_s} + command);
    QCOMPARE(result.errorCode(), code);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY(!result.json()["error"_L1]["advice"_L1].toString().isEmpty());
    QCOMPARE(with.program.settingsText(), before);
}

void TestClientCommands::refusesNamesOfSeveralLines()
{
    WithClients with;
    const CtlResult result =
        with.program.run({u"--json"_s, u"client"_s, u"add"_s, u"west"_s, u"--name"_s, u"a\nb"_s});
    QCOMPARE(result.exitCode, 65);
    QCOMPARE(result.errorCode(), u"value-refused"_s);
    QCOMPARE(with.clients().size(), 2);
}

void TestClientCommands::removesAllThatBelongsToAClient()
{
    WithClients with;
    QCOMPARE(with.program.run(ownServer).exitCode, 0);
    with.program.writeSettings(with.program.settingsText()
                               + "\n[clients]\nnorth\\base\\fromTheFuture=42\n"
                                 "south\\base\\fromTheFuture=43\n");
    const CtlResult result = with.program.run({u"client"_s, u"remove"_s, u"North"_s});
    QVERIFY2(result.exitCode == 0, result.err);
    QVERIFY(result.out.contains("“north”"));
    QVERIFY2(!with.program.settingsText().contains("north"), with.program.settingsText());
    QVERIFY(with.program.settingsText().contains("south\\base\\fromTheFuture=43"));
    QCOMPARE(with.clients().size(), 1);
}

void TestClientCommands::renamesWithAllThatBelongsToAClient()
{
    WithClients with;
    QCOMPARE(with.program.run(ownServer).exitCode, 0);
    with.program.writeSettings(
        with.program.settingsText()
        + "\n[clients]\nnorth\\security\\passwordKey=Mailroom/default/client/north/password/3\n"
          "north\\security\\passwordStoredAt=2026-11-01T10:00:00.000Z\n");
    const QJsonArray before = with.program.run({u"--json"_s, u"list"_s, u"--client"_s, u"north"_s})
                                  .json()["secrets"_L1]
                                  .toArray();
    const CtlResult result =
        with.program.run({u"client"_s, u"rename"_s, u"north"_s, u"polar"_s, u"--name"_s, u"Pol"_s});
    QVERIFY2(result.exitCode == 0, result.err);
    QVERIFY(result.out.contains("polar"));
    QCOMPARE(with.get(u"polar"_s, u"base/host"_s), QByteArray("north.example.org\n"));
    const QJsonObject listed =
        with.program.run({u"--json"_s, u"list"_s, u"--client"_s, u"polar"_s}).json();
    QCOMPARE(listed["secrets"_L1].toArray(), before);
    QVERIFY(!with.program.settingsText().contains("north\\base"));
    QCOMPARE(with.clients()[0]["name"_L1].toString(), u"Pol"_s);
    QCOMPARE(with.program.run({u"status"_s, u"--client"_s, u"north"_s}).exitCode, 78);
}

void TestClientCommands::renamesToMoreThanAnotherCaseOfLetters()
{
    WithClients with;
    const CtlResult result =
        with.program.run({u"--json"_s, u"client"_s, u"rename"_s, u"north"_s, u"North"_s});
    QCOMPARE(result.exitCode, 65);
    QCOMPARE(result.errorCode(), u"client-exists"_s);
    QCOMPARE(with.clients()[0]["client"_L1].toString(), u"north"_s);
    QCOMPARE(with.clients().size(), 2);
}

void TestClientCommands::changesTheNameAlone()
{
    WithClients with;
    QCOMPARE(
        with.program.run({u"client"_s, u"rename"_s, u"SOUTH"_s, u"--name"_s, u" Süd "_s}).exitCode,
        0);
    QCOMPARE(with.clients()[1]["client"_L1].toString(), u"south"_s);
    QCOMPARE(with.clients()[1]["name"_L1].toString(), u"Süd"_s);
}

void TestClientCommands::keepsTheOtherClientWhenAnIdIsTaken()
{
    WithClients with;
    QCOMPARE(with.program.run(ownServer).exitCode, 0);
    QCOMPARE(with.program.run({u"client"_s, u"rename"_s, u"south"_s, u"north"_s}).exitCode, 65);
    QCOMPARE(with.get(u"north"_s, u"base/host"_s), QByteArray("north.example.org\n"));
    QCOMPARE(with.clients().size(), 2);
}

void TestClientCommands::listsClients()
{
    WithClients with;
    QCOMPARE(
        with.program.run({u"set"_s, u"--client"_s, u"north"_s, u"base/useOwn=true"_s}).exitCode, 0);
    const CtlResult words = with.program.run({u"clients"_s});
    QCOMPARE(words.exitCode, 0);
    const QByteArrayList lines = words.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith("north  Nord & Söhne  cannot send: "), lines.at(0));
    QCOMPARE(QString::fromUtf8(lines.at(1)), u"south"_s + QString(16, u' ') + u"global"_s);
    QCOMPARE(with.program.run(ownServer).exitCode, 0);
    QVERIFY(with.program.run({u"clients"_s}).out.contains("Nord & Söhne  own\n"));
}

void TestClientCommands::listsNoClients()
{
    CtlProgram program;
    const CtlResult words = program.run({u"clients"_s});
    QCOMPARE(words.exitCode, 0);
    QVERIFY(words.out.isEmpty());
    QVERIFY(program.run({u"--json"_s, u"clients"_s}).json()["clients"_L1].isArray());
}

QTEST_GUILESS_MAIN(TestClientCommands)
#include "tst_clientcommands.moc"
