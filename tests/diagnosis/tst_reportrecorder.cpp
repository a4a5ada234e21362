// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/reportrecorder.h"

#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

class ReportRecorderTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsFromTheEventLoopAndInOrder();
    void closesAnOpenStepAsFailed();
    void strikesSecretsOutOfWhatTheServerSaid();
    void finishesOnce();
    void maybeDeletedByAListener();
};

void ReportRecorderTest::tellsFromTheEventLoopAndInOrder()
{
    ReportRecorder recorder;
    QStringList news;
    connect(&recorder, &ReportRecorder::stepStarted, this,
            [&](StepId step) { news << u"begin "_s + stepName(step); });
    connect(&recorder, &ReportRecorder::stepFinished, this,
            [&](const Step &step) { news << u"end "_s + stepName(step.id); });
    connect(&recorder, &ReportRecorder::finished, this, [&] { news << u"finished"_s; });
    recorder.begin(StepId::Resolve);
    recorder.complete(u"192.0.2.1"_s);
    recorder.begin(StepId::Connect);
    recorder.complete();
    recorder.finish({});
    QVERIFY(news.isEmpty());
    QTRY_COMPARE(news.size(), 5);
    QCOMPARE(news.join(u", "_s),
             u"begin resolve, end resolve, begin connect, end connect, finished"_s);
}

void ReportRecorderTest::closesAnOpenStepAsFailed()
{
    ReportRecorder recorder;
    recorder.begin(StepId::Connect);
    recorder.finish(Problem{ProblemId::TcpRefused, u"mx:25"_s});
    QCOMPARE(recorder.report().steps.size(), 1);
    QVERIFY(!recorder.report().steps.constFirst().ok);
    QVERIFY(!recorder.report().ok());
}

void ReportRecorderTest::strikesSecretsOutOfWhatTheServerSaid()
{
    ReportRecorder recorder;
    recorder.report().transcript.conceal("wonderland");
    recorder.begin(StepId::Auth);
    recorder.report().serverReply = u"535 wonderland is wrong"_s;
    recorder.finish(Problem{ProblemId::ServerRefused, u"wonderland"_s});
    const Report &report = recorder.report();
    QCOMPARE(report.serverReply, u"535 ******** is wrong"_s);
    QCOMPARE(report.problem->detail, u"********"_s);
    QCOMPARE(report.steps.constFirst().detail, u"535 ******** is wrong"_s);
}

void ReportRecorderTest::finishesOnce()
{
    ReportRecorder recorder;
    QSignalSpy finished(&recorder, &ReportRecorder::finished);
    recorder.finish({});
    recorder.finish(Problem{ProblemId::Cancelled, {}});
    QTRY_COMPARE(finished.count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
    QVERIFY(recorder.report().ok());
}

void ReportRecorderTest::maybeDeletedByAListener()
{
    auto recorder = std::make_unique<ReportRecorder>();
    int heard = 0;
    connect(recorder.get(), &ReportRecorder::stepStarted, this, [&] {
        ++heard;
        recorder.reset();
    });
    connect(recorder.get(), &ReportRecorder::finished, this, [&] { heard += 100; });
    recorder->begin(StepId::Resolve);
    recorder->finish({});
    QTRY_COMPARE(heard, 1);
    QCoreApplication::processEvents();
    QCOMPARE(heard, 1);
}

QTEST_GUILESS_MAIN(ReportRecorderTest)
#include "tst_reportrecorder.moc"
