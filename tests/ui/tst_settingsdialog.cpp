// SPDX-License-Identifier: Apache-2.0
#include "ui/noticebar.h"
#include "ui/screen.h"
#include "ui/supportrequestdialog.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void asksTheKeychainForNothingWhenOpened();
    void isDirtyOnlyWhileSomethingDiffers();
    void resetsToWhatIsSaved();
    void closesOnOkOnlyWhenSaved();
    void asksBeforeClosingWithUnsavedChanges_data();
    void asksBeforeClosingWithUnsavedChanges();
    void closesAtOnceWithoutChanges();
    void saysWhatIsInEffectAndWhatWillBe();
    void scoldsNoEmptyFieldBeforeItsTime();
    void marksTheTabWhereSomethingIsWrong();
    void savesWhatCannotWorkYet();
    void refusesWhatCannotBeStored();
    void tellsComplaintsAboutTheFileAsPlainText();
    void writesNothingWhereNothingCouldBeRead();
    void readsAgainWhatChangedElsewhere();
    void keepsItsChangesWhenTheFileChangedElsewhere();
    void remembersItsPlace();
    void offersHelpInAMenu();
    void tellsWhatProgramItIs();
    void tellsWhatIsSaved();
};

void TestSettingsDialog::asksTheKeychainForNothingWhenOpened()
{
    Settings settings;
    settings.mailServer.authentication = Authentication::Password;
    Screen screen;
    settings.mailServer.password = {screen.store.nextSecretKey(u"password"_s, {}),
                                    QDateTime::currentDateTimeUtc()};
    screen.save(settings);
    screen.open();
    QCOMPARE(screen.secrets.reads, 0);
}

void TestSettingsDialog::isDirtyOnlyWhileSomethingDiffers()
{
    Screen screen;
    screen.open();
    QAbstractButton *applyButton = screen.button(QDialogButtonBox::Apply);
    QAbstractButton *resetButton = screen.button(QDialogButtonBox::Reset);
    QVERIFY(screen.dialog().windowTitle().contains(u"[*]"_s));
    QVERIFY(!screen.dialog().isWindowModified());
    QVERIFY(!applyButton->isEnabled());
    screen.type("senderName", u"x"_s);
    QVERIFY(screen.dialog().isWindowModified());
    QVERIFY(applyButton->isEnabled());
    QVERIFY(resetButton->isEnabled());
    QTest::keyClick(screen.find<QLineEdit>("senderName"), Qt::Key_Backspace);
    QVERIFY(!screen.dialog().isWindowModified());
    QVERIFY(!applyButton->isEnabled());
    QVERIFY(!resetButton->isEnabled());
}

void TestSettingsDialog::resetsToWhatIsSaved()
{
    Settings settings;
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.host = u"mx.example.org"_s;
    Screen screen;
    screen.save(settings);
    screen.open();
    screen.type("host", u"other.example.org"_s);
    Screen::typeInto(screen.secretEdit("password"), u"s3cret"_s);
    Screen::press(screen.button(QDialogButtonBox::Reset));
    QVERIFY(!screen.dialog().isDirty());
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
    QVERIFY(screen.secretEdit("password")->text().isEmpty());
}

void TestSettingsDialog::closesOnOkOnlyWhenSaved()
{
    Screen screen;
    screen.open();
    screen.type("host", u"mx.example.org"_s);
    Screen::press(screen.button(QDialogButtonBox::Ok));
    QTRY_VERIFY(!screen.dialog().isVisible());
    QCOMPARE(screen.dialog().result(), int(QDialog::Accepted));
    QCOMPARE(screen.saved().mailServer.host, u"mx.example.org"_s);
}

void TestSettingsDialog::asksBeforeClosingWithUnsavedChanges_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<QString>("host");
    QTest::newRow("save") << int(QMessageBox::Save) << false << u"mx.example.org"_s;
    QTest::newRow("discard") << int(QMessageBox::Discard) << false << QString();
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << true << QString();
}

void TestSettingsDialog::asksBeforeClosingWithUnsavedChanges()
{
    QFETCH(int, answer);
    QFETCH(bool, isOpen);
    QFETCH(QString, host);
    Screen screen;
    screen.open();
    screen.type("host", u"mx.example.org"_s);
    screen.dialog().close();
    QVERIFY(screen.dialog().isVisible());
    auto *question = screen.dialog().findChild<QMessageBox *>();
    QVERIFY(question);
    Screen::press(question->button(QMessageBox::StandardButton(answer)));
    QTRY_COMPARE(screen.dialog().isVisible(), isOpen);
    QCOMPARE(screen.saved().mailServer.host, host);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mx.example.org"_s);
}

void TestSettingsDialog::closesAtOnceWithoutChanges()
{
    Screen screen;
    screen.open();
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    QVERIFY(!screen.dialog().isVisible());
}

void TestSettingsDialog::saysWhatIsInEffectAndWhatWillBe()
{
    Screen screen;
    screen.open();
    const QString before = screen.remark("inEffect");
    QCOMPARE(before, EffectiveMailServer::of({}).sentence());
    QVERIFY(screen.remark("whenApplied").isEmpty());
    screen.setChecked("use", true);
    screen.type("host", u"mx.example.org"_s);
    screen.type("senderAddress", u"system@example.org"_s);
    QCOMPARE(screen.remark("inEffect"), before);
    QVERIFY(screen.remark("whenApplied").contains(u"mx.example.org"_s));
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(screen.remark("inEffect").contains(u"mx.example.org"_s));
    QVERIFY(screen.remark("whenApplied").isEmpty());
}

void TestSettingsDialog::scoldsNoEmptyFieldBeforeItsTime()
{
    Screen screen;
    screen.open();
    QVERIFY(screen.faultOf("base/host").isEmpty());
    screen.type("host", u"not a host"_s);
    QVERIFY(!screen.faultOf("base/host").isEmpty());
    screen.type("host", {});
    QVERIFY(screen.faultOf("base/host").isEmpty());
    screen.setChecked("use", true);
    QVERIFY(!screen.faultOf("base/host").isEmpty());
}

void TestSettingsDialog::marksTheTabWhereSomethingIsWrong()
{
    Screen screen;
    screen.open();
    auto *tabs = screen.find<QTabWidget>("tabs");
    screen.type("senderAddress", u"nobody"_s);
    QVERIFY(!tabs->tabIcon(0).isNull());
    QVERIFY(tabs->tabIcon(1).isNull());
    screen.type("senderAddress", u"system@example.org"_s);
    QVERIFY(tabs->tabIcon(0).isNull());
}

void TestSettingsDialog::savesWhatCannotWorkYet()
{
    Screen screen;
    screen.open();
    screen.type("senderAddress", u"nobody"_s);
    QVERIFY(!screen.faultOf("base/senderAddress").isEmpty());
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_COMPARE(screen.saved().mailServer.senderAddress, u"nobody"_s);
}

void TestSettingsDialog::refusesWhatCannotBeStored()
{
    Screen screen;
    screen.open();
    QGuiApplication::clipboard()->setText(u"a\nBcc: b"_s); // nobody can type that
    screen.find<QLineEdit>("senderName")->setFocus();
    QTest::keySequence(screen.find<QLineEdit>("senderName"), QKeySequence::Paste);
    QVERIFY(!screen.button(QDialogButtonBox::Apply)->isEnabled());
    QVERIFY(!screen.button(QDialogButtonBox::Ok)->isEnabled());
    QVERIFY(screen.remark("refusal").contains(u"Sender name"_s));
    screen.type("senderName", u"a"_s);
    QVERIFY(screen.button(QDialogButtonBox::Apply)->isEnabled());
    QVERIFY(screen.remark("refusal").isEmpty());
}

void TestSettingsDialog::tellsComplaintsAboutTheFileAsPlainText()
{
    Screen screen;
    QFile file(screen.store.location());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[base]\nport=<b>many</b>\n");
    file.close();
    screen.open();
    auto *complaints = screen.find<NoticeBar>("complaints");
    QVERIFY(complaints->isVisible());
    QVERIFY(complaints->words().contains(u"<b>many</b>"_s)
            || complaints->words().contains(u"Port"_s));
    const auto labels = complaints->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    Screen::press(complaints->findChildren<QPushButton *>().constLast());
    QVERIFY(!complaints->isVisible());
    QCOMPARE(screen.find<QSpinBox>("port")->value(), 25);
}

void TestSettingsDialog::writesNothingWhereNothingCouldBeRead()
{
    Screen screen;
    QVERIFY(QDir().mkpath(screen.store.location())); // a folder where the file should be
    screen.open();
    QVERIFY(screen.find<NoticeBar>("complaints")->isVisible());
    screen.type("host", u"mx.example.org"_s);
    QVERIFY(!screen.button(QDialogButtonBox::Apply)->isEnabled());
    QVERIFY(!screen.remark("refusal").isEmpty());
    QVERIFY(QDir().rmdir(screen.store.location()));
    Screen::press(screen.find<NoticeBar>("complaints")->findChildren<QPushButton *>().constFirst());
    QVERIFY(!screen.find<NoticeBar>("complaints")->isVisible());
    QVERIFY(screen.remark("refusal").isEmpty());
}

void TestSettingsDialog::readsAgainWhatChangedElsewhere()
{
    Screen screen;
    screen.open();
    Settings other;
    other.mailServer.host = u"other.example.org"_s;
    screen.save(other);
    QEvent activated(QEvent::ActivationChange);
    QApplication::sendEvent(&screen.dialog(), &activated);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"other.example.org"_s);
    QVERIFY(!screen.dialog().isDirty());
    QVERIFY(screen.find<NoticeBar>("foreignChange")->isVisible());
}

void TestSettingsDialog::keepsItsChangesWhenTheFileChangedElsewhere()
{
    Screen screen;
    screen.open();
    screen.type("senderName", u"Mine"_s);
    Settings other;
    other.mailServer.host = u"other.example.org"_s;
    screen.save(other);
    QEvent activated(QEvent::ActivationChange);
    QApplication::sendEvent(&screen.dialog(), &activated);
    QCOMPARE(screen.find<QLineEdit>("senderName")->text(), u"Mine"_s);
    QVERIFY(screen.find<NoticeBar>("foreignChange")->isVisible());
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_COMPARE(screen.saved().mailServer.senderName, u"Mine"_s);
    QCOMPARE(screen.saved().mailServer.host, u"other.example.org"_s); // no lost update
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"other.example.org"_s);
}

void TestSettingsDialog::remembersItsPlace()
{
    Screen screen;
    screen.open();
    const QSize wanted = screen.dialog().size() + QSize(40, 30);
    screen.dialog().resize(wanted);
    QTest::keyClick(&screen.dialog(), Qt::Key_Escape);
    screen.open();
    QCOMPARE(screen.dialog().size(), wanted);
}

void TestSettingsDialog::offersHelpInAMenu()
{
    Screen screen;
    screen.open();
    auto *menu = screen.find<QMenu>("helpMenu");
    QTest::keyClick(&screen.dialog(), Qt::Key_H, Qt::AltModifier);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_S); // Write support request…
    QTRY_VERIFY(!menu->isVisible());
    auto *request = screen.dialog().findChild<SupportRequestDialog *>();
    QVERIFY(request && request->isVisible());
    request->reject();
    const QAction *whatsThis = menu->actions().constFirst();
    QCOMPARE(whatsThis->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F1));
    menu->actions().at(3)->trigger(); // Open log folder: there is none, which the tab tells
    QCOMPARE(screen.find<QTabWidget>("tabs")->currentIndex(), 2);
    QVERIFY(screen.remark("logFolderRemark").contains(u"no log yet"_s));
}

void TestSettingsDialog::tellsWhatProgramItIs()
{
    Screen screen;
    screen.open();
    screen.find<QMenu>("helpMenu")->actions().constLast()->trigger();
    auto *about = screen.find<QMessageBox>("about");
    QVERIFY(about->isVisible());
    const QString words = about->text() + about->informativeText();
    for (const QString &part : {QStringLiteral(MAILROOM_VERSION), u"Apache License 2.0"_s,
                                QString::fromLatin1(qVersion())})
        QVERIFY2(words.contains(part), qPrintable(part));
    Screen::press(about->button(QMessageBox::Close));
    QTRY_VERIFY(!screen.dialog().findChild<QMessageBox *>());
}

// Who follows, such as the log, hears of each save.
void TestSettingsDialog::tellsWhatIsSaved()
{
    Screen screen;
    screen.open();
    LogLevel level = LogLevel::Normal;
    connect(&screen.dialog(), &SettingsDialog::savedSettingsChanged, this,
            [&level](const Settings &saved) { level = saved.support.logLevel; });
    screen.showTab(2);
    screen.choose("logLevel", int(LogLevel::Off));
    QVERIFY(level == LogLevel::Normal);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    QTRY_VERIFY(level == LogLevel::Off);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
