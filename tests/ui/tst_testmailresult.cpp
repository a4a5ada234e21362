// SPDX-License-Identifier: Apache-2.0
#include "ui/resultview.h"
#include "ui/testmailscreen.h"
#include "ui/transcriptview.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

class TestTestMailResult : public QObject
{
    Q_OBJECT

private slots:
    void tellsASuccessAndTakesTheFocus();
    void tellsWhatWentWrong();
    void showsWhatTheServerSaidAsPlainText();
    void offersToSaveAfterSuccess();
    void offersNothingWhatWasNotTested();
    void showsTheTranscriptWhenAsked();
    void copiesTheReport();
    void hasThePasswordNowhere();
};

void TestTestMailResult::tellsASuccessAndTakesTheFocus()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    screen.submission()->succeed();
    auto *result = screen.inTest<ResultView>("result");
    QVERIFY(result->isVisible());
    QVERIFY(result->hasFocus());
    QVERIFY(result->accessibleName().contains(u"4F2K9B1C7"_s));
    QVERIFY(result->accessibleName().contains(u"Accepted does not mean delivered"_s));
    QTest::keyClick(result, Qt::Key_Return);
    QCOMPARE(screen.submissions.count, 1); // closes, sends no second mail
}

void TestTestMailResult::tellsWhatWentWrong()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    screen.submission()->failSignIn();
    const Problem problem{ProblemId::AuthRejected, {}};
    const QString words = allWords();
    QVERIFY(words.contains(stepTitle(StepId::Auth)));
    QVERIFY(words.contains(problem.advice().section(u'\n', 0, 0)));
    QVERIFY(words.contains(u"535 5.7.8 Error: authentication failed"_s));
    QVERIFY(screen.inTest<ResultView>("result")->hasFocus());
    QVERIFY(!screen.inTest<QAbstractButton>("save")->isVisible());
}

void TestTestMailResult::showsWhatTheServerSaidAsPlainText()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    screen.submission()->failSignIn();
    auto *result = screen.inTest<ResultView>("result");
    QCOMPARE(result->findChild<QPlainTextEdit *>()->toPlainText(),
             u"535 5.7.8 Error: authentication failed: <b>no</b>\uFFFD"_s);
    const auto labels = screen.test()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QVERIFY(!label->text().contains(u'\u202E'));
        QVERIFY(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText);
    }
}

void TestTestMailResult::offersToSaveAfterSuccess()
{
    TestMailScreen screen;
    screen.type("host", u"other.example.org"_s);
    screen.openTest();
    auto *save = screen.inTest<QAbstractButton>("save");
    screen.send();
    QVERIFY(!save->isVisible());
    screen.submission()->succeed();
    QVERIFY(save->isVisible());
    Screen::press(save);
    QTRY_COMPARE(screen.saved().mailServer.host, u"other.example.org"_s);
    QTRY_VERIFY(!save->isVisible());
}

void TestTestMailResult::offersNothingWhatWasNotTested()
{
    TestMailScreen screen;
    screen.type("host", u"other.example.org"_s);
    screen.openTest();
    screen.send();
    screen.submission()->succeed();
    screen.type("host", u"third.example.org"_s);
    QVERIFY(!screen.inTest<QAbstractButton>("save")->isVisible());
    QVERIFY(screen.testRemark("what").contains(u"changed"_s));
}

void TestTestMailResult::showsTheTranscriptWhenAsked()
{
    TestMailScreen screen;
    screen.openTest();
    auto *transcript = screen.inTest<TranscriptView>("transcript");
    QVERIFY(!transcript->isVisible());
    Screen::press(screen.inTest<QAbstractButton>("showTranscript"));
    QVERIFY(transcript->isVisible());
    screen.send();
    screen.submission()->succeed();
    QVERIFY(transcript->text().contains(u"C: STARTTLS"_s));
}

void TestTestMailResult::copiesTheReport()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    screen.submission()->failSignIn();
    Screen::press(screen.inTest<QAbstractButton>("copyReport"));
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"admin@rathaus.de"_s, u"auth-rejected"_s, u"535 5.7.8"_s,
                                u"192.0.2.25"_s, stepTitle(StepId::Auth)})
        QVERIFY2(copied.contains(part), qPrintable(part));
    QVERIFY(!copied.contains(u'\u202E'));
}

void TestTestMailResult::hasThePasswordNowhere()
{
    TestMailScreen screen(TestMailScreen::withPassword());
    screen.typePassword(u"pa55phrase"_s);
    screen.openTest();
    Screen::press(screen.inTest<QAbstractButton>("showTranscript"));
    screen.send();
    screen.submission()->failSignIn();
    Screen::press(screen.inTest<QAbstractButton>("copyReport"));
    const QString encoded = QString::fromLatin1(QByteArray("pa55phrase").toBase64());
    const QString everything =
        allWords() + QGuiApplication::clipboard()->text() + QString::fromUtf8(screen.fileBytes());
    QVERIFY(!everything.contains(u"pa55phrase"_s));
    QVERIFY(!everything.contains(encoded));
}

QTEST_MAIN(TestTestMailResult)
#include "tst_testmailresult.moc"
