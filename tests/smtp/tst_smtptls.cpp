// SPDX-License-Identifier: Apache-2.0
// Sessions over TLS: what must be trusted before anything is said, and what never leaves in clear.
#include "smtp/conversation.h"
#include "support/opensslserver.h"
#include "trust/certificatefacts.h"
#include "trust/certificatenames.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Maker = const TestCertificate &(Certificates::*)();

const QByteArray mailScript = R"(
    S: 250 mx.test
    C: MAIL FROM:<alice@client.test>
    S: 250 ok
    C: RCPT TO:<bob@client.test>
    S: 250 ok
    C: DATA
    S: 354 go
    C sends message
    S: 250 ok
    C: QUIT
    S: 221 bye
    C closes
)";

const QByteArray startTlsScript = R"(
    S: 220 mx.test
    C: EHLO client.test
    S: 250-mx.test
    S: 250 STARTTLS
    C: STARTTLS
    S: 220 go
    S starts TLS
    C: EHLO client.test
)" + mailScript;

const QByteArray tlsScript = R"(
    S starts TLS
    S: 220 mx.test
    C: EHLO client.test
)" + mailScript;

} // namespace

Q_DECLARE_METATYPE(Maker)

class SmtpTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sendsOverTls_data();
    void sendsOverTls();
    void forgetsWhatWasLearntBeforeTls();
    void refusesACertificate_data();
    void refusesACertificate();
    void trustsACertificate_data();
    void trustsACertificate();
    void trustsAPinnedCertificateOnly_data();
    void trustsAPinnedCertificateOnly();
    void noticesAChangedCertificate();
    void readsCasFromTheEnvironment();
    void saysWhenTheCaFileCannotBeRead_data();
    void saysWhenTheCaFileCannotBeRead();
    void stopsWhereStartTlsIsNotOffered();
    void stopsWhereStartTlsIsRefused_data();
    void stopsWhereStartTlsIsRefused();
    void noticesInjectedPlainText();
    void tellsAPlainPortFromATlsPort();
    void tellsATlsPortFromAPlainPort();
    void refusesOldVersions();
    void refusesWeakCertificates_data();
    void refusesWeakCertificates();

private:
    void presentAndTrust(const TestCertificate &certificate);

    std::unique_ptr<Conversation> m_conversation;
    Certificates m_certificates;
};

void SmtpTlsTest::init()
{
    m_conversation = std::make_unique<Conversation>();
    m_conversation->plan.encryption = Encryption::StartTls;
    m_conversation->plan.caFile = m_certificates.caFile();
    m_conversation->server.present(m_certificates.good());
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    qunsetenv("SSL_CERT_FILE");
}

void SmtpTlsTest::sendsOverTls_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("STARTTLS") << Encryption::StartTls;
    QTest::newRow("TLS") << Encryption::Tls;
}

void SmtpTlsTest::sendsOverTls()
{
    QFETCH(Encryption, encryption);
    m_conversation->plan.encryption = encryption;
    const bool isStartTls = encryption == Encryption::StartTls;
    const Report report = m_conversation->run(isStartTls ? startTlsScript : tlsScript);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), QString());
    QVERIFY(report.tls.startsWith(u"TLSv1."_s));
    QCOMPARE(report.certificate, summaryOf(m_certificates.good().certificate));
    const QByteArray inClear = m_conversation->server.receivedInClear();
    QCOMPARE(inClear, isStartTls ? QByteArray("EHLO client.test\r\nSTARTTLS\r\n") : QByteArray());
    QCOMPARE(m_conversation->steps().join(u' '),
             isStartTls
                 ? u"resolve connect greeting ehlo starttls tls ehlo mail-from rcpt-to data quit"_s
                 : u"resolve connect tls greeting ehlo mail-from rcpt-to data quit"_s);
}

void SmtpTlsTest::forgetsWhatWasLearntBeforeTls()
{
    QByteArray script = startTlsScript;
    script.replace("S: 250 STARTTLS", "S: 250-PIPELINING\nS: 250-SIZE 10\nS: 250 STARTTLS");
    const Report report = m_conversation->run(script);
    QCOMPARE(m_conversation->fault(), QString());
    QVERIFY(report.ok());
    QVERIFY(report.capabilities.isEmpty());
}

void SmtpTlsTest::refusesACertificate_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Maker maker, const char *host, const char *code) {
        QTest::newRow(name) << maker << QString::fromLatin1(host) << QString::fromLatin1(code);
    };
    row("expired", &Certificates::expired, "localhost", "cert-expired");
    row("not yet valid", &Certificates::notYetValid, "localhost", "cert-not-yet-valid");
    row("another name", &Certificates::wrongHost, "localhost", "cert-name-mismatch");
    row("another name, by address", &Certificates::wrongHost, "127.0.0.1", "cert-name-mismatch");
    // Qt 6.4 would take it: the name is in the subject, the alternative names say otherwise.
    row("name only in the subject", &Certificates::commonNameOnly, "localhost",
        "cert-name-mismatch");
    row("wildcard for other names", &Certificates::wildcard, "localhost", "cert-name-mismatch");
    row("self-signed", &Certificates::selfSigned, "localhost", "cert-self-signed");
    row("unknown CA", &Certificates::foreign, "localhost", "cert-unknown-ca");
    row("missing intermediate", &Certificates::missingIntermediate, "localhost", "cert-unknown-ca");
    row("for clients only", &Certificates::clientPurpose, "localhost", "cert-invalid");
}

void SmtpTlsTest::refusesACertificate()
{
    QFETCH(Maker, maker);
    QFETCH(QString, host);
    QFETCH(QString, code);
    const TestCertificate &certificate = (m_certificates.*maker)();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    m_conversation->plan.host = host;
    m_conversation->plan.encryption = Encryption::Tls;
    m_conversation->server.present(certificate);
    const Report report = m_conversation->run("S starts TLS\nC refuses TLS\n");
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), code);
    QCOMPARE(m_conversation->steps().constLast(), u"tls!"_s);
    QVERIFY(!report.problem->message().contains(u"%"_s));
    QCOMPARE(report.certificate, summaryOf(certificate.certificate));
}

void SmtpTlsTest::trustsACertificate_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::addColumn<QString>("host");
    QTest::newRow("by name") << Maker(&Certificates::good) << u"localhost"_s;
    QTest::newRow("by address") << Maker(&Certificates::ipAddress) << u"127.0.0.1"_s;
    QTest::newRow("intermediate") << Maker(&Certificates::viaIntermediate) << u"localhost"_s;
    QTest::newRow("no alternative names")
        << Maker(&Certificates::noAlternativeNames) << u"localhost"_s;
}

void SmtpTlsTest::trustsACertificate()
{
    QFETCH(Maker, maker);
    QFETCH(QString, host);
    m_conversation->plan.host = host;
    m_conversation->server.present((m_certificates.*maker)());
    const Report report = m_conversation->run(startTlsScript);
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), QString());
}

void SmtpTlsTest::trustsAPinnedCertificateOnly_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::addColumn<QString>("code");
    QTest::newRow("self-signed") << Maker(&Certificates::selfSigned) << QString();
    QTest::newRow("unknown CA") << Maker(&Certificates::foreign) << QString();
    QTest::newRow("another name") << Maker(&Certificates::wrongHost) << QString();
    // Time is not what was compared when it was trusted.
    QTest::newRow("expired") << Maker(&Certificates::expired) << u"cert-expired"_s;
}

void SmtpTlsTest::trustsAPinnedCertificateOnly()
{
    QFETCH(Maker, maker);
    QFETCH(QString, code);
    const TestCertificate &certificate = (m_certificates.*maker)();
    m_conversation->plan.host = u"localhost"_s;
    m_conversation->plan.pinnedCertificate = certificateFingerprint(certificate.certificate);
    m_conversation->plan.encryption = Encryption::Tls;
    m_conversation->server.present(certificate);
    const Report report =
        m_conversation->run(code.isEmpty() ? tlsScript : "S starts TLS\nC refuses TLS\n");
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), code);
}

void SmtpTlsTest::noticesAChangedCertificate()
{
    for (const Maker maker : {Maker(&Certificates::good), Maker(&Certificates::selfSigned)}) {
        init();
        m_conversation->plan.host = u"localhost"_s;
        m_conversation->plan.pinnedCertificate = QString(64, u'a');
        m_conversation->plan.encryption = Encryption::Tls;
        m_conversation->server.present((m_certificates.*maker)());
        const Report report = m_conversation->run("S starts TLS\nC refuses TLS\n");
        QCOMPARE(m_conversation->fault(), QString());
        QCOMPARE(Conversation::code(report), u"cert-changed"_s);
        QVERIFY(report.problem->message().contains(QString(64, u'a')));
    }
}

void SmtpTlsTest::readsCasFromTheEnvironment()
{
    m_conversation->plan.caFile.clear();
    qputenv("SSL_CERT_FILE", m_certificates.caFile().toLocal8Bit());
    const Report report = m_conversation->run(startTlsScript);
    QCOMPARE(m_conversation->fault(), QString());
    QVERIFY(report.ok());
}

void SmtpTlsTest::saysWhenTheCaFileCannotBeRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << u"no-such-file.pem"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("no certificate in it") << QCoreApplication::applicationFilePath();
}

void SmtpTlsTest::saysWhenTheCaFileCannotBeRead()
{
    QFETCH(QString, file);
    m_conversation->plan.caFile = file;
    m_conversation->plan.encryption = Encryption::Tls;
    m_conversation->server.play("S stalls");
    QCOMPARE(Conversation::code(m_conversation->run()), u"ca-file-unreadable"_s);
}

void SmtpTlsTest::stopsWhereStartTlsIsNotOffered()
{
    m_conversation->plan.credentials = SmtpCredentials{u"alice"_s, "wonderland"};
    const Report report = m_conversation->run(R"(
        S: 220 mx.test
        C: EHLO client.test
        S: 250-mx.test
        S: 250 AUTH PLAIN
        C: QUIT
        C closes
    )");
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"starttls-not-offered"_s);
}

void SmtpTlsTest::stopsWhereStartTlsIsRefused_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("code");
    QTest::newRow("temporarily") << QByteArray("454 4.7.0 no TLS now") << u"starttls-temporary"_s;
    QTest::newRow("not known") << QByteArray("502 5.5.1 what?") << u"starttls-not-offered"_s;
    QTest::newRow("for good") << QByteArray("554 5.7.0 no") << u"starttls-refused"_s;
}

void SmtpTlsTest::stopsWhereStartTlsIsRefused()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, code);
    const Report report = m_conversation->run("S: 220 mx.test\nC: EHLO client.test\n"
                                              "S: 250-mx.test\nS: 250 STARTTLS\nC: STARTTLS\nS: "
                                              + reply + "\nC: QUIT\nC closes\n");
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), code);
}

void SmtpTlsTest::noticesInjectedPlainText()
{
    const Report report = m_conversation->run(R"(
        S: 220 mx.test
        C: EHLO client.test
        S: 250-mx.test
        S: 250 STARTTLS
        C: STARTTLS
        S raw: 220 go\r\n250 AUTH PLAIN\r\n
        C closes
    )");
    QCOMPARE(m_conversation->fault(), QString());
    QCOMPARE(Conversation::code(report), u"starttls-injected"_s);
}

void SmtpTlsTest::tellsAPlainPortFromATlsPort()
{
    m_conversation->plan.encryption = Encryption::Tls;
    m_conversation->server.play("S: 220 mx.test\nS stalls\n");
    QCOMPARE(Conversation::code(m_conversation->run()), u"tls-to-plain-port"_s);
}

void SmtpTlsTest::tellsATlsPortFromAPlainPort()
{
    m_conversation->plan.limits.greeting = 20s;
    m_conversation->plan.limits.silence = 200ms;
    m_conversation->server.play("S starts TLS\nS stalls\n");
    m_conversation->server.play("S starts TLS\nS stalls\n");
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(Conversation::code(m_conversation->run()), u"plain-to-tls-port"_s);
    QVERIFY(clock.elapsed() < 10'000);
}

void SmtpTlsTest::refusesOldVersions()
{
    OpensslServer server(m_certificates.good(), {u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
    QVERIFY(server.port() != 0);
    m_conversation->plan.port = server.port();
    m_conversation->plan.encryption = Encryption::Tls;
    QCOMPARE(Conversation::code(m_conversation->run()), u"tls-version"_s);
    QVERIFY(!server.output().contains("EHLO"));
}

void SmtpTlsTest::refusesWeakCertificates_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::newRow("RSA 1024") << Maker(&Certificates::weak);
    QTest::newRow("SHA-1") << Maker(&Certificates::sha1);
}

void SmtpTlsTest::refusesWeakCertificates()
{
    QFETCH(Maker, maker);
    OpensslServer server((m_certificates.*maker)());
    QVERIFY(server.port() != 0);
    m_conversation->plan.host = u"localhost"_s;
    m_conversation->plan.port = server.port();
    m_conversation->plan.encryption = Encryption::Tls;
    const Report report = m_conversation->run();
    QCOMPARE(Conversation::code(report), u"cert-weak"_s);
    QCOMPARE(report.certificate, summaryOf((m_certificates.*maker)().certificate));
}

QTEST_GUILESS_MAIN(SmtpTlsTest)
#include "tst_smtptls.moc"
