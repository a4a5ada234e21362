// SPDX-License-Identifier: Apache-2.0
#include "graph/clientassertion.h"
#include "graph/graphrun.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

class ClientAssertionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void isSignedByTheCertificatesKey_data();
    void isSignedByTheCertificatesKey();
    void saysWhoAndForWhomAndHowLong();
    void isNewEachTime();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void namesBothDates();
    void getsAToken();
    void saysWhatIsWrongBeforeAnythingIsSent();
    void saysWhenMicrosoftRejectsIt();
    void canBeCancelledWhileTheKeyIsOpened();

private:
    bool openssl(const QStringList &arguments);
    QString path(const QString &file) const { return m_folder.filePath(file); }
    void write(const QString &file, const QByteArray &bytes);
    static QByteArray contents(const QString &file);
    ClientAssertion assertion(const GraphCredentials &credentials) const;
    // Certificate and key in one, with that passphrase.
    QString pkcs12(const QString &name, const TestCertificate &certificate,
                   const QString &passphrase, const QStringList &options = {});
    bool verifies(const QByteArray &jwt);
    static QJsonObject part(const QByteArray &jwt, int index);

    QTemporaryDir m_folder;
    Certificates m_certificates;
    const TestCertificate *m_own = nullptr;
};

void ClientAssertionTest::initTestCase()
{
    if (!ClientAssertion::isSupported())
        QSKIP("Built without OpenSSL.");
    qRegisterMetaType<Report>();
    m_own = &m_certificates.application();
    QVERIFY2(m_certificates.fault().isEmpty(), qPrintable(m_certificates.fault()));
    QVERIFY(
        openssl({u"pkey"_s, u"-in"_s, m_own->keyFile, u"-pubout"_s, u"-out"_s, path(u"pub"_s)}));
    QVERIFY(openssl({u"pkey"_s, u"-in"_s, m_own->keyFile, u"-aes256"_s, u"-passout"_s,
                     u"pass:open sesame"_s, u"-out"_s, path(u"locked.key"_s)}));
    const QByteArray key = contents(m_own->keyFile);
    const QByteArray certificate = contents(m_own->certFile);
    write(u"both.pem"_s, key + certificate);
    write(u"chain.pem"_s, contents(m_certificates.caFile()) + certificate);
    write(u"empty.pem"_s, {});
    write(u"garbage.pem"_s, "-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----\n");
    write(u"garbage"_s, "\x30\x82nothing");
}

bool ClientAssertionTest::openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

void ClientAssertionTest::write(const QString &file, const QByteArray &bytes)
{
    QFile out(path(file));
    QVERIFY(out.open(QFile::WriteOnly) && out.write(bytes) == bytes.size());
}

QByteArray ClientAssertionTest::contents(const QString &file)
{
    QFile in(file);
    return in.open(QFile::ReadOnly) ? in.readAll() : QByteArray();
}

QString ClientAssertionTest::pkcs12(const QString &name, const TestCertificate &certificate,
                                    const QString &passphrase, const QStringList &options)
{
    const QStringList export12{
        u"pkcs12"_s,   u"-export"_s,           u"-in"_s,  certificate.certFile,
        u"-inkey"_s,   certificate.keyFile,    u"-out"_s, path(name),
        u"-passout"_s, u"pass:"_s + passphrase};
    return openssl(export12 + options) ? path(name) : QString();
}

ClientAssertion ClientAssertionTest::assertion(const GraphCredentials &credentials) const
{
    return ClientAssertion::make(
        credentials, QUrl(u"https://login.test/tenant/oauth2/v2.0/token"_s), u"the application"_s);
}

QJsonObject ClientAssertionTest::part(const QByteArray &jwt, int index)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(jwt.split('.').value(index), QByteArray::Base64UrlEncoding))
        .object();
}

// By the openssl program, so that one mistake cannot be made on both sides.
bool ClientAssertionTest::verifies(const QByteArray &jwt)
{
    const QByteArrayList parts = jwt.split('.');
    write(u"signature"_s, QByteArray::fromBase64(parts.value(2), QByteArray::Base64UrlEncoding));
    write(u"signed"_s, parts.value(0) + '.' + parts.value(1));
    return openssl({u"dgst"_s, u"-sha256"_s, u"-verify"_s, path(u"pub"_s), u"-sigopt"_s,
                    u"rsa_padding_mode:pss"_s, u"-sigopt"_s, u"rsa_pss_saltlen:32"_s,
                    u"-signature"_s, path(u"signature"_s), path(u"signed"_s)});
}

void ClientAssertionTest::isSignedByTheCertificatesKey_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("PEM") << m_own->certFile << m_own->keyFile << QByteArray();
    QTest::newRow("PEM, passphrase for nothing")
        << m_own->certFile << m_own->keyFile << QByteArray("x");
    QTest::newRow("PEM, encrypted key")
        << m_own->certFile << path(u"locked.key"_s) << QByteArray("open sesame");
    QTest::newRow("PEM, both in one") << path(u"both.pem"_s) << QString() << QByteArray();
    QTest::newRow("PEM, the CA first") << path(u"chain.pem"_s) << m_own->keyFile << QByteArray();
    QTest::newRow("PKCS #12") << pkcs12(u"good.p12"_s, *m_own, u"open sesame"_s) << QString()
                              << QByteArray("open sesame");
    QTest::newRow("PKCS #12 without a passphrase")
        << pkcs12(u"empty.p12"_s, *m_own, QString()) << QString() << QByteArray();
}

void ClientAssertionTest::isSignedByTheCertificatesKey()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    QVERIFY(!certificate.isEmpty());
    const ClientAssertion made = assertion({passphrase, certificate, key});
    QVERIFY2(!made.problem, made.problem ? qPrintable(made.problem->message()) : "");
    QCOMPARE(made.jwt.count('.'), 2);
    QVERIFY(!made.jwt.contains('='));
    QVERIFY(verifies(made.jwt));
    // The check can fail.
    QByteArray other = made.jwt;
    other[10] = other.at(10) == 'A' ? 'B' : 'A';
    QVERIFY(!verifies(other));
}

void ClientAssertionTest::saysWhoAndForWhomAndHowLong()
{
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const QByteArray jwt = assertion({{}, m_own->certFile, m_own->keyFile}).jwt;
    const qint64 after = QDateTime::currentSecsSinceEpoch();
    const QJsonObject header = part(jwt, 0);
    QCOMPARE(header.value(u"alg"_s), u"PS256"_s);
    QCOMPARE(header.value(u"typ"_s), u"JWT"_s);
    const QByteArray digest = m_own->certificate.digest(QCryptographicHash::Sha256);
    QCOMPARE(header.value(u"x5t#S256"_s),
             QString::fromLatin1(
                 digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    const QJsonObject claims = part(jwt, 1);
    QCOMPARE(claims.value(u"aud"_s), u"https://login.test/tenant/oauth2/v2.0/token"_s);
    QCOMPARE(claims.value(u"iss"_s), u"the application"_s);
    QCOMPARE(claims.value(u"sub"_s), u"the application"_s);
    const qint64 issued = claims.value(u"iat"_s).toInteger();
    QVERIFY(issued >= before && issued <= after);
    QCOMPARE(claims.value(u"nbf"_s).toInteger(), issued);
    QCOMPARE(claims.value(u"exp"_s).toInteger(), issued + 600);
}

void ClientAssertionTest::isNewEachTime()
{
    const GraphCredentials credentials{{}, m_own->certFile, m_own->keyFile};
    const auto id = [&] { return part(assertion(credentials).jwt, 1).value(u"jti"_s).toString(); };
    const QString first = id();
    QCOMPARE(first.size(), 36);
    QVERIFY(id() != first);
}

void ClientAssertionTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &certificate, const QString &key,
                        const QByteArray &passphrase, const char *code) {
        QTest::newRow(name) << certificate << key << passphrase << QString::fromLatin1(code);
    };
    const QString good = m_own->certFile;
    const QString locked = path(u"locked.key"_s);
    row("no such certificate", path(u"none"_s), m_own->keyFile, {}, "entra-cert-unreadable");
    row("no such key", good, path(u"none"_s), {}, "entra-cert-unreadable");
    row("a folder", m_folder.path(), QString(), {}, "entra-cert-unreadable");
    row("empty", path(u"empty.pem"_s), QString(), {}, "entra-cert-unreadable");
    row("no certificate in it", m_own->keyFile, m_own->keyFile, {}, "entra-cert-unreadable");
    row("no key in it", good, QString(), {}, "entra-cert-unreadable");
    row("garbage in PEM", path(u"garbage.pem"_s), m_own->keyFile, {}, "entra-cert-unreadable");
    row("garbage", path(u"garbage"_s), QString(), {}, "entra-cert-unreadable");
    row("another's key", good, m_certificates.expiredApplication().keyFile, {},
        "entra-cert-key-mismatch");
    row("wrong passphrase", good, locked, "sesame", "entra-cert-passphrase");
    row("no passphrase", good, locked, {}, "entra-cert-passphrase");
    row("passphrase beyond all length", good, locked, QByteArray(100'000, 'x'),
        "entra-cert-passphrase");
    const QString box = pkcs12(u"locked.p12"_s, *m_own, u"open sesame"_s);
    row("wrong passphrase of PKCS #12", box, QString(), "sesame", "entra-cert-passphrase");
    row("no passphrase of PKCS #12", box, QString(), {}, "entra-cert-passphrase");
    row("PKCS #12 without a key", pkcs12(u"keyless.p12"_s, *m_own, u"x"_s, {u"-nokeys"_s}),
        QString(), "x", "entra-cert-unreadable");
    row("expired", m_certificates.expiredApplication().certFile,
        m_certificates.expiredApplication().keyFile, {}, "entra-cert-expired");
    row("RSA 1024", m_certificates.weak().certFile, m_certificates.weak().keyFile, {},
        "entra-cert-weak");
    row("elliptic curve", m_certificates.good().certFile, m_certificates.good().keyFile, {},
        "entra-cert-weak");
}

void ClientAssertionTest::saysWhatIsWrong()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, code);
    const ClientAssertion made = assertion({passphrase, certificate, key});
    QVERIFY(made.problem);
    QCOMPARE(made.problem->code(), code);
    QVERIFY(made.jwt.isEmpty());
    QVERIFY(!made.problem->message().contains(u'%'));
}

void ClientAssertionTest::namesBothDates()
{
    const TestCertificate &expired = m_certificates.expiredApplication();
    const QString message = assertion({{}, expired.certFile, expired.keyFile}).problem->message();
    QVERIFY2(message.contains(u"from 2020-01-01 00:00 UTC until 2021-01-01 00:00 UTC"_s),
             qPrintable(message));
    QVERIFY(message.contains(QString::number(QDate::currentDate().year())));
}

void ClientAssertionTest::getsAToken()
{
    GraphRun run(m_certificates);
    run.server.wantsAssertion = true;
    run.plan.credentials = {"open sesame", m_own->certFile, path(u"locked.key"_s)};
    const Report report = run.run();
    QCOMPARE(run.fault(), QString()); // also: neither assertion nor passphrase shows
    QCOMPARE(GraphRun::code(report), QString());
    const QByteArray sent = run.server.lastForm("client_assertion");
    QVERIFY(verifies(sent));
    QCOMPARE(part(sent, 1).value(u"aud"_s).toString(),
             run.server.url().toString() + u'/' + run.plan.tenant + u"/oauth2/v2.0/token"_s);
}

void ClientAssertionTest::saysWhatIsWrongBeforeAnythingIsSent()
{
    GraphRun run(m_certificates);
    run.plan.credentials = {"sesame", m_own->certFile, path(u"locked.key"_s)};
    const Report report = run.run();
    QCOMPARE(GraphRun::code(report), u"entra-cert-passphrase"_s);
    QCOMPARE(run.steps(), QStringList{u"token!"_s});
    QCOMPARE(run.server.connections(), 0);
}

void ClientAssertionTest::saysWhenMicrosoftRejectsIt()
{
    GraphRun run(m_certificates);
    run.server.wantsAssertion = true;
    run.plan.credentials = {{}, m_own->certFile, m_own->keyFile};
    FakeGraph::Answer answer = FakeGraph::entraError(401, "invalid_client", 700027);
    answer.headers << std::pair{QByteArray("Date"), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")};
    run.server.answerToken(answer);
    const Report report = run.run();
    QCOMPARE(run.fault(), QString());
    QCOMPARE(GraphRun::code(report), u"entra-cert-rejected"_s);
    QVERIFY(report.problem->message().contains(u"1994-11-06 08:49 UTC"_s));
}

void ClientAssertionTest::canBeCancelledWhileTheKeyIsOpened()
{
    GraphRun run(m_certificates);
    run.server.wantsAssertion = true;
    run.plan.credentials = {{}, m_own->certFile, m_own->keyFile};
    const Report report = run.run([](GraphSession &session) {
        connect(&session, &GraphSession::stepStarted, &session, &GraphSession::cancel);
    });
    QCOMPARE(GraphRun::code(report), u"cancelled"_s);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(run.server.connections(), 0);
}

QTEST_GUILESS_MAIN(ClientAssertionTest)
#include "tst_clientassertion.moc"
