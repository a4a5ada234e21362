// SPDX-License-Identifier: Apache-2.0
#include "ui/clientpanel.h"
#include "ui/overviewscreen.h"
#include "ui/testmailscreen.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class TestOverviewDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_screen = std::make_unique<OverviewScreen>(); }
    void cleanup() { m_screen.reset(); }
    void saysThatItChecksUnsavedValues();
    void tellsTheProblemOfTheSelectedRow();
    void filtersAndCounts();
    void choosesAClient();
    void keepsTheSelectedClient();
    void writesWhatIsShown();
    void saysWhyItCannotWrite();
    void hasNoTwoEqualMnemonics();
    void isUsableWithoutAMouse();
    void opensFromTheSettingsWindow();
    void recordsTestMailsOfTheSettingsWindow();
    void goesAwayWithItsWindow();

private:
    std::unique_ptr<OverviewScreen> m_screen;
};

void TestOverviewDialog::saysThatItChecksUnsavedValues()
{
    QCOMPARE(m_screen->remark("what"), u"Checks the saved values."_s);
    m_screen->values.unsaved = true;
    m_screen->values.settings.clients[u"acme"_s].name = u"Acme & Sons"_s;
    m_screen->dialog().followScreen();
    QTRY_VERIFY(m_screen->remark("what").contains(u"unsaved"_s));
    QCOMPARE(m_screen->text(u"acme"_s, OverviewModel::Name), u"Acme & Sons"_s);
}

void TestOverviewDialog::tellsTheProblemOfTheSelectedRow()
{
    m_screen->select(u"harbour"_s);
    m_screen->check();
    m_screen->endAll([](HeldSubmission &submission) { submission.fail(ProblemId::TcpRefused); });
    const QString detail = m_screen->find<QPlainTextEdit>("detail")->toPlainText();
    QVERIFY(detail.contains(Problem{ProblemId::TcpRefused, {}}.message()));
    QVERIFY(detail.contains(Problem{ProblemId::TcpRefused, {}}.advice()));
    m_screen->select(u"museum"_s);
    QVERIFY(m_screen->find<QPlainTextEdit>("detail")->toPlainText().contains(u"not complete"_s));
}

void TestOverviewDialog::filtersAndCounts()
{
    Screen::typeInto(m_screen->find<QLineEdit>("search"), u"harbour"_s);
    QCOMPARE(m_screen->find<QLabel>("shown")->text(), u"Shown: 1 of 4"_s);
    QTest::keyClick(m_screen->find<QLineEdit>("search"), Qt::Key_Return);
    QVERIFY(m_screen->dialog().isVisible());
    QVERIFY(m_screen->find<QTableView>("table")->hasFocus());
    m_screen->find<QLineEdit>("search")->clear();
    m_screen->find<QComboBox>("kind")->setCurrentIndex(1);
    QCOMPARE(m_screen->find<QLabel>("shown")->text(), u"Shown: 1 of 4"_s);
    QVERIFY(m_screen->indexOf(u"museum"_s, OverviewModel::Name).isValid());
    m_screen->find<QComboBox>("kind")->setCurrentIndex(3);
    QCOMPARE(m_screen->find<QLabel>("shown")->text(), u"Shown: 0 of 4"_s);
    QVERIFY(!m_screen->find<QWidget>("exportCsv")->isEnabled());
}

void TestOverviewDialog::choosesAClient()
{
    const QSignalSpy chosen(&m_screen->dialog(), &OverviewDialog::clientChosen);
    auto *table = m_screen->find<QTableView>("table");
    m_screen->select(u"museum"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constLast().constFirst().toString(), u"museum"_s);
    const QPoint place =
        table->visualRect(m_screen->indexOf(u"harbour"_s, OverviewModel::Name)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.count(), 1);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.constLast().constFirst().toString(), u"harbour"_s);
    QVERIFY(m_screen->dialog().isVisible());
}

void TestOverviewDialog::keepsTheSelectedClient()
{
    m_screen->select(u"museum"_s);
    m_screen->values.settings.clients[u"another"_s].name = u"Another"_s;
    m_screen->dialog().followScreen();
    QTRY_COMPARE(m_screen->find<QTableView>("table")->model()->rowCount(), 5);
    const QModelIndex current = m_screen->find<QTableView>("table")->currentIndex();
    QCOMPARE(current.data(OverviewModel::IdRole).toString(), u"museum"_s);
}

void TestOverviewDialog::writesWhatIsShown()
{
    m_screen->values.settings.clients[u"acme"_s].name = u"=HYPERLINK(\"http://x\")"_s;
    m_screen->open();
    Screen::typeInto(m_screen->find<QLineEdit>("search"), u"acme"_s);
    m_screen->press("exportCsv");
    auto *question = m_screen->dialog().findChild<QFileDialog *>();
    QVERIFY(question);
    const QString path = m_screen->folder.filePath(u"overview.csv"_s);
    emit question->fileSelected(path);
    question->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 3); // header, row, and nothing behind the last end of line
    QVERIFY(lines.at(1).startsWith(u"\"'=HYPERLINK(\"\"http://x\"\")\",\"acme\",\"Inherits\""_s));
    QVERIFY(m_screen->remark("exported").endsWith(u": 1"_s));
}

void TestOverviewDialog::saysWhyItCannotWrite()
{
    m_screen->dialog().exportTo(m_screen->folder.filePath(u"missing/overview.csv"_s));
    QCOMPARE(m_screen->find<ProblemLabel>("exported")->tone(), ProblemLabel::Tone::Error);
    QVERIFY(m_screen->remark("exported").contains(u"could not be written: "_s));
    QCOMPARE(m_screen->find<QWidget>("exported")->accessibleName(), m_screen->remark("exported"));
}

void TestOverviewDialog::hasNoTwoEqualMnemonics()
{
    m_screen->press("testAll"); // so that the line shows
    QStringList keys;
    const auto widgets = m_screen->dialog().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QKeySequence key = QKeySequence::mnemonic(widget->property("text").toString());
        if (!key.isEmpty() && !qobject_cast<const QLineEdit *>(widget))
            keys << key.toString();
    }
    QCOMPARE(keys.size(), 9);
    QCOMPARE(keys.removeDuplicates(), 0);
}

void TestOverviewDialog::isUsableWithoutAMouse()
{
    m_screen->press("testAll");
    m_screen->find<QWidget>("search")->setFocus();
    for (const char *name : {"kind", "table", "detail", "checkAll", "testAll", "recipient", "send",
                             "exportCsv", "close", "search"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(m_screen->find<QWidget>(name)->hasFocus(), name);
    }
    for (const char *name : {"search", "kind", "table", "detail", "recipient", "progress"})
        QVERIFY2(!m_screen->find<QWidget>(name)->accessibleName().isEmpty(), name);
}

void TestOverviewDialog::opensFromTheSettingsWindow()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    emit screen.find<ClientPanel>("clients")->overviewWanted();
    auto *overview = screen.dialog().findChild<OverviewDialog *>();
    QVERIFY(overview);
    QVERIFY(overview->isVisible() && !overview->isModal());
    screen.type("senderName", u"Somebody"_s);
    QTRY_VERIFY(Screen::in<ProblemLabel>(overview, "what")->words().contains(u"unsaved"_s));
    emit overview->clientChosen(u"harbour"_s);
    QCOMPARE(screen.find<QLineEdit>("host")->text(), u"mail.harbour.example"_s);
    QTRY_COMPARE(QApplication::activeWindow(), &screen.dialog());
}

void TestOverviewDialog::recordsTestMailsOfTheSettingsWindow()
{
    TestMailScreen screen(withThreeClients());
    screen.openTest();
    screen.send();
    screen.submission()->succeed();
    emit screen.find<ClientPanel>("clients")->overviewWanted();
    auto *overview = screen.dialog().findChild<OverviewDialog *>();
    const QAbstractItemModel *model = Screen::in<QTableView>(overview, "table")->model();
    for (const int row : {0, 1}) // the global mail server and who inherits it
        QVERIFY(model->index(row, OverviewModel::LastTest)
                    .data()
                    .toString()
                    .endsWith(u": mail accepted"_s));
    QVERIFY(model->index(0, 0)
                .data(OverviewModel::DetailRole)
                .toString()
                .contains(u"Queue id: 4F2K9B1C7"_s));
}

void TestOverviewDialog::goesAwayWithItsWindow()
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    emit screen.find<ClientPanel>("clients")->overviewWanted();
    auto *overview = screen.dialog().findChild<OverviewDialog *>();
    Screen::press(Screen::in<QAbstractButton>(overview, "checkAll"));
    QTRY_COMPARE(screen.submissions.count, 2);
    const QPointer<FakeSubmission> submission = screen.submissions.last;
    screen.dialog().close();
    QTRY_VERIFY(!overview->isVisible());
    QTRY_VERIFY(!submission);
}

QTEST_MAIN(TestOverviewDialog)
#include "tst_overviewdialog.moc"
