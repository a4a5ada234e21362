// SPDX-License-Identifier: Apache-2.0
// Clients in the window: chosen, added, searched and removed.
#include "ui/clientdialog.h"
#include "ui/clientlistmodel.h"
#include "ui/clientpanel.h"
#include "ui/exampleclients.h"
#include "ui/screen.h"

#include <QElapsedTimer>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

class TestClientPanel : public QObject
{
    Q_OBJECT

private slots:
    void isHiddenUntilThereIsAClient();
    void suggestsAnIdForEachName_data();
    void suggestsAnIdForEachName();
    void refusesAnIdThatCannotBe_data();
    void refusesAnIdThatCannotBe();
    void listsTheGlobalServerFirstThenClientsByName();
    void saysWhyNothingCanBeSent();
    void marksWhatWasChanged();
    void findsByWordsOfNameAndId();
    void keepsWhatIsEditedWhenTheSearchHidesIt();
    void removesWithTheKeyboardAndBringsBack();
    void bringsBackSeveralOneAfterTheOther();
    void bringsBackUnderAnotherIdWhereItIsTaken();
    void offersToBringBackUntilItIsSaved();
    void givesNoEarlierPasswordToANewClient();
    void refusesAnIdThatDiffersInCaseOnly();
    void changesTheIdWithoutLosingWhatWasTyped();
    void saysWhatIsInEffectWhileTheNewIdIsNotSaved();
    void doesNotPressOkWithTheEnterKey();
    void leavesAloneWhatTheSearchHides();
    void staysQuickWithFiveThousandClients();
    void hasNoTwoEqualMnemonics();

private:
    static QListView *list(const Screen &screen) { return screen.find<QListView>("list"); }
    static QStringList shown(const Screen &screen);
    static void select(const Screen &screen, const QString &id);
    static void removeSelected(const Screen &screen);
    static ClientDialog *dialog(Screen &screen);
};

void TestClientPanel::removeSelected(const Screen &screen)
{
    list(screen)->setFocus();
    QTest::keyClick(list(screen), Qt::Key_Delete);
}

QStringList TestClientPanel::shown(const Screen &screen)
{
    QStringList lines;
    const QAbstractItemModel *model = list(screen)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        lines << model->index(row, 0).data().toString().replace(u'\n', u'|');
    return lines;
}

void TestClientPanel::select(const Screen &screen, const QString &id)
{
    const QAbstractItemModel *model = list(screen)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(ClientListModel::IdRole).toString() == id)
            return list(screen)->setCurrentIndex(model->index(row, 0));
    }
    qFatal("there is no %s in the list", qPrintable(id));
}

ClientDialog *TestClientPanel::dialog(Screen &screen)
{
    return screen.dialog().findChild<ClientDialog *>();
}

void TestClientPanel::isHiddenUntilThereIsAClient()
{
    Screen screen;
    screen.save(globalExample());
    screen.open();
    QVERIFY(!screen.find<QWidget>("clients")->isVisible());
    screen.press("firstClient");
    Screen::typeInto(Screen::in<QLineEdit>(dialog(screen), "name"), u"Acme Ltd."_s);
    QTest::keyClick(dialog(screen), Qt::Key_Return);
    QVERIFY(screen.find<QWidget>("clients")->isVisible());
    QVERIFY(!screen.find<QWidget>("firstClient")->isVisible());
    QCOMPARE(shown(screen),
             (QStringList{u"Global mail server|In use"_s, u"Acme Ltd. (changed)|Inherits"_s}));
    QCOMPARE(list(screen)->currentIndex().row(), 1);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.saved().clients.keys(), QStringList{u"acme-ltd"_s});
}

void TestClientPanel::suggestsAnIdForEachName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << u"Port 1"_s << u"port-1"_s;
    QTest::newRow("signs and accents") << u" Müller & Söhne (Köln) "_s << u"muller-sohne-koln"_s;
    QTest::newRow("another script") << u"株式会社"_s << u"client"_s;
    QTest::newRow("taken") << u"ACME"_s << u"acme-2"_s;
    QTest::newRow("long") << QString(u"a"_s).repeated(100) << QString(u"a"_s).repeated(40);
}

void TestClientPanel::suggestsAnIdForEachName()
{
    QFETCH(QString, name);
    const QString suggested = ClientDialog::suggestedId(name, withThreeClients());
    QTEST(suggested, "id");
    QVERIFY(isClientId(suggested));
}

void TestClientPanel::refusesAnIdThatCannotBe_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("begins with a dot") << u".acme"_s;
    QTest::newRow("umlaut") << u"müller"_s;
    QTest::newRow("taken") << u"acme"_s;
    QTest::newRow("taken, in capitals") << u"ACME"_s;
    QTest::newRow("of a removed one, in capitals") << u"Museum"_s;
}

void TestClientPanel::refusesAnIdThatCannotBe()
{
    QFETCH(QString, id);
    SettingsDraft draft;
    draft.setSaved(withThreeClients());
    draft.apply([](Settings &settings) { settings.clients.remove(u"museum"_s); });
    ClientDialog dialog(draft, {});
    dialog.show();
    const auto *ok = Screen::in<QDialogButtonBox>(&dialog, "buttons")->button(QDialogButtonBox::Ok);
    Screen::typeInto(Screen::in<QLineEdit>(&dialog, "name"), u"New"_s);
    QVERIFY(ok->isEnabled());
    Screen::typeInto(Screen::in<QLineEdit>(&dialog, "id"), id);
    QVERIFY(!ok->isEnabled());
    QVERIFY(!Screen::in<ProblemLabel>(&dialog, "fault")->words().isEmpty());
}

void TestClientPanel::listsTheGlobalServerFirstThenClientsByName()
{
    Screen screen;
    Settings settings = withThreeClients();
    settings.clients[u"z"_s].name = u"client 2"_s;
    settings.clients[u"a"_s].name = u"Client 10"_s;
    settings.clients[u"b"_s] = {}; // has an ID alone
    screen.save(settings);
    screen.open();
    QCOMPARE(
        shown(screen),
        (QStringList{u"Global mail server|In use"_s, u"Acme Ltd.|Inherits"_s, u"b|Inherits"_s,
                     u"client 2|Inherits"_s, u"Client 10|Inherits"_s,
                     u"Harbour Office|Own mail server"_s, u"Museum|Cannot send: incomplete"_s}));
}

void TestClientPanel::saysWhyNothingCanBeSent()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    screen.setChecked("use", false);
    QCOMPARE(shown(screen).mid(1), (QStringList{u"Acme Ltd.|Cannot send: switched off"_s,
                                                u"Harbour Office|Cannot send: switched off"_s,
                                                u"Museum|Cannot send: switched off"_s}));
    screen.type("host", {});
    QCOMPARE(shown(screen).at(2), u"Harbour Office|Cannot send: no global mail server"_s);
    const QModelIndex harbour = list(screen)->model()->index(2, 0);
    QVERIFY(!harbour.data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(harbour.data(Qt::ToolTipRole).toString().contains(u"Harbour Office"_s));
}

void TestClientPanel::marksWhatWasChanged()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    screen.type("senderName", u"Harbour"_s);
    select(screen, {});
    QCOMPARE(shown(screen).at(2), u"Harbour Office (changed)|Own mail server"_s);
    QCOMPARE(shown(screen).at(0), u"Global mail server|In use"_s);
    screen.type("senderName", u"The system"_s);
    QCOMPARE(shown(screen).at(0), u"Global mail server (changed)|In use"_s);
    Screen::press(screen.button(QDialogButtonBox::Reset));
    QVERIFY(!shown(screen).join(u' ').contains(u"changed"_s));
}

void TestClientPanel::findsByWordsOfNameAndId()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    QTest::keyClick(&screen.dialog(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(screen.find<QWidget>("search")->hasFocus());
    screen.type("search", u"OFFICE harb"_s);
    QCOMPARE(shown(screen),
             (QStringList{u"Global mail server|In use"_s, u"Harbour Office|Own mail server"_s}));
    QVERIFY(!screen.find<QWidget>("nothingFound")->isVisible());
    screen.type("search", u"nobody"_s);
    QCOMPARE(shown(screen).size(), 1);
    QVERIFY(screen.find<QWidget>("nothingFound")->isVisible());
    screen.type("search", {});
    QCOMPARE(shown(screen).size(), 4);
}

void TestClientPanel::keepsWhatIsEditedWhenTheSearchHidesIt()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    screen.type("search", u"acme"_s);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mail.harbour.example"_s);
    screen.type("search", {});
    QCOMPARE(list(screen)->currentIndex().data(ClientListModel::IdRole).toString(), u"harbour"_s);
}

void TestClientPanel::removesWithTheKeyboardAndBringsBack()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    screen.type("senderName", u"unsaved"_s);
    list(screen)->setFocus();
    QTest::keyClick(list(screen), Qt::Key_Delete);
    QCOMPARE(shown(screen).size(), 3);
    auto *notice = screen.find<NoticeBar>("removedClients");
    QVERIFY(notice->words().contains(u"Harbour Office"_s));
    QVERIFY(screen.saved().clients.contains(u"harbour"_s)); // until Apply
    Screen::press(notice->findChildren<QPushButton *>().constFirst());
    QCOMPARE(list(screen)->currentIndex().data(ClientListModel::IdRole).toString(), u"harbour"_s);
    QCOMPARE(screen.find<QLineEdit>("senderName")->text(), u"unsaved"_s);
    list(screen)->setFocus();
    QTest::keyClick(list(screen), Qt::Key_Delete);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.saved().clients.keys(), (QStringList{u"acme"_s, u"museum"_s}));
    QVERIFY(!notice->isVisible());
    QVERIFY(!screen.fileBytes().contains("harbour"));
}

void TestClientPanel::bringsBackSeveralOneAfterTheOther()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    for (const char *id : {"harbour", "museum"}) {
        select(screen, QLatin1String(id));
        removeSelected(screen);
    }
    auto *notice = screen.find<NoticeBar>("removedClients");
    QVERIFY(notice->words().contains(u"Harbour Office"_s));
    QVERIFY(notice->words().contains(u"Museum"_s));
    Screen::press(notice->findChildren<QPushButton *>().constFirst());
    QVERIFY(!notice->words().contains(u"Museum"_s));
    Screen::press(notice->findChildren<QPushButton *>().constFirst());
    QVERIFY(!notice->isVisible());
    QVERIFY(!screen.dialog().isDirty());
}

void TestClientPanel::bringsBackUnderAnotherIdWhereItIsTaken()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    removeSelected(screen);
    screen.press("add");
    Screen::typeInto(Screen::in<QLineEdit>(dialog(screen), "name"), u"Harbour"_s);
    QTest::keyClick(dialog(screen), Qt::Key_Return);
    Screen::press(
        screen.find<NoticeBar>("removedClients")->findChildren<QPushButton *>().constFirst());
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    const Settings saved = screen.saved();
    QCOMPARE(saved.clients.keys(),
             (QStringList{u"acme"_s, u"harbour"_s, u"harbour-2"_s, u"museum"_s}));
    QVERIFY(saved.clients.value(u"harbour"_s).mailServer.host.isEmpty());
    QCOMPARE(saved.clients.value(u"harbour-2"_s).mailServer.host, u"mail.harbour.example"_s);
}

void TestClientPanel::offersToBringBackUntilItIsSaved()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    removeSelected(screen);
    select(screen, {});
    screen.choose("authentication", int(Authentication::Password));
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"s3cret"_s);
    screen.secrets.fault = SecretFault::Locked;
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(screen.find<NoticeBar>("savePanel")->isVisible());
    QVERIFY(screen.find<NoticeBar>("removedClients")->isVisible());
}

void TestClientPanel::givesNoEarlierPasswordToANewClient()
{
    Screen screen;
    Settings settings = withThreeClients();
    settings.clients[u"harbour"_s].mailServer.authentication = Authentication::Password;
    screen.save(settings);
    screen.open();
    select(screen, u"harbour"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"s3cret"_s);
    removeSelected(screen);
    screen.press("add");
    Screen::typeInto(Screen::in<QLineEdit>(dialog(screen), "name"), u"Harbour"_s);
    QTest::keyClick(dialog(screen), Qt::Key_Return);
    QCOMPARE(list(screen)->currentIndex().data(ClientListModel::IdRole).toString(), u"harbour"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    QVERIFY(screen.secrets.keys().isEmpty());
}

void TestClientPanel::refusesAnIdThatDiffersInCaseOnly()
{
    SettingsDraft draft;
    draft.setSaved(withThreeClients());
    ClientDialog dialog(draft, u"acme"_s);
    dialog.show();
    const auto *ok = Screen::in<QDialogButtonBox>(&dialog, "buttons")->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled());
    Screen::typeInto(Screen::in<QLineEdit>(&dialog, "id"), u"Acme"_s);
    QVERIFY(!ok->isEnabled());
    QVERIFY(Screen::in<ProblemLabel>(&dialog, "fault")->words().contains(u"“acme”"_s));
}

void TestClientPanel::changesTheIdWithoutLosingWhatWasTyped()
{
    Screen screen;
    Settings settings = withThreeClients();
    settings.clients[u"harbour"_s].mailServer.authentication = Authentication::Password;
    screen.save(settings);
    screen.open();
    select(screen, u"harbour"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"s3cret"_s);
    list(screen)->setFocus();
    QTest::keyClick(list(screen), Qt::Key_F2);
    Screen::typeInto(Screen::in<QLineEdit>(dialog(screen), "id"), u"port"_s);
    QTest::keyClick(dialog(screen), Qt::Key_Return);
    QCOMPARE(list(screen)->currentIndex().data(ClientListModel::IdRole).toString(), u"port"_s);
    QCOMPARE(screen.secretEdit("password")->text(), u"s3cret"_s);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(!screen.dialog().isDirty());
    QVERIFY(!screen.saved().clients.contains(u"harbour"_s));
    const StoredSecret stored = screen.saved().clients.value(u"port"_s).mailServer.password;
    QVERIFY(stored.key.contains(u"/client/port/password/"_s));
    QCOMPARE(screen.secrets.keys(), QStringList{stored.key});
}

void TestClientPanel::saysWhatIsInEffectWhileTheNewIdIsNotSaved()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    list(screen)->setFocus();
    QTest::keyClick(list(screen), Qt::Key_F2);
    Screen::typeInto(Screen::in<QLineEdit>(dialog(screen), "id"), u"port"_s);
    QTest::keyClick(dialog(screen), Qt::Key_Return);
    QVERIFY(screen.remark("inEffect").contains(u"its own mail server mail.harbour.example"_s));
}

void TestClientPanel::doesNotPressOkWithTheEnterKey()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    screen.type("search", u"harb"_s);
    QTest::keyClick(screen.find<QWidget>("search"), Qt::Key_Return);
    QVERIFY(screen.dialog().isVisible());
    QVERIFY(list(screen)->hasFocus());
    QCOMPARE(list(screen)->currentIndex().data(ClientListModel::IdRole).toString(), u"harbour"_s);
    QTest::keyClick(list(screen), Qt::Key_Enter);
    QVERIFY(screen.dialog().isVisible());
    QVERIFY(!list(screen)->hasFocus());
}

void TestClientPanel::leavesAloneWhatTheSearchHides()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    select(screen, u"harbour"_s);
    screen.type("search", u"museum"_s);
    removeSelected(screen);
    screen.type("search", {});
    QCOMPARE(shown(screen).size(), 4);
    removeSelected(screen);
    QCOMPARE(shown(screen).size(), 3);
}

// Generous: the figures are printed, and an order of magnitude too slow fails.
void TestClientPanel::staysQuickWithFiveThousandClients()
{
    Screen screen;
    screen.save(withManyClients(5000));
    QElapsedTimer clock;
    clock.start();
    screen.open();
    const qint64 opened = clock.restart();
    screen.type("search", u"client 4711"_s);
    QCoreApplication::sendPostedEvents();
    screen.dialog().grab();
    const qint64 searched = clock.restart();
    QCOMPARE(shown(screen).size(), 2);
    screen.type("search", {});
    clock.restart();
    for (int page = 0; page < 20; ++page)
        QTest::keyClick(list(screen), Qt::Key_PageDown);
    screen.dialog().grab();
    const qint64 scrolled = clock.restart();
    select(screen, {});
    clock.restart();
    screen.type("senderName", u"twenty characters in"_s);
    QVERIFY(screen.dialog().isDirty());
    screen.dialog().grab();
    const qint64 typed = clock.restart();
    qInfo("5,000 clients: open %lld ms, search (11 keys) %lld ms, 20 pages (each selects) %lld ms, "
          "20 keystrokes %lld ms",
          opened, searched, scrolled, typed);
    QVERIFY2(searched < 11 * 100, "the search is slow");
    QVERIFY2(scrolled < 20 * 100, "scrolling is slow");
    QVERIFY2(typed < 20 * 100, "typing is slow");
}

void TestClientPanel::hasNoTwoEqualMnemonics()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    QSet<QKeySequence> taken;
    const auto buttons = screen.dialog().findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(button->text());
        if (!button->isVisible() || mnemonic.isEmpty())
            continue;
        QVERIFY2(!taken.contains(mnemonic), qPrintable(button->text()));
        taken.insert(mnemonic);
    }
    QVERIFY(taken.size() > 4);
}

QTEST_MAIN(TestClientPanel)
#include "tst_clientpanel.moc"
