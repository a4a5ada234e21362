// SPDX-License-Identifier: Apache-2.0
// Rounds through all mail servers, as the overview starts them.
#include "ui/overviewscreen.h"
#include "ui/roundpanel.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

class TestRoundPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_screen = std::make_unique<OverviewScreen>(); }
    void cleanup() { m_screen.reset(); }
    void checksEachDistinctServerOnce();
    void sharesResultsWithClientsThatInherit();
    void saysHowFarItIs();
    void announcesHowItEnded();
    void cancelsAtOnce();
    void cancelsBeforeItCloses();
    void keepsResultsForTheNextTime();
    void noticesWhatChangesDuringARound();
    void checksTypedSecrets();
    void startsNoRoundWhileNothingMayBeSent();
    void saysHowManyMailsItWillSend();
    void testsEachDistinctServerOnce();
    void tellsFaultsOfTheRecipientBeforeAnythingIsSent_data();
    void tellsFaultsOfTheRecipientBeforeAnythingIsSent();
    void warnsOfReservedAddresses();
    void saysThatItWaitsForTheKeychain();

private:
    std::unique_ptr<OverviewScreen> m_screen;
};

void TestRoundPanel::checksEachDistinctServerOnce()
{
    m_screen->check();
    QCOMPARE(m_screen->submissions.made.size(), 2); // "museum" has none that could be asked
    QStringList hosts;
    for (const auto &submission : std::as_const(m_screen->submissions.made)) {
        hosts << submission->effective().server.host;
        QVERIFY(submission->recipient()); // a check
        QVERIFY(!submission->mail());
    }
    hosts.sort();
    QCOMPARE(hosts, (QStringList{u"mail.harbour.example"_s, u"mx.example.org"_s}));
    m_screen->endAll([](HeldSubmission &submission) { submission.succeed(); });
    QTRY_VERIFY(!m_screen->dialog().isRunning());
    QCOMPARE(m_screen->submissions.made.size(), 2);
    QTRY_VERIFY(m_screen->submissions.allFreed());
}

void TestRoundPanel::sharesResultsWithClientsThatInherit()
{
    m_screen->check();
    m_screen->endAll([](HeldSubmission &submission) {
        submission.effective().clientId.isEmpty() ? submission.succeed()
                                                  : submission.fail(ProblemId::TcpRefused);
    });
    QTRY_VERIFY(!m_screen->dialog().isRunning());
    for (const QString &client : {u""_s, u"acme"_s})
        QVERIFY(m_screen->text(client, OverviewModel::LastTest).endsWith(u": fine"_s));
    QVERIFY(m_screen->text(u"harbour"_s, OverviewModel::LastTest).endsWith(u"failed"_s));
    QVERIFY(!m_screen->text(u"harbour"_s, OverviewModel::Trouble).isEmpty());
    QCOMPARE(m_screen->text(u"museum"_s, OverviewModel::LastTest), u"Not tested"_s);
}

void TestRoundPanel::saysHowFarItIs()
{
    auto *progress = m_screen->find<QProgressBar>("progress");
    QVERIFY(!progress->isVisible());
    m_screen->check();
    QVERIFY(progress->isVisible());
    QCOMPARE(m_screen->find<QLabel>("howFar")->text(), u"Mail servers: 0 of 2"_s);
    m_screen->submissions.running().constFirst()->succeed();
    QCOMPARE(m_screen->find<QLabel>("howFar")->text(), u"Mail servers: 1 of 2"_s);
    QVERIFY(!m_screen->find<QWidget>("checkAll")->isEnabled());
    QVERIFY(m_screen->find<QWidget>("cancel")->hasFocus());
    m_screen->submissions.running().constFirst()->succeed();
    QVERIFY(!progress->isVisible());
    QVERIFY(m_screen->find<QWidget>("checkAll")->hasFocus());
}

void TestRoundPanel::announcesHowItEnded()
{
    m_screen->check();
    m_screen->submissions.running().constFirst()->fail(ProblemId::TcpRefused);
    m_screen->submissions.running().constFirst()->succeed();
    QCOMPARE(m_screen->remark("result"),
             u"Mail servers checked: 2. Fine: 1. With problems: 1. Clients that "
             "cannot send: 1. Nothing was sent."_s);
    QCOMPARE(m_screen->find<QWidget>("result")->accessibleName(), m_screen->remark("result"));
    QCOMPARE(m_screen->find<ProblemLabel>("result")->tone(), ProblemLabel::Tone::Warning);
}

void TestRoundPanel::cancelsAtOnce()
{
    m_screen->values.settings = withManyClients(200);
    m_screen->check();
    QCOMPARE(m_screen->submissions.running().size(), ServerRound::mostAtOnce);
    m_screen->submissions.running().constFirst()->fail(ProblemId::TcpRefused);
    m_screen->press("cancel");
    QTRY_VERIFY(!m_screen->dialog().isRunning());
    QVERIFY(m_screen->submissions.made.size() <= ServerRound::mostAtOnce + 1);
    QVERIFY(m_screen->remark("result").startsWith(u"Cancelled."_s));
    QTRY_VERIFY(m_screen->submissions.allFreed());
    QVERIFY(m_screen->find<QWidget>("checkAll")->isEnabled());
    QVERIFY(m_screen->results.of({}));
    QVERIFY(!m_screen->results.of(u"harbour"_s)); // a test that was cancelled says nothing
}

void TestRoundPanel::cancelsBeforeItCloses()
{
    m_screen->check();
    QTest::keyClick(&m_screen->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_screen->dialog().isVisible());
    QTRY_VERIFY(m_screen->submissions.allFreed());
}

void TestRoundPanel::keepsResultsForTheNextTime()
{
    m_screen->check();
    m_screen->endAll([](HeldSubmission &submission) { submission.succeed(); });
    m_screen->press("close");
    QVERIFY(!m_screen->dialog().isVisible());
    m_screen->values.settings.clients[u"harbour"_s].mailServer.port = 26;
    m_screen->results.follow(m_screen->values.settings, {});
    m_screen->open(); // even another one
    QVERIFY(m_screen->text(u"acme"_s, OverviewModel::LastTest).endsWith(u": fine"_s));
    QVERIFY(m_screen->text(u"harbour"_s, OverviewModel::LastTest)
                .endsWith(u"(settings changed since)"_s));
}

void TestRoundPanel::noticesWhatChangesDuringARound()
{
    m_screen->check();
    m_screen->values.settings.clients[u"harbour"_s].mailServer.port = 26;
    m_screen->endAll([](HeldSubmission &submission) { submission.succeed(); });
    QVERIFY(m_screen->text(u"acme"_s, OverviewModel::LastTest).endsWith(u": fine"_s));
    QVERIFY(m_screen->text(u"harbour"_s, OverviewModel::LastTest)
                .endsWith(u"(settings changed since)"_s));
}

void TestRoundPanel::checksTypedSecrets()
{
    m_screen->values.settings.mailServer.authentication = Authentication::Password;
    m_screen->values.secrets[QString()].password =
        SecretEdit::replace(Secret::fromText(u"typed"_s));
    m_screen->check();
    QCOMPARE(m_screen->submissions.made.constFirst()->options().typed, m_screen->values.secrets);
    m_screen->endAll([](HeldSubmission &submission) { submission.succeed(); });
    QVERIFY(!m_screen->results.of({})->isOutdated);
    m_screen->values.secrets.clear();
    m_screen->results.follow(m_screen->values.settings, {});
    QVERIFY(m_screen->results.of({})->isOutdated);
}

void TestRoundPanel::startsNoRoundWhileNothingMayBeSent()
{
    m_screen->values.settings.mailServer.use = false;
    m_screen->press("checkAll");
    QVERIFY(!m_screen->dialog().isRunning());
    QVERIFY(
        m_screen->remark("result").startsWith(Problem{ProblemId::SendingDisabled, {}}.message()));
    m_screen->press("testAll");
    m_screen->typeRecipient(u"admin@rathaus.de"_s);
    m_screen->press("send");
    QVERIFY(!m_screen->dialog().isRunning());
    QVERIFY(m_screen->submissions.made.isEmpty());
}

void TestRoundPanel::saysHowManyMailsItWillSend()
{
    QVERIFY(!m_screen->find<QWidget>("recipient")->isVisible());
    m_screen->press("testAll");
    QVERIFY(m_screen->find<QWidget>("recipient")->hasFocus());
    QVERIFY(m_screen->find<QLabel>("count")->text().endsWith(u"Mails: 2"_s));
    m_screen->values.settings = withManyClients(10);
    m_screen->dialog().followScreen();
    QTRY_VERIFY(m_screen->find<QLabel>("count")->text().endsWith(u"Mails: 3"_s));
    m_screen->press("testAll");
    QVERIFY(!m_screen->find<QWidget>("recipient")->isVisible());
    QVERIFY(m_screen->submissions.made.isEmpty());
}

void TestRoundPanel::testsEachDistinctServerOnce()
{
    m_screen->press("testAll");
    m_screen->typeRecipient(u"admin@rathaus.de"_s);
    m_screen->store.remember(u"testRecipients"_s, "other@rathaus.de"); // by the test mail dialog
    m_screen->press("send");
    QTRY_COMPARE(m_screen->submissions.made.size(), 2);
    for (const auto &submission : std::as_const(m_screen->submissions.made)) {
        QVERIFY(submission->mail());
        QCOMPARE(submission->mail()->envelope.forwardPaths.constFirst().toString(),
                 u"admin@rathaus.de"_s);
    }
    m_screen->endAll([](HeldSubmission &submission) { submission.succeed(); });
    QVERIFY(m_screen->remark("result").startsWith(u"Mail servers tested: 2. Mail accepted: 2."_s));
    QVERIFY(m_screen->text(u"acme"_s, OverviewModel::LastTest).endsWith(u": mail accepted"_s));
    m_screen->open(); // remembered as the test mail dialog does
    m_screen->press("testAll");
    QCOMPARE(m_screen->find<QComboBox>("recipient")->currentText(), u"admin@rathaus.de"_s);
    QCOMPARE(m_screen->store.remembered(u"testRecipients"_s), "admin@rathaus.de\nother@rathaus.de");
}

void TestRoundPanel::tellsFaultsOfTheRecipientBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::newRow("none") << QString();
    QTest::newRow("no address") << u"nobody"_s;
    QTest::newRow("one server cannot take it") << u"山田太郎@株式.会社"_s;
}

void TestRoundPanel::tellsFaultsOfTheRecipientBeforeAnythingIsSent()
{
    QFETCH(QString, recipient);
    m_screen->values.settings.mailServer.utf8Headers = true; // and not that of "harbour"
    m_screen->press("testAll");
    m_screen->typeRecipient(recipient);
    QTest::keyClick(m_screen->find<QComboBox>("recipient"), Qt::Key_Return);
    QVERIFY(!m_screen->dialog().isRunning());
    QVERIFY(m_screen->submissions.made.isEmpty());
    QVERIFY2(m_screen->remark("result").startsWith(u"Nothing was sent. "_s),
             qPrintable(m_screen->remark("result")));
    QVERIFY(m_screen->store.remembered(u"testRecipients"_s).isEmpty());
}

void TestRoundPanel::warnsOfReservedAddresses()
{
    m_screen->press("testAll");
    m_screen->typeRecipient(u"you@example.com"_s);
    QVERIFY(m_screen->remark("doubt").contains(u"example.com"_s));
    m_screen->typeRecipient(u"admin@rathaus.de"_s);
    QVERIFY(m_screen->remark("doubt").isEmpty());
}

void TestRoundPanel::saysThatItWaitsForTheKeychain()
{
    m_screen->check();
    emit m_screen->submissions.running().constFirst()->waitingForKeychain();
    QVERIFY(m_screen->remark("keychain").contains(u"Waiting for the keychain"_s));
    m_screen->endAll([](HeldSubmission &submission) { submission.succeed(); });
    QVERIFY(m_screen->remark("keychain").isEmpty());
}

QTEST_MAIN(TestRoundPanel)
#include "tst_roundpanel.moc"
