// SPDX-License-Identifier: Apache-2.0
// status, list, get and set of the built program.
#include "ctl/ctlprogram.h"

#include "settings/settingskeys.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSettingsCommands : public QObject
{
    Q_OBJECT

private slots:
    void statusTellsNotConfiguredFromDisabled();
    void statusTellsWhatIsInEffect();
    void listHasEveryKeyWithItsSentence();
    void listMarksDefaults();
    void getsWhatWasSet_data();
    void getsWhatWasSet();
    void takesAPastedServerApart();
    void prefersThePortThatIsNamedItself();
    void setsAllOrNothing();
    void refusesBadValues_data();
    void refusesBadValues();
    void keepsUnknownKeys();
    void tellsOfStoredValuesThatCannotBeUsed();
    void saysThatSettingsCannotBeRead();
    void saysThatSettingsCannotBeSaved();
};

namespace {

const QStringList configured{u"set"_s, u"base/use=true"_s, u"base/host=mail.example.org"_s,
                             u"base/senderAddress=system@example.org"_s};

} // namespace

void TestSettingsCommands::statusTellsNotConfiguredFromDisabled()
{
    CtlProgram program;
    const CtlResult missing = program.run({u"--json"_s, u"status"_s});
    QCOMPARE(missing.exitCode, 69);
    QCOMPARE(missing.json().value("state"_L1), QJsonValue(u"not-configured"_s));
    QCOMPARE(missing.errorCode(), u"not-configured"_s);
    QCOMPARE(missing.json().value("missing"_L1).toArray().size(), 2);

    QCOMPARE(program.run(configured).exitCode, 0);
    QCOMPARE(program.run({u"set"_s, u"base/use=false"_s}).exitCode, 0);
    const CtlResult disabled = program.run({u"--json"_s, u"status"_s});
    QCOMPARE(disabled.exitCode, 69);
    QCOMPARE(disabled.json().value("state"_L1), QJsonValue(u"disabled"_s));
    QCOMPARE(disabled.errorCode(), u"sending-disabled"_s);
}

void TestSettingsCommands::statusTellsWhatIsInEffect()
{
    CtlProgram program;
    QCOMPARE(program.run(configured).exitCode, 0);
    const CtlResult words = program.run({u"status"_s});
    QCOMPARE(words.exitCode, 0);
    QVERIFY(words.out.contains("mail.example.org"));
    QCOMPARE(words.out.count('\n'), 1);
    const QJsonObject object = program.run({u"--json"_s, u"status"_s}).json();
    QCOMPARE(object.value("ok"_L1), QJsonValue(true));
    QCOMPARE(object.value("state"_L1), QJsonValue(u"ready"_s));
    QCOMPARE(object.value("sentence"_L1).toString().toUtf8() + '\n', words.out);
    QVERIFY(!object.contains("error"_L1));
}

void TestSettingsCommands::listHasEveryKeyWithItsSentence()
{
    CtlProgram program;
    const CtlResult words = program.run({u"list"_s});
    QCOMPARE(words.exitCode, 0);
    const QByteArray text = words.out.simplified();
    const QJsonArray listed = program.run({u"--json"_s, u"list"_s}).json()["settings"_L1].toArray();
    qsizetype count = 0;
    const Settings fresh;
    forEachSetting(fresh, [&](const SettingKey &key, const auto &) {
        const QJsonObject entry = listed.at(count++).toObject();
        QCOMPARE(entry["key"_L1].toString(), key.id());
        QCOMPARE(entry["help"_L1].toString(), QString::fromUtf8(key.help));
        QVERIFY2(text.contains(QByteArray(key.name) + '='), key.name);
        QVERIFY2(text.contains(QByteArray(key.help).simplified()), key.name);
    });
    QCOMPARE(listed.size(), count);
    for (const SettingKey *secret : {&Keys::password, &Keys::clientSecret}) {
        QVERIFY2(text.contains(QByteArray(secret->name) + ": not stored"), secret->name);
        QVERIFY2(text.contains(QByteArray(secret->help).simplified()), secret->name);
    }
}

void TestSettingsCommands::listMarksDefaults()
{
    CtlProgram program;
    QCOMPARE(program.run({u"set"_s, u"base/port=587"_s}).exitCode, 0);
    const QByteArray text = program.run({u"list"_s}).out;
    QVERIFY(text.contains("base/port=587\n"));
    QVERIFY(text.contains("base/use=false  (default)\n"));
}

void TestSettingsCommands::getsWhatWasSet_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("switch") << u"base/use"_s << u"true"_s;
    QTest::newRow("number") << u"base/port"_s << u"2525"_s;
    QTest::newRow("choice") << u"security/encryption"_s << u"tls"_s;
    QTest::newRow("name with everything")
        << u"base/senderName"_s << u"Müller, \"Ä\" (山田) = 📫; #1"_s;
    QTest::newRow("value with backslash") << u"security/username"_s << u"DOMAIN\\user"_s;
    QTest::newRow("empty") << u"base/senderName"_s << QString();
}

void TestSettingsCommands::getsWhatWasSet()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    CtlProgram program;
    QCOMPARE(program.run({u"set"_s, key + u'=' + value}).exitCode, 0);
    const CtlResult result = program.run({u"get"_s, key});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(QString::fromUtf8(result.out), value + u'\n');
}

void TestSettingsCommands::takesAPastedServerApart()
{
    CtlProgram program;
    const CtlResult result = program.run({u"set"_s, u"base/host= smtps://mail.example.org:465 "_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains("base/host=mail.example.org\n"));
    QCOMPARE(program.run({u"get"_s, u"base/port"_s}).out, QByteArray("465\n"));
    QCOMPARE(program.run({u"get"_s, u"security/encryption"_s}).out, QByteArray("tls\n"));
}

void TestSettingsCommands::prefersThePortThatIsNamedItself()
{
    CtlProgram program;
    QCOMPARE(
        program.run({u"set"_s, u"base/port=26"_s, u"base/host=mail.example.org:587"_s}).exitCode,
        0);
    QCOMPARE(program.run({u"get"_s, u"base/port"_s}).out, QByteArray("26\n"));
}

void TestSettingsCommands::setsAllOrNothing()
{
    CtlProgram program;
    QCOMPARE(program.run({u"set"_s, u"base/port=2525"_s}).exitCode, 0);
    const QByteArray before = program.settingsText();
    QCOMPARE(program.run({u"set"_s, u"base/port=26"_s, u"base/use=perhaps"_s}).exitCode, 65);
    QCOMPARE(program.run({u"set"_s, u"base/port=26"_s, u"base/nothing=1"_s}).exitCode, 64);
    QCOMPARE(program.settingsText(), before);
}

void TestSettingsCommands::refusesBadValues_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("key");
    QTest::newRow("port in words") << u"base/port=smtp"_s << u"base/port"_s;
    QTest::newRow("port zero") << u"base/port=0"_s << u"base/port"_s;
    QTest::newRow("port too large") << u"base/port=65536"_s << u"base/port"_s;
    QTest::newRow("empty port") << u"base/port="_s << u"base/port"_s;
    QTest::newRow("switch") << u"base/use=perhaps"_s << u"base/use"_s;
    QTest::newRow("encryption") << u"security/encryption=ssl3"_s << u"security/encryption"_s;
    QTest::newRow("line break") << u"base/senderName=a\r\nBcc: b@c.org"_s << u"base/senderName"_s;
}

void TestSettingsCommands::refusesBadValues()
{
    QFETCH(QString, assignment);
    QFETCH(QString, key);
    CtlProgram program;
    const CtlResult result = program.run({u"--json"_s, u"set"_s, assignment});
    QCOMPARE(result.exitCode, 65);
    QCOMPARE(result.errorCode(), u"value-refused"_s);
    const QJsonObject error = result.json()["error"_L1].toObject();
    QCOMPARE(error["key"_L1].toString(), key);
    QVERIFY(!error["advice"_L1].toString().isEmpty());
    QVERIFY(program.settingsText().isEmpty());
}

void TestSettingsCommands::keepsUnknownKeys()
{
    CtlProgram program;
    program.writeSettings("[base]\nport=26\nfromTheFuture=42\n");
    QCOMPARE(program.run({u"set"_s, u"base/port=27"_s}).exitCode, 0);
    QVERIFY(program.settingsText().contains("fromTheFuture=42"));
}

void TestSettingsCommands::tellsOfStoredValuesThatCannotBeUsed()
{
    CtlProgram program;
    program.writeSettings("[base]\nport=abc\n");
    const CtlResult words = program.run({u"get"_s, u"base/port"_s});
    QCOMPARE(words.exitCode, 0);
    QCOMPARE(words.out, QByteArray("25\n"));
    QVERIFY(!words.err.isEmpty());
    const QJsonArray warnings =
        program.run({u"--json"_s, u"get"_s, u"base/port"_s}).json()["warnings"_L1].toArray();
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().toObject()["code"_L1].toString(), u"setting-invalid"_s);
}

void TestSettingsCommands::saysThatSettingsCannotBeRead()
{
    CtlProgram program;
    const QString folder = QFileInfo(program.settingsFile()).path();
    for (const QString &command : {u"status"_s, u"list"_s}) {
        const CtlResult result = program.runBare({u"--settings"_s, folder, u"--json"_s, command});
        QCOMPARE(result.exitCode, 74);
        QCOMPARE(result.errorCode(), u"settings-unreadable"_s);
    }
}

void TestSettingsCommands::saysThatSettingsCannotBeSaved()
{
    CtlProgram program;
    const QString nowhere = program.settingsFile() + u"/missing/settings.ini"_s;
    program.writeSettings({});
    const CtlResult result =
        program.runBare({u"--settings"_s, nowhere, u"--json"_s, u"set"_s, u"base/port=26"_s});
    QCOMPARE(result.exitCode, 74);
    QVERIFY(!result.errorCode().isEmpty());
}

QTEST_GUILESS_MAIN(TestSettingsCommands)
#include "tst_settingscommands.moc"
