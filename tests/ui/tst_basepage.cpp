// SPDX-License-Identifier: Apache-2.0
#include "ui/basepage.h"
#include "ui/portsuggestion.h"
#include "ui/screen.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

class TestBasePage : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingThatIsTyped();
    void understandsPastedAddresses_data();
    void understandsPastedAddresses();
    void previewsTheSenderAsReceiversSeeIt_data();
    void previewsTheSenderAsReceiversSeeIt();
    void keepsHostAndPortWithGraph();
    void keepsEverythingWhileNotInUse();
    void suggestsPorts_data();
    void suggestsPorts();
    void changesThePortOnlyWhenAskedTo();
    void writesThePortInDigitsThatServersUse();
    void leavesTheCursorWhereItIsWhileTyping();
    void scrollsInsteadOfChangingThePortByWheel();
};

void TestBasePage::keepsEverythingThatIsTyped()
{
    Screen screen;
    screen.open();
    screen.setChecked("use", true);
    screen.choose("authentication", int(Authentication::Password));
    screen.type("host", u"mx.example.org"_s);
    auto *port = screen.find<QSpinBox>("port");
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, u"2525"_s);
    screen.type("senderAddress", u"system@bücher.example"_s);
    screen.type("senderName", u"Müller, \"Söhne\" (山田) 📮"_s);
    screen.setChecked("utf8Headers", true);
    screen.type("ehloName", u"office.example.org"_s);
    QTest::mouseClick(screen.button(QDialogButtonBox::Apply), Qt::LeftButton);

    Settings wanted;
    wanted.mailServer.use = true;
    wanted.mailServer.authentication = Authentication::Password;
    wanted.mailServer.host = u"mx.example.org"_s;
    wanted.mailServer.port = 2525;
    wanted.mailServer.senderAddress = u"system@bücher.example"_s;
    wanted.mailServer.senderName = u"Müller, \"Söhne\" (山田) 📮"_s;
    wanted.mailServer.utf8Headers = true;
    wanted.mailServer.ehloName = u"office.example.org"_s;
    QTRY_COMPARE(screen.saved(), wanted);

    screen.open();
    QVERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.find<QLineEdit>("host")->text(), wanted.mailServer.host);
    QCOMPARE(screen.find<QSpinBox>("port")->value(), 2525);
    QCOMPARE(screen.find<QLineEdit>("senderName")->text(), wanted.mailServer.senderName);
}

void TestBasePage::understandsPastedAddresses_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("a host stays one") << u"mx.example.org"_s << u"mx.example.org"_s << 25;
    QTest::newRow("host and port") << u"mx.example.org:587"_s << u"mx.example.org"_s << 587;
    QTest::newRow("a URL") << u"smtp://mx.example.org:2525"_s << u"mx.example.org"_s << 2525;
    QTest::newRow("IPv6 is no port") << u"2001:db8::25"_s << u"2001:db8::25"_s << 25;
}

void TestBasePage::understandsPastedAddresses()
{
    QFETCH(QString, pasted);
    QFETCH(QString, host);
    QFETCH(int, port);
    Screen screen;
    screen.open();
    screen.type("host", pasted);
    QTest::keyClick(screen.find<QLineEdit>("host"), Qt::Key_Tab);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), host);
    QCOMPARE(screen.find<QSpinBox>("port")->value(), port);
    QCOMPARE(screen.remark("pasted").isEmpty(), port == 25);
}

void TestBasePage::previewsTheSenderAsReceiversSeeIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("preview");
    QTest::newRow("nothing yet") << QString() << QString() << QString();
    QTest::newRow("address alone") << QString() << u"a@example.org"_s << u"a@example.org"_s;
    QTest::newRow("name with a comma")
        << u"Doe, Jane"_s << u"a@example.org"_s << u"Doe, Jane <a@example.org>"_s;
    QTest::newRow("kanji") << u"山田"_s << u"山田太郎@株式.会社"_s
                           << u"山田 <山田太郎@株式.会社>"_s;
    QTest::newRow("text direction cannot be turned")
        << u"Bank\u202Egro"_s << u"a@example.org"_s << u"Bank\uFFFDgro <a@example.org>"_s;
}

void TestBasePage::previewsTheSenderAsReceiversSeeIt()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, preview);
    Screen screen;
    screen.open();
    screen.type("senderName", name);
    screen.type("senderAddress", address);
    QCOMPARE(screen.find<QLabel>("preview")->text(), preview);
}

void TestBasePage::keepsHostAndPortWithGraph()
{
    Screen screen;
    screen.open();
    screen.type("host", u"mx.example.org"_s);
    screen.choose("authentication", int(Authentication::Graph));
    for (const char *name : {"host", "port", "ehloName"})
        QVERIFY2(!screen.find<QWidget>(name)->isEnabled(), name);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
    screen.choose("authentication", int(Authentication::None));
    QVERIFY(screen.find<QWidget>("host")->isEnabled());
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
}

void TestBasePage::keepsEverythingWhileNotInUse()
{
    Screen screen;
    screen.open();
    screen.setChecked("use", true);
    screen.type("host", u"mx.example.org"_s);
    screen.setChecked("use", false);
    QVERIFY(screen.find<QWidget>("host")->isEnabled());
    QVERIFY(screen.find<QWidget>("host")->isVisible());
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
}

void TestBasePage::suggestsPorts_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<Authentication>("authentication");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("suggestion");
    using enum Encryption;
    constexpr auto login = Authentication::Password;
    constexpr auto nobody = Authentication::None;
    QTest::newRow("TLS on the relay port") << Tls << nobody << 25 << 465;
    QTest::newRow("TLS on the submission port") << Tls << login << 587 << 465;
    QTest::newRow("STARTTLS on the TLS port") << StartTls << login << 465 << 587;
    QTest::newRow("STARTTLS with sign-in on the relay port") << StartTls << login << 25 << 587;
    QTest::newRow("STARTTLS to a relay") << StartTls << nobody << 25 << 0;
    QTest::newRow("nothing on the TLS port") << None << nobody << 465 << 25;
    QTest::newRow("an unusual port is meant") << Tls << login << 2525 << 0;
    QTest::newRow("the right port") << Tls << login << 465 << 0;
    QTest::newRow("Graph has no port") << Tls << Authentication::Graph << 25 << 0;
}

void TestBasePage::suggestsPorts()
{
    QFETCH(Encryption, encryption);
    QFETCH(Authentication, authentication);
    QFETCH(int, port);
    QFETCH(int, suggestion);
    MailServerSettings server;
    server.encryption = encryption;
    server.authentication = authentication;
    server.port = quint16(port);
    QCOMPARE(int(suggestedPort(server).value_or(0)), suggestion);
}

void TestBasePage::changesThePortOnlyWhenAskedTo()
{
    Screen screen;
    screen.open();
    screen.showTab(1);
    screen.choose("encryption", int(Encryption::Tls));
    QCOMPARE(screen.find<QSpinBox>("port")->value(), 25);
    auto *suggestion = screen.find<QWidget>("SecurityPage")->findChild<PortSuggestion *>();
    QVERIFY(suggestion->isVisible());
    Screen::press(suggestion->findChild<QPushButton *>());
    QCOMPARE(screen.find<QSpinBox>("port")->value(), 465);
    QVERIFY(!suggestion->isVisible());
}

void TestBasePage::writesThePortInDigitsThatServersUse()
{
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    Screen screen;
    screen.open();
    const QString shown = screen.find<QSpinBox>("port")->text();
    QLocale::setDefault(QLocale::c());
    QCOMPARE(shown, u"25"_s);
}

void TestBasePage::leavesTheCursorWhereItIsWhileTyping()
{
    Screen screen;
    screen.open();
    screen.type("host", u"mxexample.org"_s);
    auto *host = screen.find<QLineEdit>("host");
    host->setCursorPosition(2);
    QTest::keyClick(host, '.');
    QCOMPARE(host->text(), u"mx.example.org"_s);
    QCOMPARE(host->cursorPosition(), 3);
}

void TestBasePage::scrollsInsteadOfChangingThePortByWheel()
{
    Screen screen;
    screen.open();
    screen.find<QLineEdit>("host")->setFocus();
    auto *port = screen.find<QSpinBox>("port");
    const QPointF middle = QRectF(port->rect()).center();
    QWheelEvent turn(middle, port->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(port, &turn);
    QCOMPARE(port->value(), 25);
    port->setFocus();
    QApplication::sendEvent(port, &turn);
    QCOMPARE(port->value(), 24);
}

QTEST_MAIN(TestBasePage)
#include "tst_basepage.moc"
