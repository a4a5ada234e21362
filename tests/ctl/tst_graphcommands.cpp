// SPDX-License-Identifier: Apache-2.0
// check, test and send through Microsoft Graph, as scripts call them.
#include "ctl/ctlprogram.h"
#include "support/fakegraph.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestGraphCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void sendsATestMail();
    void checksWithoutSending();
    void passesAMessageOn();
    void sendsForAClientAsTheClient();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void needsThePermissionOfEntraOrExchange();
    void needsASecret();
    void sendsNothingWhileDisabled();
    void tellsNoSecret();

private:
    CtlResult run(const QStringList &command, const QByteArray &input = {});
    static QStringList steps(const CtlResult &result);

    QTemporaryDir m_folder;
    Certificates m_certificates;
    std::unique_ptr<FakeGraph> m_server;
    std::unique_ptr<CtlProgram> m_program;
};

const QStringList testBob{u"test"_s, u"--to"_s, u"bob@rathaus.test"_s, u"--password-stdin"_s};

void TestGraphCommands::initTestCase()
{
    m_certificates.good();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
}

void TestGraphCommands::init()
{
    m_server = std::make_unique<FakeGraph>(m_certificates.good());
    m_program = std::make_unique<CtlProgram>();
    const QByteArray url = m_server->url().toEncoded();
    qputenv("MAILROOM_LOGIN_ENDPOINT", url);
    qputenv("MAILROOM_GRAPH_ENDPOINT", url);
    const CtlResult set = m_program->run(
        {u"set"_s, u"base/use=true"_s, u"base/authentication=graph"_s,
         u"base/senderAddress=robot@client.test"_s, u"base/senderName=The system"_s,
         u"security/tenantId="_s + QLatin1String(m_server->tenant),
         u"security/applicationId="_s + QLatin1String(m_server->applicationId),
         u"security/saveToSentItems=true"_s, u"security/caFile="_s + m_certificates.caFile()});
    QVERIFY2(set.exitCode == 0, set.err.constData());
}

void TestGraphCommands::cleanup()
{
    QCOMPARE(m_server->fault(), QString());
    qunsetenv("MAILROOM_LOGIN_ENDPOINT");
    qunsetenv("MAILROOM_GRAPH_ENDPOINT");
}

CtlResult TestGraphCommands::run(const QStringList &command, const QByteArray &input)
{
    return m_program->run(QStringList{u"--json"_s} + command,
                          input.isEmpty() ? m_server->secret : input);
}

QStringList TestGraphCommands::steps(const CtlResult &result)
{
    QStringList names;
    const QJsonArray all = result.json()["steps"_L1].toArray();
    for (const QJsonValue &step : all)
        names << step["step"_L1].toString();
    return names;
}

void TestGraphCommands::sendsATestMail()
{
    const CtlResult result = run(testBob);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QCOMPARE(steps(result), (QStringList{u"token"_s, u"permissions"_s, u"send"_s}));
    QVERIFY(result.json()["ok"_L1].toBool());
    QVERIFY(m_server->message().contains("\r\nTo: bob@rathaus.test\r\n"));
    QVERIFY(m_server->message().contains("robot@client.test"));
}

void TestGraphCommands::checksWithoutSending()
{
    const CtlResult result = run({u"check"_s, u"--password-stdin"_s});
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QCOMPARE(steps(result), (QStringList{u"token"_s, u"permissions"_s}));
    QCOMPARE(m_server->graphRequests(), 0);
}

// What Graph has no word for, an attachment in its own encoding, arrives as it was written.
void TestGraphCommands::passesAMessageOn()
{
    const QByteArray attachment = QByteArray("\0\1\2\xFF binary", 11).toBase64();
    const QByteArray message = "To: Bob <bob@rathaus.test>\r\nSubject: Hi\r\nX-Own: kept\r\n"
                               "MIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\n"
                               "Content-Transfer-Encoding: base64\r\n\r\n"
                               + attachment + "\r\n";
    // Without a keychain the secret cannot be stored, so a certificate serves.
    m_server->wantsAssertion = true;
    const QString certificate = m_folder.filePath(u"app.pem"_s);
    const QString key = m_folder.filePath(u"app.key"_s);
    const int made = QProcess::execute(
        u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                       u"/CN=app"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QCOMPARE(made, 0);
    const CtlResult set = m_program->run({u"set"_s, u"security/certificateFile="_s + certificate,
                                          u"security/certificateKeyFile="_s + key});
    QVERIFY2(set.exitCode == 0, set.err.constData());
    const CtlResult result = run({u"send"_s, u"-t"_s, u"-i"_s}, message);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY(m_server->message().contains("X-Own: kept\r\n"));
    QVERIFY(m_server->message().endsWith("\r\n\r\n" + attachment + "\r\n"));
}

void TestGraphCommands::sendsForAClientAsTheClient()
{
    QCOMPARE(m_program->run({u"client"_s, u"add"_s, u"acme"_s}).exitCode, 0);
    QCOMPARE(m_program
                 ->run({u"--client"_s, u"acme"_s, u"set"_s, u"base/useOwn=true"_s,
                        u"base/authentication=graph"_s, u"base/senderAddress=acme@client.test"_s,
                        u"security/tenantId="_s + QLatin1String(m_server->tenant),
                        u"security/applicationId="_s + QLatin1String(m_server->applicationId),
                        u"security/saveToSentItems=true"_s,
                        u"security/caFile="_s + m_certificates.caFile()})
                 .exitCode,
             0);
    // The global mail server has to be complete, too (R4).
    QCOMPARE(run(QStringList{u"--client"_s, u"acme"_s} + testBob).errorCode(), u"not-configured"_s);
    QCOMPARE(m_program->run({u"set"_s, u"base/authentication=none"_s, u"base/host=localhost"_s})
                 .exitCode,
             0);
    const CtlResult result = run(QStringList{u"--client"_s, u"acme"_s} + testBob);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QCOMPARE(m_server->requests().constLast().target,
             QByteArray("/v1.0/users/acme%40client.test/sendMail"));
}

void TestGraphCommands::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("aadsts");
    QTest::addColumn<QByteArray>("graphCode");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("wrong secret") << 7000215 << QByteArray() << 401 << u"entra-secret-invalid"_s
                                  << 77;
    QTest::newRow("unknown tenant")
        << 90002 << QByteArray() << 400 << u"entra-tenant-unknown"_s << 78;
    QTest::newRow("no mailbox") << 0 << QByteArray("ErrorInvalidUser") << 404 << u"graph-no-user"_s
                                << 67;
    QTest::newRow("denied") << 0 << QByteArray("ErrorAccessDenied") << 403 << u"graph-denied"_s
                            << 77;
}

void TestGraphCommands::saysWhatIsWrong()
{
    QFETCH(int, aadsts);
    QFETCH(QByteArray, graphCode);
    QFETCH(int, status);
    if (aadsts > 0)
        m_server->answerToken(FakeGraph::entraError(status, "invalid_client", aadsts));
    else
        m_server->answerGraph(FakeGraph::graphError(status, graphCode));
    const CtlResult result = run(testBob);
    QTEST(result.errorCode(), "code");
    QTEST(result.exitCode, "exitCode");
    QVERIFY(!result.json()["ok"_L1].toBool());
    QVERIFY(!result.json()["error"_L1]["advice"_L1].toString().isEmpty());
}

void TestGraphCommands::needsThePermissionOfEntraOrExchange()
{
    m_server->roles = "[]";
    const CtlResult refused = run(testBob);
    QCOMPARE(refused.errorCode(), u"graph-no-role"_s);
    QCOMPARE(refused.exitCode, 77);
    QCOMPARE(m_server->graphRequests(), 0);
    QCOMPARE(m_program->run({u"set"_s, u"security/permissionInExchange=true"_s}).exitCode, 0);
    QCOMPARE(run(testBob).exitCode, 0);
    QCOMPARE(m_server->graphRequests(), 1);
}

void TestGraphCommands::needsASecret()
{
    const CtlResult result = run({u"test"_s, u"--to"_s, u"bob@rathaus.test"_s});
    QCOMPARE(result.errorCode(), u"not-configured"_s);
    QCOMPARE(m_server->connections(), 0);
}

void TestGraphCommands::sendsNothingWhileDisabled()
{
    QCOMPARE(m_program->run({u"set"_s, u"base/use=false"_s}).exitCode, 0);
    const CtlResult result = run(testBob);
    QCOMPARE(result.errorCode(), u"sending-disabled"_s);
    QCOMPARE(result.exitCode, 69);
    QCOMPARE(m_server->connections(), 0);
}

void TestGraphCommands::tellsNoSecret()
{
    const CtlResult result = m_program->run(testBob + QStringList{u"-v"_s}, m_server->secret);
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    const QByteArray all = result.out + result.err + m_program->settingsText();
    for (const QByteArray &secret : {m_server->secret, m_server->secret.toBase64(),
                                     m_server->secret.toPercentEncoding(), m_server->lastToken()})
        QVERIFY2(!all.contains(secret), all.constData());
    QVERIFY(all.contains("/sendMail"));
}

QTEST_GUILESS_MAIN(TestGraphCommands)
#include "tst_graphcommands.moc"
