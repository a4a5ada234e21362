// SPDX-License-Identifier: Apache-2.0
#include "ui/problemlabel.h"
#include "ui/resultview.h"
#include "ui/screen.h"
#include "ui/steplist.h"
#include "ui/testmaildialog.h"
#include "ui/transcriptview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

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
    void tellsASuccessAndTakesTheFocus();
    void tellsWhatWentWrong();
    void showsWhatTheServerSaidAsPlainText();
    void offersToSaveAfterSuccess();
    void offersNothingWhatWasNotTested();
    void warnsOfReservedAddresses();
    void connectsToNobodyWhenNothingMayBeSent();
    void connectsToNobodyForAnImpossibleRecipient();
    void remembersRecipients();
    void copiesAndSavesTheTranscript();
    void copiesTheReport();
    void hasThePasswordNowhere();
    void goesAwayWithItsWindow();

private:
    static Settings complete();
    static TestMailDialog *open(Screen &screen);
    static void send(TestMailDialog *dialog, const QString &recipient = u"admin@rathaus.de"_s);
    static QString remark(TestMailDialog *dialog, const char *name);
};

Settings TestTestMailDialog::complete()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.host = u"mx.example.org"_s;
    settings.mailServer.port = 587;
    settings.mailServer.senderAddress = u"system@example.org"_s;
    return settings;
}

TestMailDialog *TestTestMailDialog::open(Screen &screen)
{
    screen.showTab(0);
    screen.press("sendMail");
    auto *dialog = screen.dialog().findChild<TestMailDialog *>();
    // A dialog counts as active already while its parent is.
    if (!QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }))
        qFatal("the test dialog does not open");
    return dialog;
}

void TestTestMailDialog::send(TestMailDialog *dialog, const QString &recipient)
{
    Screen::typeInto(Screen::in<QComboBox>(dialog, "recipient")->lineEdit(), recipient);
    Screen::press(Screen::in<QAbstractButton>(dialog, "send"));
}

QString TestTestMailDialog::remark(TestMailDialog *dialog, const char *name)
{
    const auto *label = Screen::in<ProblemLabel>(dialog, name);
    return label->isHidden() ? QString() : label->words();
}

void TestTestMailDialog::testsWhatIsOnTheScreen()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    QVERIFY(!remark(dialog, "what").contains(u"unsaved"_s));
    screen.type("host", u"other.example.org:2525"_s);
    QVERIFY(remark(dialog, "what").contains(u"unsaved"_s));
    send(dialog);
    QCOMPARE(screen.submissions.lastServer.host, u"other.example.org"_s);
    QCOMPARE(screen.submissions.lastServer.port, 2525);
    QVERIFY(screen.submissions.last->mail);
    QCOMPARE(screen.submissions.last->mail->envelope.forwardPaths.constFirst().toString(),
             u"admin@rathaus.de"_s);
    QCOMPARE(screen.saved(), complete()); // a test saves nothing
}

void TestTestMailDialog::testsATypedPasswordThatIsNotStored()
{
    Settings settings = complete();
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.username = u"system"_s;
    Screen screen;
    screen.save(settings);
    screen.open();
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"pa55phrase"_s);
    send(open(screen));
    QCOMPARE(screen.submissions.lastOptions.typed.password,
             SecretEdit::replace(Secret::fromText(u"pa55phrase"_s)));
    QVERIFY(screen.submissions.lastOptions.testsSettings);
    QCOMPARE(screen.secrets.writes, 0);
}

void TestTestMailDialog::showsStepsLive()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    auto *steps = Screen::in<StepList>(dialog, "steps");
    emit screen.submissions.last->stepStarted(StepId::Resolve);
    QCOMPARE(steps->topLevelItemCount(), 1);
    const QTreeWidgetItem *item = steps->topLevelItem(0);
    QCOMPARE(item->text(0), stepTitle(StepId::Resolve));
    QCOMPARE(item->text(1), u"running…"_s);
    const QString first = item->text(2);
    QTRY_VERIFY(item->text(2) != first); // the time runs
    emit screen.submissions.last->stepFinished({StepId::Resolve, true, 1234, u"192.0.2.25"_s});
    QCOMPARE(steps->topLevelItemCount(), 1);
    QCOMPARE(item->text(1), u"done"_s);
    QVERIFY(item->text(2).contains(u"234"_s));
    QCOMPARE(item->text(3), u"192.0.2.25"_s);
    QVERIFY(!item->icon(0).isNull());
    emit screen.submissions.last->stepStarted(StepId::Connect);
    QCOMPARE(steps->topLevelItemCount(), 2);
}

void TestTestMailDialog::cancels()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    emit screen.submissions.last->stepStarted(StepId::Connect);
    QPointer<FakeSubmission> submission = screen.submissions.last;
    QVERIFY(!Screen::in<QAbstractButton>(dialog, "send")->isEnabled());
    Screen::press(Screen::in<QAbstractButton>(dialog, "cancel"));
    QVERIFY(submission->cancelled);
    QVERIFY(!dialog->isRunning());
    QCOMPARE(Screen::in<StepList>(dialog, "steps")->topLevelItem(0)->text(1), u"stopped"_s);
    QVERIFY(Screen::in<ResultView>(dialog, "result")->accessibleName().contains(u"Cancelled"_s));
    QVERIFY(Screen::in<QAbstractButton>(dialog, "send")->isEnabled());
    QTRY_VERIFY(!submission); // nothing is left behind
}

void TestTestMailDialog::cancelsBeforeItCloses()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    QPointer<FakeSubmission> submission = screen.submissions.last;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!submission);
    QVERIFY(!dialog->isVisible());
}

void TestTestMailDialog::tellsASuccessAndTakesTheFocus()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    screen.submissions.last->succeed();
    auto *result = Screen::in<ResultView>(dialog, "result");
    QVERIFY(result->isVisible());
    QVERIFY(result->hasFocus());
    QVERIFY(result->accessibleName().contains(u"4F2K9B1C7"_s));
    QVERIFY(result->accessibleName().contains(u"Accepted does not mean delivered"_s));
}

void TestTestMailDialog::tellsWhatWentWrong()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    screen.submissions.last->failSignIn();
    const Problem problem{ProblemId::AuthRejected, {}};
    const QString words = allWords();
    QVERIFY(words.contains(stepTitle(StepId::Auth)));
    QVERIFY(words.contains(problem.advice().section(u'\n', 0, 0)));
    QVERIFY(words.contains(u"535 5.7.8 Error: authentication failed"_s));
    QVERIFY(Screen::in<ResultView>(dialog, "result")->hasFocus());
    QVERIFY(!Screen::in<QAbstractButton>(dialog, "save")->isVisible());
}

void TestTestMailDialog::showsWhatTheServerSaidAsPlainText()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    screen.submissions.last->failSignIn();
    auto *result = Screen::in<ResultView>(dialog, "result");
    QCOMPARE(result->findChild<QPlainTextEdit *>()->toPlainText(),
             u"535 5.7.8 Error: authentication failed: <b>no</b>\uFFFD"_s);
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QVERIFY(!label->text().contains(u'\u202E'));
        QVERIFY(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText);
    }
}

void TestTestMailDialog::offersToSaveAfterSuccess()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    screen.type("host", u"other.example.org"_s);
    TestMailDialog *dialog = open(screen);
    auto *save = Screen::in<QAbstractButton>(dialog, "save");
    send(dialog);
    QVERIFY(!save->isVisible());
    screen.submissions.last->succeed();
    QVERIFY(save->isVisible());
    Screen::press(save);
    QTRY_COMPARE(screen.saved().mailServer.host, u"other.example.org"_s);
    QTRY_VERIFY(!save->isVisible());
}

void TestTestMailDialog::offersNothingWhatWasNotTested()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    screen.type("host", u"other.example.org"_s);
    TestMailDialog *dialog = open(screen);
    send(dialog);
    screen.submissions.last->succeed();
    screen.type("host", u"third.example.org"_s);
    QVERIFY(!Screen::in<QAbstractButton>(dialog, "save")->isVisible());
    QVERIFY(remark(dialog, "what").contains(u"changed"_s));
}

void TestTestMailDialog::warnsOfReservedAddresses()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    auto *recipient = Screen::in<QComboBox>(dialog, "recipient")->lineEdit();
    Screen::typeInto(recipient, u"you@example.com"_s);
    QVERIFY(remark(dialog, "doubt").contains(u"example.com"_s));
    Screen::typeInto(recipient, u"admin@rathaus.de"_s);
    QVERIFY(remark(dialog, "doubt").isEmpty());
}

void TestTestMailDialog::connectsToNobodyWhenNothingMayBeSent()
{
    Settings settings = complete();
    settings.mailServer.use = false;
    Screen screen;
    screen.save(settings);
    screen.open();
    TestMailDialog *dialog = open(screen);
    QVERIFY(!remark(dialog, "doubt").isEmpty());
    send(dialog);
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(Screen::in<ResultView>(dialog, "result")
                ->accessibleName()
                .contains(Problem{ProblemId::SendingDisabled, {}}.message()));
}

void TestTestMailDialog::connectsToNobodyForAnImpossibleRecipient()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog, u"山田太郎@株式.会社"_s); // "UTF-8 message headers" is off (R18)
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(Screen::in<ResultView>(dialog, "result")->isVisible());
    send(dialog, u"nobody"_s);
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(Screen::in<ResultView>(dialog, "result")->isVisible());
}

void TestTestMailDialog::remembersRecipients()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog, u"one@rathaus.de"_s);
    screen.submissions.last->succeed();
    send(dialog, u"two@rathaus.de"_s);
    screen.open();
    auto *recipient = Screen::in<QComboBox>(open(screen), "recipient");
    QCOMPARE(recipient->currentText(), u"two@rathaus.de"_s);
    QCOMPARE(recipient->count(), 2);
    QCOMPARE(recipient->itemText(1), u"one@rathaus.de"_s);
}

void TestTestMailDialog::copiesAndSavesTheTranscript()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    auto *transcript = Screen::in<TranscriptView>(dialog, "transcript");
    QVERIFY(!transcript->isVisible());
    Screen::press(Screen::in<QAbstractButton>(dialog, "showTranscript"));
    QVERIFY(transcript->isVisible());
    send(dialog);
    screen.submissions.last->succeed();
    Screen::press(transcript->findChildren<QPushButton *>().constFirst());
    QCOMPARE(QGuiApplication::clipboard()->text(), transcript->text());
    QVERIFY(transcript->text().contains(u"C: STARTTLS"_s));
    const QString path = screen.folder.filePath(u"transcript.txt"_s);
    QVERIFY(transcript->saveTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), transcript->text().trimmed());
    QVERIFY(!transcript->saveTo(screen.folder.filePath(u"missing/transcript.txt"_s)));
}

void TestTestMailDialog::copiesTheReport()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    screen.submissions.last->failSignIn();
    Screen::press(Screen::in<QAbstractButton>(dialog, "copyReport"));
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"admin@rathaus.de"_s, u"auth-rejected"_s, u"535 5.7.8"_s,
                                u"192.0.2.25"_s, stepTitle(StepId::Auth)})
        QVERIFY2(copied.contains(part), qPrintable(part));
    QVERIFY(!copied.contains(u'\u202E'));
}

void TestTestMailDialog::hasThePasswordNowhere()
{
    Settings settings = complete();
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.username = u"system"_s;
    Screen screen;
    screen.save(settings);
    screen.open();
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"pa55phrase"_s);
    TestMailDialog *dialog = open(screen);
    Screen::press(Screen::in<QAbstractButton>(dialog, "showTranscript"));
    send(dialog);
    screen.submissions.last->failSignIn();
    Screen::press(Screen::in<QAbstractButton>(dialog, "copyReport"));
    const QString encoded = QString::fromLatin1(QByteArray("pa55phrase").toBase64());
    const QString everything =
        allWords() + QGuiApplication::clipboard()->text() + QString::fromUtf8(screen.fileBytes());
    QVERIFY(!everything.contains(u"pa55phrase"_s));
    QVERIFY(!everything.contains(encoded));
}

void TestTestMailDialog::goesAwayWithItsWindow()
{
    Screen screen;
    screen.save(complete());
    screen.open();
    TestMailDialog *dialog = open(screen);
    send(dialog);
    QPointer<FakeSubmission> submission = screen.submissions.last;
    screen.dialog().close();
    QVERIFY(!screen.dialog().isVisible());
    QTRY_VERIFY(!submission);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestTestMailDialog)
#include "tst_testmaildialog.moc"
