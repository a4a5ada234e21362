// SPDX-License-Identifier: Apache-2.0
#include "graph/uploadsession.h"

#include "graph/fakedrafts.h"
#include "graph/graphrequest.h"
#include "support/certificates.h"
#include "support/fakegraph.h"
#include "trust/tlspolicy.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Outcome = UploadSession::Outcome;
using Kind = Outcome::Kind;

Q_DECLARE_METATYPE(Outcome::Kind)

class TestUploadSession : public QObject
{
    Q_OBJECT

private slots:
    void sendsInOrder();
    void uploadsEveryByte();
    void choosesTheWayForAFile_data();
    void choosesTheWayForAFile();
    void tellsHowFarItIs();
    void deletesTheDraftWhenACallIsRefused_data();
    void deletesTheDraftWhenACallIsRefused();
    void deletesTheDraftWhenTheLineFails_data();
    void deletesTheDraftWhenTheLineFails();
    void deletesTheDraftWhenCancelled_data();
    void deletesTheDraftWhenCancelled();
    void cancelsBeforeItStarts();
    void tellsWhichPermissionIsMissing_data();
    void tellsWhichPermissionIsMissing();
    void refusesOddAnswers_data();
    void refusesOddAnswers();
    void goesNowhereElse_data();
    void goesNowhereElse();
    void knowsWhenItMayHaveBeenSent_data();
    void knowsWhenItMayHaveBeenSent();
    void saysWhenADraftMayBeLeft();
    void waitsForTheRemovalOnlySoLong();
    void waitsForTheDraftOnlySoLong();
    void endsOnce();
    void mayBeDeletedAtAnyCall_data();
    void mayBeDeletedAtAnyCall();
    void sendsOverARealConnection();

private:
    Certificates m_certificates;
};

namespace {

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 12345;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

AttachedFile file(const QString &name, const QByteArray &bytes)
{
    return {name, "application/zip", {}, false, bytes};
}

constexpr qsizetype smallest = 3 * 1024 * 1024; // of an upload

// Every way: a single call, an upload in three ranges, one in a single range.
const MessageDraft &threeFiles()
{
    static const MessageDraft draft{R"({"subject":"x"})",
                                    {file(u"small.zip"_s, pattern(1'000'000)),
                                     {u"ü.png"_s, "image/png", "i@x", true, pattern(9'000'000)},
                                     file(u"last.zip"_s, pattern(smallest))}};
    return draft;
}

const QByteArrayList allCalls{
    "POST /messages",
    "POST /messages/ID/attachments",
    "POST /messages/ID/attachments/createUploadSession",
    "PUT 0-3932159/9000000",
    "PUT 3932160-7864319/9000000",
    "PUT 7864320-8999999/9000000",
    "POST /messages/ID/attachments/createUploadSession",
    "PUT 0-3145727/3145728",
    "POST /messages/ID/send",
};
const QByteArray removal = "DELETE /messages/ID";

void addCallRows()
{
    QTest::addColumn<qsizetype>("call");
    for (qsizetype call = 0; call < allCalls.size(); ++call)
        QTest::addRow("%d %s", int(call), allCalls.at(call).constData()) << call;
}

// One session against drafts of its own.
class UploadRun
{
public:
    explicit UploadRun(const MessageDraft &draft = threeFiles())
        : session(draft, FakeDrafts::user(), drafts.line(), nullptr, 500ms)
        , m_finished(&session, &UploadSession::finished)
    {}

    FakeDrafts drafts;
    UploadSession session;

    Outcome run()
    {
        session.start();
        return end();
    }

    Outcome end()
    {
        if (!QTest::qWaitFor([this] { return !m_finished.isEmpty(); }, 10'000))
            return {Kind::Unusable, true, true, {}, Problem{}};
        QCoreApplication::processEvents();
        return m_finished.size() == 1 ? m_finished.at(0).at(0).value<Outcome>() : Outcome();
    }

    qsizetype ends() const { return m_finished.size(); }

    // `reaction` when that call is on its way.
    void at(qsizetype call, const std::function<void()> &reaction)
    {
        QObject::connect(&drafts, &FakeDrafts::called, &session,
                         [call, reaction](qsizetype number) {
                             if (number == call)
                                 reaction();
                         });
    }

private:
    QSignalSpy m_finished;
};

} // namespace

void TestUploadSession::sendsInOrder()
{
    UploadRun run;
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, Kind::Sent);
    QCOMPARE(outcome.answer.status, 202);
    QCOMPARE(run.drafts.calls(), allCalls);
    QVERIFY(run.drafts.isSent());
    QVERIFY(!outcome.mayLeaveDraft);
    QCOMPARE(run.drafts.fault(), QString());
    QCOMPARE(run.ends(), 1);
}

void TestUploadSession::uploadsEveryByte()
{
    UploadRun run;
    run.run();
    QCOMPARE(run.drafts.draft(), QJsonObject({{u"subject"_s, u"x"_s}}));
    QCOMPARE(run.drafts.files().size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        const AttachedFile &meant = threeFiles().files.at(i);
        const FakeDrafts::File &got = run.drafts.files().at(i);
        QVERIFY(got.bytes == meant.bytes);
        QCOMPARE(got.properties["name"_L1].toString(), meant.name);
        QCOMPARE(got.properties["contentType"_L1].toString().toLatin1(), meant.contentType);
        QCOMPARE(got.properties["contentId"_L1].toString().toLatin1(), meant.contentId);
        QCOMPARE(got.properties["isInline"_L1].toBool(), meant.isInline);
    }
}

void TestUploadSession::choosesTheWayForAFile_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArrayList>("calls");
    const auto row = [](const char *name, qsizetype size, const QByteArrayList &calls) {
        QTest::newRow(name) << size << calls;
    };
    const QByteArray single = allCalls.at(1);
    const QByteArray opening = allCalls.at(2);
    row("empty", 0, {single});
    row("small", 10, {single});
    row("3 MB less what the JSON needs", smallest - 1000, {single});
    row("3 MB", smallest, {opening, "PUT 0-3145727/3145728"});
    row("a range", 3'932'160, {opening, "PUT 0-3932159/3932160"});
    row("a range and a byte", 3'932'161,
        {opening, "PUT 0-3932159/3932161", "PUT 3932160-3932160/3932161"});
}

void TestUploadSession::choosesTheWayForAFile()
{
    QFETCH(qsizetype, size);
    QFETCH(QByteArrayList, calls);
    const QByteArray bytes = pattern(size);
    UploadRun run({"{}", {file(u"a"_s, bytes)}});
    QCOMPARE(run.run().kind, Kind::Sent);
    QCOMPARE(run.drafts.calls(), allCalls.first(1) + calls + allCalls.last(1));
    QVERIFY(run.drafts.files().constFirst().bytes == bytes);
    QCOMPARE(run.drafts.fault(), QString());
}

void TestUploadSession::tellsHowFarItIs()
{
    UploadRun run;
    QSignalSpy progressed(&run.session, &UploadSession::progressed);
    run.run();
    QList<qint64> sent;
    for (const QVariantList &each : std::as_const(progressed)) {
        sent << each.at(0).toLongLong();
        QCOMPARE(each.at(1).toLongLong(), 13'145'728);
    }
    QCOMPARE(sent, (QList<qint64>{0, 1'000'000, 4'932'160, 8'864'320, 10'000'000, 13'145'728}));
}

void TestUploadSession::deletesTheDraftWhenACallIsRefused_data()
{
    addCallRows();
}

void TestUploadSession::deletesTheDraftWhenACallIsRefused()
{
    QFETCH(qsizetype, call);
    UploadRun run;
    run.drafts.answers.insert(call, FakeDrafts::json(400, R"({"error":{"code":"x"}})"));
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, Kind::Refused);
    QCOMPARE(outcome.answer.status, 400);
    QCOMPARE(outcome.isBeforeSending, call < allCalls.size() - 1);
    QVERIFY(!outcome.mayLeaveDraft);
    QVERIFY(!run.drafts.isSent());
    const QByteArrayList end = call > 0 ? QByteArrayList{removal} : QByteArrayList();
    QCOMPARE(run.drafts.calls(), allCalls.first(call + 1) + end);
    QCOMPARE(run.drafts.fault(), QString());
}

void TestUploadSession::deletesTheDraftWhenTheLineFails_data()
{
    addCallRows();
}

void TestUploadSession::deletesTheDraftWhenTheLineFails()
{
    QFETCH(qsizetype, call);
    UploadRun run;
    const Problem problem{ProblemId::ConnectionLost, u"graph.test"_s};
    run.drafts.stallsAt = call;
    run.at(call, [&] { run.session.fail(problem); });
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, Kind::Failed);
    QVERIFY(outcome.problem == problem);
    QCOMPARE(outcome.mayLeaveDraft, call == 0);
    const QByteArrayList end = call > 0 ? QByteArrayList{removal} : QByteArrayList();
    QCOMPARE(run.drafts.calls(), allCalls.first(call + 1) + end);
    QCOMPARE(run.drafts.fault(), QString());
}

void TestUploadSession::deletesTheDraftWhenCancelled_data()
{
    addCallRows();
}

void TestUploadSession::deletesTheDraftWhenCancelled()
{
    QFETCH(qsizetype, call);
    UploadRun run;
    run.at(call, [&] { run.session.cancel(); });
    const Outcome outcome = run.run();
    const bool isSending = call == allCalls.size() - 1;
    QCOMPARE(outcome.kind, isSending ? Kind::Uncertain : Kind::Cancelled);
    QVERIFY(!outcome.mayLeaveDraft);
    QVERIFY(!run.drafts.hasDraft());
    QCOMPARE(run.drafts.calls(), allCalls.first(call + 1) + QByteArrayList{removal});
    QCOMPARE(run.drafts.fault(), QString());
}

void TestUploadSession::cancelsBeforeItStarts()
{
    UploadRun run;
    run.session.cancel();
    QCOMPARE(run.ends(), 0);
    run.session.start();
    QCOMPARE(run.end().kind, Kind::Cancelled);
    QVERIFY(run.drafts.calls().isEmpty());
}

void TestUploadSession::tellsWhichPermissionIsMissing_data()
{
    addCallRows();
}

// Mail.Send suffices for sending the draft, but not for making it.
void TestUploadSession::tellsWhichPermissionIsMissing()
{
    QFETCH(qsizetype, call);
    UploadRun run;
    run.drafts.answers.insert(call,
                              FakeDrafts::json(403, R"({"error":{"code":"ErrorAccessDenied"}})"));
    QCOMPARE(run.run().lacksReadWrite(), call < allCalls.size() - 1);
}

void TestUploadSession::refusesOddAnswers_data()
{
    QTest::addColumn<qsizetype>("call");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, qsizetype call, int status, const QByteArray &body) {
        QTest::newRow(name) << call << status << body;
    };
    row("a portal instead of a draft", 0, 200, "<html>");
    row("a draft without a name", 0, 201, R"({"id":""})");
    row("no URL to upload to", 2, 201, "{}");
    row("upload that stands still", 3, 200, R"({"nextExpectedRanges":["0"]})");
    row("upload that skips", 3, 200, R"({"nextExpectedRanges":["7864320-"]})");
    row("upload that never ends", 5, 200, R"({"nextExpectedRanges":["7864320-"]})");
    row("200 for 202", 8, 200, "<html>");
}

void TestUploadSession::refusesOddAnswers()
{
    QFETCH(qsizetype, call);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    UploadRun run;
    run.drafts.answers.insert(call, FakeDrafts::json(status, body));
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, Kind::Unusable);
    QCOMPARE(outcome.answer.body, body);
    QCOMPARE(run.drafts.calls().last(), call > 0 ? removal : allCalls.constFirst());
}

void TestUploadSession::goesNowhereElse_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("in clear") << QByteArray("http://outlook.test/a");
    QTest::newRow("relative") << QByteArray("/a");
    QTest::newRow("no host") << QByteArray("https:///a");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    QTest::newRow("with a user") << QByteArray("https://graph.test@elsewhere.test/a");
    QTest::newRow("no URL") << QByteArray("https://[");
}

void TestUploadSession::goesNowhereElse()
{
    QFETCH(QByteArray, url);
    UploadRun run;
    run.drafts.answers.insert(2, FakeDrafts::json(201, R"({"uploadUrl":")" + url + "\"}"));
    QCOMPARE(run.run().kind, Kind::Unusable);
    QCOMPARE(run.drafts.calls(), allCalls.first(3) + QByteArrayList{removal});
}

void TestUploadSession::knowsWhenItMayHaveBeenSent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("gateway gave up") << 504 << QByteArray() << Kind::Uncertain;
    QTest::newRow("Graph's gateway") << 502 << QByteArray(R"({"error":{}})") << Kind::Uncertain;
    QTest::newRow("a proxy") << 502 << QByteArray("<html>") << Kind::Refused;
    QTest::newRow("refused") << 403 << QByteArray(R"({"error":{}})") << Kind::Refused;
}

void TestUploadSession::knowsWhenItMayHaveBeenSent()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    UploadRun run;
    run.drafts.answers.insert(8, FakeDrafts::json(status, body));
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, kind);
    QCOMPARE(outcome.answer.status, status);
}

void TestUploadSession::saysWhenADraftMayBeLeft()
{
    UploadRun run;
    run.drafts.answers.insert(1, FakeDrafts::json(500));
    run.drafts.refusesRemoval = true;
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, Kind::Refused);
    QCOMPARE(outcome.answer.status, 500);
    QVERIFY(outcome.mayLeaveDraft);
}

void TestUploadSession::waitsForTheRemovalOnlySoLong()
{
    UploadRun run;
    run.at(3, [&] { run.session.cancel(); });
    run.drafts.stallsAtRemoval = true;
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, Kind::Cancelled);
    QVERIFY(outcome.mayLeaveDraft);
    QCOMPARE(run.drafts.calls().last(), removal);
}

void TestUploadSession::waitsForTheDraftOnlySoLong()
{
    UploadRun run;
    run.drafts.stallsAt = 0;
    run.at(0, [&] { run.session.cancel(); });
    const Outcome outcome = run.run();
    QCOMPARE(outcome.kind, Kind::Cancelled);
    QVERIFY(outcome.mayLeaveDraft);
    QCOMPARE(run.drafts.calls(), allCalls.first(1));
}

void TestUploadSession::endsOnce()
{
    UploadRun run;
    run.at(3, [&] {
        run.session.cancel();
        run.session.cancel();
        run.session.fail({ProblemId::ConnectionLost, {}});
        run.session.start();
    });
    QCOMPARE(run.run().kind, Kind::Cancelled);
    run.session.fail({ProblemId::ConnectionLost, {}});
    run.session.cancel();
    run.session.start();
    QCoreApplication::processEvents();
    QCOMPARE(run.ends(), 1);
}

void TestUploadSession::mayBeDeletedAtAnyCall_data()
{
    addCallRows();
}

void TestUploadSession::mayBeDeletedAtAnyCall()
{
    QFETCH(qsizetype, call);
    FakeDrafts drafts;
    auto session = std::make_unique<UploadSession>(threeFiles(), FakeDrafts::user(), drafts.line());
    QSignalSpy finished(session.get(), &UploadSession::finished);
    bool isGone = false;
    connect(&drafts, &FakeDrafts::called, this, [&](qsizetype number) {
        if (number != call)
            return;
        session.reset();
        isGone = true;
    });
    session->start();
    QTRY_VERIFY(isGone);
    QCoreApplication::processEvents();
    QCOMPARE(drafts.calls().size(), call + 1);
    QVERIFY(finished.isEmpty());
}

namespace {

// Requests over TLS to a fake, with a token where one belongs.
class RealLine
{
public:
    RealLine(const QString &caFile, QObject &context)
        : m_context(context)
    {
        const auto problem = TlsPolicy{{}, caFile, {}}.configure(m_trust);
        m_fault = problem ? problem->code() : QString();
    }

    UploadSession::Line line()
    {
        return {
            [this](GraphCall call, UploadSession::Access access,
                   const UploadSession::Line::Reader &reader) {
                if (access == UploadSession::Access::Token)
                    call.headers << std::pair{QByteArray("Authorization"), QByteArray("Bearer t")};
                m_request = std::make_unique<GraphRequest>(call, m_trust);
                QObject::connect(m_request.get(), &GraphRequest::answered, &m_context,
                                 [this, reader](const GraphAnswer &answer) {
                                     m_request.release()->deleteLater();
                                     reader(answer);
                                 });
                m_request->start(20s);
            },
            [this] { m_request.reset(); }};
    }

    QString fault() const { return m_fault; }

private:
    QObject &m_context;
    QSslConfiguration m_trust = QSslConfiguration::defaultConfiguration();
    std::unique_ptr<GraphRequest> m_request;
    QString m_fault;
};

} // namespace

// What goes over the wire: lengths, also that of an empty body, and no token for the upload.
void TestUploadSession::sendsOverARealConnection()
{
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    FakeGraph server(m_certificates.good());
    const QByteArray upload = "/upload('a')?authtoken=b";
    server.answerGraph(FakeGraph::json(201, R"({"id":"1"})"));
    server.answerGraph(
        FakeGraph::json(201, R"({"uploadUrl":")" + server.url().toEncoded() + upload + "\"}"));
    server.answerGraph(FakeGraph::json(200, R"({"nextExpectedRanges":["3932160"]})"));
    server.answerGraph(FakeGraph::json(201, {}));
    server.answerGraph(FakeGraph::json(202, {}));
    RealLine line(m_certificates.caFile(), *this);
    QCOMPARE(line.fault(), QString());
    const QByteArray bytes = pattern(5'000'000);
    UploadSession session({"{}", {file(u"a"_s, bytes)}},
                          QUrl(server.url().toString() + u"/v1.0/users/a"_s), line.line());
    QSignalSpy finished(&session, &UploadSession::finished);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(finished.at(0).at(0).value<Outcome>().kind, Kind::Sent);
    QCOMPARE(server.requests().size(), 5);
    QByteArray uploaded;
    for (const FakeGraph::Request &request : server.requests()) {
        const bool isUpload = request.method == "PUT";
        QCOMPARE(request.header("Authorization"), isUpload ? QByteArray() : QByteArray("Bearer t"));
        QCOMPARE(request.header("Content-Length"), QByteArray::number(request.body.size()));
        QCOMPARE(request.header("Transfer-Encoding"), QByteArray());
        QCOMPARE(request.target == upload, isUpload);
        uploaded += isUpload ? request.body : QByteArray();
    }
    QVERIFY(uploaded == bytes);
    QCOMPARE(server.requests().constLast().target, "/v1.0/users/a/messages/1/send");
    QCOMPARE(server.requests().constLast().header("Content-Length"), "0");
}

QTEST_GUILESS_MAIN(TestUploadSession)
#include "tst_uploadsession.moc"
