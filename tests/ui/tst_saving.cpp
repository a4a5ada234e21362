// SPDX-License-Identifier: Apache-2.0
// Apply with secrets: what the keychain does, and what becomes of what was typed.
#include "ui/noticebar.h"
#include "ui/savepanel.h"
#include "ui/screen.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

class TestSaving : public QObject
{
    Q_OBJECT

private slots:
    void storesATypedPasswordAndForgetsIt();
    void leavesAnUntouchedPasswordAlone();
    void removesAPassword();
    void saysThatItWaitsForTheKeychain();
    void stopsWaitingWhenAsked();
    void keepsWhatIsTypedWhileTheKeychainThinks();
    void keepsEverythingWhenTheKeychainFails_data();
    void keepsEverythingWhenTheKeychainFails();
    void triesAgain();
    void savesWithoutTheSecretForThisSession();
    void offersNoWayAroundTheKeychainWithoutASecret();
    void staysOpenOnOkWhenTheKeychainFails();
    void stopsWaitingBeforeItAsksAboutClosing();
    void hasTheSecretInNoWidgetAndNoFile();

private:
    static void begin(Screen &screen);
    static SavePanel *panel(const Screen &screen) { return screen.find<SavePanel>("savePanel"); }
    static QPushButton *choice(const Screen &screen, const QString &words);
    static QStringList storedPasswords(const Screen &screen);
};

// A window with a host and a password typed in.
void TestSaving::begin(Screen &screen)
{
    screen.open();
    screen.choose("authentication", int(Authentication::Password));
    screen.type("host", u"mx.example.org"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"pa55phrase"_s);
}

QPushButton *TestSaving::choice(const Screen &screen, const QString &words)
{
    const auto buttons = panel(screen)->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->isVisible() && button->text().remove(u'&') == words)
            return button;
    return nullptr;
}

QStringList TestSaving::storedPasswords(const Screen &screen)
{
    return screen.secrets.keys().filter(u"/password/"_s);
}

void TestSaving::storesATypedPasswordAndForgetsIt()
{
    Screen screen;
    begin(screen);
    QVERIFY(screen.dialog().isDirty());
    QTest::keyClick(&screen.dialog(), Qt::Key_A, Qt::AltModifier); // Apply
    QTRY_VERIFY(!screen.dialog().isDirty());
    const StoredSecret stored = screen.saved().mailServer.password;
    QVERIFY(stored.isStored());
    QCOMPARE(storedPasswords(screen), QStringList{stored.key});
    QVERIFY(screen.secretEdit("password")->text().isEmpty());
    QVERIFY(!screen.secretEdit("password")->isVisible()); // "Stored on …"
    QVERIFY(screen.find<QWidget>("password")->isAncestorOf(QApplication::focusWidget()));
}

void TestSaving::leavesAnUntouchedPasswordAlone()
{
    Screen screen;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    const StoredSecret before = screen.saved().mailServer.password;
    const int writes = screen.secrets.writes;
    screen.showTab(0);
    screen.type("senderName", u"Example"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_COMPARE(screen.saved().mailServer.senderName, u"Example"_s);
    QCOMPARE(screen.saved().mailServer.password, before);
    QCOMPARE(screen.secrets.writes, writes);
}

void TestSaving::removesAPassword()
{
    Screen screen;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    const auto buttons = screen.find<QWidget>("password")->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->text().remove(u'&') == u"Remove"_s)
            Screen::press(button);
    QVERIFY(screen.dialog().isDirty());
    QVERIFY(screen.saved().mailServer.password.isStored()); // not before Apply
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.saved().mailServer.password.isStored());
    QTRY_VERIFY(storedPasswords(screen).isEmpty());
}

void TestSaving::saysThatItWaitsForTheKeychain()
{
    Screen screen;
    screen.secrets.holdsBack = true;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(panel(screen)->isVisible());
    QVERIFY(panel(screen)->words().contains(u"Waiting for the keychain"_s));
    QVERIFY(!screen.button(QDialogButtonBox::Apply)->isEnabled());
    screen.secrets.answer();
    QTRY_VERIFY(!screen.dialog().isDirty());
    QVERIFY(!panel(screen)->isVisible());
}

void TestSaving::stopsWaitingWhenAsked()
{
    Screen screen;
    screen.secrets.holdsBack = true;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(choice(screen, u"Cancel"_s));
    Screen::press(choice(screen, u"Cancel"_s));
    QTRY_VERIFY(!panel(screen)->isVisible());
    QVERIFY(screen.dialog().isDirty());
    QCOMPARE(screen.secretEdit("password")->text(), u"pa55phrase"_s);
    QVERIFY(screen.saved().mailServer.host.isEmpty());
    QVERIFY(screen.button(QDialogButtonBox::Apply)->isEnabled());
}

void TestSaving::keepsWhatIsTypedWhileTheKeychainThinks()
{
    Screen screen;
    screen.secrets.holdsBack = true;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    screen.showTab(0);
    screen.type("senderName", u"Typed meanwhile"_s);
    screen.secrets.answer();
    QTRY_COMPARE(screen.saved().mailServer.host, u"mx.example.org"_s);
    QVERIFY(screen.dialog().isDirty());
    QCOMPARE(screen.find<QLineEdit>("senderName")->text(), u"Typed meanwhile"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.saved().mailServer.senderName, u"Typed meanwhile"_s);
    QCOMPARE(storedPasswords(screen), QStringList{screen.saved().mailServer.password.key});
}

void TestSaving::keepsEverythingWhenTheKeychainFails_data()
{
    QTest::addColumn<SecretFault>("fault");
    QTest::newRow("locked") << SecretFault::Locked;
    QTest::newRow("denied") << SecretFault::Denied;
    QTest::newRow("there is none") << SecretFault::Unavailable;
    QTest::newRow("no answer") << SecretFault::TimedOut;
    QTest::newRow("did not keep it") << SecretFault::NotKept;
}

void TestSaving::keepsEverythingWhenTheKeychainFails()
{
    QFETCH(SecretFault, fault);
    Screen screen;
    screen.secrets.fault = fault;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(panel(screen)->isVisible());
    QVERIFY(panel(screen)->words().contains(secretProblem(fault, {}).advice()));
    QVERIFY(choice(screen, u"Try again"_s)->hasFocus());
    QVERIFY(screen.dialog().isDirty());
    QCOMPARE(screen.secretEdit("password")->text(), u"pa55phrase"_s);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
    QCOMPARE(screen.saved(), Settings());
}

void TestSaving::triesAgain()
{
    Screen screen;
    screen.secrets.fault = SecretFault::Locked;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(choice(screen, u"Try again"_s));
    screen.secrets.fault = SecretFault::None;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // not OK, which would close
    QTRY_VERIFY(!screen.dialog().isDirty());
    QVERIFY(screen.saved().mailServer.password.isStored());
    QVERIFY(screen.dialog().isVisible());
}

void TestSaving::savesWithoutTheSecretForThisSession()
{
    Screen screen;
    screen.secrets.fault = SecretFault::Unavailable;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(choice(screen, u"Save without the secret"_s));
    Screen::press(choice(screen, u"Save without the secret"_s));
    QTRY_COMPARE(screen.saved().mailServer.host, u"mx.example.org"_s);
    QVERIFY(!screen.saved().mailServer.password.isStored());
    QVERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.secretEdit("password")->text(), u"pa55phrase"_s); // tests still use it
    QVERIFY(screen.button(QDialogButtonBox::Apply)->isEnabled()); // the keychain may come back
    screen.secrets.fault = SecretFault::None;
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(screen.saved().mailServer.password.isStored());
}

void TestSaving::offersNoWayAroundTheKeychainWithoutASecret()
{
    Screen screen;
    screen.open();
    screen.type("host", u"mx.example.org"_s);
    QVERIFY(QFile::exists(screen.folder.path()));
    QVERIFY(QDir().mkpath(screen.store.location())); // writing fails now
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(panel(screen)->isVisible());
    QVERIFY(choice(screen, u"Try again"_s));
    QVERIFY(!choice(screen, u"Save without the secret"_s));
    QVERIFY(screen.dialog().isDirty());
}

void TestSaving::staysOpenOnOkWhenTheKeychainFails()
{
    Screen screen;
    screen.secrets.fault = SecretFault::Denied;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Ok));
    QTRY_VERIFY(panel(screen)->isVisible());
    QVERIFY(screen.dialog().isVisible());
    screen.secrets.fault = SecretFault::None;
    Screen::press(screen.button(QDialogButtonBox::Apply)); // Apply, not OK: stays open
    QTRY_VERIFY(!screen.dialog().isDirty());
    QVERIFY(screen.dialog().isVisible());
}

void TestSaving::stopsWaitingBeforeItAsksAboutClosing()
{
    Screen screen;
    screen.secrets.holdsBack = true;
    begin(screen);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(panel(screen)->isVisible());
    screen.dialog().close();
    QTRY_VERIFY(screen.dialog().findChild<QMessageBox *>());
    QVERIFY(screen.dialog().isVisible());
    Screen::press(screen.dialog().findChild<QMessageBox *>()->button(QMessageBox::Discard));
    QTRY_VERIFY(!screen.dialog().isVisible());
    QCOMPARE(screen.saved(), Settings());
}

void TestSaving::hasTheSecretInNoWidgetAndNoFile()
{
    Screen screen;
    screen.secrets.fault = SecretFault::Locked;
    begin(screen);
    QVERIFY(!allWords().contains(u"pa55phrase"_s));
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(panel(screen)->isVisible());
    QVERIFY(!allWords().contains(u"pa55phrase"_s));
    screen.secrets.fault = SecretFault::None;
    Screen::press(choice(screen, u"Try again"_s));
    QTRY_VERIFY(!screen.dialog().isDirty());
    QVERIFY(!allWords().contains(u"pa55phrase"_s));
    QVERIFY(!screen.fileBytes().isEmpty());
    QVERIFY(!screen.fileBytes().contains("pa55phrase"));
}

QTEST_MAIN(TestSaving)
#include "tst_saving.moc"
