// SPDX-License-Identifier: Apache-2.0
#include "graph/graphrequest.h"
#include "support/fakegraph.h"
#include "support/opensslserver.h"
#include "support/scriptedserver.h"
#include "trust/tlspolicy.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = FakeGraph::Answer;
using Manner = FakeGraph::Manner;
using Maker = const TestCertificate &(Certificates::*)();
Q_DECLARE_METATYPE(Maker)

class GraphRequestTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void asksAndReadsTheAnswer();
    void sendsLargeBodies();
    void sendsNoBody();
    void refusesWhatIsNotHttps_data();
    void refusesWhatIsNotHttps();
    void refusesACertificate_data();
    void refusesACertificate();
    void refusesOldVersionsOfTls();
    void refusesWeakCertificates();
    void noticesThatNobodySpeaksTls();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void asksOnceWhenTheServerHangsUp_data();
    void asksOnceWhenTheServerHangsUp();
    void endsAfterItsTime_data();
    void endsAfterItsTime();
    void takesNoMoreThanAMegabyte();
    void readsTheBodyOfARefusal_data();
    void readsTheBodyOfARefusal();
    void answersNoChallenge();
    void keepsNoCookies();
    void aBrokenAnswerIsNone();
    void saysWhenNobodyListens();
    void saysWhenThereIsNoSuchHost();
    void isSilentAfterAbort_data();
    void isSilentAfterAbort();

private:
    QSslConfiguration trust() const;
    // Carries out m_call; the outcome is in the members below.
    void run(std::chrono::milliseconds limit = 10s);
    QString code() const { return m_problem ? m_problem->code() : QString(); }

    Certificates m_certificates;
    std::unique_ptr<FakeGraph> m_server;
    GraphCall m_call;
    std::optional<GraphAnswer> m_answer;
    std::optional<Problem> m_problem;
    QList<QSslCertificate> m_shown;
    bool m_mayHaveArrived = false;
};

void GraphRequestTest::initTestCase()
{
    m_certificates.good();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
}

void GraphRequestTest::init()
{
    m_server = std::make_unique<FakeGraph>(m_certificates.good());
    m_call = {};
    m_call.url = m_server->url().resolved(QUrl(u"/any?thing=1"_s));
    m_call.headers = {{"Content-Type", "text/plain"}, {"Authorization", "Bearer wonderland"}};
    m_call.body = "the body";
}

QSslConfiguration GraphRequestTest::trust() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    Certificates &certificates = const_cast<Certificates &>(m_certificates);
    configuration.setCaCertificates({certificates.ca()});
    return configuration;
}

void GraphRequestTest::run(std::chrono::milliseconds limit)
{
    m_answer.reset();
    m_problem.reset();
    int ends = 0;
    GraphRequest request(m_call, trust());
    connect(&request, &GraphRequest::answered, this, [&](const GraphAnswer &answer) {
        m_answer = answer;
        ++ends;
    });
    connect(&request, &GraphRequest::failed, this, [&](const Problem &problem) {
        m_problem = problem;
        ++ends;
    });
    m_shown.clear();
    connect(&request, &GraphRequest::certificateShown, this,
            [&](const QSslCertificate &certificate) { m_shown << certificate; });
    request.start(limit);
    QVERIFY(QTest::qWaitFor([&] { return ends > 0; }, 20'000));
    QCoreApplication::processEvents();
    QCOMPARE(ends, 1);
    m_mayHaveArrived = request.mayHaveArrived();
}

void GraphRequestTest::asksAndReadsTheAnswer()
{
    Answer answer = FakeGraph::json(200, R"({"a":1})");
    answer.headers << std::pair{QByteArray("Date"), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")};
    m_server->answerGraph(answer);
    run();
    QVERIFY(m_answer);
    QCOMPARE(m_answer->status, 200);
    QCOMPARE(m_answer->json().value(u"a"_s).toInt(), 1);
    QCOMPARE(m_answer->header("content-type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(m_answer->date().toSecsSinceEpoch(), 784111777);
    const FakeGraph::Request request = m_server->requests().constFirst();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/any?thing=1"));
    QCOMPARE(request.body, QByteArray("the body"));
    QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(m_mayHaveArrived);
    QCOMPARE(m_shown, QList{m_certificates.good().certificate});
}

void GraphRequestTest::sendsLargeBodies()
{
    m_call.body = QByteArray(4'000'000, 'x');
    run();
    QVERIFY(m_answer);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().constFirst().body.size(), 4'000'000);
}

void GraphRequestTest::sendsNoBody()
{
    m_call.body.clear();
    run();
    QVERIFY(m_answer);
    QCOMPARE(m_server->requests().constFirst().header("Content-Length"), QByteArray("0"));
    m_call.method = "DELETE";
    run();
    QVERIFY(m_answer);
    QCOMPARE(m_server->requests().constLast().method, QByteArray("DELETE"));
}

void GraphRequestTest::refusesWhatIsNotHttps_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("http") << u"http://localhost:%1/"_s;
    QTest::newRow("http by address") << u"http://127.0.0.1:%1/"_s;
    QTest::newRow("ftp") << u"ftp://localhost:%1/"_s;
    QTest::newRow("file") << u"file:///etc/hosts"_s;
    QTest::newRow("no scheme") << u"localhost:%1"_s;
    QTest::newRow("no host") << u"https:///x"_s;
    QTest::newRow("with a user") << u"https://graph.microsoft.com@localhost:%1/"_s;
    QTest::newRow("nothing") << QString();
}

void GraphRequestTest::refusesWhatIsNotHttps()
{
    QFETCH(QString, url);
    m_call.url = QUrl(url.contains(u'%') ? url.arg(m_server->serverPort()) : url);
    run();
    QCOMPARE(code(), u"graph-endpoint-insecure"_s);
    QCOMPARE(m_problem->exitCode(), 78);
    QCOMPARE(m_server->connections(), 0);
}

void GraphRequestTest::refusesACertificate_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Maker maker, const char *code) {
        QTest::newRow(name) << maker << QString::fromLatin1(code);
    };
    row("expired", &Certificates::expired, "cert-expired");
    row("not yet valid", &Certificates::notYetValid, "cert-not-yet-valid");
    row("self-signed", &Certificates::selfSigned, "cert-self-signed");
    row("unknown CA", &Certificates::foreign, "cert-unknown-ca");
    row("missing intermediate", &Certificates::missingIntermediate, "cert-unknown-ca");
    row("another host", &Certificates::wrongHost, "cert-name-mismatch");
    row("another host but for its common name", &Certificates::commonNameOnly,
        "cert-name-mismatch");
    row("for clients only", &Certificates::clientPurpose, "cert-invalid");
}

void GraphRequestTest::refusesACertificate()
{
    QFETCH(Maker, maker);
    QFETCH(QString, code);
    FakeGraph server((m_certificates.*maker)());
    m_call.url = server.url();
    m_call.delivers = true;
    run();
    QCOMPARE(this->code(), code);
    QVERIFY(!m_problem->message().contains(u'%'));
    QCOMPARE(m_shown, QList{(m_certificates.*maker)().certificate});
    QVERIFY(!m_mayHaveArrived);
    QTest::qWait(50); // what might still be under way
    QCOMPARE(server.bytesInTls(), 0);
}

void GraphRequestTest::refusesOldVersionsOfTls()
{
    OpensslServer server(m_certificates.good(), {u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
    m_call.url = QUrl(u"https://localhost:%1/"_s.arg(server.port()));
    run();
    QCOMPARE(code(), u"tls-version"_s);
    QVERIFY(!server.output().contains("wonderland"));
}

void GraphRequestTest::refusesWeakCertificates()
{
    OpensslServer server(m_certificates.weak());
    m_call.url = QUrl(u"https://localhost:%1/"_s.arg(server.port()));
    run();
    QCOMPARE(code(), u"cert-weak"_s);
    QVERIFY(!server.output().contains("wonderland"));
}

void GraphRequestTest::noticesThatNobodySpeaksTls()
{
    ScriptedServer server;
    server.play("S: 220 mx.test\nS stalls\n");
    m_call.url = QUrl(u"https://localhost:%1/"_s.arg(server.port()));
    run();
    QCOMPARE(code(), u"tls-handshake"_s);
    QVERIFY(!server.receivedBytes().contains("wonderland"));
}

void GraphRequestTest::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void GraphRequestTest::followsNoRedirect()
{
    QFETCH(int, status);
    FakeGraph other(m_certificates.good());
    m_server->answerGraph({status, {}, {{"Location", other.url().toEncoded() + "/token"}}});
    run();
    QVERIFY(m_answer);
    QCOMPARE(m_answer->status, status);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

void GraphRequestTest::asksOnceWhenTheServerHangsUp_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("delivers");
    QTest::addColumn<QString>("code");
    QTest::newRow("mail") << 100 << true << u"lost-after-data"_s;
    QTest::newRow("large mail") << 2'000'000 << true << u"lost-after-data"_s;
    QTest::newRow("no mail") << 100 << false << u"connection-lost"_s;
    QTest::newRow("no body") << 0 << true << u"lost-after-data"_s;
}

void GraphRequestTest::asksOnceWhenTheServerHangsUp()
{
    QFETCH(int, size);
    QFETCH(bool, delivers);
    QFETCH(QString, code);
    m_call.body = QByteArray(size, 'x');
    m_call.delivers = delivers;
    for (int i = 0; i < 5; ++i)
        m_server->answerGraph(FakeGraph::behaving(Manner::HangsUp));
    run();
    QCOMPARE(this->code(), code);
    QTest::qWait(100); // for a repetition that must not come
    QCOMPARE(m_server->requests().size(), 1);
}

void GraphRequestTest::endsAfterItsTime_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<bool>("delivers");
    QTest::addColumn<QString>("code");
    QTest::newRow("silence") << Manner::Stalls << false << u"server-silent"_s;
    QTest::newRow("silence over mail") << Manner::Stalls << true << u"lost-after-data"_s;
    QTest::newRow("bytes one by one") << Manner::Dribbles << false << u"server-silent"_s;
}

void GraphRequestTest::endsAfterItsTime()
{
    QFETCH(Manner, manner);
    QFETCH(bool, delivers);
    QFETCH(QString, code);
    m_call.delivers = delivers;
    m_server->answerGraph(FakeGraph::behaving(manner));
    QElapsedTimer clock;
    clock.start();
    run(800ms);
    QCOMPARE(this->code(), code);
    QVERIFY(clock.elapsed() < 3000);
}

void GraphRequestTest::takesNoMoreThanAMegabyte()
{
    m_server->answerGraph(FakeGraph::behaving(Manner::NeverEnds));
    run();
    QCOMPARE(code(), u"graph-unexpected"_s);
    m_server->answerGraph({200, QByteArray(1024 * 1024, 'x'), {}});
    run();
    QVERIFY(m_answer);
    QCOMPARE(m_answer->body.size(), 1024 * 1024);
}

void GraphRequestTest::readsTheBodyOfARefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("later");
    for (const int status : {400, 401, 403, 404, 405, 407, 409, 413, 429, 500, 502, 503}) {
        QTest::addRow("%d", status) << status << false;
        QTest::addRow("%d, body later", status) << status << true;
    }
}

void GraphRequestTest::readsTheBodyOfARefusal()
{
    QFETCH(int, status);
    QFETCH(bool, later);
    Answer answer = FakeGraph::json(status, R"({"error":"invalid_client"})");
    answer.bodyComesLater = later;
    m_server->answerGraph(answer);
    run();
    if (status == 407) { // only a proxy may say that
        QCOMPARE(code(), u"graph-unexpected"_s);
        return;
    }
    QVERIFY2(m_answer, qPrintable(code()));
    QCOMPARE(m_answer->status, status);
    QCOMPARE(m_answer->body, answer.body);
    QCOMPARE(m_server->requests().size(), 1);
}

void GraphRequestTest::answersNoChallenge()
{
    for (const char *challenge : {"Basic realm=\"x\"", "Bearer realm=\"\"", "Negotiate", "NTLM"}) {
        Answer answer = FakeGraph::json(401, R"({"error":"invalid_client"})");
        answer.headers << std::pair{QByteArray("WWW-Authenticate"), QByteArray(challenge)};
        m_server->answerGraph(answer);
        run();
        QVERIFY2(m_answer, challenge);
        QCOMPARE(m_answer->status, 401);
        QCOMPARE(m_answer->body, answer.body);
    }
    QCOMPARE(m_server->requests().size(), 4);
}

void GraphRequestTest::keepsNoCookies()
{
    m_server->answerGraph({200, {}, {{"Set-Cookie", "a=b; Path=/"}}});
    run();
    run();
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().constLast().header("Cookie"), QByteArray());
}

void GraphRequestTest::aBrokenAnswerIsNone()
{
    Answer answer = FakeGraph::behaving(Manner::BreaksOff);
    answer.status = 200;
    m_server->answerGraph(answer);
    run();
    QCOMPARE(code(), u"connection-lost"_s);
    m_server->answerGraph(FakeGraph::behaving(Manner::TalksNonsense));
    run();
    QVERIFY2(code() == u"graph-unexpected"_s || code() == u"connection-lost"_s, qPrintable(code()));
}

void GraphRequestTest::saysWhenNobodyListens()
{
    m_call.url.setPort(ScriptedServer::closedPort());
    m_call.delivers = true;
    run();
    QCOMPARE(code(), u"tcp-refused"_s);
    QCOMPARE(m_problem->exitCode(), 75);
    QVERIFY(m_problem->message().contains(u"localhost port %1"_s.arg(m_call.url.port())));
}

// A label is at most 63 bytes long: no name server need be asked.
void GraphRequestTest::saysWhenThereIsNoSuchHost()
{
    m_call.url = QUrl(u"https://"_s + QString(64, u'a') + u".test/"_s);
    if (m_call.url.host().isEmpty())
        m_call.url = QUrl(u"https://%1.test/"_s.arg(QString(63, u'a')));
    run();
    QVERIFY2(code().startsWith(u"dns-"_s), qPrintable(code()));
}

void GraphRequestTest::isSilentAfterAbort_data()
{
    QTest::addColumn<bool>("deleted");
    QTest::newRow("aborted") << false;
    QTest::newRow("deleted") << true;
}

void GraphRequestTest::isSilentAfterAbort()
{
    QFETCH(bool, deleted);
    m_server->answerGraph(FakeGraph::behaving(Manner::Stalls));
    auto request = std::make_unique<GraphRequest>(m_call, trust());
    connect(request.get(), &GraphRequest::answered, this, [] { QFAIL("answered"); });
    connect(request.get(), &GraphRequest::failed, this, [] { QFAIL("failed"); });
    request->start(10s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    if (deleted)
        request.reset();
    else
        request->abort();
    QTest::qWait(100);
}

QTEST_GUILESS_MAIN(GraphRequestTest)
#include "tst_graphrequest.moc"
