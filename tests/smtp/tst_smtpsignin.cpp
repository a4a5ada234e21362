// SPDX-License-Identifier: Apache-2.0
// Signing in, over a connection in clear where the mechanism allows it.
#include "smtp/conversation.h"

#include <QMessageAuthenticationCode>
#include <QtTest>

using namespace Qt::StringLiterals;

class SmtpSignInTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsIn_data();
    void signsIn();
    void refusesToSendPasswordsInClear_data();
    void refusesToSendPasswordsInClear();
    void preferstheStrongestMechanism();
    void triesAnotherMechanismOnlyWhereTheServerRefusesTheMechanism();
    void triesNoThirdMechanism();
    void triesAWrongPasswordOnce();
    void needsACommonMechanism();
    void needsAnOfferToSignIn();
    void doesNotBelieveAServerThatProvesNothing_data();
    void doesNotBelieveAServerThatProvesNothing();
    void leavesNoTraceOfThePassword();

private:
    Report run(const QByteArray &offer, const QByteArray &dialogue);

    std::unique_ptr<Conversation> m_conversation;
};

void SmtpSignInTest::init()
{
    m_conversation = std::make_unique<Conversation>();
    m_conversation->plan.checkOnly = true;
    m_conversation->plan.message.clear();
    m_conversation->plan.credentials = SmtpCredentials{u"alice@client.test"_s, "pässword"};
    m_conversation->plan.allowPasswordInClear = true;
}

Report SmtpSignInTest::run(const QByteArray &offer, const QByteArray &dialogue)
{
    return m_conversation->run("S: 220 mx.test\nC: EHLO client.test\nS: 250-mx.test\nS: 250 "
                               + offer + '\n' + dialogue);
}

namespace {

const QByteArray rest = R"(
    S: 235 welcome
    C: MAIL FROM:<alice@client.test>
    S: 250 ok
    C: RCPT TO:<bob@client.test>
    S: 250 ok
    C: RSET
    S: 250 ok
    C: QUIT
    S: 221 bye
    C closes
)";

const QByteArray leave = "C: QUIT\nC closes\n";

QByteArray base64(const QByteArray &text)
{
    return text.toBase64();
}

} // namespace

void SmtpSignInTest::signsIn_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::addColumn<QByteArray>("dialogue");
    const QByteArray plain = base64(QByteArray("\0alice@client.test\0pässword", 28));
    QTest::newRow("PLAIN") << QByteArray("AUTH PLAIN") << "C: AUTH PLAIN " + plain + '\n';
    QTest::newRow("PLAIN, old form of the offer")
        << QByteArray("AUTH=PLAIN") << "C: AUTH PLAIN " + plain + '\n';
    QTest::newRow("PLAIN, asked again")
        << QByteArray("AUTH PLAIN") << "C: AUTH PLAIN " + plain + "\nS: 334 \nC: " + plain + '\n';
    QTest::newRow("LOGIN") << QByteArray("AUTH LOGIN")
                           << "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: "
                                  + base64("alice@client.test")
                                  + "\nS: 334 UGFzc3dvcmQ6\nC: " + base64("pässword") + '\n';
    QTest::newRow("LOGIN with prompts that are no base64")
        << QByteArray("AUTH LOGIN")
        << "C: AUTH LOGIN\nS: 334 Who?\nC: " + base64("alice@client.test")
               + "\nS: 334 !?\nC: " + base64("pässword") + '\n';
    const QByteArray challenge = "<1896.697170952@postoffice.example.net>";
    const QByteArray digest =
        QMessageAuthenticationCode::hash(challenge, "pässword", QCryptographicHash::Md5);
    QTest::newRow("CRAM-MD5") << QByteArray("AUTH CRAM-MD5")
                              << "C: AUTH CRAM-MD5\nS: 334 " + base64(challenge) + "\nC: "
                                     + base64("alice@client.test " + digest.toHex()) + '\n';
}

void SmtpSignInTest::signsIn()
{
    QFETCH(QByteArray, offer);
    QFETCH(QByteArray, dialogue);
    const Report report = run(offer, dialogue + rest);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), QString());
}

void SmtpSignInTest::refusesToSendPasswordsInClear_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::newRow("PLAIN") << QByteArray("AUTH PLAIN");
    QTest::newRow("LOGIN") << QByteArray("AUTH LOGIN PLAIN");
    QTest::newRow("only after STARTTLS") << QByteArray("STARTTLS");
}

void SmtpSignInTest::refusesToSendPasswordsInClear()
{
    QFETCH(QByteArray, offer);
    m_conversation->plan.allowPasswordInClear = false;
    const Report report = run(offer, leave);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"auth-needs-tls"_s);
    QVERIFY(!m_conversation->server.receivedBytes().contains("AUTH"));
}

void SmtpSignInTest::preferstheStrongestMechanism()
{
    const Report report = run("AUTH LOGIN PLAIN CRAM-MD5 SCRAM-SHA-256 SCRAM-SHA-1",
                              "C matches: AUTH SCRAM-SHA-256 .*\nS: 535 5.7.8 no\n" + leave);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"auth-rejected"_s);
}

void SmtpSignInTest::triesAnotherMechanismOnlyWhereTheServerRefusesTheMechanism()
{
    const Report report =
        run("AUTH PLAIN CRAM-MD5",
            "C: AUTH CRAM-MD5\nS: 504 5.5.4 not this one\nC matches: AUTH PLAIN .*\n" + rest);
    QCOMPARE(m_conversation->fault(), QString());
    QVERIFY(report.ok());
}

void SmtpSignInTest::triesNoThirdMechanism()
{
    const Report report =
        run("AUTH LOGIN PLAIN CRAM-MD5", "C: AUTH CRAM-MD5\nS: 504 5.5.4 not this one\n"
                                         "C matches: AUTH PLAIN .*\nS: 504 5.5.4 nor this\n"
                                             + leave);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"auth-no-mechanism"_s);
}

void SmtpSignInTest::triesAWrongPasswordOnce()
{
    const Report report =
        run("AUTH PLAIN LOGIN", "C matches: AUTH PLAIN .*\nS: 535 5.7.8 wrong\n" + leave);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"auth-rejected"_s);
    QCOMPARE(report.serverReply, u"535 5.7.8 wrong"_s);
}

void SmtpSignInTest::needsACommonMechanism()
{
    const Report report = run("AUTH NTLM GSSAPI", leave);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"auth-no-mechanism"_s);
    QVERIFY(report.problem->message().contains(u"NTLM, GSSAPI"_s));
    QVERIFY(report.problem->message().contains(u"SCRAM-SHA-256"_s));
}

void SmtpSignInTest::needsAnOfferToSignIn()
{
    const Report report = run("SIZE 1000", leave);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"auth-not-offered"_s);
}

void SmtpSignInTest::doesNotBelieveAServerThatProvesNothing_data()
{
    QTest::addColumn<QByteArray>("dialogue");
    QTest::newRow("lets everybody in") << QByteArray("S: 235 welcome\n") + leave;
    QTest::newRow("a nonce of its own")
        << "S: 334 " + base64("r=other,s=c2FsdA==,i=4096") + "\nC: *\nS: 501 ok\n" + leave;
    QTest::newRow("not base64") << QByteArray("S: 334 !!!\nC: *\nS: 501 ok\n") + leave;
}

void SmtpSignInTest::doesNotBelieveAServerThatProvesNothing()
{
    QFETCH(QByteArray, dialogue);
    const Report report =
        run("AUTH SCRAM-SHA-256", "C matches: AUTH SCRAM-SHA-256 .*\n" + dialogue);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"auth-server-unproven"_s);
}

void SmtpSignInTest::leavesNoTraceOfThePassword()
{
    const QByteArray plain = base64(QByteArray("\0alice@client.test\0pässword", 28));
    const Report report = run("AUTH PLAIN", "C matches: AUTH PLAIN .*\nS: 535 pässword " + plain
                                                + ' ' + base64("pässword") + " is wrong\n" + leave);
    QString all = report.transcript.toText() + report.serverReply + report.problem->detail;
    for (const Step &step : report.steps)
        all += step.detail;
    QVERIFY(!all.contains(u"pässword"_s));
    QVERIFY(!all.contains(QString::fromLatin1(base64("pässword"))));
    QVERIFY(!all.contains(QString::fromLatin1(plain)));
    QVERIFY(all.contains(u"AUTH PLAIN ********"_s));
}

QTEST_GUILESS_MAIN(SmtpSignInTest)
#include "tst_smtpsignin.moc"
