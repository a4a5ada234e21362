// SPDX-License-Identifier: Apache-2.0
#include "ui/exampleclients.h"
#include "ui/testresults.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString harbour = u"harbour"_s;

SecretEdits typed(const QString &password)
{
    return {SecretEdit::replace(Secret::fromText(password)), {}};
}

StoredSecret stored(int number)
{
    return {u"Mailroom/default/client/harbour/password/%1"_s.arg(number), {}};
}

} // namespace

class TestTestResults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsTheLastOne();
    void takesACancelledTestForNone();
    void noticesChangedValues();
    void takesTidierValuesForTheSame();
    void takesTheSwitchForNoChange();
    void noticesATypedSecret();
    void knowsATestedSecretAfterItWasSaved();
    void noticesThatATestedSecretWasDropped();
    void noticesThatATestedSecretWasReplaced();
    void goesAlongWithARenamedClient();
    void saysWhoseServerAClientNames();

private:
    MailServerSettings &server() { return m_settings.clients[harbour].mailServer; }
    void record(const Report &report = {}, const SecretEdits &secrets = {});
    bool isOutdated(const SecretEditsByOwner &secrets = {});

    std::unique_ptr<TestResults> m_results;
    Settings m_settings;
};

void TestTestResults::init()
{
    m_results = std::make_unique<TestResults>();
    m_settings = withThreeClients();
}

void TestTestResults::record(const Report &report, const SecretEdits &secrets)
{
    m_results->record(harbour, TestResult::Kind::Check, report, server(), secrets);
}

bool TestTestResults::isOutdated(const SecretEditsByOwner &secrets)
{
    m_results->follow(m_settings, secrets);
    return m_results->of(harbour)->isOutdated;
}

void TestTestResults::keepsTheLastOne()
{
    const QSignalSpy changed(m_results.get(), &TestResults::changed);
    QVERIFY(!m_results->of(harbour));
    Report report;
    report.problem = Problem{ProblemId::AuthRejected, u"535"_s};
    report.serverReply = u"535 5.7.8 no"_s;
    record(report);
    QVERIFY(!m_results->of(harbour)->ok());
    QCOMPARE(m_results->of(harbour)->serverReply, u"535 5.7.8 no"_s);
    QVERIFY(m_results->of(harbour)->time.isValid());
    record();
    QVERIFY(m_results->of(harbour)->ok());
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.constFirst().constFirst().toString(), harbour);
}

void TestTestResults::takesACancelledTestForNone()
{
    record();
    Report report;
    report.problem = Problem{ProblemId::Cancelled, {}};
    record(report);
    QVERIFY(m_results->of(harbour)->ok());
}

void TestTestResults::noticesChangedValues()
{
    record();
    QVERIFY(!isOutdated());
    const QSignalSpy changed(m_results.get(), &TestResults::changed);
    server().port = 2525;
    QVERIFY(isOutdated());
    QCOMPARE(changed.count(), 1);
    server().port = 465;
    QVERIFY(!isOutdated());
    m_settings.mailServer.port = 26; // of another mail server
    QVERIFY(!isOutdated());
}

void TestTestResults::takesTidierValuesForTheSame()
{
    server().host += u' ';
    record();
    server().host = server().host.trimmed();
    QVERIFY(!isOutdated());
}

void TestTestResults::takesTheSwitchForNoChange()
{
    record();
    server().use = false;
    QVERIFY(!isOutdated());
}

void TestTestResults::noticesATypedSecret()
{
    record();
    QVERIFY(isOutdated({{harbour, typed(u"new"_s)}}));
    QVERIFY(!isOutdated());
}

void TestTestResults::knowsATestedSecretAfterItWasSaved()
{
    record({}, typed(u"right"_s));
    QVERIFY(!isOutdated({{harbour, typed(u"right"_s)}}));
    server().password = stored(1);
    QVERIFY(!isOutdated());
    server().password = stored(2); // by somebody else
    QVERIFY(isOutdated());
}

void TestTestResults::noticesThatATestedSecretWasDropped()
{
    record({}, typed(u"right"_s));
    QVERIFY(isOutdated());
    QVERIFY(isOutdated({{harbour, typed(u"right"_s)}})); // of which no copy is kept
}

void TestTestResults::noticesThatATestedSecretWasReplaced()
{
    record({}, typed(u"right"_s));
    QVERIFY(isOutdated({{harbour, typed(u"right, perhaps"_s)}}));
    server().password = stored(1);
    QVERIFY(isOutdated());
}

void TestTestResults::goesAlongWithARenamedClient()
{
    record();
    m_results->rename(harbour, u"port"_s);
    QVERIFY(!m_results->of(harbour));
    QVERIFY(m_results->of(u"port"_s)->ok());
    m_results->rename(u"unknown"_s, u"other"_s);
    QVERIFY(!m_results->of(u"other"_s));
}

void TestTestResults::saysWhoseServerAClientNames()
{
    m_settings.mailServer.use = false; // nothing is in effect
    QCOMPARE(ownerOfNamedServer(m_settings, u"acme"_s), QString());
    QCOMPARE(ownerOfNamedServer(m_settings, harbour), harbour);
    QCOMPARE(serverOfOwner(m_settings, {}).host, u"mx.example.org"_s);
    QCOMPARE(serverOfOwner(m_settings, harbour).host, u"mail.harbour.example"_s);
}

QTEST_GUILESS_MAIN(TestTestResults)
#include "tst_testresults.moc"
