// SPDX-License-Identifier: Apache-2.0
#include "support/requestdraft.h"
#include "ui/attachmentlist.h"
#include "ui/requestscreen.h"
#include "ui/systeminformationdialog.h"

#include "support/lasttest.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestSupportRequestDialog : public QObject
{
    Q_OBJECT

private slots:
    void sendsWhatWasWritten();
    void sendsWithTheInformation();
    void refusesWhileSendingIsOff();
    void savesAndCopiesWhatCannotBeSent();
    void goesToTheAddressThatIsAllowed_data();
    void goesToTheAddressThatIsAllowed();
    void collectsNothingWhereNothingIsWanted_data();
    void collectsNothingWhereNothingIsWanted();
    void keepsADraftThatSurvivesACrash();
    void keepsWhatIsWrittenOnEscape();
    void forgetsTheDraftOnceItWasAccepted();
    void keepsTheDraftOfEachClient();
    void staysWithItsClientWhileItIsSent();
    void asksBeforeItDiscards();
    void sendsNoSecret();
    void offersToLeaveOutASectionWithASecret();
    void saysThatSecretsCouldNotBeRead();
    void sendsTheBytesThatWerePreviewed();
    void keepsEverythingWhenItFails();
    void cancels();
    void attachesTheInformationWhereItWasNotWantedAtFirst();
    void leavesOutWhatWasLeftOutWithoutSecrets();
    void takesNothingOfAnotherClientsPreview();
    void sendsNoSecondOneByEnter();
    void writesNoDraftThatWasNotChanged();
    void keepsWhatIsTypedWithoutPause();
    void staysWhereNothingCanBeKept();
    void worksWhileFilesAreRead();
    void asksBeforeItSendsTooMuch();
    void offersNoPreviewWhileItIsSent();
    void remembersWhereAnswersGo();
    void tellsWhatIsWrongWithTheAddressWhileTyping();
    void knowsWhatTheServerTakes();
    void saysWhatValuesItIsSentWith();
    void movesThroughTheFieldsInOrder();
    void hasNoTwoEqualMnemonics();

private:
    static SystemInformationDialog *preview(RequestScreen &screen);
    static Settings withPassword(RequestScreen &screen, const QString &password);
};

void TestSupportRequestDialog::sendsWhatWasWritten()
{
    RequestScreen screen;
    screen.write(u"No mail since noon"_s, u"Since 12:00 nothing arrives.\nWhy?"_s);
    screen.send();
    const OutgoingMail *mail = screen.sent();
    QVERIFY(mail);
    QCOMPARE(mail->envelope.forwardPaths.constFirst().toString(), u"support@example.org"_s);
    QVERIFY(mail->message.contains("No mail since noon"));
    QVERIFY(mail->message.contains("Since 12:00 nothing arrives."));
    QVERIFY(!screen.submissions.lastOptions.testsSettings);
    screen.submissions.last->succeed();
    QVERIFY(screen.result().contains(u"Accepted by the server"_s));
    QVERIFY(screen.find<ResultView>("result")->hasFocus());
    QTest::keyClick(screen.find<ResultView>("result"), Qt::Key_Return);
    QCOMPARE(screen.submissions.count, 1); // closes, sends no second one
    QVERIFY(!screen.dialog().isVisible());
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"No mail since noon"_s);
}

void TestSupportRequestDialog::sendsWithTheInformation()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    QCOMPARE(screen.collected, 1);
    QVERIFY(screen.sent()->message.contains("system-information.txt"));
    QVERIFY(screen.sent()->message.contains("system-information.json"));
}

void TestSupportRequestDialog::refusesWhileSendingIsOff()
{
    RequestScreen screen;
    screen.values.settings.mailServer.use = false;
    screen.open(u"harbour"_s); // its own mail server is complete (R5)
    QVERIFY(screen.remark("doubt").contains(
        screen.values.effective(u"harbour"_s).problem()->message()));
    QVERIFY(!screen.remark("rescue").isEmpty());
    QVERIFY(screen.find<QPushButton>("saveAs")->isDefault());
    screen.write(u"Help"_s, u"Please."_s);
    QVERIFY(screen.find<QPushButton>("saveAs")->isDefault());
    screen.send();
    QTRY_VERIFY(screen.find<ResultView>("result")->isVisible());
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(
        screen.result().contains(Problem{ProblemId::SendingDisabled, {}}.message())
        || screen.result().contains(screen.values.effective(u"harbour"_s).problem()->message()));
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Help"_s);
}

void TestSupportRequestDialog::savesAndCopiesWhatCannotBeSent()
{
    RequestScreen screen;
    screen.values.settings.mailServer.use = false;
    screen.open();
    screen.write(u"Help"_s, u"Please look."_s);
    const QString path = screen.folder.filePath(u"request.eml"_s);
    screen.dialog().saveTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray message = file.readAll();
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(file.permissions() & others));
    QVERIFY(message.contains("X-Unsent: 1"));
    QVERIFY(message.contains("Please look."));
    QTRY_VERIFY(screen.remark("remark").contains(u"request.eml"_s));
    screen.press("copyText");
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Please look."_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"support@example.org"_s));
    screen.dialog().saveTo(screen.folder.filePath(u"no/such/folder.eml"_s));
    QTRY_VERIFY(screen.remark("remark").contains(u"Not saved"_s));
}

void TestSupportRequestDialog::goesToTheAddressThatIsAllowed_data()
{
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("address");
    QTest::newRow("allowed") << true << u"help@acme.example"_s;
    QTest::newRow("not allowed") << false << u"support@example.org"_s;
}

void TestSupportRequestDialog::goesToTheAddressThatIsAllowed() // R31
{
    QFETCH(bool, isAllowed);
    QFETCH(QString, address);
    RequestScreen screen;
    screen.values.settings.support.allowClientAddress = isAllowed;
    screen.open(u"acme"_s);
    QVERIFY(screen.remark("what").contains(address));
    QVERIFY(screen.remark("what").contains(u"Acme Ltd."_s));
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    QCOMPARE(screen.sent()->envelope.forwardPaths.constFirst().toString(), address);
}

void TestSupportRequestDialog::collectsNothingWhereNothingIsWanted_data()
{
    QTest::addColumn<bool>("isSettingOn");
    QTest::newRow("the setting is off") << false;
    QTest::newRow("not for this request") << true;
}

void TestSupportRequestDialog::collectsNothingWhereNothingIsWanted()
{
    QFETCH(bool, isSettingOn);
    RequestScreen screen;
    screen.values.settings.support.attachSystemInformation = isSettingOn;
    screen.open();
    auto *attach = screen.find<QAbstractButton>("attach");
    QCOMPARE(attach->isEnabled(), isSettingOn);
    QCOMPARE(attach->isChecked(), isSettingOn);
    QCOMPARE(screen.remark("attachRemark").isEmpty(), isSettingOn);
    if (isSettingOn)
        Screen::press(attach);
    QVERIFY(!screen.find<QAbstractButton>("preview")->isEnabled());
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    QCOMPARE(screen.collected, 0);
    QVERIFY(!screen.sent()->message.contains("system-information"));
    QVERIFY(!screen.sent()->message.contains("multipart"));
}

void TestSupportRequestDialog::keepsADraftThatSurvivesACrash()
{
    RequestScreen screen;
    const QString file = screen.file(u"picture.png"_s, "bytes");
    screen.write(u"Half a th"_s, u"ought"_s);
    Screen::in<AttachmentList>(&screen.dialog(), "attachments")->add({file});
    QTRY_VERIFY(RequestDrafts(screen.dataFolder()).of({})); // a second later
    screen.destroy(); // nobody closed it
    screen.open();
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Half a th"_s);
    QCOMPARE(screen.find<QPlainTextEdit>("description")->toPlainText(), u"ought"_s);
    QCOMPARE(Screen::in<AttachmentList>(&screen.dialog(), "attachments")->files(),
             QStringList{file});
    QVERIFY(!screen.remark("remark").isEmpty());
}

void TestSupportRequestDialog::keepsWhatIsWrittenOnEscape()
{
    RequestScreen screen;
    screen.write(u"Not done"_s, {});
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    QVERIFY(!screen.dialog().isVisible());
    QCOMPARE(RequestDrafts(screen.dataFolder()).of({})->subject, u"Not done"_s);
}

void TestSupportRequestDialog::forgetsTheDraftOnceItWasAccepted()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    QVERIFY(RequestDrafts(screen.dataFolder()).of({})); // before it leaves
    screen.submissions.last->succeed();
    QVERIFY(!RequestDrafts(screen.dataFolder()).of({}));
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    QVERIFY(!RequestDrafts(screen.dataFolder()).of({}));
}

void TestSupportRequestDialog::keepsTheDraftOfEachClient()
{
    RequestScreen screen;
    screen.write(u"Of the system"_s, {});
    screen.dialog().openFor(u"acme"_s);
    QVERIFY(screen.find<QLineEdit>("subject")->text().isEmpty());
    QVERIFY(screen.remark("what").contains(u"Acme Ltd."_s));
    screen.write(u"Of Acme"_s, {});
    screen.dialog().renameClient(u"acme"_s, u"acme-2"_s);
    Client renamed = screen.values.settings.clients.take(u"acme"_s);
    renamed.formerId = u"acme"_s;
    screen.values.settings.clients.insert(u"acme-2"_s, renamed);
    screen.dialog().openFor({});
    QVERIFY(RequestDrafts(screen.dataFolder()).of(u"acme"_s)); // until the new ID is saved
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Of the system"_s);
    screen.dialog().openFor(u"acme-2"_s);
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Of Acme"_s);
}

void TestSupportRequestDialog::staysWithItsClientWhileItIsSent()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    screen.dialog().openFor(u"acme"_s);
    QCOMPARE(screen.dialog().clientId(), QString());
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Help"_s);
}

void TestSupportRequestDialog::asksBeforeItDiscards()
{
    RequestScreen screen;
    screen.press("discard"); // there is nothing to ask about
    QVERIFY(!screen.dialog().findChild<QMessageBox *>());
    screen.write(u"Help"_s, u"Please."_s);
    screen.press("discard");
    auto *question = screen.dialog().findChild<QMessageBox *>();
    QVERIFY(question);
    Screen::press(question->button(QMessageBox::Cancel));
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Help"_s);
    QTRY_VERIFY(!screen.dialog().findChild<QMessageBox *>());
    screen.press("discard");
    Screen::press(screen.dialog().findChild<QMessageBox *>()->button(QMessageBox::Discard));
    QVERIFY(screen.find<QLineEdit>("subject")->text().isEmpty());
    QVERIFY(screen.find<QPlainTextEdit>("description")->toPlainText().isEmpty());
    QVERIFY(!RequestDrafts(screen.dataFolder()).of({}));
}

Settings TestSupportRequestDialog::withPassword(RequestScreen &screen, const QString &password)
{
    Settings settings = screen.values.settings;
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.username = u"system"_s;
    settings.mailServer.password = {screen.store.nextSecretKey(u"password"_s, {}),
                                    QDateTime::currentDateTimeUtc()};
    if (!password.isEmpty())
        screen.secrets.write(settings.mailServer.password.key, Secret::fromText(password), qApp,
                             [](const SecretOutcome &) {});
    return settings;
}

void TestSupportRequestDialog::sendsNoSecret()
{
    RequestScreen screen;
    screen.values.settings = withPassword(screen, u"pa55phrase"_s);
    screen.open();
    screen.write(u"Help"_s, u"My password is pa55phrase."_s);
    screen.send();
    QTRY_VERIFY(screen.find<ResultView>("result")->isVisible());
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(screen.result().contains(u"Nothing was sent"_s));
    QVERIFY(screen.find<QAbstractButton>("leaveOut")->isHidden()); // it is in no section
    const QString path = screen.folder.filePath(u"request.eml"_s);
    screen.dialog().saveTo(path);
    QTRY_VERIFY(!screen.remark("remark").isEmpty());
    QVERIFY(!QFile::exists(path));
    QVERIFY(!RequestDrafts(screen.dataFolder()).of({})); // nor is it kept
    screen.write(u"Help"_s, u"My password is still pa55phrase."_s);
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    QVERIFY(screen.dialog().isVisible());
    Screen::press(screen.dialog().findChild<QMessageBox *>()->button(QMessageBox::Cancel));
    QVERIFY(!RequestDrafts(screen.dataFolder()).of({}));
    // One that was only typed counts as well.
    screen.values.secrets[QString()].password =
        SecretEdit::replace(Secret::fromText(u"just-typed-1"_s));
    screen.write(u"Help"_s, u"It is just-typed-1."_s);
    screen.send();
    QTRY_VERIFY(!screen.dialog().isRunning());
    QCOMPARE(screen.submissions.count, 0);
}

void TestSupportRequestDialog::offersToLeaveOutASectionWithASecret()
{
    RequestScreen screen;
    screen.values.settings = withPassword(screen, u"pa55phrase"_s);
    screen.logText = u"AUTH pa55phrase"_s;
    screen.open();
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QTRY_VERIFY(screen.find<QAbstractButton>("leaveOut")->isVisible());
    QCOMPARE(screen.submissions.count, 0);
    screen.press("leaveOut");
    QVERIFY(screen.find<QPushButton>("send")->isDefault());
    screen.send();
    QVERIFY(screen.sent());
    QVERIFY(screen.sent()->message.contains("system-information.txt"));
    QVERIFY(!screen.sent()->message.contains("pa55phrase"));
    QVERIFY(!screen.sent()->message.contains(QByteArray("AUTH pa55phrase").toBase64()));
}

void TestSupportRequestDialog::saysThatSecretsCouldNotBeRead()
{
    RequestScreen screen;
    screen.values.settings = withPassword(screen, {});
    screen.secrets.readFault = SecretFault::Locked;
    screen.open();
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    QVERIFY(screen.remark("remark").contains(u"left out"_s));
    QVERIFY(!screen.sent()->message.contains(screen.logText.toUtf8().toBase64()));
    screen.submissions.last->succeed();
    screen.open();
    Screen::press(screen.find<QAbstractButton>("attach")); // also where nothing is attached
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QTRY_COMPARE(screen.submissions.count, 2);
    QVERIFY(screen.remark("remark").contains(u"not compared"_s));
}

SystemInformationDialog *TestSupportRequestDialog::preview(RequestScreen &screen)
{
    screen.press("preview");
    auto *dialog = screen.dialog().findChild<SystemInformationDialog *>();
    if (!QTest::qWaitFor([dialog] { return dialog->information().has_value(); }))
        qFatal("the preview shows nothing");
    return dialog;
}

void TestSupportRequestDialog::sendsTheBytesThatWerePreviewed()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    SystemInformationDialog *dialog = preview(screen);
    auto *list = Screen::in<QListWidget>(dialog, "sections");
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Space); // without the log
    const QByteArray text = Screen::in<QPlainTextEdit>(dialog, "text")->toPlainText().toUtf8();
    const QByteArray json = dialog->information()->json();
    QVERIFY(!text.contains(screen.logText.toUtf8()));
    Screen::press(Screen::in<QAbstractButton>(dialog, "close"));
    screen.logText = u"another line by now"_s;
    screen.send();
    QVERIFY(screen.sent());
    QCOMPARE(screen.collected, 1);
    const auto inBase64 = [](QByteArray message, const QByteArray &bytes) {
        return message.replace("\r\n", "").contains(bytes.toBase64());
    };
    QVERIFY(inBase64(screen.sent()->message, text));
    QVERIFY(inBase64(screen.sent()->message, json));
    // With other settings it would tell what is not so any more.
    screen.submissions.last->failSignIn();
    screen.values.settings.mailServer.port = 2525;
    screen.dialog().followScreen();
    screen.send();
    QTRY_COMPARE(screen.submissions.count, 2);
    QCOMPARE(screen.collected, 2);
}

void TestSupportRequestDialog::keepsEverythingWhenItFails()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    screen.submissions.last->failSignIn();
    QVERIFY(screen.result().contains(
        Problem{ProblemId::AuthRejected, {}}.advice().section(u'\n', 0, 0)));
    QVERIFY(!screen.remark("rescue").isEmpty());
    QVERIFY(screen.find<QPushButton>("saveAs")->isDefault());
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Help"_s);
    QVERIFY(!screen.find<QLineEdit>("subject")->isReadOnly());
    QVERIFY(RequestDrafts(screen.dataFolder()).of({}));
}

void TestSupportRequestDialog::cancels()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.find<QAbstractButton>("cancel")->isEnabled());
    QVERIFY(!screen.find<QAbstractButton>("send")->isEnabled());
    screen.press("cancel"); // while the secrets are being read
    QVERIFY(!screen.dialog().isRunning());
    QVERIFY(screen.result().contains(u"The request was not sent"_s));
    screen.send();
    QVERIFY(screen.sent());
    const QPointer<FakeSubmission> submission = screen.submissions.last;
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!submission);
    QVERIFY(!screen.dialog().isVisible());
    QCOMPARE(RequestDrafts(screen.dataFolder()).of({})->subject, u"Help"_s);
}

void TestSupportRequestDialog::attachesTheInformationWhereItWasNotWantedAtFirst()
{
    RequestScreen screen;
    auto *attach = screen.find<QAbstractButton>("attach");
    Screen::press(attach);
    const QString gone = screen.file(u"gone.txt"_s, "bytes");
    screen.find<AttachmentList>("attachments")->add({gone});
    QVERIFY(QFile::remove(gone));
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QTRY_VERIFY(screen.find<ResultView>("result")->isVisible());
    screen.find<AttachmentList>("attachments")->setFiles({});
    Screen::press(attach);
    screen.send();
    QVERIFY(screen.sent());
    QVERIFY(screen.sent()->message.contains("system-information.txt"));
}

// The keychain is opened between preview and sending.
void TestSupportRequestDialog::leavesOutWhatWasLeftOutWithoutSecrets()
{
    RequestScreen screen;
    screen.values.settings = withPassword(screen, u"pa55phrase"_s);
    screen.secrets.readFault = SecretFault::Locked;
    screen.open();
    screen.write(u"Help"_s, u"Please."_s);
    SystemInformationDialog *dialog = preview(screen);
    auto *list = Screen::in<QListWidget>(dialog, "sections");
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space); // without the product
    Screen::press(Screen::in<QAbstractButton>(dialog, "close"));
    screen.secrets.readFault = SecretFault::None;
    QGuiApplication::clipboard()->clear();
    screen.dialog().copyAsText();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(screen.logText));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"7.5"_s));
}

void TestSupportRequestDialog::takesNothingOfAnotherClientsPreview()
{
    RequestScreen screen;
    screen.values.settings = withPassword(screen, u"pa55phrase"_s);
    screen.logText = u"what is Acme's alone"_s;
    screen.open(u"acme"_s);
    screen.secrets.holdsBackReads = true;
    screen.press("preview");
    auto *dialog = screen.dialog().findChild<SystemInformationDialog *>();
    Screen::press(Screen::in<QAbstractButton>(dialog, "close"));
    screen.dialog().openFor(u"harbour"_s);
    screen.secrets.answer();
    screen.logText = u"what is Harbour's alone"_s;
    screen.write(u"Help"_s, u"Please."_s);
    screen.dialog().copyAsText();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Harbour's alone"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"Acme's alone"_s));
}

void TestSupportRequestDialog::sendsNoSecondOneByEnter()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    screen.submissions.last->succeed();
    screen.dialog().followScreen(); // something is typed in the settings
    Screen::press(screen.find<QAbstractButton>("attach"));
    QVERIFY(!screen.find<QPushButton>("send")->isDefault());
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    QVERIFY(!RequestDrafts(screen.dataFolder()).of({}));
    screen.dialog().openFor({});
    QVERIFY(screen.find<QLineEdit>("subject")->text().isEmpty());
}

void TestSupportRequestDialog::writesNoDraftThatWasNotChanged()
{
    RequestScreen screen;
    screen.write(u"Old"_s, {});
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    const RequestDrafts drafts(screen.dataFolder());
    QVERIFY(drafts.keep({{}, {}, u"Newer"_s, {}, {}})); // by another program
    screen.dialog().reject();
    screen.dialog().openFor(u"acme"_s);
    QCOMPARE(drafts.of({})->subject, u"Newer"_s);
    screen.dialog().openFor({});
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Newer"_s);
    drafts.forget({}); // it was sent from there
    screen.dialog().reject();
    QVERIFY(!drafts.of({}));
}

void TestSupportRequestDialog::keepsWhatIsTypedWithoutPause()
{
    RequestScreen screen;
    QTimer typing;
    connect(&typing, &QTimer::timeout, this,
            [&] { screen.find<QPlainTextEdit>("description")->insertPlainText(u"x"_s); });
    typing.start(100);
    QTRY_VERIFY(RequestDrafts(screen.dataFolder()).of({}));
}

void TestSupportRequestDialog::staysWhereNothingCanBeKept()
{
    RequestScreen screen;
    QFile inTheWay(screen.dataFolder()); // a file where the folder would be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    screen.write(u"Help"_s, u"Please."_s);
    screen.dialog().openFor(u"acme"_s);
    QCOMPARE(screen.dialog().clientId(), QString());
    QCOMPARE(screen.find<QLineEdit>("subject")->text(), u"Help"_s);
    QVERIFY(screen.remark("remark").contains(u"could not be kept"_s));
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    QVERIFY(screen.dialog().isVisible());
    Screen::press(screen.dialog().findChild<QMessageBox *>()->button(QMessageBox::Discard));
    QTRY_VERIFY(!screen.dialog().isVisible());
}

void TestSupportRequestDialog::worksWhileFilesAreRead()
{
    RequestScreen screen;
    screen.values.settings = withPassword(screen, u"pa55phrase"_s);
    screen.open();
    QFile large(screen.file(u"large"_s, "x"));
    QVERIFY(large.resize(80 * 1024 * 1024)); // takes no room
    screen.find<AttachmentList>("attachments")->add({large.fileName()});
    screen.write(u"Help"_s, u"Please."_s);
    QElapsedTimer sinceLast;
    qint64 longest = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this,
            [&] { longest = std::max(longest, sinceLast.restart()); });
    screen.dialog().saveTo(screen.folder.filePath(u"large.eml"_s));
    sinceLast.start();
    heart.start(10);
    QTRY_VERIFY_WITH_TIMEOUT(!screen.dialog().isRunning(), 60000);
    qInfo("at most %lld ms without an answer", longest);
    QVERIFY(longest < 250);
    QVERIFY(QFile::exists(screen.folder.filePath(u"large.eml"_s)));
    screen.send();
    QTRY_VERIFY(screen.find<QAbstractButton>("cancel")->isEnabled());
    screen.press("cancel"); // at once
    QVERIFY(!screen.dialog().isRunning());
    screen.send();
    screen.destroy(); // and so may the window go at any moment
}

void TestSupportRequestDialog::asksBeforeItSendsTooMuch()
{
    RequestScreen screen;
    Report report;
    report.capabilities = QStringList{u"SIZE 100000"_s};
    LastTests(screen.dataFolder())
        .record({}, {LastTest::Kind::Mail, QDateTime::currentDateTimeUtc(),
                     LastTest::serverText(screen.values.settings.mailServer), report});
    screen.open();
    screen.find<AttachmentList>("attachments")
        ->add({screen.file(u"large"_s, QByteArray(90000, 'x'))});
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(!screen.dialog().isRunning());
    auto *question = screen.dialog().findChild<QMessageBox *>();
    QVERIFY(question);
    Screen::press(Screen::in<QAbstractButton>(question, "sendAnyway"));
    QVERIFY(screen.sent());
}

void TestSupportRequestDialog::offersNoPreviewWhileItIsSent()
{
    RequestScreen screen;
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(!screen.find<QAbstractButton>("preview")->isEnabled());
    QVERIFY(screen.sent());
    QVERIFY(!screen.find<QAbstractButton>("preview")->isEnabled());
    screen.submissions.last->succeed();
    QVERIFY(screen.find<QAbstractButton>("preview")->isEnabled());
}

void TestSupportRequestDialog::remembersWhereAnswersGo()
{
    RequestScreen screen;
    Screen::typeInto(screen.find<QLineEdit>("replyTo"), u"admin@rathaus.de"_s);
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QVERIFY(screen.sent());
    QVERIFY(screen.sent()->message.contains("Reply-To: admin@rathaus.de")
            || screen.sent()->message.contains("Reply-To: <admin@rathaus.de>"));
    screen.submissions.last->succeed();
    screen.open(u"acme"_s);
    QVERIFY(screen.find<QLineEdit>("replyTo")->text().isEmpty()); // is nothing to a client
    screen.open();
    QCOMPARE(screen.find<QLineEdit>("replyTo")->text(), u"admin@rathaus.de"_s);
}

void TestSupportRequestDialog::tellsWhatIsWrongWithTheAddressWhileTyping()
{
    RequestScreen screen;
    Screen::typeInto(screen.find<QLineEdit>("replyTo"), u"admin"_s);
    QVERIFY(!screen.remark("replyToFault").isEmpty());
    screen.write(u"Help"_s, u"Please."_s);
    screen.send();
    QTRY_VERIFY(screen.find<ResultView>("result")->isVisible());
    QCOMPARE(screen.submissions.count, 0);
    Screen::typeInto(screen.find<QLineEdit>("replyTo"), u"admin@rathaus.de"_s);
    QVERIFY(screen.remark("replyToFault").isEmpty());
}

void TestSupportRequestDialog::knowsWhatTheServerTakes()
{
    RequestScreen screen;
    Report report;
    report.capabilities = QStringList{u"SIZE 100000"_s};
    const MailServerSettings &server = screen.values.settings.mailServer;
    LastTests(screen.dataFolder())
        .record({}, {LastTest::Kind::Mail, QDateTime::currentDateTimeUtc(),
                     LastTest::serverText(server), report});
    screen.open();
    auto *attachments = screen.find<AttachmentList>("attachments");
    attachments->add({screen.file(u"large"_s, QByteArray(90000, 'x'))});
    QVERIFY(attachments->isTooLarge());
    screen.values.settings.mailServer.host = u"other.example.org"_s; // nobody asked that one
    screen.dialog().followScreen();
    QVERIFY(!attachments->isTooLarge());
}

void TestSupportRequestDialog::saysWhatValuesItIsSentWith()
{
    RequestScreen screen;
    QVERIFY(screen.remark("what").contains(u"To support@example.org through mx.example.org:587"_s));
    QVERIFY(!screen.remark("what").contains(u"unsaved"_s));
    screen.values.unsaved = true;
    screen.values.settings.mailServer.host = u"other.example.org"_s;
    screen.dialog().followScreen();
    QVERIFY(screen.remark("what").contains(u"unsaved"_s));
    QVERIFY(screen.remark("what").contains(u"other.example.org"_s));
    screen.values.settings.support.address.clear();
    screen.dialog().followScreen();
    QVERIFY(
        screen.remark("doubt").contains(Problem{ProblemId::SupportAddressMissing, {}}.message()));
}

void TestSupportRequestDialog::movesThroughTheFieldsInOrder()
{
    RequestScreen screen;
    screen.find<QWidget>("replyTo")->setFocus();
    for (const char *name : {"subject", "description", "files", "addFile", "attach", "preview",
                             "send", "saveAs", "copyText"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(screen.find<QWidget>(name)->hasFocus(), name);
    }
}

void TestSupportRequestDialog::hasNoTwoEqualMnemonics()
{
    RequestScreen screen;
    screen.find<QWidget>("submission")->show();
    screen.find<QWidget>("leaveOut")->show();
    screen.press("showTranscript");
    QHash<QKeySequence, QString> taken;
    const auto widgets = screen.dialog().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isButton = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || !(isButton || (label && label->buddy())))
            continue;
        const QString text = widget->property("text").toString();
        const QKeySequence mnemonic = QKeySequence::mnemonic(text);
        if (mnemonic.isEmpty())
            continue;
        QVERIFY2(!taken.contains(mnemonic), qPrintable(text + " and "_L1 + taken.value(mnemonic)));
        taken.insert(mnemonic, text);
    }
    QVERIFY(taken.size() >= 15);
}

QTEST_MAIN(TestSupportRequestDialog)
#include "tst_supportrequestdialog.moc"
