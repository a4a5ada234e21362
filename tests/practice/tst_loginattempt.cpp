// SPDX-License-Identifier: Apache-2.0
#include "practice/scramattempt.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using Answer = LoginAttempt::Answer;
using Outcome = Answer::Outcome;

class TestLoginAttempt : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsMechanismsOnly();
    void judgesPlain_data();
    void judgesPlain();
    void asksForNameAndPassword();
    void takesTheNameAsInitialResponse();
    void judgesCramMd5_data();
    void judgesCramMd5();
    void gaugesCramMd5ChallengesAnew();
    void followsTheExampleOfRfc7677();
    void refusesWrongScramProofs();
    void refusesMalformedScram_data();
    void refusesMalformedScram();
    void comparesPreparedPasswords();

private:
    std::unique_ptr<LoginAttempt> attempt(const QString &mechanism) const;

    LoginAttempt::Users m_users{{u"user"_s, u"pencil"_s}, {u"zoë"_s, u"pässwörd ✓"_s}};
};

std::unique_ptr<LoginAttempt> TestLoginAttempt::attempt(const QString &mechanism) const
{
    return LoginAttempt::create(mechanism, m_users, u"practice.localhost"_s);
}

void TestLoginAttempt::knowsItsMechanismsOnly()
{
    for (const QString &mechanism : LoginAttempt::knownMechanisms())
        QVERIFY(attempt(mechanism));
    QVERIFY(!attempt(u"XOAUTH2"_s));
    QVERIFY(!attempt(u""_s));
}

void TestLoginAttempt::judgesPlain_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("right") << "\0user\0pencil"_ba << Outcome::Accepted;
    QTest::newRow("as oneself") << "user\0user\0pencil"_ba << Outcome::Accepted;
    QTest::newRow("as another") << "zoë\0user\0pencil"_ba << Outcome::Refused;
    QTest::newRow("beyond ASCII") << "\0zoë\0pässwörd ✓"_ba << Outcome::Accepted;
    QTest::newRow("wrong password") << "\0user\0pencils"_ba << Outcome::Refused;
    QTest::newRow("empty password") << "\0user\0"_ba << Outcome::Refused;
    QTest::newRow("unknown user") << "\0nobody\0"_ba << Outcome::Refused;
    QTest::newRow("empty") << ""_ba << Outcome::Malformed;
    QTest::newRow("two parts") << "user\0pencil"_ba << Outcome::Malformed;
    QTest::newRow("four parts") << "\0user\0pencil\0"_ba << Outcome::Malformed;
}

void TestLoginAttempt::judgesPlain()
{
    QFETCH(QByteArray, response);
    QFETCH(Outcome, outcome);
    QCOMPARE(attempt(u"PLAIN"_s)->begin(response).outcome, outcome);
    const auto late = attempt(u"PLAIN"_s);
    QCOMPARE(late->begin({}).challenge, "");
    QCOMPARE(late->respond(response).outcome, outcome);
}

void TestLoginAttempt::asksForNameAndPassword()
{
    const auto login = attempt(u"LOGIN"_s);
    QCOMPARE(login->begin({}).challenge, "Username:");
    QCOMPARE(login->respond("user").challenge, "Password:");
    QCOMPARE(login->respond("pencil").outcome, Outcome::Accepted);
    QCOMPARE(login->user(), u"user"_s);
}

void TestLoginAttempt::takesTheNameAsInitialResponse()
{
    const auto login = attempt(u"LOGIN"_s);
    QCOMPARE(login->begin("user").challenge, "Password:");
    QCOMPARE(login->respond("wrong").outcome, Outcome::Refused);
    QCOMPARE(login->user(), QString());
}

void TestLoginAttempt::judgesCramMd5_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("right") << "user"_ba
                           << "pencil"_ba << Outcome::Accepted;
    QTest::newRow("beyond ASCII") << "zoë"_ba
                                  << "pässwörd ✓"_ba << Outcome::Accepted;
    QTest::newRow("wrong") << "user"_ba
                           << "pencils"_ba << Outcome::Refused;
    QTest::newRow("unknown user, no password") << "nobody"_ba
                                               << ""_ba << Outcome::Refused;
}

void TestLoginAttempt::judgesCramMd5()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    QFETCH(Outcome, outcome);
    const auto login = attempt(u"CRAM-MD5"_s);
    const QByteArray challenge = login->begin({}).challenge;
    QVERIFY(challenge.startsWith('<') && challenge.endsWith("@practice.localhost>"));
    const auto digest =
        QMessageAuthenticationCode::hash(challenge, password, QCryptographicHash::Md5).toHex();
    QCOMPARE(login->respond(user + ' ' + digest).outcome, outcome);
    QCOMPARE(login->respond("nothing").outcome, Outcome::Malformed);
    QCOMPARE(login->respond(" ").outcome, Outcome::Malformed);
}

void TestLoginAttempt::gaugesCramMd5ChallengesAnew()
{
    QVERIFY(attempt(u"CRAM-MD5"_s)->begin({}).challenge
            != attempt(u"CRAM-MD5"_s)->begin({}).challenge);
    QCOMPARE(attempt(u"CRAM-MD5"_s)->begin("user 00").outcome, Outcome::Malformed);
}

namespace {

// RFC 7677 §3.
const ScramAttempt::Chance rfcChance{QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ=="),
                                     "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"};
const QByteArray rfcFirst = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
const QByteArray rfcFinal = "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                            "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";

} // namespace

void TestLoginAttempt::followsTheExampleOfRfc7677()
{
    ScramAttempt login(m_users, rfcChance);
    const Answer first = login.begin(rfcFirst);
    QCOMPARE(first.outcome, Outcome::Challenge);
    QCOMPARE(first.challenge, "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                              "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    const Answer last = login.respond(rfcFinal);
    QCOMPARE(last.challenge, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    QCOMPARE(login.respond("").outcome, Outcome::Accepted);
    QCOMPARE(login.user(), u"user"_s);
}

void TestLoginAttempt::refusesWrongScramProofs()
{
    LoginAttempt::Users others{{u"user"_s, u"pencils"_s}};
    ScramAttempt wrong(others, rfcChance);
    wrong.begin(rfcFirst);
    QCOMPARE(wrong.respond(rfcFinal).outcome, Outcome::Refused);

    ScramAttempt unknown({{u"somebody"_s, u"pencil"_s}}, rfcChance);
    QCOMPARE(unknown.begin(rfcFirst).outcome, Outcome::Challenge);
    QCOMPARE(unknown.respond(rfcFinal).outcome, Outcome::Refused);
}

void TestLoginAttempt::refusesMalformedScram_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    const QByteArray nonce = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
    QTest::newRow("channel binding") << "p=tls-unique,,n=user,r=x"_ba
                                     << ""_ba;
    QTest::newRow("no nonce") << "n,,n=user,r="_ba
                              << ""_ba;
    QTest::newRow("no name") << "n,,n=,r=x"_ba
                             << ""_ba;
    QTest::newRow("bad escape") << "n,,n=us=er,r=x"_ba
                                << ""_ba;
    QTest::newRow("extension before the name") << "n,,m=x,n=user,r=x"_ba
                                               << ""_ba;
    QTest::newRow("no proof") << rfcFirst << "c=biws," + nonce;
    QTest::newRow("another nonce") << rfcFirst << "c=biws,r=x,p=AAAA"_ba;
    QTest::newRow("another header") << rfcFirst << "c=eSws," + nonce + ",p=AAAA";
    QTest::newRow("garbage") << rfcFirst << ",p=,p=\0,,,"_ba;
}

void TestLoginAttempt::refusesMalformedScram()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, last);
    ScramAttempt login(m_users, rfcChance);
    auto answer = login.begin(first);
    if (answer.outcome == Outcome::Challenge)
        answer = login.respond(last);
    QCOMPARE(answer.outcome, Outcome::Malformed);
}

void TestLoginAttempt::comparesPreparedPasswords()
{
    QCOMPARE(saslPrepared(u"I\u00adX"_s), u"IX"_s);
    QCOMPARE(saslPrepared(u"\u00aa"_s), u"a"_s);
    QCOMPARE(saslPrepared(u"\u2168"_s), u"IX"_s);
    QCOMPARE(saslPrepared(u"a\u00a0b"_s), u"a b"_s);
    QCOMPARE(attempt(u"PLAIN"_s)->begin("\0zoë\0pa\u0308sswo\u0308rd ✓"_ba).outcome,
             Outcome::Accepted);
}

QTEST_GUILESS_MAIN(TestLoginAttempt)
#include "tst_loginattempt.moc"
