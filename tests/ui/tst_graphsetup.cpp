// SPDX-License-Identifier: Apache-2.0
// What the window does about Microsoft: the date of the client secret, the guide, the reminder and
// the way over from a password.
#include "settings/cleansettings.h"
#include "settings/datewords.h"
#include "ui/commandblock.h"
#include "ui/datefield.h"
#include "ui/graphcommands.h"
#include "ui/graphsuggestion.h"
#include "ui/screen.h"
#include "ui/statusline.h"

#include <QClipboard>
#include <QPushButton>

using namespace Qt::StringLiterals;
using Tone = ProblemLabel::Tone;

namespace {

const QDate known(2030, 1, 31);

Settings withSecret(const SettingsStore &store, QDate expires = known)
{
    Settings settings = cleanGraph();
    settings.mailServer.clientSecret = {store.nextSecretKey(u"client-secret"_s, {}),
                                        QDateTime({2026, 7, 3}, {9, 30}, Qt::UTC)};
    settings.mailServer.secretExpires = expires;
    return settings;
}

// On the tab Security.
void openOn(Screen &screen, const Settings &settings)
{
    screen.save(settings);
    screen.open();
    screen.showTab(1);
}

QLineEdit *dateEdit(const Screen &screen)
{
    return screen.find<DateField>("secretExpires")->edit();
}

void pressInSecret(const Screen &screen, const QString &words)
{
    const auto buttons = screen.find<QWidget>("clientSecret")->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (QString(button->text()).remove(u'&').startsWith(words))
            Screen::press(button);
    }
}

} // namespace

class TestGraphSetup : public QObject
{
    Q_OBJECT

private slots:
    void storesATypedDate();
    void saysHowItUnderstandsADate();
    void refusesWhatIsNoDate();
    void forgetsWhatIsNoDateOnReset();
    void theDateGoesWithAReplacedSecret();
    void theDateComesBackWithTheSecret();
    void aNewDateStaysWithTheNewSecret();
    void theDateGoesWithARemovedSecret();
    void theDateOfAnotherOwnerStays();
    void asksForTheDateOfAStoredSecret();
    void remindsInTheStatusLine_data();
    void remindsInTheStatusLine();
    void isSilentLongBefore();
    void keepsCopiesWhenAskedTo();
    void unfoldsTheGuide();
    void fillsInTheCommands();
    void fillsInNothingThatIsNoId();
    void copiesTheCommands();
    void namesTheCloudInTheCommands();
    void offersGraphInsteadOfAPassword();
    void offersNothingElsewhere();
};

void TestGraphSetup::storesATypedDate()
{
    Screen screen;
    openOn(screen, withSecret(screen.store, {}));
    Screen::typeInto(dateEdit(screen), u"2030-01-31"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_COMPARE(screen.saved().mailServer.secretExpires, known);
    QCOMPARE(dateEdit(screen)->text(), shortDate(known));
    screen.open();
    QCOMPARE(dateEdit(screen)->text(), shortDate(known));
    Screen::typeInto(dateEdit(screen), {});
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.saved().mailServer.secretExpires.isValid());
}

void TestGraphSetup::saysHowItUnderstandsADate()
{
    Screen screen;
    openOn(screen, withSecret(screen.store));
    QVERIFY(screen.remark("understood").isEmpty());
    Screen::typeInto(dateEdit(screen), u"2030-04-03"_s);
    QCOMPARE(screen.remark("understood"), u"3 April 2030"_s);
    Screen::typeInto(dateEdit(screen), u"2030-04"_s);
    QVERIFY(screen.remark("understood").isEmpty());
}

void TestGraphSetup::refusesWhatIsNoDate()
{
    Screen screen;
    openOn(screen, withSecret(screen.store));
    Screen::typeInto(dateEdit(screen), u"2030-02-30"_s);
    QVERIFY(screen.remark("refusal").isEmpty()); // not while typing
    screen.find<QLineEdit>("tenantId")->setFocus();
    QVERIFY(screen.remark("refusal").contains(u"Expires on"_s));
    QVERIFY(screen.remark("understood").contains(u"no date"_s));
    QVERIFY(!screen.button(QDialogButtonBox::Apply)->isEnabled());
    QCOMPARE(dateEdit(screen)->text(), u"2030-02-30"_s);
    Screen::typeInto(dateEdit(screen), u"2030-02-28"_s);
    QVERIFY(screen.remark("refusal").isEmpty());
    QVERIFY(screen.button(QDialogButtonBox::Apply)->isEnabled());
}

void TestGraphSetup::forgetsWhatIsNoDateOnReset()
{
    Screen screen;
    openOn(screen, withSecret(screen.store));
    Screen::typeInto(dateEdit(screen), u"soon"_s);
    screen.find<QLineEdit>("tenantId")->setFocus();
    Screen::press(screen.button(QDialogButtonBox::Reset));
    QCOMPARE(dateEdit(screen)->text(), shortDate(known));
    QVERIFY(screen.remark("refusal").isEmpty());
    QVERIFY(!screen.dialog().isDirty());
}

void TestGraphSetup::theDateGoesWithAReplacedSecret()
{
    Screen screen;
    openOn(screen, withSecret(screen.store));
    pressInSecret(screen, u"Replace"_s);
    QCOMPARE(dateEdit(screen)->text(), shortDate(known)); // nothing is replaced yet
    Screen::typeInto(screen.secretEdit("clientSecret"), u"new"_s);
    QVERIFY(dateEdit(screen)->text().isEmpty());
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.saved().mailServer.secretExpires.isValid());
}

void TestGraphSetup::theDateComesBackWithTheSecret()
{
    Screen screen;
    openOn(screen, withSecret(screen.store));
    pressInSecret(screen, u"Replace"_s);
    Screen::typeInto(screen.secretEdit("clientSecret"), u"new"_s);
    pressInSecret(screen, u"Undo"_s);
    QCOMPARE(dateEdit(screen)->text(), shortDate(known));
    QVERIFY(!screen.dialog().isDirty());
}

void TestGraphSetup::aNewDateStaysWithTheNewSecret()
{
    Screen screen;
    openOn(screen, withSecret(screen.store));
    Screen::typeInto(dateEdit(screen), u"2031-01-31"_s); // before
    pressInSecret(screen, u"Replace"_s);
    Screen::typeInto(screen.secretEdit("clientSecret"), u"new"_s);
    QCOMPARE(dateEdit(screen)->text(), shortDate({2031, 1, 31}));
    Screen::typeInto(dateEdit(screen), u"2032-01-31"_s); // or after
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty()); // the whole save is done
    QCOMPARE(screen.saved().mailServer.secretExpires, QDate(2032, 1, 31));
    // A secret that was pasted wrongly, and its date, which is the same again.
    pressInSecret(screen, u"Replace"_s);
    Screen::typeInto(screen.secretEdit("clientSecret"), u"corrected"_s);
    Screen::typeInto(dateEdit(screen), u"2032-01-31"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_COMPARE(screen.secrets.writes, 2);
    QTRY_VERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.saved().mailServer.secretExpires, QDate(2032, 1, 31));
}

void TestGraphSetup::theDateGoesWithARemovedSecret()
{
    Screen screen;
    openOn(screen, withSecret(screen.store));
    pressInSecret(screen, u"Remove"_s);
    QVERIFY(dateEdit(screen)->text().isEmpty());
    Screen::press(screen.button(QDialogButtonBox::Reset));
    QCOMPARE(dateEdit(screen)->text(), shortDate(known));
    pressInSecret(screen, u"Remove"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.saved().mailServer.clientSecret.isStored());
    QVERIFY(!screen.saved().mailServer.secretExpires.isValid());
}

void TestGraphSetup::theDateOfAnotherOwnerStays()
{
    Screen screen;
    Settings settings = withSecret(screen.store);
    settings.clients.insert(u"acme"_s, {{}, cleanGraph().mailServer, {}});
    settings.clients[u"acme"_s].mailServer.secretExpires = {2031, 5, 6};
    openOn(screen, settings);
    pressInSecret(screen, u"Replace"_s);
    Screen::typeInto(screen.secretEdit("clientSecret"), u"new"_s);
    QTest::keyClick(screen.find<QWidget>("list"), Qt::Key_Down);
    QCOMPARE(dateEdit(screen)->text(), shortDate({2031, 5, 6}));
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.saved().mailServer.secretExpires.isValid());
    QCOMPARE(screen.saved().clients[u"acme"_s].mailServer.secretExpires, QDate(2031, 5, 6));
}

void TestGraphSetup::asksForTheDateOfAStoredSecret()
{
    Screen screen;
    openOn(screen, withSecret(screen.store, {}));
    QVERIFY(screen.faultOf("security/secretExpires").contains(u"Azure portal"_s));
    Screen::typeInto(dateEdit(screen), u"2030-01-31"_s);
    QVERIFY(screen.faultOf("security/secretExpires").isEmpty());
}

void TestGraphSetup::remindsInTheStatusLine_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("60 days") << 60 << Tone::Hint;
    QTest::newRow("31 days") << 31 << Tone::Hint;
    QTest::newRow("30 days") << 30 << Tone::Warning;
    QTest::newRow("today") << 0 << Tone::Warning;
    QTest::newRow("gone") << -1 << Tone::Error;
}

void TestGraphSetup::remindsInTheStatusLine()
{
    QFETCH(int, days);
    QFETCH(Tone, tone);
    Screen screen;
    SettingsDraft draft;
    draft.setSaved(withSecret(screen.store));
    StatusLine line;
    line.tell(draft, {}, known.addDays(-days));
    auto *expiry = Screen::in<ProblemLabel>(&line, "expiry");
    QVERIFY(expiry->words().contains(u"31 January 2030"_s));
    QCOMPARE(expiry->tone(), tone);
    // What is in effect counts, not what is being typed.
    draft.apply([](Settings &settings) { settings.mailServer.secretExpires = {2040, 1, 1}; });
    line.tell(draft, {}, known.addDays(-days));
    QVERIFY(!expiry->words().isEmpty());
}

void TestGraphSetup::isSilentLongBefore()
{
    Screen screen;
    SettingsDraft draft;
    draft.setSaved(withSecret(screen.store));
    StatusLine line;
    line.tell(draft, {}, known.addDays(-61));
    QVERIFY(Screen::in<ProblemLabel>(&line, "expiry")->words().isEmpty());
    draft.setSaved(withSecret(screen.store, {}));
    line.tell(draft, {}, known);
    QVERIFY(Screen::in<ProblemLabel>(&line, "expiry")->words().isEmpty());
}

void TestGraphSetup::keepsCopiesWhenAskedTo()
{
    Screen screen;
    openOn(screen, cleanGraph());
    screen.setChecked("saveToSentItems", true);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(screen.saved().mailServer.saveToSentItems);
}

void TestGraphSetup::unfoldsTheGuide()
{
    Screen screen;
    openOn(screen, cleanGraph());
    auto *steps = screen.find<QWidget>("steps");
    QVERIFY(!steps->isVisible());
    screen.setChecked("howTo", true);
    QVERIFY(steps->isVisible());
    screen.setChecked("howTo", false);
    QVERIFY(!steps->isVisible());
}

void TestGraphSetup::fillsInTheCommands()
{
    Screen screen;
    openOn(screen, cleanGraph());
    screen.setChecked("howTo", true);
    auto *block = screen.find<QWidget>("guide")->findChild<CommandBlock *>();
    QVERIFY(block->commands().contains(u"-AppId '66666666-7777-8888-9999-AAAAAAAAAAAA'"_s));
    QVERIFY(block->commands().contains(u"'PrimarySmtpAddress -eq ''system@example.org'''"_s));
    screen.type("applicationId", guid);
    QVERIFY(block->commands().contains(u"-AppId '"_s + guid + u'\''));
    screen.showTab(0);
    screen.type("senderAddress", u"o'hara@example.org"_s);
    QVERIFY(block->commands().contains(u"-Resource 'o''hara@example.org'"_s));
    QVERIFY(block->commands().contains(u"-eq ''o''''hara@example.org'''"_s));
}

// What is on the screen may come from a file that somebody else wrote.
void TestGraphSetup::fillsInNothingThatIsNoId()
{
    MailServerSettings server = cleanGraph().mailServer;
    server.applicationId = u"'; Remove-Mailbox -Identity '*"_s;
    server.senderAddress = u"a\n@example.org"_s;
    const QString commands = GraphCommands::forOneMailbox(server);
    QVERIFY(!commands.contains(u"Remove-Mailbox"_s));
    QVERIFY(commands.contains(u"'<application (client) ID>'"_s));
    QVERIFY(commands.contains(u"'<sender address>'"_s));
    server.senderAddress = u"a\u2019b@example.org"_s;
    const QString typographic = GraphCommands::forOneMailbox(server);
    QVERIFY(typographic.contains(u"a\u2019\u2019b"_s) || !typographic.contains(u"a\u2019b"_s));
}

void TestGraphSetup::copiesTheCommands()
{
    Screen screen;
    openOn(screen, cleanGraph());
    screen.setChecked("howTo", true);
    auto *block = screen.find<QWidget>("guide")->findChild<CommandBlock *>();
    QGuiApplication::clipboard()->clear();
    block->findChild<QPushButton *>()->click(); // below the visible part of the page
    QCOMPARE(QGuiApplication::clipboard()->text(), block->commands());
}

void TestGraphSetup::namesTheCloudInTheCommands()
{
    MailServerSettings server;
    QVERIFY(!GraphCommands::forOneMailbox(server).contains(u"-ExchangeEnvironmentName"_s));
    QSet<QString> first;
    for (const Cloud cloud : {Cloud::Global, Cloud::UsL4, Cloud::UsDod, Cloud::China}) {
        server.cloud = cloud;
        first << GraphCommands::forOneMailbox(server).section(u'\n', 0, 0);
    }
    QCOMPARE(first.size(), 4);
}

void TestGraphSetup::offersGraphInsteadOfAPassword()
{
    Screen screen;
    Settings settings = cleanSmtp();
    settings.mailServer.host = u"smtp.office365.com"_s;
    screen.save(settings);
    screen.open();
    auto *suggestion = screen.find<GraphSuggestion>("graphSuggestion");
    QVERIFY(suggestion->isVisible());
    auto *warning = screen.find<ProblemLabel>("base/authentication/faults");
    QVERIFY(warning->words().contains(u"2026"_s));
    QCOMPARE(warning->tone(), Tone::Warning);
    Screen::press(suggestion->findChild<QPushButton *>());
    QVERIFY(!suggestion->isVisible());
    QVERIFY(warning->words().isEmpty());
    QCOMPARE(screen.saved(), settings); // only the draft
    Screen::press(screen.button(QDialogButtonBox::Reset));
    QVERIFY(suggestion->isVisible());
    Screen::press(suggestion->findChild<QPushButton *>());
    Screen::press(screen.button(QDialogButtonBox::Apply));
    settings.mailServer.authentication = Authentication::Graph;
    QTRY_COMPARE(screen.saved(), settings);
}

void TestGraphSetup::offersNothingElsewhere()
{
    Screen screen;
    screen.save(cleanSmtp());
    screen.open();
    auto *suggestion = screen.find<GraphSuggestion>("graphSuggestion");
    QVERIFY(!suggestion->isVisible());
    screen.type("host", u"smtp.office365.com"_s);
    QVERIFY(suggestion->isVisible());
    screen.choose("authentication", int(Authentication::None));
    QVERIFY(!suggestion->isVisible());
}

QTEST_MAIN(TestGraphSetup)
#include "tst_graphsetup.moc"
