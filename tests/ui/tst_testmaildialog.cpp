// SPDX-License-Identifier: Apache-2.0
#include "ui/resultview.h"
#include "ui/steplist.h"
#include "ui/testmailscreen.h"

#include <QComboBox>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestTestMailDialog : public QObject
{
    Q_OBJECT

private slots:
    void testsWhatIsOnTheScreen();
    void testsATypedPasswordThatIsNotStored();
    void showsStepsLive();
    void cancels();
    void cancelsBeforeItCloses();
    void warnsOfReservedAddresses();
    void connectsToNobodyWhenNothingMayBeSent();
    void connectsToNobodyForAnImpossibleRecipient();
    void remembersRecipients();
    void saysThatItWaitsForTheKeychain();
    void countsDownWhatAServerAskedToWait();
    void goesAwayWithItsWindow();
};

void TestTestMailDialog::testsWhatIsOnTheScreen()
{
    TestMailScreen screen;
    screen.openTest();
    QVERIFY(!screen.testRemark("what").contains(u"unsaved"_s));
    screen.type("host", u"other.example.org:2525"_s);
    QVERIFY(screen.testRemark("what").contains(u"unsaved"_s));
    screen.send();
    QCOMPARE(screen.submissions.lastServer.host, u"other.example.org"_s);
    QCOMPARE(screen.submissions.lastServer.port, 2525);
    QVERIFY(screen.submission()->mail);
    QCOMPARE(screen.submission()->mail->envelope.forwardPaths.constFirst().toString(),
             u"admin@rathaus.de"_s);
    QCOMPARE(screen.saved(), TestMailScreen::complete()); // a test saves nothing
}

void TestTestMailDialog::testsATypedPasswordThatIsNotStored()
{
    TestMailScreen screen(TestMailScreen::withPassword());
    screen.typePassword(u"pa55phrase"_s);
    screen.openTest();
    screen.send();
    QCOMPARE(screen.submissions.lastOptions.typed.value(QString()).password,
             SecretEdit::replace(Secret::fromText(u"pa55phrase"_s)));
    QVERIFY(screen.submissions.lastOptions.testsSettings);
    QCOMPARE(screen.secrets.writes, 0);
}

void TestTestMailDialog::showsStepsLive()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    auto *steps = screen.inTest<StepList>("steps");
    emit screen.submission()->stepStarted(StepId::Resolve);
    QCOMPARE(steps->topLevelItemCount(), 1);
    const QTreeWidgetItem *item = steps->topLevelItem(0);
    QCOMPARE(item->text(0), stepTitle(StepId::Resolve));
    QCOMPARE(item->text(1), u"running…"_s);
    const QString first = item->text(2);
    QTRY_VERIFY(item->text(2) != first); // the time runs
    emit screen.submission()->stepFinished({StepId::Resolve, true, 1234, u"192.0.2.25"_s});
    QCOMPARE(steps->topLevelItemCount(), 1);
    QCOMPARE(item->text(1), u"done"_s);
    QVERIFY(item->text(2).contains(u"234"_s));
    QCOMPARE(item->text(3), u"192.0.2.25"_s);
    QVERIFY(!item->icon(0).isNull());
    emit screen.submission()->stepStarted(StepId::Connect);
    QCOMPARE(steps->topLevelItemCount(), 2);
}

void TestTestMailDialog::cancels()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    emit screen.submission()->stepStarted(StepId::Connect);
    QPointer<FakeSubmission> submission = screen.submissions.last;
    QVERIFY(!screen.inTest<QAbstractButton>("send")->isEnabled());
    Screen::press(screen.inTest<QAbstractButton>("cancel"));
    QVERIFY(submission->cancelled);
    QVERIFY(!screen.test()->isRunning());
    QCOMPARE(screen.inTest<StepList>("steps")->topLevelItem(0)->text(1), u"stopped"_s);
    QVERIFY(screen.inTest<ResultView>("result")->accessibleName().contains(u"Cancelled"_s));
    QVERIFY(screen.inTest<QAbstractButton>("send")->isEnabled());
    QTRY_VERIFY(!submission); // nothing is left behind
}

void TestTestMailDialog::cancelsBeforeItCloses()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    QPointer<FakeSubmission> submission = screen.submissions.last;
    QTest::keyClick(screen.test(), Qt::Key_Escape);
    QTRY_VERIFY(!submission);
    QVERIFY(!screen.test()->isVisible());
}

void TestTestMailDialog::warnsOfReservedAddresses()
{
    TestMailScreen screen;
    screen.openTest();
    auto *recipient = screen.inTest<QComboBox>("recipient")->lineEdit();
    Screen::typeInto(recipient, u"you@example.com"_s);
    QVERIFY(screen.testRemark("doubt").contains(u"example.com"_s));
    Screen::typeInto(recipient, u"admin@rathaus.de"_s);
    QVERIFY(screen.testRemark("doubt").isEmpty());
}

void TestTestMailDialog::connectsToNobodyWhenNothingMayBeSent()
{
    Settings settings = TestMailScreen::complete();
    settings.mailServer.use = false;
    TestMailScreen screen(settings);
    screen.openTest();
    QVERIFY(!screen.testRemark("doubt").isEmpty());
    screen.send();
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(screen.inTest<ResultView>("result")->accessibleName().contains(
        Problem{ProblemId::SendingDisabled, {}}.message()));
}

void TestTestMailDialog::connectsToNobodyForAnImpossibleRecipient()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send(u"山田太郎@株式.会社"_s); // "UTF-8 message headers" is off (R18)
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(screen.inTest<ResultView>("result")->isVisible());
    screen.send(u"nobody"_s);
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(screen.inTest<ResultView>("result")->isVisible());
}

void TestTestMailDialog::remembersRecipients()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send(u"one@rathaus.de"_s);
    screen.submission()->succeed();
    screen.send(u"two@rathaus.de"_s);
    screen.open();
    screen.openTest();
    auto *recipient = screen.inTest<QComboBox>("recipient");
    QCOMPARE(recipient->currentText(), u"two@rathaus.de"_s);
    QCOMPARE(recipient->count(), 2);
    QCOMPARE(recipient->itemText(1), u"one@rathaus.de"_s);
}

void TestTestMailDialog::saysThatItWaitsForTheKeychain()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    emit screen.submission()->waitingForKeychain();
    QVERIFY(screen.testRemark("wait").contains(u"Waiting for the keychain"_s));
    emit screen.submission()->stepStarted(StepId::Resolve);
    QVERIFY(screen.testRemark("wait").isEmpty());
}

void TestTestMailDialog::goesAwayWithItsWindow()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    QPointer<FakeSubmission> submission = screen.submissions.last;
    screen.dialog().close();
    QVERIFY(!screen.dialog().isVisible());
    QTRY_VERIFY(!submission);
    QVERIFY(!screen.test()->isVisible());
}

void TestTestMailDialog::countsDownWhatAServerAskedToWait()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    emit screen.submission()->pausing(2);
    QVERIFY(screen.testRemark("wait").contains(u"2 "_s));
    QTRY_VERIFY(screen.testRemark("wait").contains(u"1 "_s));
    QTRY_VERIFY(screen.testRemark("wait").isEmpty());
    emit screen.submission()->pausing(600);
    screen.submission()->succeed();
    QVERIFY(screen.testRemark("wait").isEmpty());
}

QTEST_MAIN(TestTestMailDialog)
#include "tst_testmaildialog.moc"
