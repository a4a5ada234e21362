// SPDX-License-Identifier: Apache-2.0
#include "ui/screen.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

class TestSupportPage : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingThatIsTyped();
    void tellsWhatIsWrongWithTheAddressWhileTyping();
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

QTEST_MAIN(TestSupportPage)
#include "tst_supportpage.moc"
