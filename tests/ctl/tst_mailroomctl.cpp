// SPDX-License-Identifier: Apache-2.0
// The program as scripts meet it: usage, JSON and secrets, without any server.
#include "ctl/ctlprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMailroomctl : public QObject
{
    Q_OBJECT

private slots:
    void explainsItself();
    void explainsEveryCommand_data();
    void explainsEveryCommand();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void answersEveryMistakeAsOneJsonObject();
    void takesSharedOptionsBehindTheCommand();
    void saysThatOutputCannotBeWritten();

    void refusesSecretsInArguments_data();
    void refusesSecretsInArguments();
    void refusesUnusableSecrets_data();
    void refusesUnusableSecrets();
    void saysThatThereIsNoKeychain();
    void removingWhatIsNotStoredIsNoError();
};

void TestMailroomctl::explainsItself()
{
    CtlProgram program;
    const CtlResult help = program.runBare({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.err.isEmpty());
    for (const char *command : {"status", "list", "get", "set", "set-secret", "check", "test",
                                "send", "clients", "client", "support-request", "demo"})
        QVERIFY2(help.out.contains("\n  " + QByteArray(command) + ' '), command);
    for (const char *later : {"discover", "import", "export"})
        QVERIFY2(!help.out.contains("\n  " + QByteArray(later)), later);
    const CtlResult version = program.runBare({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("mailroomctl " MAILROOM_VERSION "\n"));
}

void TestMailroomctl::explainsEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("mentions");
    QTest::newRow("status") << u"status"_s << QByteArray("69");
    QTest::newRow("list") << u"list"_s << QByteArray("never shown");
    QTest::newRow("get") << u"get"_s << QByteArray("KEY");
    QTest::newRow("set") << u"set"_s << QByteArray("KEY=VALUE...");
    QTest::newRow("set-secret") << u"set-secret"_s << QByteArray("--remove");
    QTest::newRow("check") << u"check"_s << QByteArray("--password-stdin");
    QTest::newRow("test") << u"test"_s << QByteArray("--to ADDRESS");
    QTest::newRow("send") << u"send"_s << QByteArray("-f FROM");
    QTest::newRow("demo") << u"demo"_s << QByteArray("practice");
    QTest::newRow("clients") << u"clients"_s << QByteArray("cannot send");
    QTest::newRow("client") << u"client"_s << QByteArray("NEW-ID");
    QTest::newRow("work for a client") << u"send"_s << QByteArray("[--client ID] ");
}

void TestMailroomctl::explainsEveryCommand()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, mentions);
    CtlProgram program;
    const CtlResult result = program.run({command, u"--help"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("Usage: mailroomctl "));
    QVERIFY2(result.out.contains(mentions), result.out);
}

void TestMailroomctl::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("a command of a later version") << QStringList{u"discover"_s, u"a@b.org"_s};
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s, u"status"_s};
    QTest::newRow("unknown option of a command") << QStringList{u"status"_s, u"--to"_s};
    QTest::newRow("operand too many") << QStringList{u"status"_s, u"now"_s};
    QTest::newRow("get without key") << QStringList{u"get"_s};
    QTest::newRow("get two keys") << QStringList{u"get"_s, u"base/use"_s, u"base/host"_s};
    QTest::newRow("get an unknown key") << QStringList{u"get"_s, u"base/nothing"_s};
    QTest::newRow("get a secret") << QStringList{u"get"_s, u"security/password"_s};
    QTest::newRow("set nothing") << QStringList{u"set"_s};
    QTest::newRow("set without =") << QStringList{u"set"_s, u"base/use"_s};
    QTest::newRow("set an unknown key") << QStringList{u"set"_s, u"base/nothing=1"_s};
    QTest::newRow("secret of another name") << QStringList{u"set-secret"_s, u"pin"_s};
    QTest::newRow("test without recipient") << QStringList{u"test"_s};
    QTest::newRow("option without its value") << QStringList{u"test"_s, u"--to"_s};
    QTest::newRow("no ID behind --client") << QStringList{u"--client"_s, QString(), u"status"_s};
    for (const QStringList &ofTheSystem :
         {QStringList{u"clients"_s}, QStringList{u"client"_s, u"remove"_s, u"north"_s},
          QStringList{u"demo"_s}, QStringList{u"status"_s, u"--all"_s},
          QStringList{u"check"_s, u"--all"_s}})
        QTest::addRow("a client for %s", qPrintable(ofTheSystem.join(u' ')))
            << QStringList{u"--client"_s, u"north"_s} + ofTheSystem;
    QTest::newRow("a client's key without client") << QStringList{u"get"_s, u"base/useOwn"_s};
    QTest::newRow("set a client's key without client")
        << QStringList{u"set"_s, u"base/useOwn=true"_s};
    QTest::newRow("the system's switch for a client")
        << QStringList{u"get"_s, u"base/use"_s, u"--client"_s, u"north"_s};
    QTest::newRow("set the system's switch for a client")
        << QStringList{u"set"_s, u"base/use=true"_s, u"--client"_s, u"north"_s};
    QTest::newRow("client without a word") << QStringList{u"client"_s, u"north"_s};
    QTest::newRow("client and another word") << QStringList{u"client"_s, u"drop"_s, u"north"_s};
    QTest::newRow("rename to nothing") << QStringList{u"client"_s, u"rename"_s, u"north"_s};
    QTest::newRow("add two") << QStringList{u"client"_s, u"add"_s, u"north"_s, u"south"_s};
    QTest::newRow("check all with a recipient")
        << QStringList{u"check"_s, u"--all"_s, u"--to"_s, u"a@b.org"_s};
    QTest::newRow("unknown option of send") << QStringList{u"send"_s, u"-z"_s, u"a@b.org"_s};
}

void TestMailroomctl::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    CtlProgram program;
    const CtlResult words = program.run(arguments);
    QCOMPARE(words.exitCode, 64);
    QVERIFY(words.out.isEmpty());
    QVERIFY(words.err.startsWith("mailroomctl: "));
    const CtlResult object = program.run(QStringList{u"--json"_s} + arguments);
    QCOMPARE(object.exitCode, 64);
    QCOMPARE(object.errorCode(), u"usage"_s);
}

void TestMailroomctl::answersEveryMistakeAsOneJsonObject()
{
    CtlProgram program;
    const QJsonObject object =
        program.run({u"--json"_s, u"test"_s, u"--to"_s, u"a@b.org"_s}).json();
    QVERIFY(!object.isEmpty());
    QCOMPARE(object.value("ok"_L1), QJsonValue(false));
    QVERIFY(object.value("steps"_L1).isArray());
    QVERIFY(object.value("capabilities"_L1).isArray());
    const QJsonObject error = object.value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1), QJsonValue(u"not-configured"_s));
    QVERIFY(!error.value("message"_L1).toString().isEmpty());
    QVERIFY(!error.value("advice"_L1).toString().isEmpty());
}

void TestMailroomctl::takesSharedOptionsBehindTheCommand()
{
    CtlProgram program;
    const CtlResult result =
        program.runBare({u"status"_s, u"--json"_s, u"--settings"_s, program.settingsFile()});
    QCOMPARE(result.exitCode, 69);
    QCOMPARE(result.json().value("settings"_L1), QJsonValue(program.settingsFile()));
}

void TestMailroomctl::saysThatOutputCannotBeWritten()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full))
        QSKIP("This system has no file that is always full.");
    CtlProgram program;
    QProcess process;
    process.setStandardOutputFile(full);
    program.start(process, {u"--settings"_s, program.settingsFile(), u"list"_s});
    const CtlResult result = CtlProgram::resultOf(process);
    QCOMPARE(result.exitCode, 74);
    QVERIFY(!result.err.isEmpty());
}

void TestMailroomctl::refusesSecretsInArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("password") << QStringList{u"set"_s, u"security/password=xyzzy-42"_s};
    QTest::newRow("client secret") << QStringList{u"set"_s, u"security/clientSecret=xyzzy-42"_s};
    QTest::newRow("other spelling") << QStringList{u"set"_s, u"client-secret=xyzzy-42"_s};
    QTest::newRow("among others") << QStringList{u"set"_s, u"base/port=26"_s,
                                                 u"security/password=xyzzy-42"_s};
    QTest::newRow("behind set-secret")
        << QStringList{u"set-secret"_s, u"password"_s, u"xyzzy-42"_s};
    QTest::newRow("option with a secret") << QStringList{u"test"_s, u"--password=xyzzy-42"_s};
}

void TestMailroomctl::refusesSecretsInArguments()
{
    QFETCH(QStringList, arguments);
    CtlProgram program;
    const CtlResult result = program.run(arguments);
    QCOMPARE(result.exitCode, 64);
    QVERIFY(!result.out.contains("xyzzy-42"));
    QVERIFY(!result.err.contains("xyzzy-42"));
    QVERIFY(program.settingsText().isEmpty());
}

void TestMailroomctl::refusesUnusableSecrets_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only a line end") << QByteArray("\r\n");
    QTest::newRow("two lines") << QByteArray("one\ntwo\n");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArray("Stra\xDF"
                                             "e");
    QTest::newRow("over 64 KB") << QByteArray(64 * 1024 + 2, 'x');
}

void TestMailroomctl::refusesUnusableSecrets()
{
    QFETCH(QByteArray, input);
    CtlProgram program;
    const CtlResult result = program.run({u"--json"_s, u"set-secret"_s, u"password"_s}, input);
    QCOMPARE(result.exitCode, 65);
    QCOMPARE(result.errorCode(), u"secret-invalid"_s);
}

void TestMailroomctl::saysThatThereIsNoKeychain()
{
    CtlProgram program;
    const CtlResult result =
        program.run({u"--json"_s, u"set-secret"_s, u"password"_s}, "xyzzy-42\n");
    QCOMPARE(result.exitCode, 77);
    QCOMPARE(result.errorCode(), u"keychain-unavailable"_s);
    QVERIFY(!result.out.contains("xyzzy-42"));
    QVERIFY(!result.err.contains("xyzzy-42"));
    QVERIFY(!program.settingsText().contains("xyzzy-42"));
}

void TestMailroomctl::removingWhatIsNotStoredIsNoError()
{
    CtlProgram program;
    QCOMPARE(program.run({u"set-secret"_s, u"password"_s, u"--remove"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestMailroomctl)
#include "tst_mailroomctl.moc"
