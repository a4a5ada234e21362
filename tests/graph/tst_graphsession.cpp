// SPDX-License-Identifier: Apache-2.0
#include "graph/graphrun.h"
#include "trust/certificatefacts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = FakeGraph::Answer;
using Manner = FakeGraph::Manner;
Q_DECLARE_METATYPE(Answer)

class GraphSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void sendsAMessage();
    void sendsFromAnyMailbox_data();
    void sendsFromAnyMailbox();
    void namesWhomTheEnvelopeNames();
    void leavesNothingInSentItems();
    void saysWhenACopyStays();
    void uploadsWhatIsLarge();
    void uploadsOnlyWithThePermission();
    void deletesTheDraftOnCancelling();
    void checksWithoutSending();
    void usesATokenAgain();
    void readsTheTokensRoles_data();
    void readsTheTokensRoles();
    void saysWhyGraphRefused_data();
    void saysWhyGraphRefused();
    void showsTheRequestIds();
    void renewsARejectedTokenOnce();
    void givesUpOnASecondRejection();
    void waitsWhenAskedTo_data();
    void waitsWhenAskedTo();
    void doesNotWaitForEver_data();
    void doesNotWaitForEver();
    void cancelsAPause();
    void doesNotRepeatWhatMayHaveBeenSent_data();
    void doesNotRepeatWhatMayHaveBeenSent();
    void acceptedStaysAccepted();
    void cancelsAtEachStep_data();
    void cancelsAtEachStep();
    void saysWhenItIsUnknownAfterCancelling();
    void canBeDeletedAtEachStep_data();
    void canBeDeletedAtEachStep();
    void recordsNoMessage();
    void namesTheDifferenceOfClocks();

private:
    static QByteArray largeMessage();

    Certificates m_certificates;
    std::unique_ptr<GraphRun> m_run;
};

void GraphSessionTest::initTestCase()
{
    qRegisterMetaType<Report>();
    m_certificates.good();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
}

void GraphSessionTest::init()
{
    m_run = std::make_unique<GraphRun>(m_certificates);
}

void GraphSessionTest::sendsAMessage()
{
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(m_run->steps(), (QStringList{u"token"_s, u"permissions"_s, u"send"_s}));
    QCOMPARE(report.steps.constLast().detail, u"202 Accepted"_s);
    QCOMPARE(report.steps.at(1).detail, u"Mail.Send"_s);
    QVERIFY2(report.tls.startsWith(u"TLSv1."_s), qPrintable(report.tls));
    QCOMPARE(report.certificate, summaryOf(m_certificates.good().certificate));
    QCOMPARE(m_run->server.requests().size(), 2);
    QCOMPARE(m_run->server.requests().constLast().target,
             QByteArray("/v1.0/users/robot%40client.test/sendMail"));
    QVERIFY(m_run->server.message().endsWith("\r\n\r\nhi\r\n.dot\r\n"));
}

void GraphSessionTest::sendsFromAnyMailbox_data()
{
    QTest::addColumn<QString>("mailbox");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("apostrophe") << u"o'neil@client.test"_s << QByteArray("o%27neil%40client.test");
    QTest::newRow("guest") << u"a_b#EXT#@c.test"_s << QByteArray("a_b%23EXT%23%40c.test");
    QTest::newRow("plus and ampersand") << u"a+b&c@d.test"_s << QByteArray("a%2Bb%26c%40d.test");
    QTest::newRow("slash and dots") << u"../x/y@d.test"_s << QByteArray("..%2Fx%2Fy%40d.test");
    QTest::newRow("percent") << u"a%2fb@d.test"_s << QByteArray("a%252fb%40d.test");
    QTest::newRow("question mark") << u"a?b@d.test"_s << QByteArray("a%3Fb%40d.test");
    QTest::newRow("umlaut") << u"jürgen@d.test"_s << QByteArray("j%C3%BCrgen%40d.test");
    QTest::newRow("user ID") << u"87d349ed-44d7-43e1-9a83-5f2406dee5bd"_s
                             << QByteArray("87d349ed-44d7-43e1-9a83-5f2406dee5bd");
}

void GraphSessionTest::sendsFromAnyMailbox()
{
    QFETCH(QString, mailbox);
    QFETCH(QByteArray, segment);
    m_run->plan.mailbox = mailbox;
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(m_run->server.requests().constLast().target, "/v1.0/users/" + segment + "/sendMail");
}

void GraphSessionTest::namesWhomTheEnvelopeNames()
{
    m_run->plan.envelope.forwardPaths = {*Mailbox::parse(u"eve@client.test"_s)};
    QVERIFY(m_run->run().ok());
    QCOMPARE(m_run->fault(), QString());
    QVERIFY(m_run->server.message().contains("Bcc: eve@client.test\r\n"));
    QVERIFY(!m_run->server.message().contains("bob@client.test"));
}

void GraphSessionTest::leavesNothingInSentItems()
{
    m_run->plan.saveToSentItems = false;
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QVERIFY(report.warnings.isEmpty());
    QVERIFY(m_run->server.message().contains("\"saveToSentItems\":false"));
}

void GraphSessionTest::saysWhenACopyStays()
{
    m_run->plan.saveToSentItems = false;
    m_run->plan.message = "To: bob@client.test\r\nContent-Type: multipart/signed; boundary=x; "
                          "micalg=sha-256; protocol=\"application/pgp-signature\"\r\n\r\n"
                          "--x\r\n\r\nhi\r\n--x\r\nContent-Type: "
                          "application/pgp-signature\r\n\r\nabc\r\n--x--\r\n";
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(report.warnings.value(0).code(), u"graph-copy-kept"_s);
}

QByteArray GraphSessionTest::largeMessage()
{
    const QByteArray file = QByteArray(4'500'000, 'x').toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < file.size(); at += 76)
        lines += file.mid(at, 76) + "\r\n";
    return "To: bob@client.test\r\nSubject: large\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nhi\r\n--x\r\n"
           "Content-Type: application/octet-stream; name=a\r\n"
           "Content-Disposition: attachment; filename=a\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n"
           + lines + "--x--\r\n";
}

void GraphSessionTest::uploadsWhatIsLarge()
{
    m_run->plan.message = largeMessage();
    m_run->server.roles = R"(["Mail.Send","Mail.ReadWrite"])";
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(report.steps.constLast().detail, u"202 Accepted"_s);
    QCOMPARE(m_run->server.uploaded().size(), 4'500'000);
    QVERIFY(m_run->server.requests().constLast().target.endsWith("/messages/draft-1/send"));
    QVERIFY(!report.transcript.toText().contains(u"access=secret"_s));
}

void GraphSessionTest::uploadsOnlyWithThePermission()
{
    m_run->plan.message = largeMessage();
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), u"graph-no-read-write"_s);
    QCOMPARE(m_run->server.graphRequests(), 0);
}

void GraphSessionTest::deletesTheDraftOnCancelling()
{
    m_run->plan.message = largeMessage();
    m_run->server.roles = R"(["Mail.Send","Mail.ReadWrite"])";
    const Report report = m_run->run([this](GraphSession &session) {
        connect(&m_run->server, &FakeGraph::requested, &session, [this, &session] {
            if (m_run->server.graphRequests() == 2)
                session.cancel();
        });
    });
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), u"cancelled"_s);
    QVERIFY(report.warnings.isEmpty());
    QCOMPARE(m_run->server.requests().constLast().method, QByteArray("DELETE"));
}

void GraphSessionTest::checksWithoutSending()
{
    m_run->plan.checkOnly = true;
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(m_run->steps(), (QStringList{u"token"_s, u"permissions"_s}));
    QCOMPARE(m_run->server.graphRequests(), 0);
}

void GraphSessionTest::usesATokenAgain()
{
    QVERIFY(m_run->run().ok());
    QVERIFY(m_run->run().ok());
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(m_run->server.tokenRequests(), 1);
    QCOMPARE(m_run->server.graphRequests(), 2);
    // Another secret is another identity.
    m_run->plan.credentials.clientSecret = m_run->server.secret = "another";
    QVERIFY(m_run->run().ok());
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(m_run->server.tokenRequests(), 2);
}

void GraphSessionTest::readsTheTokensRoles_data()
{
    QTest::addColumn<QByteArray>("roles");
    QTest::addColumn<QString>("code");
    QTest::newRow("no role") << QByteArray("[]") << u"graph-no-role"_s;
    QTest::newRow("null") << QByteArray("null") << u"graph-no-role"_s;
    QTest::newRow("others") << QByteArray(R"(["Mail.Read","User.Read.All"])") << u"graph-no-role"_s;
    QTest::newRow("among others") << QByteArray(R"(["Mail.ReadWrite","Mail.Send"])") << QString();
}

void GraphSessionTest::readsTheTokensRoles()
{
    QFETCH(QByteArray, roles);
    QFETCH(QString, code);
    m_run->server.roles = roles;
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), code);
    QCOMPARE(m_run->server.graphRequests(), code.isEmpty() ? 1 : 0);
    if (!code.isEmpty())
        QCOMPARE(m_run->steps(), (QStringList{u"token"_s, u"permissions!"_s}));
}

void GraphSessionTest::saysWhyGraphRefused_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const Answer &answer, const char *code, int exitCode) {
        QTest::newRow(name) << answer << QString::fromLatin1(code) << exitCode;
    };
    const auto error = &FakeGraph::graphError;
    row("denied", error(403, "ErrorAccessDenied", "Access is denied.", {}), "graph-denied", 77);
    row("policy", error(403, "ErrorAccessDenied", "Access to OData is disabled.", {}),
        "graph-policy", 77);
    row("policy by name",
        error(403, "ErrorAccessDenied",
              "Blocked by tenant configured AppOnly AccessPolicy settings.", {}),
        "graph-policy", 77);
    row("unknown 403", error(403, "NewCode", "?", {}), "graph-denied", 77);
    row("no roles", error(403, "NoPermissionsInAccessToken", "?", {}), "graph-no-role", 77);
    row("send as", error(403, "ErrorSendAsDenied", "?", {}), "graph-send-as", 77);
    row("no user", error(404, "ErrorInvalidUser", "?", {}), "graph-no-user", 67);
    row("not found", error(404, "ResourceNotFound", "?", {}), "graph-no-user", 67);
    row("no mailbox", error(404, "MailboxNotEnabledForRESTAPI", "?", {}), "graph-no-mailbox", 67);
    row("recipients", error(400, "ErrorInvalidRecipients", "?", {}), "graph-recipient-invalid", 65);
    row("base64", error(400, "ErrorMimeContentInvalidBase64String", "?", {}), "graph-bad-message",
        65);
    row("unknown 400", error(400, "BadRequest", "?", {}), "graph-bad-message", 65);
    row("innermost code", error(400, "BadRequest", "?", "ErrorInvalidRecipients"),
        "graph-recipient-invalid", 65);
    row("innermost known code", error(404, "ErrorInvalidUser", "?", "Newer"), "graph-no-user", 67);
    row("too large", error(413, "RequestEntityTooLarge", "?", {}), "graph-too-large", 65);
    row("too large, no body", Answer{413, {}, {}}, "graph-too-large", 65);
    row("too large by size", error(400, "ErrorMessageSizeExceeded", "?", {}), "graph-too-large",
        65);
    row("too large by text",
        error(400, "BadRequest", "... exceeded the maximum request length ...", {}),
        "graph-too-large", 65);
    row("throttled without a pause", FakeGraph::busy(429, {}), "graph-throttled", 75);
    row("blocked for spam", error(403, "ErrorMessageSubmissionBlocked", "?", {}),
        "sender-ms-blocked", 77);
    row("day's limit", error(403, "ErrorExceededMessageLimit", "?", {}), "server-limit", 75);
    row("server error", error(500, "InternalServerError", "?", {}), "graph-server-error", 69);
    row("503 without a pause", error(503, "ServiceUnavailable", "?", {}), "graph-server-error", 69);
    row("gateway of Graph's", error(502, "BadGateway", "?", {}), "lost-after-data", 75);
    row("time-out of a gateway", error(504, "GatewayTimeout", "?", {}), "lost-after-data", 75);
    row("method", error(405, "Request_BadRequest", "?", {}), "graph-refused", 69);
    const QByteArray html = "<html><body>Sign in to the hotel's network</body></html>";
    const QList<std::pair<QByteArray, QByteArray>> isHtml{{"Content-Type", "text/html"}};
    row("portal", {200, html, isHtml}, "graph-unexpected", 76);
    row("a proxy's 502", {502, html, isHtml}, "graph-unexpected", 76);
    row("a proxy's 403", {403, html, isHtml}, "graph-unexpected", 76);
    row("200 without a word", {200, {}, {}}, "graph-unexpected", 76);
    row("201", FakeGraph::json(201, "{}"), "graph-unexpected", 76);
    row("garbage JSON", FakeGraph::json(400, "{\"error\":"), "graph-unexpected", 76);
    row("JSON of another shape", FakeGraph::json(400, "{\"error\":\"no\"}"), "graph-unexpected",
        76);
    row("302", {302, {}, {{"Location", "https://elsewhere.invalid/"}}}, "graph-redirected", 76);
}

void GraphSessionTest::saysWhyGraphRefused()
{
    QFETCH(Answer, answer);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    m_run->server.answerGraph(answer);
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), code);
    QCOMPARE(report.problem->exitCode(), exitCode);
    QCOMPARE(m_run->steps().constLast(), u"send!"_s);
    QCOMPARE(m_run->server.graphRequests(), 1);
}

void GraphSessionTest::showsTheRequestIds()
{
    m_run->server.answerGraph(FakeGraph::graphError(403, "ErrorAccessDenied", "Access is denied."));
    const Report report = m_run->run();
    QVERIFY2(report.serverReply.startsWith(u"HTTP 403 ErrorAccessDenied: Access is denied."_s),
             qPrintable(report.serverReply));
    QVERIFY(report.serverReply.contains(u"request-id request-1"_s));
    const QString id =
        QString::fromLatin1(m_run->server.requests().constLast().header("client-request-id"));
    QVERIFY(report.transcript.toText().contains(u"client-request-id: "_s + id));
}

void GraphSessionTest::renewsARejectedTokenOnce()
{
    QVERIFY(m_run->run().ok());
    const QByteArray old = m_run->server.lastToken();
    m_run->server.answerGraph(FakeGraph::graphError(401, "InvalidAuthenticationToken"));
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QCOMPARE(m_run->server.tokenRequests(), 2);
    QVERIFY(m_run->server.lastToken() != old);
    QVERIFY(!report.transcript.toText().contains(QString::fromLatin1(old)));
    // The new one is kept.
    QVERIFY(m_run->run().ok());
    QCOMPARE(m_run->server.tokenRequests(), 2);
}

void GraphSessionTest::givesUpOnASecondRejection()
{
    for (int i = 0; i < 2; ++i)
        m_run->server.answerGraph(FakeGraph::graphError(401, "InvalidAuthenticationToken"));
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), u"graph-token"_s);
    QCOMPARE(report.problem->exitCode(), 77);
    QCOMPARE(m_run->server.graphRequests(), 2);
    QCOMPARE(m_run->server.tokenRequests(), 2);
}

void GraphSessionTest::waitsWhenAskedTo_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("pause");
    QTest::newRow("429") << FakeGraph::busy(429, "1") << 1;
    QTest::newRow("503") << FakeGraph::busy(503, "0") << 0;
    QTest::newRow("a moment of the past")
        << FakeGraph::busy(429, "Sun, 06 Nov 1994 08:49:37 GMT") << 0;
    Answer byDate = FakeGraph::busy(429, "Sun, 06 Nov 1994 08:49:37 GMT");
    byDate.headers << std::pair{QByteArray("Date"), QByteArray("Sun, 06 Nov 1994 08:49:36 GMT")};
    QTest::newRow("a moment by the server's clock") << byDate << 1;
}

void GraphSessionTest::waitsWhenAskedTo()
{
    QFETCH(Answer, answer);
    QFETCH(int, pause);
    m_run->server.answerGraph(answer);
    QElapsedTimer clock;
    clock.start();
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
    QVERIFY(clock.elapsed() >= pause * 1000);
    QCOMPARE(m_run->pauses(), QList<int>{pause});
    QCOMPARE(m_run->server.graphRequests(), 2);
}

void GraphSessionTest::doesNotWaitForEver_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("requests");
    QTest::newRow("too often") << FakeGraph::busy(429, "0") << 4;
    QTest::newRow("too long") << FakeGraph::busy(503, "3") << 1;
    QTest::newRow("beyond all numbers") << FakeGraph::busy(429, "9223372036854775807") << 1;
    QTest::newRow("nonsense") << FakeGraph::busy(429, "soon") << 1;
}

void GraphSessionTest::doesNotWaitForEver()
{
    QFETCH(Answer, answer);
    QFETCH(int, requests);
    for (int i = 0; i < 6; ++i)
        m_run->server.answerGraph(answer);
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), u"graph-throttled"_s);
    QCOMPARE(report.problem->exitCode(), 75);
    QCOMPARE(m_run->server.graphRequests(), requests);
}

void GraphSessionTest::cancelsAPause()
{
    m_run->plan.limits.longestPause = 60s;
    m_run->server.answerGraph(FakeGraph::busy(429, "50"));
    QElapsedTimer clock;
    clock.start();
    const Report report = m_run->run([](GraphSession &session) {
        connect(&session, &GraphSession::pausing, &session, &GraphSession::cancel);
    });
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), u"cancelled"_s);
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(m_run->server.graphRequests(), 1);
}

void GraphSessionTest::doesNotRepeatWhatMayHaveBeenSent_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<QString>("code");
    const auto lost = u"lost-after-data"_s;
    QTest::newRow("hangs up") << Manner::HangsUp << lost;
    QTest::newRow("says nothing") << Manner::Stalls << lost;
    QTest::newRow("talks nonsense") << Manner::TalksNonsense << lost;
    QTest::newRow("dribbles") << Manner::Dribbles << lost;
    QTest::newRow("answers without end") << Manner::NeverEnds << u"graph-unexpected"_s;
}

void GraphSessionTest::doesNotRepeatWhatMayHaveBeenSent()
{
    QFETCH(Manner, manner);
    QFETCH(QString, code);
    m_run->plan.limits.request = 1500ms;
    m_run->server.answerGraph(FakeGraph::behaving(manner));
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), code);
    QCOMPARE(m_run->server.graphRequests(), 1);
    QCOMPARE(m_run->server.connections(), 2);
}

void GraphSessionTest::acceptedStaysAccepted()
{
    Answer answer = FakeGraph::behaving(Manner::BreaksOff);
    answer.status = 202;
    m_run->server.answerGraph(answer);
    const Report report = m_run->run();
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), QString());
}

void GraphSessionTest::cancelsAtEachStep_data()
{
    QTest::addColumn<StepId>("step");
    QTest::newRow("token") << StepId::Token;
    QTest::newRow("permissions") << StepId::Permissions;
    QTest::newRow("send") << StepId::Send;
}

void GraphSessionTest::cancelsAtEachStep()
{
    QFETCH(StepId, step);
    m_run->server.answerGraph(FakeGraph::behaving(Manner::Stalls));
    const Report report = m_run->run([step](GraphSession &session) {
        connect(&session, &GraphSession::stepStarted, &session, [&session, step](StepId started) {
            if (started == step)
                session.cancel();
        });
    });
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), u"cancelled"_s);
    QCOMPARE(m_run->server.graphRequests(), 0);
}

void GraphSessionTest::saysWhenItIsUnknownAfterCancelling()
{
    m_run->server.answerGraph(FakeGraph::behaving(Manner::Stalls));
    const Report report = m_run->run([this](GraphSession &session) {
        connect(&m_run->server, &FakeGraph::requested, &session, [this, &session] {
            if (m_run->server.graphRequests() > 0)
                session.cancel();
        });
    });
    QCOMPARE(m_run->fault(), QString());
    QCOMPARE(GraphRun::code(report), u"lost-after-data"_s);
}

void GraphSessionTest::canBeDeletedAtEachStep_data()
{
    cancelsAtEachStep_data();
}

void GraphSessionTest::canBeDeletedAtEachStep()
{
    QFETCH(StepId, step);
    auto session = std::make_unique<GraphSession>(m_run->plan, m_run->tokens);
    connect(session.get(), &GraphSession::stepStarted, this, [&](StepId started) {
        if (started == step)
            session.reset();
    });
    connect(session.get(), &GraphSession::finished, this, [] { QFAIL("It was deleted."); });
    session->start();
    QTRY_VERIFY(!session);
    QCoreApplication::processEvents();
    QCOMPARE(m_run->server.graphRequests(), 0);
}

void GraphSessionTest::recordsNoMessage()
{
    m_run->plan.message = "Subject: confidential\r\n\r\nwords that nobody may see\r\n";
    const QString text = m_run->run().transcript.toText();
    QCOMPARE(m_run->fault(), QString());
    QVERIFY(text.contains(u"POST https://localhost"_s));
    QVERIFY(text.contains(u"HTTP 202"_s));
    QVERIFY(text.contains(u"body, %1 bytes"_s.arg(m_run->server.message().toBase64().size())));
    QVERIFY(text.contains(u"Authorization: ********"_s));
    QVERIFY(!text.contains(u"confidential"_s));
    QVERIFY(!text.contains(QString::fromLatin1(m_run->plan.message.toBase64().left(20))));
}

void GraphSessionTest::namesTheDifferenceOfClocks()
{
    Answer answer = FakeGraph::graphError(401, "InvalidAuthenticationToken");
    answer.headers << std::pair{QByteArray("Date"), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")};
    m_run->server.answerGraph(answer);
    m_run->server.answerGraph(answer);
    const Report report = m_run->run();
    QCOMPARE(GraphRun::code(report), u"graph-token"_s);
    QVERIFY(report.problem->message().contains(u"Microsoft: 1994-11-06 08:49 UTC"_s));
}

QTEST_GUILESS_MAIN(GraphSessionTest)
#include "tst_graphsession.moc"
