// SPDX-License-Identifier: Apache-2.0
#include "graph/entraverdict.h"
#include "graph/graphrun.h"
#include "graph/tokenrequest.h"

#include <QThreadPool>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = FakeGraph::Answer;
Q_DECLARE_METATYPE(Answer)

class TokenRequestTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void sendsAnySecret_data();
    void sendsAnySecret();
    void saysWhyEntraRefused_data();
    void saysWhyEntraRefused();
    void namesWhatIsWrong();
    void showsTraceAndCorrelationIds();
    void strikesOutASecretThatIsRepeated();
    void takesNoTokenThatIsNone_data();
    void takesNoTokenThatIsNone();
    void readsHowLongATokenCounts_data();
    void readsHowLongATokenCounts();
    void anOpaqueTokenPasses();
    void waitsForTheSignInService();
    void asksNoOtherHost();
    void keepsTheEndpointsPath();
    void identitiesDiffer();
    void wantsHttps_data();
    void wantsHttps();

private:
    Answer tokenWith(const QByteArray &life) const;

    Certificates m_certificates;
    std::unique_ptr<GraphRun> m_run;
};

void TokenRequestTest::initTestCase()
{
    qRegisterMetaType<Report>();
    m_certificates.good();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
}

void TokenRequestTest::init()
{
    m_run = std::make_unique<GraphRun>(m_certificates);
    m_run->plan.checkOnly = true;
}

// Threads that end while the program does leave OpenSSL's words to them behind.
void TokenRequestTest::cleanupTestCase()
{
    m_run.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QThreadPool::globalInstance()->waitForDone();
}

void TokenRequestTest::sendsAnySecret_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("as Microsoft makes them") << QByteArray("abc8Q~.def-ghi_JKL~mno");
    QTest::newRow("form characters") << QByteArray("a&b=c+d%2Be f;g/h?i#j");
    QTest::newRow("quotes") << QByteArray("\"'\\<>");
    QTest::newRow("UTF-8") << QByteArray("p\xc3\xa4sswort-\xe2\x82\xac");
    QTest::newRow("line end") << QByteArray("a\r\nb: c");
}

void TokenRequestTest::sendsAnySecret()
{
    QFETCH(QByteArray, secret);
    m_run->plan.credentials.clientSecret = m_run->server.secret = secret;
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(m_run->server.requests().size(), 1);
}

void TokenRequestTest::saysWhyEntraRefused_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    const auto row = [](int status, const char *error, int code, const char *problem,
                        int exitCode) {
        QTest::addRow("AADSTS%d", code) << FakeGraph::entraError(status, error, code)
                                        << QString::fromLatin1(problem) << exitCode;
    };
    row(401, "invalid_client", 7000215, "entra-secret-invalid", 77);
    row(401, "invalid_client", 7000222, "entra-secret-expired", 77);
    row(401, "invalid_client", 7000218, "entra-secret-missing", 78);
    row(400, "unauthorized_client", 700016, "entra-app-not-found", 78);
    row(400, "unauthorized_client", 7000112, "entra-app-disabled", 77);
    row(400, "invalid_request", 90002, "entra-tenant-unknown", 78);
    row(400, "invalid_tenant", 90038, "entra-tenant-unknown", 78);
    row(400, "invalid_request", 900432, "entra-tenant-unknown", 78);
    row(400, "invalid_request", 900023, "entra-tenant-malformed", 78);
    row(400, "invalid_request", 9001023, "entra-tenant-malformed", 78);
    row(400, "access_denied", 53003, "entra-blocked", 77);
    row(400, "access_denied", 530032, "entra-blocked", 77);
    row(400, "invalid_resource", 500011, "entra-resource", 78);
    row(400, "invalid_scope", 70011, "entra-resource", 78);
    row(400, "invalid_scope", 1002012, "entra-resource", 78);
    row(400, "invalid_resource", 650057, "entra-resource", 78);
    row(401, "invalid_client", 700027, "entra-cert-rejected", 77);
    row(503, "temporarily_unavailable", 90033, "entra-busy", 75);
    row(400, "temporarily_unavailable", 90006, "entra-busy", 75);
    row(400, "temporarily_unavailable", 90024, "entra-busy", 75);
    row(400, "temporarily_unavailable", 90055, "entra-busy", 75);
    row(400, "temporarily_unavailable", 1234567, "entra-busy", 75);
    row(400, "invalid_scope", 1234568, "entra-resource", 78);
    row(401, "invalid_client", 1234569, "entra-refused", 77);
    row(500, "server_error", 1234560, "entra-busy", 75);
    row(429, "any", 1234561, "entra-busy", 75);

    const auto other = [](const char *name, const Answer &answer, const char *problem) {
        QTest::newRow(name) << answer << QString::fromLatin1(problem) << 76;
    };
    const QList<std::pair<QByteArray, QByteArray>> html{{"Content-Type", "text/html"}};
    other("portal", {200, "<html>Sign in</html>", html}, "graph-unexpected");
    other("a proxy's 502", {502, "<html>Bad gateway</html>", html}, "graph-unexpected");
    other("empty 200", {200, {}, {}}, "graph-unexpected");
    other("garbage JSON", FakeGraph::json(400, "{\"error\":\"inv"), "graph-unexpected");
    other("redirect", {302, {}, {{"Location", "https://elsewhere.invalid/"}}}, "graph-redirected");
    other("redirect of a POST", {307, {}, {{"Location", "https://elsewhere.invalid/"}}},
          "graph-redirected");
}

void TokenRequestTest::saysWhyEntraRefused()
{
    QFETCH(Answer, answer);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    m_run->server.answerToken(answer);
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), code);
    QCOMPARE(report.problem->exitCode(), exitCode);
    QCOMPARE(m_run->steps(), QStringList{u"token!"_s});
    QCOMPARE(m_run->server.requests().size(), 1);
}

void TokenRequestTest::namesWhatIsWrong()
{
    m_run->server.answerToken(FakeGraph::entraError(400, "unauthorized_client", 700016));
    const QString message = m_run->run().problem->message();
    QVERIFY(message.contains(m_run->plan.applicationId));
    QVERIFY(message.contains(m_run->plan.tenant));
    m_run->server.answerToken(FakeGraph::entraError(400, "invalid_request", 90002));
    QVERIFY(m_run->run().problem->message().contains(m_run->plan.tenant));
}

void TokenRequestTest::showsTraceAndCorrelationIds()
{
    m_run->server.answerToken(FakeGraph::entraError(401, "invalid_client", 7000215));
    QCOMPARE(m_run->run().serverReply,
             u"HTTP 401 invalid_client: AADSTS7000215: Words. Trace ID: trace-1 Correlation ID: "
             "correlation-1"_s);
    m_run->server.answerToken(FakeGraph::json(
        400, R"({"error":"x","trace_id":"trace-2","correlation_id":"correlation-2"})"));
    QCOMPARE(m_run->run().serverReply,
             u"HTTP 400 x Trace ID: trace-2 Correlation ID: correlation-2"_s);
}

void TokenRequestTest::strikesOutASecretThatIsRepeated()
{
    for (const QByteArray &form : {m_run->server.secret, m_run->server.secret.toPercentEncoding(),
                                   m_run->server.secret.toBase64(), m_run->server.secret.toHex()}) {
        m_run->server.answerToken(FakeGraph::json(
            401, R"({"error":"invalid_client","error_description":"You sent )" + form + R"(."})"));
        const Report report = m_run->run();
        QCOMPARE(m_run->fault(), QString());
        QVERIFY(report.serverReply.contains(u"You sent ********."_s));
        QVERIFY(!report.transcript.toText().contains(QString::fromLatin1(form)));
    }
}

void TokenRequestTest::takesNoTokenThatIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray(R"({"token_type":"Bearer","access_token":""})");
    QTest::newRow("number") << QByteArray(R"({"token_type":"Bearer","access_token":17})");
    QTest::newRow("with a header in it")
        << QByteArray(R"({"token_type":"Bearer","access_token":"a\r\nCookie: b"})");
    QTest::newRow("not ASCII") << QByteArray(R"({"token_type":"Bearer","access_token":"ä"})");
    QTest::newRow("another type") << QByteArray(R"({"token_type":"mac","access_token":"abc"})");
    QTest::newRow("no type") << QByteArray(R"({"access_token":"abc"})");
    QTest::newRow("list") << QByteArray("[1,2]");
}

void TokenRequestTest::takesNoTokenThatIsNone()
{
    QFETCH(QByteArray, body);
    m_run->plan.checkOnly = false;
    m_run->server.answerToken(FakeGraph::json(200, body));
    QCOMPARE(GraphRun::code(m_run->run()), u"graph-unexpected"_s);
    QCOMPARE(m_run->server.requests().size(), 1);
}

Answer TokenRequestTest::tokenWith(const QByteArray &life) const
{
    return FakeGraph::json(
        200, R"({"token_type":"bearer","access_token":"opaque-token","expires_in":)" + life + '}');
}

void TokenRequestTest::readsHowLongATokenCounts_data()
{
    QTest::addColumn<QByteArray>("life");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("an hour") << QByteArray("3599") << true;
    QTest::newRow("as a string") << QByteArray("\"3599\"") << true;
    QTest::newRow("under five minutes") << QByteArray("299") << false;
    QTest::newRow("as a string, under five minutes") << QByteArray("\"299\"") << false;
    QTest::newRow("none") << QByteArray("null") << false;
    QTest::newRow("negative") << QByteArray("-5") << false;
    QTest::newRow("words") << QByteArray("\"soon\"") << false;
    QTest::newRow("beyond all numbers") << QByteArray("9e99") << false;
}

void TokenRequestTest::readsHowLongATokenCounts()
{
    QFETCH(QByteArray, life);
    QFETCH(bool, isKept);
    for (int i = 0; i < 2; ++i) {
        m_run->server.answerToken(tokenWith(life));
        QVERIFY(m_run->run().ok());
    }
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(m_run->server.tokenRequests(), isKept ? 1 : 2);
}

void TokenRequestTest::anOpaqueTokenPasses()
{
    m_run->server.answerToken(tokenWith("3599"));
    const Report report = m_run->run();
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(m_run->steps(), (QStringList{u"token"_s, u"permissions"_s}));
    QVERIFY(!AccessToken::rolesIn("opaque-token"));
    QVERIFY(!AccessToken::rolesIn("a.b.c"));
    QVERIFY(!AccessToken::rolesIn("a.!!!!.c"));
    QVERIFY(AccessToken::rolesIn("a.e30.c")); // {}
}

void TokenRequestTest::waitsForTheSignInService()
{
    m_run->server.answerToken(FakeGraph::busy(503, "0"));
    m_run->server.answerToken(FakeGraph::busy(429, "0"));
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(m_run->pauses(), (QList<int>{0, 0}));
}

// The host that a redirect names hears nothing; here it would.
void TokenRequestTest::asksNoOtherHost()
{
    FakeGraph other(m_certificates.good());
    for (const int status : {302, 307, 308}) {
        m_run->server.answerToken({status, {}, {{"Location", other.url().toEncoded() + "/x?y=z"}}});
        const Report report = m_run->run();
        QCOMPARE(GraphRun::code(report), u"graph-redirected"_s);
        QVERIFY(!report.problem->detail.contains(u"y=z"_s));
    }
    QCOMPARE(other.connections(), 0);
}

void TokenRequestTest::keepsTheEndpointsPath()
{
    GraphPlan plan;
    plan.tenant = u"a b/../c"_s;
    plan.endpoints.login = QUrl(u"https://login.test/base/"_s);
    QCOMPARE(TokenRequest::url(plan).toEncoded(),
             QByteArray("https://login.test/base/a%20b%2F..%2Fc/oauth2/v2.0/token"));
}

void TokenRequestTest::identitiesDiffer()
{
    const GraphPlan plan = m_run->plan;
    QSet<QByteArray> identities{TokenRequest::identity(plan)};
    const auto differs = [&](const auto &change) {
        GraphPlan other = plan;
        change(other);
        const QByteArray identity = TokenRequest::identity(other);
        const bool isNew = !identities.contains(identity);
        identities << identity;
        return isNew;
    };
    QVERIFY(differs([](GraphPlan &other) { other.tenant = u"x.test"_s; }));
    QVERIFY(differs([](GraphPlan &other) { other.applicationId = u"x"_s; }));
    QVERIFY(differs([](GraphPlan &other) { other.credentials.clientSecret = "x"; }));
    QVERIFY(differs([](GraphPlan &other) { other.credentials.certificateFile = u"x"_s; }));
    QVERIFY(differs([](GraphPlan &other) { other.credentials.certificateKeyFile = u"x"_s; }));
    QVERIFY(differs([](GraphPlan &other) { other.endpoints.graph = QUrl(u"https://x.test"_s); }));
    QVERIFY(!differs([](GraphPlan &other) { other.mailbox = u"other@x.test"_s; }));
}

void TokenRequestTest::wantsHttps_data()
{
    QTest::addColumn<bool>("isLogin");
    QTest::newRow("login") << true;
    QTest::newRow("graph") << false;
}

void TokenRequestTest::wantsHttps()
{
    QFETCH(bool, isLogin);
    m_run->plan.checkOnly = false;
    QUrl &endpoint = isLogin ? m_run->plan.endpoints.login : m_run->plan.endpoints.graph;
    endpoint.setScheme(u"http"_s);
    QCOMPARE(GraphRun::code(m_run->run()), u"graph-endpoint-insecure"_s);
    QCOMPARE(m_run->server.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TokenRequestTest)
#include "tst_tokenrequest.moc"
