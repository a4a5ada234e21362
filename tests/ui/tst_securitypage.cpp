// SPDX-License-Identifier: Apache-2.0
#include "ui/datefield.h"
#include "ui/screen.h"
#include "ui/securitypage.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

class TestSecurityPage : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingThatIsTyped();
    void showsWhatTheAuthenticationNeeds_data();
    void showsWhatTheAuthenticationNeeds();
    void keepsTheFieldsOfTheOtherAuthentication();
    void offersThePasswordInClearOnlyWhereItApplies();
    void warnsOfThePasswordInClear();
};

void TestSecurityPage::keepsEverythingThatIsTyped()
{
    Screen screen;
    screen.open();
    screen.choose("authentication", int(Authentication::Graph));
    screen.showTab(1);
    screen.type("tenantId", u"11111111-2222-3333-4444-555555555555"_s);
    screen.type("applicationId", u"66666666-7777-8888-9999-000000000000"_s);
    screen.choose("cloud", int(Cloud::China));
    screen.setChecked("saveToSentItems", true);
    Screen::typeInto(screen.find<DateField>("secretExpires")->edit(), u"2027-04-03"_s);
    const auto typePath = [&screen](const char *field, const QString &path) {
        Screen::typeInto(screen.find<QWidget>(field)->findChild<QLineEdit *>(), path);
    };
    typePath("certificateFile", u"/etc/mail/app.pem"_s);
    typePath("certificateKeyFile", u"/etc/mail/app.key"_s);
    typePath("caFile", u"/etc/mail/ca.pem"_s);
    screen.showTab(0);
    screen.choose("authentication", int(Authentication::Password));
    screen.showTab(1);
    screen.choose("encryption", int(Encryption::None));
    screen.type("username", u"EXAMPLE\\system"_s);
    screen.setChecked("allowPasswordInClear", true);
    QTest::mouseClick(screen.button(QDialogButtonBox::Apply), Qt::LeftButton);

    Settings wanted;
    wanted.mailServer.authentication = Authentication::Password;
    wanted.mailServer.username = u"EXAMPLE\\system"_s;
    wanted.mailServer.encryption = Encryption::None;
    wanted.mailServer.tenantId = u"11111111-2222-3333-4444-555555555555"_s;
    wanted.mailServer.applicationId = u"66666666-7777-8888-9999-000000000000"_s;
    wanted.mailServer.cloud = Cloud::China;
    wanted.mailServer.saveToSentItems = true;
    wanted.mailServer.secretExpires = {2027, 4, 3};
    wanted.mailServer.certificateFile = u"/etc/mail/app.pem"_s;
    wanted.mailServer.certificateKeyFile = u"/etc/mail/app.key"_s;
    wanted.mailServer.caFile = u"/etc/mail/ca.pem"_s;
    wanted.mailServer.allowPasswordInClear = true;
    QTRY_COMPARE(screen.saved(), wanted);

    screen.open();
    QVERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.find<QLineEdit>("username")->text(), wanted.mailServer.username);
}

void TestSecurityPage::showsWhatTheAuthenticationNeeds_data()
{
    QTest::addColumn<Authentication>("authentication");
    QTest::addColumn<bool>("encryption");
    QTest::addColumn<bool>("signIn");
    QTest::addColumn<bool>("graph");
    QTest::newRow("none") << Authentication::None << true << false << false;
    QTest::newRow("password") << Authentication::Password << true << true << false;
    QTest::newRow("Graph") << Authentication::Graph << false << false << true;
}

void TestSecurityPage::showsWhatTheAuthenticationNeeds()
{
    QFETCH(Authentication, authentication);
    QFETCH(bool, encryption);
    QFETCH(bool, signIn);
    QFETCH(bool, graph);
    Screen screen;
    screen.open();
    screen.choose("authentication", int(authentication));
    screen.showTab(1);
    QCOMPARE(screen.find<QWidget>("encryption")->isVisible(), encryption);
    QCOMPARE(screen.find<QWidget>("username")->isVisible(), signIn);
    QCOMPARE(screen.find<QWidget>("password")->isVisible(), signIn);
    QCOMPARE(screen.find<QWidget>("tenantId")->isVisible(), graph);
    QCOMPARE(screen.find<QWidget>("clientSecret")->isVisible(), graph);
    QVERIFY(screen.find<QWidget>("caFile")->isVisible());
}

void TestSecurityPage::keepsTheFieldsOfTheOtherAuthentication()
{
    Screen screen;
    screen.open();
    screen.choose("authentication", int(Authentication::Password));
    screen.showTab(1);
    screen.type("username", u"system"_s);
    screen.showTab(0);
    screen.choose("authentication", int(Authentication::Graph));
    screen.choose("authentication", int(Authentication::Password));
    QCOMPARE(screen.find<QLineEdit>("username")->text(), u"system"_s);
}

void TestSecurityPage::offersThePasswordInClearOnlyWhereItApplies()
{
    Screen screen;
    screen.open();
    screen.choose("authentication", int(Authentication::Password));
    screen.showTab(1);
    auto *allow = screen.find<QWidget>("allowPasswordInClear");
    QVERIFY(!allow->isVisible());
    screen.choose("encryption", int(Encryption::None));
    QVERIFY(allow->isVisible());
    screen.choose("encryption", int(Encryption::Tls));
    QVERIFY(!allow->isVisible());
}

void TestSecurityPage::warnsOfThePasswordInClear()
{
    Screen screen;
    screen.open();
    screen.choose("authentication", int(Authentication::Password));
    screen.showTab(1);
    screen.choose("encryption", int(Encryption::None));
    QVERIFY(screen.faultOf("security/allowPasswordInClear").isEmpty());
    screen.setChecked("allowPasswordInClear", true);
    QVERIFY(!screen.faultOf("security/allowPasswordInClear").isEmpty());
}

QTEST_MAIN(TestSecurityPage)
#include "tst_securitypage.moc"
