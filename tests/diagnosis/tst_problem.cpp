// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/problem.h"
#include "diagnosis/problemtable.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

class ProblemTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIdHasExactlyOneRow();
    void codesArePublicNamesAndUnique();
    void everyProblemSaysWhatAndWhatToDo();
    void exitCodesAreThoseOfSysexits();
    void putsSeveralValuesIntoTheSentence();
    void leavesNoEmptyBrackets();
    void aValueWithAPlaceholderIsNotFilledInAgain();
    void advicePutsValuesIntoCommandLines();

private:
    static QList<ProblemRow> rows();
};

QList<ProblemRow> ProblemTest::rows()
{
    QList<ProblemRow> all;
    for (const auto &part : {localProblems(), connectionProblems(), replyProblems(),
                             entraProblems(), graphProblems()}) {
        for (const ProblemRow &row : part)
            all << row;
    }
    return all;
}

void ProblemTest::everyIdHasExactlyOneRow()
{
    QMap<int, int> seen;
    const auto all = rows();
    for (const ProblemRow &row : all)
        ++seen[int(row.id)];
    for (int id = 0; id <= int(ProblemId::GraphDraftLeft); ++id)
        QVERIFY2(seen.value(id) == 1, qPrintable(QString::number(id)));
    QCOMPARE(seen.size(), int(ProblemId::GraphDraftLeft) + 1);
}

void ProblemTest::codesArePublicNamesAndUnique()
{
    const QRegularExpression kebab(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    QMap<QString, int> exitCodes;
    const auto all = rows();
    for (const ProblemRow &row : all) {
        const QString code = Problem{row.id, {}}.code();
        QVERIFY2(kebab.match(code).hasMatch(), qPrintable(code));
        // The same on the way to Microsoft: other advice, but the same code and exit code.
        const bool isAgain = code == u"dns-not-found"_s || code.startsWith(u"tcp-"_s);
        QVERIFY2(!exitCodes.contains(code) || (isAgain && exitCodes[code] == row.exitCode),
                 qPrintable(code));
        exitCodes[code] = row.exitCode;
    }
}

void ProblemTest::everyProblemSaysWhatAndWhatToDo()
{
    const auto all = rows();
    for (const ProblemRow &row : all) {
        const Problem problem{row.id, u"first\nsecond"_s};
        QVERIFY2(problem.message().size() > 10, row.code);
        QVERIFY2(!problem.message().contains(u'%'), row.code);
        QVERIFY2(problem.advice().size() > 10, row.code);
    }
}

void ProblemTest::exitCodesAreThoseOfSysexits()
{
    const QSet<int> allowed{0, 65, 67, 68, 69, 74, 75, 76, 77, 78};
    const auto all = rows();
    for (const ProblemRow &row : all)
        QVERIFY2(allowed.contains(row.exitCode), row.code);
    QCOMPARE((Problem{ProblemId::SendingDisabled, {}}.exitCode()), 69);
    QCOMPARE((Problem{ProblemId::NotConfigured, {}}.exitCode()), 78);
    QCOMPARE((Problem{ProblemId::AuthRejected, {}}.exitCode()), 77);
}

void ProblemTest::putsSeveralValuesIntoTheSentence()
{
    const Problem problem{ProblemId::SenderNotOwned, u"alice@rig.test\nbob@rig.test"_s};
    QVERIFY(problem.message().contains(u"Signed in as alice@rig.test, sending as bob@rig.test"_s));
}

void ProblemTest::leavesNoEmptyBrackets()
{
    const auto all = rows();
    for (const ProblemRow &row : all)
        QVERIFY2((!Problem{row.id, {}}.message().contains(u"()"_s)), row.code);
    QVERIFY((Problem{ProblemId::KeychainLocked, u"why"_s}.message().contains(u"(why)"_s)));
}

void ProblemTest::aValueWithAPlaceholderIsNotFilledInAgain()
{
    const Problem problem{ProblemId::CertificateNameMismatch, u"%2\nmail.example.org"_s};
    QVERIFY(problem.message().contains(u"%2"_s));
}

void ProblemTest::advicePutsValuesIntoCommandLines()
{
    const Problem problem{ProblemId::GraphPolicy, u"robot@rig.test\n1234-56"_s};
    QVERIFY(problem.message().contains(u"the mailbox robot@rig.test."_s));
    QVERIFY(problem.advice().contains(
        u"\nTest-ApplicationAccessPolicy -Identity robot@rig.test -AppId 1234-56\n"_s));
}

QTEST_GUILESS_MAIN(ProblemTest)
#include "tst_problem.moc"
