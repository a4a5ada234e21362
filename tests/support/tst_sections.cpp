// SPDX-License-Identifier: Apache-2.0
#include "log/log.h"
#include "log/logcategories.h"
#include "log/loglines.h"
#include "support/installation.h"
#include "support/jsonschema.h"
#include "support/lasttest.h"
#include "support/sections.h"
#include "support/systeminformation.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSections : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void standInTheirOrder();
    void areAsDescribed();
    void looksAtNothingBeforeItIsAsked();
    void tellsTheProgramAndItsComputer();
    void tellsTheLicense();
    void tellsAllSettings();
    void tellsNoMoreOfASecretThanItsDate();
    void tellsTheClientItIsAbout();
    void tellsNothingOfOtherClients();
    void tellsTheLastTest();
    void tellsWhenSettingsChangedSinceTheTest();
    void tellsWhereAPlantedSecretIs_data();
    void tellsWhereAPlantedSecretIs();
    void hidesTheHome();

private:
    SectionSources sources(const QString &clientId = {}) const;
    SystemInformation collect(const QString &clientId = {}) const;
    InformationSection section(const QString &id, const QString &clientId = {}) const;
    void write(const QString &name, const QByteArray &bytes) const;
    void drop(const QString &name, const QByteArray &bytes) const;
    void log(const QString &clientId, const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Settings m_settings;
};

namespace {

const QString secretText = u"Tr0ub4dor&3-planted"_s;

QString valueOf(const InformationSection &section, const QString &key)
{
    for (const InformationSection::Fact &fact : section.facts) {
        if (fact.key == key)
            return fact.value;
    }
    return u"(no such fact)"_s;
}

QStringList idsOf(const SystemInformation &information)
{
    QStringList ids;
    for (const InformationSection &section : information.sections())
        ids << section.id;
    return ids;
}

MailServerSettings serverNamed(const QString &host)
{
    MailServerSettings server;
    server.use = true;
    server.authentication = Authentication::Password;
    server.host = host;
    server.senderAddress = u"info@"_s + host;
    server.username = u"user-of-"_s + host;
    server.password = {u"Mailroom/default/"_s + host + u"/password/7"_s,
                       QDateTime(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC)};
    return server;
}

LastTest testOf(const MailServerSettings &server)
{
    LastTest test;
    test.time = QDateTime(QDate(2026, 11, 25), QTime(13, 30), Qt::UTC);
    test.server = LastTest::serverText(server);
    test.report.steps = {{StepId::Connect, true, 12, u"192.0.2.1"_s}};
    test.report.problem = Problem{ProblemId::AuthRejected, {}};
    test.report.serverReply = u"535 no"_s;
    test.report.capabilities = {u"SIZE 1000"_s, u"PIPELINING"_s};
    test.report.warnings = {{ProblemId::SmtpUtf8Unused, {}}};
    test.report.transcript.add(TranscriptLine::Speaker::Server,
                               "220 hello of " + server.host.toUtf8());
    test.report.certificate.subject = server.host;
    test.report.certificate.validUntil = QDateTime::currentDateTimeUtc().addDays(30);
    test.report.certificate.fingerprint = u"00ff"_s;
    return test;
}

} // namespace

void TestSections::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = {};
    m_settings.mailServer = serverNamed(u"mx.global.example"_s);
    m_settings.support.address = u"help@global.example"_s;
    m_settings.clients.insert(
        u"acme"_s, {u"Acme Ltd"_s, serverNamed(u"mx.acme.example"_s), u"it@acme.example"_s});
    m_settings.clients.insert(
        u"globex"_s, {u"Hank Corp"_s, serverNamed(u"mx.hank.example"_s), u"it@hank.example"_s});
    m_settings.obsoleteSecrets = {u"Mailroom/default/obsolete/1"_s};
}

SectionSources TestSections::sources(const QString &clientId) const
{
    return {m_settings,
            clientId,
            u"/etc/mailroom.ini"_s,
            m_folder->path(),
            m_folder->filePath(u"data"_s),
            {{u"screens"_s, u"Screens"_s, u"1920 × 1080"_s}}};
}

SystemInformation TestSections::collect(const QString &clientId) const
{
    return SystemInformation::collect(systemSections(sources(clientId)));
}

InformationSection TestSections::section(const QString &id, const QString &clientId) const
{
    const SystemInformation information = collect(clientId);
    for (const InformationSection &section : information.sections()) {
        if (section.id == id)
            return section;
    }
    return {};
}

void TestSections::write(const QString &name, const QByteArray &bytes) const
{
    const QFileInfo info(m_folder->filePath(name));
    QVERIFY(QDir().mkpath(info.path()));
    QFile file(info.filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSections::drop(const QString &name, const QByteArray &bytes) const
{
    write(u"system-information.d/"_s + name, bytes);
}

void TestSections::log(const QString &clientId, const QString &text) const
{
    Log::fileIn(m_folder->filePath(u"data/log"_s))
        .append(logLine(QDateTime::currentDateTimeUtc(), QtInfoMsg, u"mailroom.submission"_s,
                        about(clientId) + text));
}

void TestSections::standInTheirOrder()
{
    write(u"license.json"_s, "{}");
    drop(u"b.txt"_s, "b");
    drop(u"a.json"_s, "{}");
    log({}, u"x"_s);
    LastTests(m_folder->filePath(u"data"_s)).record({}, testOf(m_settings.mailServer));
    const QStringList order{u"product"_s,
                            u"operating-system"_s,
                            u"qt"_s,
                            u"locale"_s,
                            u"machine"_s,
                            u"installation"_s,
                            u"license"_s,
                            u"mail-server"_s,
                            u"settings"_s,
                            u"last-test"_s,
                            u"certificate"_s,
                            u"drop-in-a.json"_s,
                            u"drop-in-b.txt"_s,
                            u"log"_s};
    QCOMPARE(idsOf(collect()), order);
}

void TestSections::areAsDescribed()
{
    drop(u"x y.json"_s, R"({"a": [1, null]})");
    log({}, u"x"_s);
    LastTests(m_folder->filePath(u"data"_s)).record(u"acme"_s, testOf(serverNamed(u"x"_s)));
    QCOMPARE(
        JsonSchema::faults(QFINDTESTDATA("validatejson.py"),
                           QFINDTESTDATA("../../resources/schemas/system-information.schema.json"),
                           collect(u"acme"_s).json()),
        QString());
}

// The license that is told is the one that is there when it is asked for.
void TestSections::looksAtNothingBeforeItIsAsked()
{
    const SectionProviders providers = systemSections(sources());
    QVERIFY(!QFile::exists(m_folder->filePath(u"data"_s)));
    write(u"license.json"_s, "{}");
    QVERIFY(idsOf(SystemInformation::collect(providers)).contains(u"license"_s));
}

void TestSections::tellsTheProgramAndItsComputer()
{
    QCOMPARE(valueOf(section(u"product"_s), u"version"_s), QStringLiteral(MAILROOM_VERSION));
    QCOMPARE(valueOf(section(u"operating-system"_s), u"name"_s), QSysInfo::prettyProductName());
    QCOMPARE(valueOf(section(u"qt"_s), u"version"_s), QString::fromLatin1(qVersion()));
    QVERIFY(valueOf(section(u"locale"_s), u"utc"_s).endsWith(u'Z'));
    QCOMPARE(valueOf(section(u"machine"_s), u"screens"_s), u"1920 × 1080"_s);
    QCOMPARE(valueOf(section(u"installation"_s), u"settings"_s), u"/etc/mailroom.ini"_s);
    QVERIFY(!collect().text().contains(QSysInfo::machineHostName().toUtf8() + '.'));
#ifdef Q_OS_LINUX
    QVERIFY(valueOf(section(u"machine"_s), u"memory"_s).endsWith(u"iB"_s));
#endif
}

void TestSections::tellsTheLicense()
{
    QVERIFY(!idsOf(collect()).contains(u"license"_s));
    write(u"license.json"_s, R"({"holder": "Me", "seats": 5, "validUntil": "2027-12-31"})");
    QCOMPARE(valueOf(section(u"license"_s), u"seats"_s), u"5"_s);
    QCOMPARE(valueOf(section(u"license"_s), u"validUntil"_s), u"2027-12-31"_s);
    write(u"license.json"_s, R"({"seats": "five"})");
    QVERIFY(section(u"license"_s).facts.isEmpty());
    QVERIFY(section(u"license"_s).remarks.value(0).contains(u"seats"_s));
}

void TestSections::tellsAllSettings()
{
    const InformationSection settings = section(u"settings"_s);
    QCOMPARE(valueOf(settings, u"base/host"_s), u"mx.global.example"_s);
    QCOMPARE(valueOf(settings, u"support/address"_s), u"help@global.example"_s);
    QCOMPARE(valueOf(settings, u"clientCount"_s), u"2"_s);
    QCOMPARE(valueOf(section(u"mail-server"_s), u"state"_s), u"ready"_s);
    m_settings.mailServer.host.clear();
    QCOMPARE(valueOf(section(u"mail-server"_s), u"state"_s), u"not-configured"_s);
    QVERIFY(!valueOf(section(u"mail-server"_s), u"missing"_s).isEmpty());
}

void TestSections::tellsNoMoreOfASecretThanItsDate()
{
    const InformationSection settings = section(u"settings"_s, u"acme"_s);
    QCOMPARE(valueOf(settings, u"security/password"_s), u"stored on 2026-03-04"_s);
    QCOMPARE(valueOf(settings, u"security/clientSecret"_s), u"not stored"_s);
    QCOMPARE(valueOf(settings, u"clients/acme/security/password"_s), u"stored on 2026-03-04"_s);
    for (const QString &client : {QString(), u"acme"_s}) {
        QVERIFY(!collect(client).text().contains("Mailroom/default"));
        QVERIFY(!collect(client).json().contains("Mailroom/default"));
    }
}

void TestSections::tellsTheClientItIsAbout()
{
    QCOMPARE(valueOf(section(u"settings"_s, u"acme"_s), u"clients/acme/base/host"_s),
             u"mx.acme.example"_s);
    QCOMPARE(valueOf(section(u"mail-server"_s, u"acme"_s), u"source"_s), u"own"_s);
    QVERIFY(valueOf(section(u"mail-server"_s, u"acme"_s), u"sentence"_s).contains(u"Acme Ltd"_s));
    QCOMPARE(valueOf(section(u"mail-server"_s, u"nobody"_s), u"state"_s), u"unknown-client"_s);
}

void TestSections::tellsNothingOfOtherClients()
{
    const LastTests tests(m_folder->filePath(u"data"_s));
    for (const QString &client : m_settings.clients.keys()) {
        tests.record(client, testOf(m_settings.clients.value(client).mailServer));
        log(client, u"sent through "_s + m_settings.clients.value(client).mailServer.host);
    }
    tests.record({}, testOf(m_settings.mailServer));
    // One that uses the global mail server: its test mail names a recipient of its own.
    m_settings.clients.insert(u"globex2"_s, {});
    LastTest inherited = testOf(m_settings.mailServer);
    inherited.time = inherited.time.addSecs(60);
    inherited.report.transcript.add(TranscriptLine::Speaker::Client, "RCPT TO:<hank@hank.example>");
    tests.record(u"globex2"_s, inherited);
    log({}, u"line of the system"_s);
    for (const QString &client : {QString(), u"acme"_s}) {
        const SystemInformation information = collect(client);
        const QByteArray all = information.text() + information.json();
        QVERIFY(all.contains("line of the system"));
        QCOMPARE(all.contains("acme"), client == u"acme"_s);
        QCOMPARE(all.contains("sent through mx.acme.example"), client == u"acme"_s);
        for (const char *word : {"globex", "Hank", "hank.example"})
            QVERIFY2(!all.contains(word), word);
    }
}

void TestSections::tellsTheLastTest()
{
    QVERIFY(section(u"last-test"_s).facts.isEmpty());
    QCOMPARE(section(u"last-test"_s).remarks.size(), 1);
    QVERIFY(!idsOf(collect()).contains(u"certificate"_s));
    LastTests(m_folder->filePath(u"data"_s)).record({}, testOf(m_settings.mailServer));
    const InformationSection test = section(u"last-test"_s);
    QCOMPARE(valueOf(test, u"time"_s), u"2026-11-25T13:30:00Z"_s);
    QCOMPARE(valueOf(test, u"result"_s), u"auth-rejected"_s);
    QCOMPARE(valueOf(test, u"serverReply"_s), u"535 no"_s);
    QCOMPARE(valueOf(test, u"capabilities"_s), u"SIZE 1000\nPIPELINING"_s);
    QVERIFY(valueOf(test, u"steps"_s).contains(u"12 ms, 192.0.2.1"_s));
    QVERIFY(valueOf(test, u"warnings"_s).startsWith(u"smtputf8-unused: "_s));
    QVERIFY(test.text.contains(u"S: 220 hello of mx.global.example"_s));
    QVERIFY(test.remarks.isEmpty());
    QCOMPARE(valueOf(section(u"certificate"_s), u"subject"_s), u"mx.global.example"_s);
    QVERIFY(valueOf(section(u"certificate"_s), u"left"_s).startsWith(u"30 "_s)
            || valueOf(section(u"certificate"_s), u"left"_s).startsWith(u"29 "_s));
}

void TestSections::tellsWhenSettingsChangedSinceTheTest()
{
    LastTests(m_folder->filePath(u"data"_s)).record({}, testOf(m_settings.mailServer));
    m_settings.mailServer.port = 465;
    QCOMPARE(section(u"last-test"_s).remarks.size(), 1);
}

void TestSections::tellsWhereAPlantedSecretIs_data()
{
    QTest::addColumn<QString>("where");
    for (const char *id :
         {"license", "settings", "last-test", "drop-in-a.txt", "drop-in-b.json", "log"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestSections::tellsWhereAPlantedSecretIs()
{
    QFETCH(QString, where);
    const auto planted = [&where](const char *id) {
        return where == QLatin1String(id) ? secretText : u"harmless"_s;
    };
    write(u"license.json"_s, R"({"holder": ")" + planted("license").toUtf8() + "\"}");
    // A name of no effect on the mail server in effect.
    m_settings.mailServer.ehloName = planted("settings");
    LastTest test = testOf(m_settings.mailServer);
    test.report.transcript.add(TranscriptLine::Speaker::Client, planted("last-test").toUtf8());
    LastTests(m_folder->filePath(u"data"_s)).record({}, test);
    drop(u"a.txt"_s, "password = " + planted("drop-in-a.txt").toUtf8());
    drop(u"b.json"_s, R"({"deep": [{"x": ")" + planted("drop-in-b.json").toUtf8() + "\"}]}");
    log({}, planted("log"));
    Redaction secrets;
    secrets.conceal(secretText.toUtf8());
    QCOMPARE(collect().sectionsWith(secrets), QStringList{where});
}

void TestSections::hidesTheHome()
{
    const QString home = QDir::homePath();
    QCOMPARE(Installation::withoutHome(home + u"/x"_s), u"~/x"_s);
    QCOMPARE(Installation::withoutHome(home + u"x"_s), home + u"x"_s);
    m_settings.mailServer.caFile = home + u"/ca.pem"_s;
    QCOMPARE(valueOf(section(u"settings"_s), u"security/caFile"_s), u"~/ca.pem"_s);
    SectionSources homely = sources();
    homely.settingsLocation = home + u"/mailroom.ini"_s;
    homely.dataFolder = home + u"/data"_s;
    const auto information = SystemInformation::collect(systemSections(homely));
    QVERIFY(information.text().contains("~/mailroom.ini"));
    QVERIFY(information.text().contains("~/data"));
}

QTEST_GUILESS_MAIN(TestSections)
#include "tst_sections.moc"
