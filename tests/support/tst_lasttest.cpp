// SPDX-License-Identifier: Apache-2.0
#include "support/lasttest.h"

#include "diagnosis/problemtable.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLastTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void keepsEveryProblem();
    void keepsEachOwnersApart();
    void tellsNobodyWhatIsAnothers();
    void replacesAndForgets();
    void isReadableByThisUserAlone();
    void survivesWhateverIsInTheFile_data();
    void survivesWhateverIsInTheFile();
    void passesOverWhatANewerVersionKnows();
    void cutsATranscriptThatIsTooLong();
    void keepsOnlyTheNewest();
    void noticesWhenSettingsChanged_data();
    void noticesWhenSettingsChanged();

private:
    QString systemFile() const { return m_folder->filePath(u"last-tests/system.json"_s); }
    void write(const QByteArray &bytes) const;
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

namespace {

Transcript someTranscript()
{
    Transcript transcript;
    transcript.add(TranscriptLine::Speaker::Note, "Connected");
    transcript.add(TranscriptLine::Speaker::Server, "220 mx ESMTP 山");
    transcript.add(TranscriptLine::Speaker::Client, "EHLO\tme\x1b[2J");
    return transcript;
}

Report fullReport()
{
    Report report;
    report.steps = {{StepId::Resolve, true, 12, u"192.0.2.1"_s},
                    {StepId::Send, false, 3'000'000'000, {}}};
    report.capabilities = {u"SIZE 10240000"_s, u"8BITMIME"_s};
    report.problem = Problem{ProblemId::AuthRejected, u"535 5.7.8 no\n2nd"_s};
    report.warnings = {{ProblemId::SmtpUtf8Unused, u"x"_s}, {ProblemId::CertificateWeak, {}}};
    report.serverReply = u"535 5.7.8 Error"_s;
    report.queueId = u"4ABC"_s;
    report.tls = u"TLSv1.3"_s;
    report.certificate = {u"mx.example.org"_s,
                          {u"mx.example.org"_s, u"192.0.2.1"_s},
                          u"Some CA"_s,
                          QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC),
                          QDateTime(QDate(2027, 1, 2), QTime(3, 4, 5), Qt::UTC),
                          u"RSA, 2048 bits"_s,
                          u"00ff"_s};
    report.transcript = someTranscript();
    return report;
}

LastTest someTest(const QString &server = u"mx.example.org:587, STARTTLS"_s)
{
    return {LastTest::Kind::Mail, QDateTime(QDate(2026, 11, 25), QTime(13, 30, 7, 123), Qt::UTC),
            server, fullReport()};
}

bool areEqual(const Step &a, const Step &b)
{
    return a.id == b.id && a.ok == b.ok && a.ms == b.ms && a.detail == b.detail;
}

} // namespace

void TestLastTest::write(const QByteArray &bytes) const
{
    QDir().mkpath(m_folder->filePath(u"last-tests"_s));
    QFile file(systemFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestLastTest::comesBackAsItWas()
{
    const LastTests tests(m_folder->path());
    tests.record({}, someTest());
    const auto test = tests.of({});
    QVERIFY(test);
    const Report expected = fullReport();
    QCOMPARE(test->kind, LastTest::Kind::Mail);
    QCOMPARE(test->time, someTest().time);
    QCOMPARE(test->server, someTest().server);
    QVERIFY(std::equal(test->report.steps.begin(), test->report.steps.end(), expected.steps.begin(),
                       expected.steps.end(), areEqual));
    QCOMPARE(test->report.capabilities, expected.capabilities);
    QVERIFY(test->report.problem == expected.problem);
    QVERIFY(test->report.warnings == expected.warnings);
    QCOMPARE(test->report.serverReply, expected.serverReply);
    QCOMPARE(test->report.queueId, expected.queueId);
    QCOMPARE(test->report.tls, expected.tls);
    QVERIFY(test->report.certificate == expected.certificate);
    QCOMPARE(test->report.transcript.lines().size(), 3);
    QCOMPARE(test->report.transcript.toText(), expected.transcript.toText());
}

// Some share a code, and differ in their advice.
void TestLastTest::keepsEveryProblem()
{
    const LastTests tests(m_folder->path());
    LastTest test = someTest();
    for (const auto &part : {localProblems(), connectionProblems(), replyProblems(),
                             entraProblems(), graphProblems()}) {
        for (const ProblemRow &row : part) {
            test.report.problem = Problem{row.id, u"detail"_s};
            tests.record({}, test);
            const auto kept = tests.of({});
            QVERIFY2(kept && kept->report.problem == test.report.problem, row.code);
        }
    }
}

void TestLastTest::keepsEachOwnersApart()
{
    const LastTests tests(m_folder->path());
    const QStringList owners{QString(), u"system"_s, u"client-system"_s, u"con"_s, u"../x"_s};
    for (const QString &owner : owners)
        tests.record(owner, someTest(u"of "_s + owner));
    for (const QString &owner : owners)
        QCOMPARE(tests.of(owner)->server, u"of "_s + owner);
    QVERIFY(!tests.of(u"other"_s));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"last-tests"_s});
}

void TestLastTest::tellsNobodyWhatIsAnothers()
{
    const LastTests tests(m_folder->path());
    tests.record(u"acme"_s, someTest());
    QVERIFY(QFile::rename(m_folder->filePath(u"last-tests/client-acme.json"_s),
                          m_folder->filePath(u"last-tests/client-ACME.json"_s)));
    QVERIFY(!tests.of(u"ACME"_s));
}

void TestLastTest::replacesAndForgets()
{
    const LastTests tests(m_folder->path());
    tests.record({}, someTest(u"one"_s));
    tests.record({}, someTest(u"two"_s));
    QCOMPARE(tests.of({})->server, u"two"_s);
    tests.forget({});
    QVERIFY(!tests.of({}));
}

void TestLastTest::isReadableByThisUserAlone()
{
#ifdef Q_OS_WIN
    QSKIP("The user's profile is protected as a whole there.");
#endif
    LastTests(m_folder->path()).record({}, someTest());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(systemFile()) & others));
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"last-tests"_s)) & others));
}

void TestLastTest::survivesWhateverIsInTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\0\xff[", 3);
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("nested") << QByteArray(100'000, '[');
    QTest::newRow("40 MB") << QByteArray(40 * 1024 * 1024, ' ');
    QTest::newRow("wrong types") << QByteArray(
        R"({"owner": [], "time": 7, "kind": {}, "server": null, "report": "x"})");
    QTest::newRow("no time") << QByteArray(R"({"owner": "", "report": {}})");
    QTest::newRow("problem of a newer version") << QByteArray(
        R"({"owner": "", "time": "2026-11-25T13:30:07.123Z", "report": {"problem": {"code": "new"}}})");
}

void TestLastTest::survivesWhateverIsInTheFile()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    QVERIFY(!LastTests(m_folder->path()).of({}));
}

void TestLastTest::passesOverWhatANewerVersionKnows()
{
    write(R"({"owner": "", "time": "2026-11-25T13:30:07.123Z", "kind": "new", "new": 1, "report": {
        "steps": [{"name": "new", "ok": true}, {"name": "auth", "ok": "yes", "ms": -1e300}, 7, []],
        "warnings": [{"code": "new"}, {"code": "cert-weak", "variant": 1e18}, null],
        "capabilities": [1, {}, "A\u0007\u202e"], "certificate": [], "queueId": {"x": 1},
        "transcript": [{"speaker": "new", "ms": 1e300, "text": "a\nb\u001b"}, "x"]}})");
    const auto test = LastTests(m_folder->path()).of({});
    QVERIFY(test);
    QCOMPARE(test->report.steps.size(), 1);
    QCOMPARE(test->report.steps.constFirst().ms, 0);
    QVERIFY(!test->report.steps.constFirst().ok);
    QCOMPARE(test->report.warnings, (QList<Problem>{{ProblemId::CertificateWeak, {}}}));
    QCOMPARE(test->report.capabilities, (QStringList{QString(), QString(), u"A␇\uFFFD"_s}));
    QCOMPARE(test->report.transcript.lines().constFirst().text, u"a␊b␛"_s);
    QVERIFY(test->report.ok());
}

void TestLastTest::cutsATranscriptThatIsTooLong()
{
    LastTest test = someTest();
    for (int i = 0; i < 3000; ++i)
        test.report.transcript.add(TranscriptLine::Speaker::Server, QByteArray(1000, 'x'));
    test.report.transcript.add(TranscriptLine::Speaker::Server, "the end");
    const LastTests tests(m_folder->path());
    tests.record({}, test);
    QVERIFY(QFileInfo(systemFile()).size() <= 1024 * 1024);
    QCOMPARE(tests.of({})->report.transcript.lines().constLast().text, u"the end"_s);
}

void TestLastTest::keepsOnlyTheNewest()
{
    const LastTests tests(m_folder->path());
    tests.record(u"oldest"_s, someTest());
    QFile oldest(m_folder->filePath(u"last-tests/client-oldest.json"_s));
    QVERIFY(oldest.open(QIODevice::ReadWrite));
    QVERIFY(oldest.setFileTime(QDateTime::currentDateTime().addDays(-1),
                               QFileDevice::FileModificationTime));
    oldest.close();
    for (int i = 0; i < 1999; ++i) {
        QFile file(m_folder->filePath(u"last-tests/client-%1.json"_s.arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(tests.of(u"oldest"_s));
    tests.record(u"newest"_s, someTest());
    QVERIFY(!tests.of(u"oldest"_s));
    QVERIFY(tests.of(u"newest"_s));
    QCOMPARE(QDir(m_folder->filePath(u"last-tests"_s)).entryList(QDir::Files).size(), 2000);
}

void TestLastTest::noticesWhenSettingsChanged_data()
{
    QTest::addColumn<MailServerSettings>("settings");
    QTest::addColumn<QString>("text");
    MailServerSettings server;
    server.host = u" mx.example.org "_s;
    server.port = 587;
    server.authentication = Authentication::Password;
    server.username = u"alice"_s;
    QTest::newRow("as they were") << server << u"mx.example.org:587, STARTTLS, alice"_s;
    MailServerSettings other = server;
    other.encryption = Encryption::Tls;
    QTest::newRow("encryption") << other << u"mx.example.org:587, TLS, alice"_s;
    other.authentication = Authentication::None;
    QTest::newRow("no sign-in") << other << u"mx.example.org:587, TLS"_s;
    other.encryption = Encryption::None;
    other.host = u"::1"_s;
    QTest::newRow("address") << other << u"[::1]:587, SMTP"_s;
    other.authentication = Authentication::Graph;
    other.tenantId = u"t"_s;
    other.applicationId = u"a"_s;
    other.senderAddress = u"me@example.org"_s;
    QTest::newRow("Graph") << other << u"Microsoft Graph, t, a, me@example.org"_s;
}

void TestLastTest::noticesWhenSettingsChanged()
{
    QFETCH(MailServerSettings, settings);
    QFETCH(QString, text);
    QCOMPARE(LastTest::serverText(settings), text);
    QVERIFY(someTest(text).isOf(settings));
    QVERIFY(!someTest(text + u'x').isOf(settings));
}

QTEST_GUILESS_MAIN(TestLastTest)
#include "tst_lasttest.moc"
