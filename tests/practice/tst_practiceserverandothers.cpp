// SPDX-License-Identifier: Apache-2.0
// The practice server as programs find it that have nothing in common with it: swaks, curl, gsasl.
#include "practice/practiceserver.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString user = u"demo@a.test"_s;
const QString password = u"Geheime wörter ✓"_s;

bool isThere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

PracticeOptions loginRequired(Encryption encryption)
{
    PracticeOptions options;
    options.encryption = encryption;
    options.users = {{user, password}};
    options.loginRequired = true;
    return options;
}

} // namespace

class TestPracticeServerAndOthers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesMailOfSwaks_data();
    void takesMailOfSwaks();
    void refusesAWrongPasswordOfSwaks();
    void takesMailOfCurl_data();
    void takesMailOfCurl();
    void provesItselfToGsasl_data();
    void provesItselfToGsasl();

private:
    int run(const QString &program, const QStringList &arguments, const QByteArray &input = {});
    int runSwaks(const PracticeServer &server, const QStringList &arguments);
    void expectMail(const PracticeServer &server, bool tls);

    QTemporaryFile m_caFile;
    QByteArray m_output;
};

void TestPracticeServerAndOthers::initTestCase()
{
    QVERIFY(m_caFile.open());
    m_caFile.write(PracticeServer::certificate());
    QVERIFY(m_caFile.flush());
}

int TestPracticeServerAndOthers::run(const QString &program, const QStringList &arguments,
                                     const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = !finished.isEmpty() || finished.wait(60'000);
    m_output = process.readAll();
    return ended ? process.exitCode() : -1;
}

int TestPracticeServerAndOthers::runSwaks(const PracticeServer &server,
                                          const QStringList &arguments)
{
    return run(u"swaks"_s, QStringList{u"--server"_s, u"localhost:%1"_s.arg(server.port()),
                                       u"--from"_s, user, u"--to"_s, u"b@b.test"_s, u"--helo"_s,
                                       u"me.test"_s, u"--auth-user"_s, user}
                               + arguments);
}

void TestPracticeServerAndOthers::expectMail(const PracticeServer &server, bool tls)
{
    QCOMPARE(server.mails().size(), 1);
    const ReceivedMail mail = server.mails().first();
    QCOMPARE(mail.user, user);
    QCOMPARE(mail.reversePath, user.toUtf8());
    QCOMPARE(mail.forwardPaths, QByteArrayList{"b@b.test"});
    QCOMPARE(mail.tls, tls);
    QVERIFY2(m_output.contains("queued as " + mail.queueId), m_output.constData());
}

void TestPracticeServerAndOthers::takesMailOfSwaks_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QStringList>("arguments");
    const QString caFile = m_caFile.fileName();
    const QStringList startTls{u"--tls"_s, u"--tls-verify"_s, u"--tls-ca-path"_s, caFile};
    const QStringList tls{u"--tlsc"_s, u"--tls-verify"_s, u"--tls-ca-path"_s, caFile};
    for (const auto &mechanism : {u"PLAIN"_s, u"LOGIN"_s, u"CRAM-MD5"_s}) {
        const QStringList auth{u"--auth"_s, mechanism};
        const QByteArray name = mechanism.toLatin1();
        QTest::addRow("plain, %s", name.constData()) << Encryption::None << auth;
        QTest::addRow("STARTTLS, %s", name.constData()) << Encryption::StartTls << auth + startTls;
        QTest::addRow("TLS, %s", name.constData()) << Encryption::Tls << auth + tls;
    }
    QTest::addRow("pipelined") << Encryption::StartTls
                               << QStringList{u"--auth"_s, u"--pipeline"_s} + startTls;
}

void TestPracticeServerAndOthers::takesMailOfSwaks()
{
    QFETCH(Encryption, encryption);
    QFETCH(QStringList, arguments);
    if (!isThere(u"swaks"_s))
        QSKIP("The program swaks is not installed.");
    run(u"swaks"_s, {u"--support"_s});
    if (encryption != Encryption::None && !m_output.contains("TLS supported"))
        QSKIP("swaks lacks TLS here: install libnet-ssleay-perl.");
    PracticeServer server(loginRequired(encryption));
    QVERIFY(server.listen());
    const int exitCode = runSwaks(server, arguments + QStringList{u"--auth-password"_s, password});
    QVERIFY2(exitCode == 0, m_output.constData());
    expectMail(server, encryption != Encryption::None);
    QVERIFY(server.mails().first().message.contains("This is a test mailing"));
}

void TestPracticeServerAndOthers::refusesAWrongPasswordOfSwaks()
{
    if (!isThere(u"swaks"_s))
        QSKIP("The program swaks is not installed.");
    PracticeServer server(loginRequired(Encryption::None));
    QVERIFY(server.listen());
    const int exitCode =
        runSwaks(server, {u"--auth"_s, u"CRAM-MD5"_s, u"--auth-password"_s, u"wrong"_s});
    QVERIFY2(exitCode == 28, m_output.constData());
    QVERIFY(m_output.contains("535 5.7.8"));
    QVERIFY(server.mails().isEmpty());
}

void TestPracticeServerAndOthers::takesMailOfCurl_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("plain") << Encryption::None;
    QTest::newRow("STARTTLS") << Encryption::StartTls;
    QTest::newRow("TLS") << Encryption::Tls;
}

void TestPracticeServerAndOthers::takesMailOfCurl()
{
    QFETCH(Encryption, encryption);
    if (!isThere(u"curl"_s))
        QSKIP("The program curl is not installed.");
    PracticeServer server(loginRequired(encryption));
    QVERIFY(server.listen());
    const QString scheme = encryption == Encryption::Tls ? u"smtps"_s : u"smtp"_s;
    QStringList arguments{u"--verbose"_s,
                          u"--cacert"_s,
                          m_caFile.fileName(),
                          u"--mail-from"_s,
                          user,
                          u"--mail-rcpt"_s,
                          u"b@b.test"_s,
                          u"--upload-file"_s,
                          u"-"_s,
                          u"--user"_s,
                          user + u':' + password,
                          u"%1://localhost:%2/me.test"_s.arg(scheme).arg(server.port())};
    if (encryption == Encryption::StartTls)
        arguments << u"--ssl-reqd"_s;
    const int exitCode = run(u"curl"_s, arguments, "A: b\r\n\r\n.c\r\n");
    QVERIFY2(exitCode == 0, m_output.constData());
    expectMail(server, encryption != Encryption::None);
    QCOMPARE(server.mails().first().message, "A: b\r\n\r\n.c\r\n");
}

void TestPracticeServerAndOthers::provesItselfToGsasl_data()
{
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("SCRAM") << u"SCRAM-SHA-256"_s << password << true;
    QTest::newRow("SCRAM, written otherwise")
        << u"SCRAM-SHA-256"_s << u"Geheime\u00a0wo\u0308rter ✓"_s << true;
    QTest::newRow("SCRAM, wrong") << u"SCRAM-SHA-256"_s << u"wrong"_s << false;
    QTest::newRow("CRAM") << u"CRAM-MD5"_s << password << true;
}

void TestPracticeServerAndOthers::provesItselfToGsasl()
{
    QFETCH(QString, mechanism);
    QFETCH(QString, given);
    QFETCH(bool, isRight);
    if (!isThere(u"gsasl"_s))
        QSKIP("The program gsasl is not installed.");
    PracticeServer server(loginRequired(Encryption::None));
    QVERIFY(server.listen());
    const int exitCode =
        run(u"gsasl"_s,
            {u"--smtp"_s, u"--no-starttls"_s, u"--connect=127.0.0.1:%1"_s.arg(server.port()),
             u"--mechanism"_s, mechanism, u"--authentication-id"_s, user, u"--password"_s, given});
    QVERIFY2((exitCode == 0) == isRight, m_output.constData());
    QCOMPARE(m_output.contains("235 2.7.0"), isRight);
    QCOMPARE(m_output.contains("535 5.7.8"), !isRight);
}

QTEST_GUILESS_MAIN(TestPracticeServerAndOthers)
#include "tst_practiceserverandothers.moc"
