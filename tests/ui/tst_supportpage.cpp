// SPDX-License-Identifier: Apache-2.0
#include "support/keptofclients.h"
#include "support/lasttest.h"
#include "support/requestdraft.h"
#include "ui/exampleclients.h"
#include "ui/problemlabel.h"
#include "ui/supportrequestdialog.h"
#include "ui/systeminformationdialog.h"
#include "ui/testmailscreen.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QDir>
#include <QListView>
#include <QMessageBox>

using namespace Qt::StringLiterals;

class TestSupportPage : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingThatIsTyped();
    void tellsWhatIsWrongWithTheAddressWhileTyping();
    void leavesToTheSystemWhatIsNoClientsOwn();
    void opensTheLogFolder();
    void saysThatThereIsNoLogYet();
    void offersNoPreviewWhereNothingIsAttached();
    void writesARequestAboutWhatIsSelected();
    void keepsTheLastTestForSupport();
    void forgetsWhatWasKeptOfARemovedClient();
    void keepsNothingMoreOfARemovedClient();
    void takesWhatWasKeptAlongToANewId();
    void staysOpenWhereTheRequestWouldBeLost();

private:
    static void select(Screen &screen, int row);
};

void TestSupportPage::keepsEverythingThatIsTyped()
{
    Screen screen;
    screen.open();
    screen.showTab(2);
    screen.type("address", u"hilfe@rathaus.de"_s);
    screen.setChecked("allowClientAddress", true);
    screen.setChecked("attachSystemInformation", false);
    screen.choose("logLevel", int(LogLevel::Detailed));
    QTest::mouseClick(screen.button(QDialogButtonBox::Apply), Qt::LeftButton);

    Settings wanted;
    wanted.support = {u"hilfe@rathaus.de"_s, true, false, LogLevel::Detailed};
    QTRY_COMPARE(screen.saved(), wanted);
    screen.open();
    QVERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.find<QLineEdit>("address")->text(), u"hilfe@rathaus.de"_s);
    QVERIFY(screen.find<QAbstractButton>("allowClientAddress")->isChecked());
}

void TestSupportPage::tellsWhatIsWrongWithTheAddressWhileTyping()
{
    Screen screen;
    screen.open();
    screen.showTab(2);
    screen.type("address", u"hilfe"_s);
    QVERIFY(!screen.faultOf("support/address").isEmpty());
    auto *field = screen.find<QLineEdit>("address");
    QVERIFY(field->accessibleDescription().contains(screen.faultOf("support/address")));
    screen.type("address", u"hilfe@rathaus.de"_s);
    QVERIFY(screen.faultOf("support/address").isEmpty());
    QVERIFY(!field->accessibleDescription().isEmpty()); // the help stays
}

void TestSupportPage::select(Screen &screen, int row)
{
    auto *list = screen.find<QListView>("list");
    list->setCurrentIndex(list->model()->index(row, 0));
}

void TestSupportPage::leavesToTheSystemWhatIsNoClientsOwn()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    screen.showTab(2);
    QVERIFY(screen.find<QWidget>("logLevel")->isEnabled());
    select(screen, 1);
    QVERIFY(!screen.find<QWidget>("logLevel")->isEnabled());
    QVERIFY(!screen.find<QWidget>("attachSystemInformation")->isEnabled());
    QVERIFY(screen.find<QAbstractButton>("preview")->isEnabled());
    QVERIFY(screen.find<QWidget>("writeRequest")->isEnabled());
}

// Stands for the program that shows folders.
class FolderViewer : public QObject
{
    Q_OBJECT

public:
    FolderViewer() { QDesktopServices::setUrlHandler(u"file"_s, this, "show"); }
    ~FolderViewer() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QUrl shown;

public slots:
    void show(const QUrl &url) { shown = url; }
};

void TestSupportPage::opensTheLogFolder()
{
    FolderViewer viewer;
    Screen screen;
    QVERIFY(QDir().mkpath(screen.dataFolder() + u"/log"_s));
    screen.open();
    screen.showTab(2);
    screen.press("openLogFolder");
    QCOMPARE(viewer.shown, QUrl::fromLocalFile(screen.dataFolder() + u"/log"_s));
    QVERIFY(screen.remark("logFolderRemark").isEmpty());
}

void TestSupportPage::saysThatThereIsNoLogYet()
{
    FolderViewer viewer;
    Screen screen;
    screen.open();
    screen.showTab(2);
    screen.press("openLogFolder");
    QVERIFY(viewer.shown.isEmpty());
    QVERIFY(screen.remark("logFolderRemark").contains(u"no log yet"_s));
    QVERIFY(!QFile::exists(screen.dataFolder() + u"/log"_s));
}

void TestSupportPage::offersNoPreviewWhereNothingIsAttached()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    screen.showTab(2);
    screen.press("preview");
    auto *preview = screen.dialog().findChild<SystemInformationDialog *>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->information());
    QVERIFY(!preview->information()->text().contains("Harbour")); // nobody else's
    preview->reject();
    screen.dialog().activateWindow();
    QTRY_VERIFY(screen.dialog().isActiveWindow());
    screen.setChecked("attachSystemInformation", false);
    QVERIFY(!screen.find<QAbstractButton>("preview")->isEnabled());
}

void TestSupportPage::writesARequestAboutWhatIsSelected()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    screen.showTab(2);
    screen.press("writeRequest");
    auto *request = screen.dialog().findChild<SupportRequestDialog *>();
    QVERIFY(request && request->isVisible());
    QCOMPARE(request->clientId(), QString());
    select(screen, 1);
    QCOMPARE(request->clientId(), QString()); // stays with what it was opened for
    screen.press("writeRequest");
    QCOMPARE(request->clientId(), u"acme"_s);
    screen.dialog().close();
    QTRY_VERIFY(!request->isVisible());
}

void TestSupportPage::keepsTheLastTestForSupport()
{
    TestMailScreen screen;
    screen.openTest();
    screen.send();
    screen.submission()->succeed();
    const auto last = LastTests(screen.dataFolder()).of({});
    QVERIFY(last);
    QVERIFY(last->kind == LastTest::Kind::Mail);
    QVERIFY(last->isOf(TestMailScreen::complete().mailServer));
    QCOMPARE(last->report.queueId, u"4F2K9B1C7"_s);
}

void TestSupportPage::forgetsWhatWasKeptOfARemovedClient()
{
    Screen screen;
    screen.save(withThreeClients());
    const RequestDrafts drafts(screen.dataFolder());
    const LastTests tests(screen.dataFolder());
    for (const QString &id : {u"acme"_s, u"harbour"_s}) {
        QVERIFY(drafts.keep({id, {}, u"Help"_s, {}, {}}));
        tests.record(id, {LastTest::Kind::Check, QDateTime::currentDateTimeUtc(), {}, {}});
    }
    screen.open();
    select(screen, 1);
    auto *list = screen.find<QListView>("list");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(drafts.of(u"acme"_s)); // it can still be brought back
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.saved().clients.contains(u"acme"_s));
    QTRY_VERIFY(!drafts.of(u"acme"_s));
    QVERIFY(!tests.of(u"acme"_s));
    QVERIFY(drafts.of(u"harbour"_s));
    QVERIFY(tests.of(u"harbour"_s));
}

void TestSupportPage::keepsNothingMoreOfARemovedClient()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    screen.showTab(2);
    select(screen, 1);
    screen.press("writeRequest");
    auto *request = screen.dialog().findChild<SupportRequestDialog *>();
    Screen::in<QLineEdit>(request, "subject")->setText(u"Of the old one"_s);
    auto *list = screen.find<QListView>("list");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.saved().clients.contains(u"acme"_s));
    QVERIFY(Screen::in<ProblemLabel>(request, "remark")->words().contains(u"not kept"_s));
    request->reject();
    QVERIFY(!request->isVisible());
    QVERIFY(!RequestDrafts(screen.dataFolder()).of(u"acme"_s));
    request->openFor(u"acme"_s); // another one by now
    QVERIFY(Screen::in<QLineEdit>(request, "subject")->text().isEmpty());
}

void TestSupportPage::takesWhatWasKeptAlongToANewId()
{
    QTemporaryDir folder;
    const RequestDrafts drafts(folder.path());
    const LastTests tests(folder.path());
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"gone"_s}) {
        QVERIFY(drafts.keep({id, {}, u"of "_s + id, {}, {}}));
        tests.record(id, {LastTest::Kind::Check, QDateTime::currentDateTimeUtc(), id, {}});
    }
    Settings before;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"gone"_s})
        before.clients[id].name = id;
    Settings wanted;
    wanted.clients[u"b"_s].formerId = u"a"_s; // two change places
    wanted.clients[u"a"_s].formerId = u"b"_s;
    wanted.clients[u"gone"_s].formerId = u"c"_s; // and one takes that of a removed one
    Settings after = wanted;
    for (Client &client : after.clients)
        client.formerId.clear();
    KeptOfClients(folder.path()).follow(before, wanted, after);
    QCOMPARE(drafts.of(u"a"_s).value_or(SupportRequest{}).subject, u"of b"_s);
    QCOMPARE(drafts.of(u"b"_s).value_or(SupportRequest{}).subject, u"of a"_s);
    QCOMPARE(drafts.of(u"gone"_s).value_or(SupportRequest{}).subject, u"of c"_s);
    QVERIFY(!drafts.of(u"c"_s));
    QCOMPARE(tests.of(u"a"_s).value_or(LastTest{}).server, u"b"_s);
    QCOMPARE(tests.of(u"gone"_s).value_or(LastTest{}).server, u"c"_s);
}

void TestSupportPage::staysOpenWhereTheRequestWouldBeLost()
{
    Screen screen;
    QFile inTheWay(screen.dataFolder()); // a file where the folder would be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    screen.open();
    screen.showTab(2);
    screen.press("writeRequest");
    auto *request = screen.dialog().findChild<SupportRequestDialog *>();
    Screen::in<QLineEdit>(request, "subject")->setText(u"Help"_s);
    screen.dialog().reject();
    QVERIFY(screen.dialog().isVisible());
    QVERIFY(request->isVisible());
    auto *question = request->findChild<QMessageBox *>();
    QVERIFY(question);
    Screen::press(question->button(QMessageBox::Discard));
    QTRY_VERIFY(!request->isVisible());
    screen.dialog().reject();
    QVERIFY(!screen.dialog().isVisible());
}

QTEST_MAIN(TestSupportPage)
#include "tst_supportpage.moc"
