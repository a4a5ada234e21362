// SPDX-License-Identifier: Apache-2.0
#include "log/log.h"
#include "log/loglines.h"
#include "secrets/sessionsecretstore.h"
#include "submission/createsubmission.h"
#include "submission/testmail.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class LoggedSubmissionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void logsBeginAndResultOfAMail();
    void logsACheck();
    void logsWhyAMailFailed();
    void logsNoRecipientsUnlessDetailed();
    void logsEachStepAndLineInDetail();
    void logsThePasswordInNoForm_data();
    void logsThePasswordInNoForm();
    void logsNoBody();
    void logsARefusal();
    void logsForTheClient();
    void mayBeDeletedByWhoeverHearsOfItsEnd();

private:
    Report run(const QByteArray &script, LogLevel level, bool sends = true);
    QString written() const
    {
        return QString::fromUtf8(Log::fileIn(m_folder->path()).tail(1 << 20));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SessionSecretStore m_secrets;
    Settings m_settings;
    QString m_clientId;
};

namespace {

const QByteArray password = "pa55 wörd\"+&%";
const QString recipient = u"bob@client.test"_s;

const QByteArray hello = R"(
    S: 220 mx.test
    C: EHLO *
    S: 250 mx.test
)";
const QByteArray accepted = hello + R"(
    C: MAIL FROM:<alice@client.test>
    S: 250 ok
    C: RCPT TO:<bob@client.test>
    S: 250 ok
    C: DATA
    S: 354 go on
    C sends message
    S: 250 2.0.0 Ok: queued as 4F2A
    C: QUIT
    S: 221 bye
    C closes
)";
const QByteArray refused = hello + R"(
    C: MAIL FROM:<alice@client.test>
    S: 250 ok
    C: RCPT TO:<bob@client.test>
    S: 550 5.1.1 <bob@client.test>: no such user
    C: RSET
    S: 250 ok
    C: QUIT
    S: 221 bye
    C closes
)";

MailServerSettings plainServer()
{
    MailServerSettings server;
    server.use = true;
    server.host = u"127.0.0.1"_s;
    server.encryption = Encryption::None;
    server.senderAddress = u"alice@client.test"_s;
    server.ehloName = u"client.test"_s;
    return server;
}

// What a server may make of a password.
QByteArray in(const QByteArray &form)
{
    return "S: 535 5.7.8 wrong: " + form + " indeed\n";
}

} // namespace

void LoggedSubmissionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_settings = {};
    m_settings.mailServer = plainServer();
    m_clientId.clear();
}

Report LoggedSubmissionTest::run(const QByteArray &script, LogLevel level, bool sends)
{
    Log log(m_folder->path());
    log.setLevel(level);
    ScriptedServer server;
    server.play(script);
    m_settings.mailServer.port = server.port();
    const auto effective = EffectiveMailServer::of(m_settings, m_clientId);
    SubmissionOptions options;
    options.typed[QString()].password = SecretEdit::replace(Secret(password));
    const auto submission = createSubmission(effective, m_secrets, options);
    QSignalSpy finished(submission.get(), &Submission::finished);
    if (sends)
        submission->send(std::get<OutgoingMail>(testMail(effective.server, recipient)));
    else
        submission->check(*Mailbox::parse(recipient));
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }))
        return {};
    return finished.at(0).at(0).value<Report>();
}

void LoggedSubmissionTest::logsBeginAndResultOfAMail()
{
    QVERIFY(run(accepted, LogLevel::Normal).ok());
    const QStringList lines = written().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QString server = u"127.0.0.1:%1 (not encrypted)…"_s.arg(m_settings.mailServer.port);
    QVERIFY(lines.at(0).endsWith("Z info submission Mail through "_L1 + server));
    QVERIFY(lines.at(1).endsWith("Z info submission Mail accepted, queue ID 4F2A"_L1));
}

void LoggedSubmissionTest::logsACheck()
{
    run(refused, LogLevel::Normal, false);
    QVERIFY(written().contains(" info submission Check of 127.0.0.1:"_L1));
    QVERIFY(written().contains(" warning submission Check failed: recipient-unknown"_L1));
}

void LoggedSubmissionTest::logsWhyAMailFailed()
{
    run(refused, LogLevel::Warnings);
    QCOMPARE(written().count(u'\n'), 1);
    QVERIFY(written().contains(" warning submission Mail failed: recipient-unknown"_L1));
    QVERIFY(written().contains("no such user"_L1));
}

void LoggedSubmissionTest::logsNoRecipientsUnlessDetailed()
{
    run(refused, LogLevel::Normal);
    QVERIFY(!written().contains(u"bob"_s));
    QVERIFY(written().contains("550 5.1.1 <(recipient)>: no such user"_L1));
    run(refused, LogLevel::Detailed);
    QVERIFY(written().contains("C: RCPT TO:<bob@client.test>"_L1));
}

void LoggedSubmissionTest::logsEachStepAndLineInDetail()
{
    run(accepted, LogLevel::Detailed);
    QVERIFY(written().contains(" debug submission C: EHLO client.test\n"_L1));
    QVERIFY(written().contains(" debug submission S: 220 mx.test\n"_L1));
    QVERIFY(written().contains(" debug submission Step connect succeeded after "_L1));
    QVERIFY(written().contains(" info submission Mail accepted"_L1));
}

void LoggedSubmissionTest::logsThePasswordInNoForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("as it is") << password;
    QTest::newRow("base64") << password.toBase64();
    QTest::newRow("in longer base64") << ('\0' + QByteArray("alice") + '\0' + password).toBase64();
    QTest::newRow("hexadecimal") << password.toHex();
    QTest::newRow("percent encoding") << password.toPercentEncoding();
}

void LoggedSubmissionTest::logsThePasswordInNoForm()
{
    QFETCH(QByteArray, form);
    m_settings.mailServer.authentication = Authentication::Password;
    m_settings.mailServer.username = u"alice"_s;
    m_settings.mailServer.allowPasswordInClear = true;
    m_settings.mailServer.password = {u"Mailroom/default/global/password/1"_s,
                                      QDateTime::currentDateTimeUtc()};
    const QByteArray login = "S: 220 mx.test\nC: EHLO *\nS: 250-mx.test\nS: 250 AUTH PLAIN\n"
                             "C: AUTH PLAIN *\n"
                             + in(form) + "C: QUIT\nS: 221 bye\nC closes\n";
    const Report report = run(login, LogLevel::Detailed);
    QVERIFY(report.problem);
    QVERIFY(written().contains("5.7.8 wrong: "_L1));
    Redaction secrets;
    secrets.conceal(password);
    QVERIFY2(!secrets.appearsIn(written().toUtf8()), qPrintable(written()));
}

void LoggedSubmissionTest::logsNoBody()
{
    run(accepted, LogLevel::Detailed);
    QVERIFY(!written().contains("This is a test mail"_L1));
    QVERIFY(!written().contains("Subject:"_L1));
}

void LoggedSubmissionTest::logsARefusal()
{
    m_settings.mailServer.use = false;
    const Report report = run({}, LogLevel::Warnings);
    QVERIFY(report.problem);
    QVERIFY2(written().contains(" warning submission Mail refused: sending-disabled"_L1),
             qPrintable(written()));
    QCOMPARE(written().count(u'\n'), 1);
}

void LoggedSubmissionTest::logsForTheClient()
{
    m_settings.clients.insert(u"acme"_s, {});
    m_clientId = u"acme"_s;
    QVERIFY(run(accepted, LogLevel::Detailed).ok());
    const QByteArray log = written().toUtf8();
    QVERIFY(log.contains(" info submission [acme] Mail accepted"));
    QCOMPARE(linesAbout(log, {}), QByteArray());
    QCOMPARE(linesAbout(log, u"acme"_s), log);
}

void LoggedSubmissionTest::mayBeDeletedByWhoeverHearsOfItsEnd()
{
    m_settings.mailServer.use = false;
    auto submission = createSubmission(EffectiveMailServer::of(m_settings), m_secrets);
    bool isOver = false;
    connect(submission.get(), &Submission::finished, this, [&] {
        submission.reset();
        isOver = true;
    });
    submission->check(*Mailbox::parse(recipient));
    QTRY_VERIFY(isOver);
}

QTEST_GUILESS_MAIN(LoggedSubmissionTest)
#include "tst_loggedsubmission.moc"
