// SPDX-License-Identifier: Apache-2.0
#include "ctl/consolereport.h"
#include "ctl/jsonreport.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestJsonReport : public QObject
{
    Q_OBJECT

private slots:
    void hasTheMembersOfTheContract();
    void hasAnErrorOnlyWhenThereIsOne();
    void carriesWhatElseIsKnown();
    void isOneLine();
    void escapesWhatSteersATerminal();
    void wordsHaveStageCauseAdviceAndReply();
    void wordsAdmitThatTheServerSaidNothing();
};

namespace {

Report failedReport()
{
    Report report;
    report.steps = {{StepId::Connect, true, 3, u"127.0.0.1:25"_s},
                    {StepId::MailFrom, false, 12, u"550 5.7.1 no"_s}};
    report.capabilities = QStringList{u"PIPELINING"_s, u"SIZE 10240000"_s};
    report.problem = Problem{ProblemId::AuthRejected, u"535 5.7.8 wrong"_s};
    report.serverReply = u"535 5.7.8 wrong"_s;
    return report;
}

} // namespace

void TestJsonReport::hasTheMembersOfTheContract()
{
    const QJsonObject object = JsonReport::of(failedReport());
    QCOMPARE(object["ok"_L1], QJsonValue(false));
    const QJsonObject step = object["steps"_L1].toArray().at(1).toObject();
    QCOMPARE(step["step"_L1], QJsonValue(u"mail-from"_s));
    QCOMPARE(step["ok"_L1], QJsonValue(false));
    QCOMPARE(step["ms"_L1], QJsonValue(12));
    QCOMPARE(step["detail"_L1], QJsonValue(u"550 5.7.1 no"_s));
    QCOMPARE(object["capabilities"_L1].toArray().at(1), QJsonValue(u"SIZE 10240000"_s));
    const QJsonObject error = object["error"_L1].toObject();
    QCOMPARE(error["code"_L1], QJsonValue(u"auth-rejected"_s));
    QVERIFY(!error["message"_L1].toString().isEmpty());
    QVERIFY(!error["advice"_L1].toString().isEmpty());
}

void TestJsonReport::hasAnErrorOnlyWhenThereIsOne()
{
    Report report = failedReport();
    report.problem.reset();
    const QJsonObject object = JsonReport::of(report);
    QCOMPARE(object["ok"_L1], QJsonValue(true));
    QVERIFY(!object.contains("error"_L1));
}

void TestJsonReport::carriesWhatElseIsKnown()
{
    Report report = failedReport();
    report.warnings = {Problem{ProblemId::RecipientReserved, u"a@example.org"_s}};
    report.queueId = u"4F2A"_s;
    report.tls = u"TLSv1.3"_s;
    report.transcript.add(TranscriptLine::Speaker::Client, "EHLO x");
    const QJsonObject object = JsonReport::of(report);
    QCOMPARE(object["warnings"_L1].toArray().at(0)["code"_L1], QJsonValue(u"recipient-reserved"_s));
    QCOMPARE(object["queueId"_L1], QJsonValue(u"4F2A"_s));
    QCOMPARE(object["tls"_L1], QJsonValue(u"TLSv1.3"_s));
    QCOMPARE(object["serverReply"_L1], QJsonValue(u"535 5.7.8 wrong"_s));
    const QJsonObject line = object["transcript"_L1].toArray().at(0).toObject();
    QCOMPARE(line["speaker"_L1], QJsonValue(u"client"_s));
    QCOMPARE(line["text"_L1], QJsonValue(u"EHLO x"_s));
}

void TestJsonReport::isOneLine()
{
    const QByteArray text = JsonReport::toText(JsonReport::of(failedReport()));
    QCOMPARE(text.count('\n'), 1);
    QVERIFY(text.endsWith('\n'));
}

void TestJsonReport::escapesWhatSteersATerminal()
{
    const QString hostile = u"\u001b[2J\u009b31m\u202e\u007fä"_s;
    const QByteArray text = JsonReport::toText({{u"detail"_s, hostile}});
    for (const QChar character : QString::fromUtf8(text))
        QVERIFY(character == u'\n' || character == u'ä'
                || (character > u'\x1f' && character < u'\x7f'));
    QCOMPARE(QJsonDocument::fromJson(text)["detail"_L1].toString(), hostile);
}

void TestJsonReport::wordsHaveStageCauseAdviceAndReply()
{
    const Report report = failedReport();
    const QString words = ConsoleReport::result(report, {});
    QVERIFY(words.contains(stepTitle(StepId::MailFrom)));
    QVERIFY(words.contains(report.problem->message()));
    QVERIFY(words.contains(report.problem->advice().section(u'\n', 0, 0)));
    QVERIFY(words.contains(report.serverReply));
}

void TestJsonReport::wordsAdmitThatTheServerSaidNothing()
{
    Report report = failedReport();
    report.serverReply.clear();
    QVERIFY(ConsoleReport::result(report, {}).contains(u"no reply"_s));
}

QTEST_GUILESS_MAIN(TestJsonReport)
#include "tst_jsonreport.moc"
