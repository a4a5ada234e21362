// SPDX-License-Identifier: Apache-2.0
// The window's test mail through Microsoft Graph: real submissions, and a fake of Microsoft's services.
#include "support/fakegraph.h"
#include "ui/resultview.h"
#include "ui/screen.h"
#include "ui/steplist.h"
#include "ui/testmaildialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class TestGraphTestMail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void sendsWhatIsOnTheScreen();
    void usesItsTokenAgain();
    void saysWhatIsWrong();
    void canBeCancelled_data();
    void canBeCancelled();

private:
    TestMailDialog *openTest();
    void send();
    QStringList steps() const;

    Certificates m_certificates;
    std::unique_ptr<FakeGraph> m_server;
    std::unique_ptr<Screen> m_screen; // the stores; its own window stays closed
    std::unique_ptr<SettingsDialog> m_window;
    TestMailDialog *m_test = nullptr;
};

void TestGraphTestMail::initTestCase()
{
    m_certificates.good();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
}

void TestGraphTestMail::init()
{
    m_server = std::make_unique<FakeGraph>(m_certificates.good());
    qputenv("MAILROOM_LOGIN_ENDPOINT", m_server->url().toEncoded());
    qputenv("MAILROOM_GRAPH_ENDPOINT", m_server->url().toEncoded());
    m_screen = std::make_unique<Screen>();
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.authentication = Authentication::Graph;
    settings.mailServer.senderAddress = u"robot@client.test"_s;
    settings.mailServer.tenantId = QString::fromLatin1(m_server->tenant);
    settings.mailServer.saveToSentItems = true;
    settings.mailServer.caFile = m_certificates.caFile();
    m_screen->save(settings);
    m_window = std::make_unique<SettingsDialog>(m_screen->store, m_screen->secrets);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_test = openTest();
}

void TestGraphTestMail::cleanup()
{
    QCOMPARE(m_server->fault(), QString());
    m_window.reset();
    qunsetenv("MAILROOM_LOGIN_ENDPOINT");
    qunsetenv("MAILROOM_GRAPH_ENDPOINT");
}

// The application's ID and its secret are typed and not saved.
TestMailDialog *TestGraphTestMail::openTest()
{
    Screen::in<QTabWidget>(m_window.get(), "tabs")->setCurrentIndex(1);
    Screen::typeInto(Screen::in<QLineEdit>(m_window.get(), "applicationId"),
                     QString::fromLatin1(m_server->applicationId));
    auto *secret = Screen::in<QWidget>(m_window.get(), "clientSecret")->findChild<QLineEdit *>();
    Screen::typeInto(secret, QString::fromUtf8(m_server->secret));
    Screen::in<QTabWidget>(m_window.get(), "tabs")->setCurrentIndex(0);
    Screen::press(Screen::in<QAbstractButton>(m_window.get(), "sendMail"));
    return m_window->findChild<TestMailDialog *>();
}

void TestGraphTestMail::send()
{
    Screen::typeInto(Screen::in<QComboBox>(m_test, "recipient")->lineEdit(), u"bob@rathaus.test"_s);
    Screen::press(Screen::in<QAbstractButton>(m_test, "send"));
}

QStringList TestGraphTestMail::steps() const
{
    const auto *list = m_test->findChild<StepList *>();
    QStringList titles;
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        titles << list->topLevelItem(row)->text(0);
    return titles;
}

void TestGraphTestMail::sendsWhatIsOnTheScreen()
{
    send();
    QTRY_VERIFY(!m_test->isRunning());
    QCOMPARE(steps(), (QStringList{stepTitle(StepId::Token), stepTitle(StepId::Permissions),
                                   stepTitle(StepId::Send)}));
    QVERIFY(Screen::in<QWidget>(m_test, "save")->isVisible()); // unsaved, and it works
    QVERIFY(m_server->message().contains("\r\nTo: bob@rathaus.test\r\n"));
    Screen::press(Screen::in<QAbstractButton>(m_test, "copyReport"));
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(u"Microsoft Graph"_s));
    QVERIFY(!report.contains(QString::fromUtf8(m_server->secret)));
    QVERIFY(!report.contains(QString::fromUtf8(m_server->lastToken())));
}

void TestGraphTestMail::usesItsTokenAgain()
{
    for (int count = 1; count <= 2; ++count) {
        send();
        QTRY_VERIFY(!m_test->isRunning());
        QCOMPARE(m_server->graphRequests(), count);
    }
    QCOMPARE(m_server->tokenRequests(), 1);
}

void TestGraphTestMail::saysWhatIsWrong()
{
    m_server->answerToken(FakeGraph::entraError(401, "invalid_client", 7000215));
    send();
    QTRY_VERIFY(!m_test->isRunning());
    const QString words = allWords();
    QVERIFY(words.contains(Problem{ProblemId::EntraSecretInvalid, {}}.message().left(30)));
    QVERIFY(words.contains(u"AADSTS7000215"_s) || words.contains(u"7000215"_s));
    QVERIFY(!Screen::in<QWidget>(m_test, "save")->isVisible());
}

void TestGraphTestMail::canBeCancelled_data()
{
    QTest::addColumn<bool>("atToken");
    QTest::newRow("while it waits for a token") << true;
    QTest::newRow("while a busy server makes it wait") << false;
}

void TestGraphTestMail::canBeCancelled()
{
    QFETCH(bool, atToken);
    if (atToken)
        m_server->answerToken(FakeGraph::behaving(FakeGraph::Manner::Stalls));
    else
        m_server->answerGraph(FakeGraph::busy(429, "50"));
    QSignalSpy requested(m_server.get(), &FakeGraph::requested);
    send();
    QTRY_COMPARE(requested.size(), atToken ? 1 : 2);
    if (!atToken)
        QTRY_VERIFY(!Screen::in<ProblemLabel>(m_test, "wait")->words().isEmpty());
    Screen::press(Screen::in<QAbstractButton>(m_test, "cancel"));
    QTRY_VERIFY(!m_test->isRunning());
    QVERIFY(Screen::in<ProblemLabel>(m_test, "wait")->words().isEmpty());
    QVERIFY(allWords().contains(Problem{ProblemId::Cancelled, {}}.message()));
}

QTEST_MAIN(TestGraphTestMail)
#include "tst_graphtestmail.moc"
