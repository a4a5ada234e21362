// SPDX-License-Identifier: Apache-2.0
// The three tabs with a client in them: what it inherits, what is its own, and what is in effect.
#include "ui/clientlistmodel.h"
#include "ui/exampleclients.h"
#include "ui/savepanel.h"
#include "ui/screen.h"
#include "ui/testmaildialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

class TestClients : public QObject
{
    Q_OBJECT

private slots:
    void showsInheritedValuesThatCannotBeEdited();
    void followsTheGlobalServerLive();
    void goesBackToTheGlobalServerWithOneClick();
    void startsItsOwnServerFromNothing();
    void keepsWhatWasTypedForEach();
    void savesAllOfItOrNothing();
    void namesTheClientWhoseValueCannotBeStored();
    void offersAnOwnSupportAddressWhereItIsAllowed();
    void saysWhatIsInEffectForTheClient();
    void testsTheClientsOwnServerWithItsTypedPassword();
    void testsTheGlobalServerForAClientThatInherits();
    void refusesATestWhileTheGlobalServerIsOff();
    void storesEachPasswordForItsOwner();
    void keepsEachPasswordForTheSession();
    void dropsThePasswordOfARemovedClient();

private:
    static void select(const Screen &screen, const QString &id);
    static Settings withPasswords();
    static TestMailDialog *sendMail(Screen &screen);
    static void apply(Screen &screen);
};

void TestClients::select(const Screen &screen, const QString &id)
{
    auto *list = screen.find<QListView>("list");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(ClientListModel::IdRole).toString() == id)
            return list->setCurrentIndex(index);
    }
    qFatal("there is no %s in the list", qPrintable(id));
}

// Global and "harbour" sign in.
Settings TestClients::withPasswords()
{
    Settings settings = withThreeClients();
    for (MailServerSettings *server :
         {&settings.mailServer, &settings.clients[u"harbour"_s].mailServer}) {
        server->authentication = Authentication::Password;
        server->username = u"login"_s;
    }
    return settings;
}

TestMailDialog *TestClients::sendMail(Screen &screen)
{
    screen.showTab(0);
    screen.press("sendMail");
    auto *dialog = screen.dialog().findChild<TestMailDialog *>();
    Screen::typeInto(Screen::in<QComboBox>(dialog, "recipient")->lineEdit(), u"admin@rathaus.de"_s);
    Screen::press(Screen::in<QAbstractButton>(dialog, "send"));
    return dialog;
}

void TestClients::apply(Screen &screen)
{
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
}

void TestClients::showsInheritedValuesThatCannotBeEdited()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"acme"_s);
    QCOMPARE(screen.find<QAbstractButton>("use")->text().remove(u'&'), u"Use own mail server"_s);
    QVERIFY(!screen.find<QAbstractButton>("use")->isChecked());
    QVERIFY(screen.find<QWidget>("use")->isEnabled());
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
    QCOMPARE(screen.find<QLineEdit>("senderAddress")->text(), u"system@example.org"_s);
    for (const char *name : {"authentication", "host", "port", "senderAddress", "senderName",
                             "utf8Headers", "ehloName", "encryption", "caFile"})
        QVERIFY2(!screen.find<QWidget>(name)->isEnabled(), name);
    QVERIFY(screen.remark("inherited").contains(u"global mail server"_s));
    QVERIFY(screen.find<QWidget>("use")->accessibleDescription().contains(
        Keys::useOwn.translatedHelp()));
    select(screen, {});
    QCOMPARE(screen.find<QAbstractButton>("use")->text().remove(u'&'), u"Use mail server"_s);
    QVERIFY(screen.find<QWidget>("host")->isEnabled());
    QVERIFY(screen.remark("inherited").isEmpty());
}

void TestClients::followsTheGlobalServerLive()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    screen.type("host", u"relay.example.net"_s);
    select(screen, u"acme"_s);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"relay.example.net"_s);
    apply(screen);
    QCOMPARE(screen.saved().clients.value(u"acme"_s).mailServer, MailServerSettings());
}

void TestClients::goesBackToTheGlobalServerWithOneClick()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    screen.setChecked("use", false);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
    QVERIFY(screen.remark("whenApplied").contains(u"global mail server mx.example.org:587"_s));
    screen.setChecked("use", true); // thought better of it
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mail.harbour.example"_s);
    QVERIFY(!screen.dialog().isDirty());
    screen.setChecked("use", false);
    apply(screen);
    const Client client = screen.saved().clients.value(u"harbour"_s);
    QVERIFY(!client.mailServer.use);
    QCOMPARE(client.mailServer.host, u"mail.harbour.example"_s); // as R10 has it
}

void TestClients::startsItsOwnServerFromNothing()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"acme"_s);
    screen.setChecked("use", true);
    QVERIFY(screen.find<QLineEdit>("host")->text().isEmpty());
    QVERIFY(screen.find<QLineEdit>("senderAddress")->text().isEmpty());
    screen.type("host", u"mail.acme.example"_s);
    screen.type("senderAddress", u"office@acme.example"_s);
    QVERIFY(screen.remark("whenApplied").contains(u"its own mail server mail.acme.example"_s));
    apply(screen);
    QCOMPARE(screen.saved().clients.value(u"acme"_s).mailServer.host, u"mail.acme.example"_s);
    QCOMPARE(screen.saved().mailServer.host, u"mx.example.org"_s);
}

void TestClients::keepsWhatWasTypedForEach()
{
    Screen screen;
    screen.save(withPasswords());
    screen.open();
    screen.type("senderName", u"System"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"global s3cret"_s);
    select(screen, u"harbour"_s);
    QVERIFY(screen.secretEdit("password")->text().isEmpty());
    Screen::typeInto(screen.secretEdit("password"), u"harbour s3cret"_s);
    screen.showTab(0);
    screen.type("senderName", u"Harbour"_s);
    select(screen, u"acme"_s); // inherits: shows the global one
    QCOMPARE(screen.find<QLineEdit>("senderName")->text(), u"System"_s);
    select(screen, {});
    QCOMPARE(screen.find<QLineEdit>("senderName")->text(), u"System"_s);
    QCOMPARE(screen.secretEdit("password")->text(), u"global s3cret"_s);
    select(screen, u"harbour"_s);
    QCOMPARE(screen.find<QLineEdit>("senderName")->text(), u"Harbour"_s);
    QCOMPARE(screen.secretEdit("password")->text(), u"harbour s3cret"_s);
}

void TestClients::savesAllOfItOrNothing()
{
    Screen screen;
    screen.save(withPasswords());
    screen.open();
    const QByteArray before = screen.fileBytes();
    screen.type("senderName", u"System"_s);
    select(screen, u"harbour"_s);
    screen.type("senderName", u"Harbour"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"harbour s3cret"_s);
    screen.secrets.fault = SecretFault::Denied;
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(screen.find<SavePanel>("savePanel")->isVisible());
    QCOMPARE(screen.fileBytes(), before);
    QVERIFY(screen.dialog().isDirty());
    screen.secrets.fault = SecretFault::None;
    apply(screen);
    QCOMPARE(screen.saved().mailServer.senderName, u"System"_s);
    QCOMPARE(screen.saved().clients.value(u"harbour"_s).mailServer.senderName, u"Harbour"_s);
    QVERIFY(screen.saved().clients.value(u"harbour"_s).mailServer.password.isStored());
    QVERIFY(!screen.saved().mailServer.password.isStored());
}

void TestClients::namesTheClientWhoseValueCannotBeStored()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    QGuiApplication::clipboard()->setText(u"a\nb"_s); // nobody can type that
    screen.find<QLineEdit>("senderName")->setFocus();
    QTest::keySequence(screen.find<QLineEdit>("senderName"), QKeySequence::Paste);
    select(screen, {});
    QVERIFY(screen.remark("refusal").contains(u"Harbour Office"_s));
    QVERIFY(!screen.button(QDialogButtonBox::Apply)->isEnabled());
    select(screen, u"harbour"_s);
    screen.type("senderName", u"one line"_s);
    QVERIFY(screen.remark("refusal").isEmpty());
    QVERIFY(screen.button(QDialogButtonBox::Apply)->isEnabled());
}

void TestClients::offersAnOwnSupportAddressWhereItIsAllowed()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"acme"_s);
    screen.showTab(2);
    QVERIFY(!screen.find<QWidget>("address")->isEnabled());
    QCOMPARE(screen.find<QLineEdit>("address")->text(), u"help@acme.example"_s);
    QVERIFY(screen.remark("effectiveAddress").contains(u"go to support@example.org"_s));
    QVERIFY(screen.remark("effectiveAddress").contains(u"kept but not used"_s));
    QVERIFY(!screen.find<QWidget>("allowClientAddress")->isEnabled());
    select(screen, {});
    screen.setChecked("allowClientAddress", true);
    select(screen, u"acme"_s);
    QVERIFY(screen.find<QWidget>("address")->isEnabled());
    QVERIFY(screen.remark("effectiveAddress").contains(u"own address help@acme.example"_s));
    screen.type("address", u"desk@acme.example"_s);
    apply(screen);
    QCOMPARE(screen.saved().clients.value(u"acme"_s).supportAddress, u"desk@acme.example"_s);
    QCOMPARE(screen.saved().support.address, u"support@example.org"_s);
}

void TestClients::saysWhatIsInEffectForTheClient()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    for (const char *id : {"acme", "harbour", "museum"}) {
        select(screen, QLatin1String(id));
        QCOMPARE(screen.remark("inEffect"),
                 EffectiveMailServer::of(screen.saved(), QLatin1String(id)).sentence());
    }
    select(screen, {});
    screen.setChecked("use", false);
    select(screen, u"harbour"_s);
    QVERIFY(screen.remark("whenApplied").contains(u"stops all clients"_s));
}

void TestClients::testsTheClientsOwnServerWithItsTypedPassword()
{
    Screen screen;
    screen.save(withPasswords());
    screen.open();
    select(screen, u"harbour"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"harbour s3cret"_s);
    sendMail(screen);
    QCOMPARE(screen.submissions.count, 1);
    QCOMPARE(screen.submissions.lastServer.host, u"mail.harbour.example"_s);
    QCOMPARE(screen.submissions.lastServer.senderAddress, u"office@mail.harbour.example"_s);
    QCOMPARE(screen.submissions.lastOptions.typed.value(u"harbour"_s).password,
             SecretEdit::replace(Secret("harbour s3cret")));
    screen.submissions.last->succeed();
    QTRY_VERIFY(screen.find<QWidget>("save")->isVisible()); // unsaved, and it works
}

void TestClients::testsTheGlobalServerForAClientThatInherits()
{
    Screen screen;
    screen.save(withPasswords());
    screen.open();
    select(screen, u"acme"_s);
    sendMail(screen);
    QCOMPARE(screen.submissions.count, 1);
    QCOMPARE(screen.submissions.lastServer.host, u"mx.example.org"_s);
    QCOMPARE(screen.submissions.lastServer.senderAddress, u"system@example.org"_s);
}

void TestClients::refusesATestWhileTheGlobalServerIsOff()
{
    Screen screen;
    Settings settings = withThreeClients();
    settings.mailServer.use = false;
    screen.save(settings);
    screen.open();
    select(screen, u"harbour"_s);
    const TestMailDialog *dialog = sendMail(screen);
    QCOMPARE(screen.submissions.count, 0);
    QVERIFY(!dialog->isRunning());
    QVERIFY(allWords().contains(Problem{ProblemId::SendingDisabled, {}}.message()));
}

void TestClients::storesEachPasswordForItsOwner()
{
    Screen screen;
    screen.save(withPasswords());
    screen.open();
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"one"_s);
    select(screen, u"harbour"_s);
    Screen::typeInto(screen.secretEdit("password"), u"two"_s);
    apply(screen);
    const Settings saved = screen.saved();
    QVERIFY(saved.mailServer.password.key.contains(u"/global/password/"_s));
    QVERIFY(saved.clients.value(u"harbour"_s)
                .mailServer.password.key.contains(u"/client/harbour/password/"_s));
    QCOMPARE(screen.secrets.keys().size(), 2);
    QVERIFY(screen.secretEdit("password")->text().isEmpty());
}

void TestClients::keepsEachPasswordForTheSession()
{
    Screen screen;
    screen.save(withPasswords());
    screen.open();
    screen.secrets.fault = SecretFault::Unavailable;
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"one"_s);
    select(screen, u"harbour"_s);
    Screen::typeInto(screen.secretEdit("password"), u"two"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    auto *panel = screen.find<SavePanel>("savePanel");
    QTRY_VERIFY(panel->isVisible());
    const auto choices = panel->findChildren<QPushButton *>();
    const auto without =
        std::find_if(choices.cbegin(), choices.cend(), [](const QPushButton *choice) {
            return choice->text().remove(u'&') == u"Save without the secret"_s;
        });
    QVERIFY(without != choices.cend());
    Screen::press(*without);
    QTRY_VERIFY(!screen.dialog().isDirty());
    QVERIFY(allWords().contains(u"kept in memory until this window closes"_s));
    QCOMPARE(screen.secretEdit("password")->text(), u"two"_s);
    select(screen, {});
    QCOMPARE(screen.secretEdit("password")->text(), u"one"_s);
    QVERIFY(allWords().contains(u"kept in memory until this window closes"_s));
    QVERIFY(!screen.dialog().isDirty());
}

void TestClients::dropsThePasswordOfARemovedClient()
{
    Screen screen;
    screen.save(withPasswords());
    screen.open();
    select(screen, u"harbour"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"two"_s);
    apply(screen);
    QCOMPARE(screen.secrets.keys().size(), 1);
    auto *list = screen.find<QListView>("list");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    apply(screen);
    QTRY_VERIFY(screen.secrets.keys().isEmpty());
    QVERIFY(!screen.saved().clients.contains(u"harbour"_s));
    QVERIFY(screen.saved().obsoleteSecrets.isEmpty());
}

QTEST_MAIN(TestClients)
#include "tst_clients.moc"
