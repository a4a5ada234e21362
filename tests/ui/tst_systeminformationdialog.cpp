// SPDX-License-Identifier: Apache-2.0
#include "ui/exampleclients.h"
#include "ui/screen.h"
#include "ui/screenfacts.h"
#include "ui/systeminformationdialog.h"

#include "ui/problemlabel.h"

#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using Purpose = SystemInformationDialog::Purpose;

namespace {

class FixedSection : public SectionProvider
{
public:
    FixedSection(const QString &id, const QString &text)
    {
        m_section.id = id;
        m_section.title = u"Title of "_s + id;
        m_section.text = text;
    }
    QList<InformationSection> collect() const override { return {m_section}; }

private:
    InformationSection m_section;
};

} // namespace

class TestSystemInformationDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheVeryBytes();
    void changesTheBytesWithEachTick();
    void marksASectionWithASecretAndKeepsIt();
    void showsATypedSecretNowhere();
    void leavesOutForeignTextWhereSecretsCannotBeRead();
    void choosesNothingOnceItIsClosed();
    void isALookOnlyFromTheTab();
    void scrollsToTheSection();
    void copiesWhatIsInFront();
    void tellsTheScreens();
    void opensWithinTheTimeOfOneBlink();

private:
    void open(Purpose purpose, const SecretEditsByOwner &typed = {});
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return Screen::in<Widget>(m_dialog.get(), name);
    }
    QByteArray shown(const char *name) const
    {
        return find<QPlainTextEdit>(name)->toPlainText().toUtf8();
    }

    FakeSecretStore m_secrets;
    QStringList m_texts;
    Settings m_settings;
    std::unique_ptr<SystemInformationDialog> m_dialog;
};

void TestSystemInformationDialog::init()
{
    m_secrets.fault = m_secrets.readFault = SecretFault::None;
    m_settings = globalExample();
    m_texts = {u"first text"_s, u"second text"_s, u"third text"_s};
}

void TestSystemInformationDialog::open(Purpose purpose, const SecretEditsByOwner &typed)
{
    m_dialog = std::make_unique<SystemInformationDialog>(purpose, m_secrets);
    m_dialog->preview(m_settings, {}, typed, [this](const Settings &, const QString &) {
        SectionProviders providers;
        for (qsizetype number = 0; number < m_texts.size(); ++number)
            providers.push_back(std::make_unique<FixedSection>(u"section-%1"_s.arg(number + 1),
                                                               m_texts.at(number)));
        return SystemInformation::collect(providers);
    });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(m_dialog->information());
}

void TestSystemInformationDialog::showsTheVeryBytes()
{
    open(Purpose::Choose);
    QCOMPARE(shown("text"), m_dialog->information()->text());
    find<QTabWidget>("files")->setCurrentIndex(1);
    QCOMPARE(shown("json"), m_dialog->information()->json());
    QVERIFY(find<QPlainTextEdit>("text")->isReadOnly());
    QVERIFY(find<QPlainTextEdit>("json")->isReadOnly());
}

void TestSystemInformationDialog::changesTheBytesWithEachTick()
{
    open(Purpose::Choose);
    const QSignalSpy chosen(m_dialog.get(), &SystemInformationDialog::chosen);
    auto *list = find<QListWidget>("sections");
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!m_dialog->information()->isIncluded(u"section-2"_s));
    QVERIFY(!shown("text").contains("second text"));
    QVERIFY(shown("text").contains("first text"));
    QCOMPARE(shown("text"), m_dialog->information()->text());
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(shown("text").contains("second text"));
}

void TestSystemInformationDialog::marksASectionWithASecretAndKeepsIt()
{
    m_secrets.write(u"Mailroom/default/global/password/1"_s, Secret::fromText(u"pa55phrase"_s),
                    this, [](const SecretOutcome &) {});
    m_settings.mailServer.authentication = Authentication::Password;
    m_settings.mailServer.password = {u"Mailroom/default/global/password/1"_s,
                                      QDateTime::currentDateTimeUtc()};
    m_texts[1] = u"user=alice pa55phrase"_s;
    open(Purpose::Choose);
    auto *list = find<QListWidget>("sections");
    const QListWidgetItem *item = list->item(1);
    QCOMPARE(item->checkState(), Qt::Unchecked);
    QVERIFY(!item->flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(item->text().contains(u"secret"_s));
    QVERIFY(!find<ProblemLabel>("secrets")->isHidden());
    QVERIFY(find<ProblemLabel>("secrets")->words().contains(u"Title of section-2"_s));
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!m_dialog->information()->isIncluded(u"section-2"_s));
    find<QTabWidget>("files")->setCurrentIndex(1);
    QVERIFY(!allWords().contains(u"pa55phrase"_s));
}

void TestSystemInformationDialog::showsATypedSecretNowhere()
{
    SecretEditsByOwner typed;
    typed[QString()].password = SecretEdit::replace(Secret::fromText(u"just-typed-1"_s));
    m_settings.mailServer.authentication = Authentication::Password;
    m_texts[2] = u"just-typed-1"_s;
    open(Purpose::Look, typed);
    QVERIFY(!allWords().contains(u"just-typed-1"_s));
    QVERIFY(allWords().contains(u"Title of section-3"_s));
}

void TestSystemInformationDialog::leavesOutForeignTextWhereSecretsCannotBeRead()
{
    m_settings.mailServer.authentication = Authentication::Password;
    m_settings.mailServer.password = {u"Mailroom/default/global/password/lost"_s,
                                      QDateTime::currentDateTimeUtc()};
    m_secrets.readFault = SecretFault::Locked;
    open(Purpose::Choose);
    QVERIFY(!shown("text").contains("second text"));
    QVERIFY(find<ProblemLabel>("secrets")->words().contains(u"could be read"_s));
}

void TestSystemInformationDialog::choosesNothingOnceItIsClosed()
{
    m_settings.mailServer.authentication = Authentication::Password;
    m_settings.mailServer.password = {u"Mailroom/default/global/password/1"_s,
                                      QDateTime::currentDateTimeUtc()};
    m_secrets.holdsBackReads = true;
    m_dialog = std::make_unique<SystemInformationDialog>(Purpose::Choose, m_secrets);
    int collected = 0;
    const QSignalSpy chosen(m_dialog.get(), &SystemInformationDialog::chosen);
    m_dialog->preview(m_settings, {}, {}, [&collected](const Settings &, const QString &) {
        ++collected;
        return SystemInformation();
    });
    m_dialog->show();
    Screen::press(find<QAbstractButton>("close"));
    bool isAnswered = false;
    m_secrets.answer();
    m_secrets.SessionSecretStore::read(u"another"_s, false, this,
                                       [&](const SecretOutcome &) { isAnswered = true; });
    QTRY_VERIFY(isAnswered); // and the one before it
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(collected, 0);
}

void TestSystemInformationDialog::isALookOnlyFromTheTab()
{
    open(Purpose::Look);
    const QListWidgetItem *item = find<QListWidget>("sections")->item(0);
    QVERIFY(!item->flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!item->data(Qt::CheckStateRole).isValid());
    QTest::keyClick(find<QListWidget>("sections"), Qt::Key_Space);
    QVERIFY(shown("text").contains("first text"));
    QVERIFY(m_dialog->information()->isIncluded(u"section-1"_s));
}

void TestSystemInformationDialog::scrollsToTheSection()
{
    m_texts[0] = QString(u"many lines\n"_s).repeated(400);
    open(Purpose::Look);
    auto *text = find<QPlainTextEdit>("text");
    QTest::keyClick(find<QListWidget>("sections"), Qt::Key_End);
    QVERIFY(text->textCursor().block().text().contains(u"Title of section-3"_s));
    find<QTabWidget>("files")->setCurrentIndex(1);
    const QTextCursor start = find<QPlainTextEdit>("json")->textCursor();
    QVERIFY(
        start.block().text().mid(start.positionInBlock()).startsWith(u"\"id\": \"section-3\""_s));
}

void TestSystemInformationDialog::copiesWhatIsInFront()
{
    open(Purpose::Look);
    Screen::press(find<QAbstractButton>("copy"));
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), m_dialog->information()->text());
    find<QTabWidget>("files")->setCurrentIndex(1);
    Screen::press(find<QAbstractButton>("copy"));
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), m_dialog->information()->json());
}

void TestSystemInformationDialog::tellsTheScreens()
{
    const QList<InformationSection::Fact> facts = screenFacts();
    QVERIFY(facts.size() >= 3);
    QCOMPARE(facts.constFirst().key, u"screen1"_s);
    const QString width = QString::number(QGuiApplication::primaryScreen()->size().width());
    QVERIFY(facts.constFirst().value.contains(width));
    QCOMPARE(facts.at(facts.size() - 2).value, QGuiApplication::platformName());
}

// All that Mailroom collects itself, with a full log: at most 100 ms without an answer to the user,
// and ten times that for a build with sanitizers on a busy computer.
void TestSystemInformationDialog::opensWithinTheTimeOfOneBlink()
{
    QTemporaryDir folder;
    const SettingsStore store = SettingsStore::file(folder.filePath(u"mailroom.ini"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"data/log"_s));
    QFile log(folder.filePath(u"data/log/mailroom.log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    const QByteArray line = "2026-11-25T13:30:07.123Z info submission Test mail accepted\n";
    log.write(line.repeated(1024 * 1024 / line.size()));
    log.close();
    m_dialog = std::make_unique<SystemInformationDialog>(Purpose::Look, m_secrets);
    QElapsedTimer clock;
    qint64 ms = 0;
    const InformationReader reader = informationReader(store, folder.filePath(u"data"_s));
    m_dialog->show();
    m_dialog->preview(m_settings, {}, {}, [&](const Settings &settings, const QString &client) {
        clock.start();
        return reader(settings, client);
    });
    connect(m_dialog.get(), &SystemInformationDialog::chosen, this, [&] { ms = clock.elapsed(); });
    QTRY_VERIFY(m_dialog->information());
    qInfo("collected and shown within %lld ms", ms);
    QVERIFY(ms < 1000);
    clock.restart();
    find<QTabWidget>("files")->setCurrentIndex(1);
    QCoreApplication::sendPostedEvents();
    qInfo("JSON of %lld bytes shown within %lld ms", qlonglong(shown("json").size()),
          clock.elapsed());
    QVERIFY(clock.elapsed() < 2000);
}

QTEST_MAIN(TestSystemInformationDialog)
#include "tst_systeminformationdialog.moc"
