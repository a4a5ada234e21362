// SPDX-License-Identifier: Apache-2.0
// The whole width, without a keyring: window, settings file, secret, conversation, practice server.
#include "ui/demonstration.h"
#include "ui/practicemailbox.h"
#include "ui/resultview.h"
#include "ui/screen.h"
#include "ui/testmaildialog.h"
#include "ui/transcriptview.h"

#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestDemonstration : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsATestMailAtOnce();
    void sendsToInternationalAddresses();
    void showsWhatArrived();
    void refusesAWrongPasswordInWords();
    void cancelsARealConversation();
    void hasThePasswordNowhere();

private:
    void send();
    QString result() const;

    std::unique_ptr<Demonstration> m_demonstration;
    std::unique_ptr<SettingsDialog> m_dialog;
    TestMailDialog *m_test = nullptr;
};

void TestDemonstration::init()
{
    m_demonstration = std::make_unique<Demonstration>();
    QCOMPARE(m_demonstration->begin(), std::nullopt);
    m_dialog =
        std::make_unique<SettingsDialog>(m_demonstration->settings(), m_demonstration->secrets(),
                                         submissionFactory(), m_demonstration->dataFolder());
    m_dialog->setSuggestedRecipient(Demonstration::recipient());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    Screen::press(Screen::in<QAbstractButton>(m_dialog.get(), "sendMail"));
    m_test = m_dialog->findChild<TestMailDialog *>();
    QTRY_COMPARE(QApplication::activeWindow(), m_test);
}

void TestDemonstration::cleanup()
{
    m_dialog.reset();
    m_demonstration.reset();
}

void TestDemonstration::send()
{
    Screen::press(Screen::in<QAbstractButton>(m_test, "send"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->isRunning(), 20000);
}

QString TestDemonstration::result() const
{
    return Screen::in<ResultView>(m_test, "result")->accessibleName();
}

void TestDemonstration::sendsATestMailAtOnce()
{
    send();
    QVERIFY2(result().contains(u"Accepted by the server"_s), qPrintable(result()));
    QCOMPARE(m_demonstration->server().mails().size(), 1);
    const ReceivedMail &mail = m_demonstration->server().mails().constFirst();
    QCOMPARE(mail.forwardPaths, QByteArrayList{Demonstration::recipient().toUtf8()});
    QVERIFY(mail.tls);
    QVERIFY(!mail.user.isEmpty());
    QVERIFY(result().contains(QString::fromUtf8(mail.queueId)));
}

void TestDemonstration::sendsToInternationalAddresses()
{
    Screen::typeInto(Screen::in<QComboBox>(m_test, "recipient")->lineEdit(),
                     u"山田太郎@株式.会社"_s);
    send();
    QVERIFY2(result().contains(u"Accepted by the server"_s), qPrintable(result()));
    QVERIFY(m_demonstration->server().mails().constFirst().smtpUtf8);
}

void TestDemonstration::showsWhatArrived()
{
    PracticeMailbox mailbox;
    connect(&m_demonstration->server(), &PracticeServer::mailReceived, &mailbox,
            &PracticeMailbox::add);
    QVERIFY(!mailbox.isVisible());
    send();
    QVERIFY(mailbox.isVisible());
    QCOMPARE(mailbox.findChild<QTreeWidget *>()->topLevelItemCount(), 1);
    const QString text = mailbox.findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(text.contains(u"To: "_s + Demonstration::recipient()));
}

void TestDemonstration::refusesAWrongPasswordInWords()
{
    Screen::press(Screen::in<QWidget>(m_dialog.get(), "password")
                      ->findChildren<QAbstractButton *>()
                      .constFirst()); // Replace…
    auto *edit = Screen::in<QWidget>(m_dialog.get(), "password")->findChild<QLineEdit *>();
    Screen::typeInto(edit, u"not the password"_s);
    send();
    QVERIFY2(result().contains(Problem{ProblemId::AuthRejected, {}}.advice().left(20)),
             qPrintable(result()));
    QVERIFY(m_demonstration->server().mails().isEmpty());
    QVERIFY(!allWords().contains(u"not the password"_s));
}

void TestDemonstration::cancelsARealConversation()
{
    Screen::press(Screen::in<QAbstractButton>(m_test, "send"));
    QVERIFY(m_test->isRunning());
    Screen::press(Screen::in<QAbstractButton>(m_test, "cancel"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->isRunning(), 1000);
    QVERIFY2(result().contains(u"Cancelled"_s), qPrintable(result()));
}

void TestDemonstration::hasThePasswordNowhere()
{
    const QString key = m_demonstration->settings().load().settings.mailServer.password.key;
    Secret password;
    m_demonstration->secrets().read(
        key, true, this, [&password](const SecretOutcome &outcome) { password = outcome.secret; });
    QTRY_VERIFY(!password.isEmpty());
    send();
    Screen::press(Screen::in<QAbstractButton>(m_test, "copyReport"));
    QFile file(m_demonstration->settings().location());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString everything =
        allWords() + QGuiApplication::clipboard()->text() + QString::fromUtf8(file.readAll());
    QVERIFY(everything.contains(u"C: AUTH"_s));
    QVERIFY(!everything.contains(QString::fromUtf8(password.utf8())));
    QVERIFY(!everything.contains(QString::fromLatin1(password.utf8().toBase64())));
}

QTEST_MAIN(TestDemonstration)
#include "tst_demonstration.moc"
