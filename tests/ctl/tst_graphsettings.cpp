// SPDX-License-Identifier: Apache-2.0
// What the built program says of Microsoft: when a secret expires, and where passwords end.
#include "ctl/ctlprogram.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

// With a client secret that is said to be in the keychain.
void setUpGraph(CtlProgram &program, const QString &expires)
{
    program.writeSettings(
        "[base]\nuse=true\nauthentication=graph\nsenderAddress=system@example.org\n"
        "[security]\ntenantId=11111111-2222-3333-4444-555555555555\n"
        "applicationId=66666666-7777-8888-9999-000000000000\n");
    // Which key is this file's own depends on its path, so the pointer is none of a secret: a
    // certificate file that is not there stands for it.
    program.run({u"set"_s, u"security/certificateFile=/does/not/exist.pfx"_s,
                 u"security/secretExpires="_s + expires});
}

QStringList warningCodes(const CtlResult &result)
{
    QStringList codes;
    for (const QJsonValue &warning : result.json()["warnings"_L1].toArray())
        codes << warning["code"_L1].toString();
    return codes;
}

} // namespace

class TestGraphSettings : public QObject
{
    Q_OBJECT

private slots:
    void storesDates();
    void refusesDatesThatAreNone();
    void statusSaysWhatExpires_data();
    void statusSaysWhatExpires();
    void statusAsksForADate();
    void statusOfAllNamesTheClient();
    void statusIsSilentWithoutGraph();
    void forgetsTheDateWithTheSecret();
    void keepsTheDateWithThePassword();
    void refusesADateWhereItMakesNoSense_data();
    void refusesADateWhereItMakesNoSense();
    void warnsOfPasswordsAtMicrosoft();
};

void TestGraphSettings::storesDates()
{
    CtlProgram program;
    const CtlResult set =
        program.run({u"--json"_s, u"set"_s, u"security/secretExpires= 2026-12-18 "_s});
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(set.json()["changed"_L1]["security/secretExpires"_L1], QJsonValue(u"2026-12-18"_s));
    QCOMPARE(program.run({u"get"_s, u"security/secretExpires"_s}).out, QByteArray("2026-12-18\n"));
    QVERIFY(program.settingsText().contains("secretExpires=2026-12-18\n"));
    QCOMPARE(program.run({u"set"_s, u"security/secretExpires="_s}).exitCode, 0);
    QCOMPARE(program.run({u"get"_s, u"security/secretExpires"_s}).out, QByteArray("\n"));
}

void TestGraphSettings::refusesDatesThatAreNone()
{
    CtlProgram program;
    for (const QString &text : {u"2027-02-29"_s, u"18.12.2026"_s, u"soon"_s}) {
        const CtlResult result =
            program.run({u"--json"_s, u"set"_s, u"security/secretExpires="_s + text});
        QCOMPARE(result.exitCode, 65);
        QVERIFY(result.json()["error"_L1]["advice"_L1].toString().contains(u"2026-12-18"_s));
    }
    QVERIFY(program.settingsText().isEmpty());
}

void TestGraphSettings::statusSaysWhatExpires_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("level");
    QTest::addColumn<bool>("isSaid");
    // Days apart from the limits, since a test may run at midnight.
    QTest::newRow("long ago") << -10 << u"expired"_s << true;
    QTest::newRow("in days") << 4 << u"within-7-days"_s << true;
    QTest::newRow("in weeks") << 23 << u"within-30-days"_s << true;
    QTest::newRow("next month") << 45 << u"within-60-days"_s << true;
    QTest::newRow("next year") << 300 << u"none"_s << false;
}

void TestGraphSettings::statusSaysWhatExpires()
{
    QFETCH(int, days);
    QFETCH(QString, level);
    QFETCH(bool, isSaid);
    CtlProgram program;
    const QDate date = QDate::currentDate().addDays(days);
    setUpGraph(program, iso(date));
    const CtlResult words = program.run({u"status"_s});
    QCOMPARE(words.exitCode, 0);
    QCOMPARE(words.out.count('\n'), isSaid ? 2 : 1);
    const CtlResult json = program.run({u"--json"_s, u"status"_s});
    QCOMPARE(json.exitCode, 0);
    const QJsonValue expiry = json.json()["expiry"_L1];
    QCOMPARE(expiry["what"_L1].toString(), u"certificate"_s);
    QCOMPARE(expiry["date"_L1].toString(), iso(date));
    QVERIFY(qAbs(expiry["days"_L1].toInt(-999) - days) <= 1);
    QCOMPARE(expiry["level"_L1].toString(), level);
    QCOMPARE(words.out.contains(expiry["sentence"_L1].toString().toUtf8()), isSaid);
}

void TestGraphSettings::statusAsksForADate()
{
    CtlProgram program;
    setUpGraph(program, {});
    const QJsonValue expiry = program.run({u"--json"_s, u"status"_s}).json()["expiry"_L1];
    QCOMPARE(expiry["level"_L1].toString(), u"unknown"_s);
    QVERIFY(expiry["date"_L1].isNull());
    QVERIFY(expiry["days"_L1].isNull());
    QCOMPARE(program.run({u"status"_s}).out.count('\n'), 2);
}

void TestGraphSettings::statusOfAllNamesTheClient()
{
    CtlProgram program;
    setUpGraph(program, iso(QDate::currentDate().addDays(300)));
    for (const QString &id : {u"own"_s, u"inherits"_s})
        QCOMPARE(program.run({u"client"_s, u"add"_s, id}).exitCode, 0);
    QCOMPARE(program
                 .run({u"set"_s, u"--client"_s, u"own"_s, u"base/useOwn=true"_s,
                       u"base/authentication=graph"_s, u"base/senderAddress=own@example.org"_s,
                       u"security/tenantId=example.org"_s,
                       u"security/applicationId=66666666-7777-8888-9999-000000000000"_s,
                       u"security/certificateFile=/does/not/exist.p12"_s,
                       u"security/secretExpires="_s + iso(QDate::currentDate().addDays(-3))})
                 .exitCode,
             0);
    const QByteArray words = program.run({u"status"_s, u"--all"_s}).out;
    QVERIFY2(words.contains("\nown: The certificate expired on "), words.constData());
    QCOMPARE(words.count('\n'), 4);
    const QJsonObject json = program.run({u"--json"_s, u"status"_s, u"--all"_s}).json();
    QCOMPARE(json["expiry"_L1]["level"_L1].toString(), u"none"_s);
    const QJsonArray clients = json["clients"_L1].toArray();
    QCOMPARE(clients.at(0)["expiry"_L1]["level"_L1].toString(), u"none"_s);
    QCOMPARE(clients.at(1)["expiry"_L1]["level"_L1].toString(), u"expired"_s);
}

void TestGraphSettings::statusIsSilentWithoutGraph()
{
    CtlProgram program;
    program.run({u"set"_s, u"base/use=true"_s, u"base/host=mail.example.org"_s,
                 u"base/senderAddress=system@example.org"_s,
                 u"security/secretExpires=2020-01-01"_s});
    const CtlResult result = program.run({u"--json"_s, u"status"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!result.json().contains("expiry"_L1));
    QCOMPARE(warningCodes(result), QStringList());
}

void TestGraphSettings::forgetsTheDateWithTheSecret()
{
    CtlProgram program;
    setUpGraph(program, u"2030-01-01"_s);
    QCOMPARE(program.run({u"set-secret"_s, u"client-secret"_s, u"--remove"_s}).exitCode, 0);
    QCOMPARE(program.run({u"get"_s, u"security/secretExpires"_s}).out, QByteArray("\n"));
}

void TestGraphSettings::keepsTheDateWithThePassword()
{
    CtlProgram program;
    setUpGraph(program, u"2030-01-01"_s);
    QCOMPARE(program.run({u"set-secret"_s, u"password"_s, u"--remove"_s}).exitCode, 0);
    QCOMPARE(program.run({u"get"_s, u"security/secretExpires"_s}).out, QByteArray("2030-01-01\n"));
}

void TestGraphSettings::refusesADateWhereItMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("of a password") << QStringList{u"password"_s, u"--expires=2030-01-01"_s};
    QTest::newRow("of what is removed")
        << QStringList{u"client-secret"_s, u"--remove"_s, u"--expires=2030-01-01"_s};
    QTest::newRow("no date") << QStringList{u"client-secret"_s, u"--expires=2030-02-30"_s};
    QTest::newRow("empty") << QStringList{u"client-secret"_s, u"--expires="_s};
}

void TestGraphSettings::refusesADateWhereItMakesNoSense()
{
    QFETCH(QStringList, arguments);
    CtlProgram program;
    setUpGraph(program, u"2029-01-01"_s);
    const QByteArray before = program.settingsText();
    QCOMPARE(program.run(QStringList{u"set-secret"_s} + arguments, "secret").exitCode, 64);
    QCOMPARE(program.settingsText(), before);
}

void TestGraphSettings::warnsOfPasswordsAtMicrosoft()
{
    CtlProgram program;
    const CtlResult set = program.run(
        {u"--json"_s, u"set"_s, u"base/use=true"_s, u"base/host=smtp.office365.com:587"_s,
         u"base/senderAddress=system@example.org"_s, u"base/authentication=password"_s,
         u"security/username=system@example.org"_s});
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(warningCodes(set), QStringList{u"value-hint"_s});
    const CtlResult status = program.run({u"--json"_s, u"status"_s});
    QCOMPARE(status.exitCode, 0);
    QCOMPARE(warningCodes(status), QStringList{u"basic-auth-ends"_s});
    QCOMPARE(warningCodes(program.run({u"--json"_s, u"status"_s, u"--all"_s})),
             QStringList{u"basic-auth-ends"_s});
    const CtlResult words = program.run({u"status"_s});
    QVERIFY(words.err.contains("Graph API"));
    QCOMPARE(words.out.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestGraphSettings)
#include "tst_graphsettings.moc"
