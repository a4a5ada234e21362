// SPDX-License-Identifier: Apache-2.0
#include "settings/effectivemailserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using State = EffectiveMailServer::State;

namespace {

Settings smtpSettings()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.host = u"mx.example.org"_s;
    settings.mailServer.port = 587;
    settings.mailServer.senderAddress = u"system@example.org"_s;
    settings.mailServer.senderName = u"Example"_s;
    return settings;
}

Settings graphSettings()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.authentication = Authentication::Graph;
    settings.mailServer.tenantId = u"11111111-2222-3333-4444-555555555555"_s;
    settings.mailServer.applicationId = u"66666666-7777-8888-9999-000000000000"_s;
    settings.mailServer.clientSecret.key = u"Mailroom/default/global/client-secret/1"_s;
    settings.mailServer.senderAddress = u"system@example.org"_s;
    return settings;
}

} // namespace

class TestEffectiveMailServer : public QObject
{
    Q_OBJECT

private slots:
    void appliesTheRulesToSmtp_data();
    void appliesTheRulesToSmtp();
    void appliesTheRulesToGraph_data();
    void appliesTheRulesToGraph();
    void takesOneFileWithCertificateAndKey();
    void takesAPastedAddressForWhatItMeans();
    void saysWhyNothingIsSent();
    void tellsNotConfiguredFromDisabled();
    void describesTheServerInEffect_data();
    void describesTheServerInEffect();
};

// Every combination of switch, authentication without Graph, host and sender address.
void TestEffectiveMailServer::appliesTheRulesToSmtp_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<State>("state");
    QTest::addColumn<QStringList>("missing");

    struct Value
    {
        QString text;
        QStringList missing;
    };
    const QList<Value> hosts{{u"mx.example.org"_s, {}},
                             {QString(), {u"Mail server"_s}},
                             {u"  "_s, {u"Mail server"_s}},
                             {u"no host"_s, {u"Mail server (not valid)"_s}}};
    const QList<Value> senders{{u"system@example.org"_s, {}},
                               {QString(), {u"Sender address"_s}},
                               {u"system"_s, {u"Sender address (not valid)"_s}}};
    for (const bool use : {false, true}) {
        for (const auto authentication : {Authentication::None, Authentication::Password}) {
            for (const Value &host : hosts) {
                for (const Value &sender : senders) {
                    Settings settings = smtpSettings();
                    settings.mailServer.use = use;
                    settings.mailServer.authentication = authentication;
                    settings.mailServer.host = host.text;
                    settings.mailServer.senderAddress = sender.text;
                    const QStringList missing = host.missing + sender.missing;
                    const State ifComplete = use ? State::Ready : State::Disabled;
                    QTest::addRow("%s, %s, host “%s”, sender “%s”", use ? "on" : "off",
                                  authentication == Authentication::None ? "no login" : "login",
                                  qPrintable(host.text), qPrintable(sender.text))
                        << settings << (missing.isEmpty() ? ifComplete : State::NotConfigured)
                        << missing;
                }
            }
        }
    }
}

void TestEffectiveMailServer::appliesTheRulesToSmtp()
{
    QFETCH(Settings, settings);
    QFETCH(State, state);
    QFETCH(QStringList, missing);

    const auto effective = EffectiveMailServer::of(settings);
    QCOMPARE(effective.state, state);
    QCOMPARE(effective.missing, missing);
    QCOMPARE(effective.problem().has_value(), state != State::Ready);
}

// Every combination of what Graph needs; bits say what is there.
void TestEffectiveMailServer::appliesTheRulesToGraph_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<bool>("isTyped");
    QTest::addColumn<State>("state");
    QTest::addColumn<QStringList>("missing");

    enum Part {
        Use = 1,
        Tenant = 2,
        Application = 4,
        Stored = 8,
        Typed = 16,
        Certificate = 32,
        CertificateKey = 64,
        Sender = 128,
        All = 255
    };
    for (int parts = 0; parts <= All; ++parts) {
        Settings settings = graphSettings();
        MailServerSettings &server = settings.mailServer;
        QStringList missing;
        const auto lacks = [&missing, parts](Part part, const QString &label) {
            if (!(parts & part))
                missing << label;
            return !(parts & part);
        };
        server.use = parts & Use;
        if (lacks(Tenant, u"Directory (tenant) ID"_s))
            server.tenantId.clear();
        if (lacks(Application, u"Application (client) ID"_s))
            server.applicationId.clear();
        if (!(parts & Stored))
            server.clientSecret = {};
        if (parts & Certificate)
            server.certificateFile = u"/etc/mailroom.pem"_s;
        if (parts & CertificateKey)
            server.certificateKeyFile = u"/etc/mailroom.key"_s;
        const bool hasCertificate = (parts & Certificate) && (parts & CertificateKey);
        if (!(parts & (Stored | Typed)) && !hasCertificate)
            missing << u"Client secret"_s;
        if (lacks(Sender, u"Sender address"_s))
            server.senderAddress.clear();
        const State ifComplete = server.use ? State::Ready : State::Disabled;
        QTest::addRow("parts %d", parts)
            << settings << bool(parts & Typed)
            << (missing.isEmpty() ? ifComplete : State::NotConfigured) << missing;
    }
}

void TestEffectiveMailServer::takesOneFileWithCertificateAndKey()
{
    Settings settings = graphSettings();
    settings.mailServer.clientSecret = {};
    settings.mailServer.certificateKeyFile.clear();
    for (const QString &both : {u"/etc/mail/app.pfx"_s, u"C:\\app.P12"_s}) {
        settings.mailServer.certificateFile = both;
        QVERIFY2(EffectiveMailServer::of(settings).isReady(), qPrintable(both));
    }
    settings.mailServer.certificateFile = u"/etc/mail/pfx"_s;
    QVERIFY(!EffectiveMailServer::of(settings).isReady());
}

void TestEffectiveMailServer::appliesTheRulesToGraph()
{
    QFETCH(Settings, settings);
    QFETCH(bool, isTyped);
    QFETCH(State, state);
    QFETCH(QStringList, missing);

    const auto effective =
        EffectiveMailServer::of(settings, {}, isTyped ? QSet<QString>{QString()} : QSet<QString>{});
    QCOMPARE(effective.state, state);
    QCOMPARE(effective.missing, missing);
}

void TestEffectiveMailServer::takesAPastedAddressForWhatItMeans()
{
    Settings settings = smtpSettings();
    settings.mailServer.host = u" smtps://mx2.example.org:465/ "_s;
    const auto effective = EffectiveMailServer::of(settings);
    QCOMPARE(effective.state, State::Ready);
    QCOMPARE(effective.server.host, u"mx2.example.org"_s);
    QCOMPARE(effective.server.port, quint16(465));
    QCOMPARE(effective.server.encryption, Encryption::Tls);
}

void TestEffectiveMailServer::saysWhyNothingIsSent()
{
    const auto nothing = EffectiveMailServer::of({});
    QCOMPARE(nothing.problem(),
             std::optional(Problem{ProblemId::NotConfigured, u"Mail server, Sender address"_s}));
    QCOMPARE(nothing.sentence(), u"Nothing is sent: no mail server is configured. Missing: Mail "
                                 "server, Sender address."_s);

    Settings settings = smtpSettings();
    settings.mailServer.use = false;
    const auto disabled = EffectiveMailServer::of(settings);
    QCOMPARE(disabled.problem(), std::optional(Problem{ProblemId::SendingDisabled, {}}));
    QVERIFY(disabled.sentence().startsWith(u"Nothing is sent: “Use mail server” is off."_s));
    QVERIFY(disabled.sentence().contains(u"login details"_s));
    QVERIFY(disabled.sentence().contains(u"support requests"_s));
}

// R6: two states with two messages and two exit codes.
void TestEffectiveMailServer::tellsNotConfiguredFromDisabled()
{
    Settings settings = smtpSettings();
    settings.mailServer.use = false;
    const Problem disabled = *EffectiveMailServer::of(settings).problem();
    settings.mailServer.host.clear();
    const Problem notConfigured = *EffectiveMailServer::of(settings).problem();
    QVERIFY(disabled.code() != notConfigured.code());
    QVERIFY(disabled.message() != notConfigured.message());
}

void TestEffectiveMailServer::describesTheServerInEffect_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QString>("sentence");

    Settings settings = smtpSettings();
    QTest::newRow("STARTTLS") << settings
                              << u"Mail goes out through mx.example.org:587 (STARTTLS) as Example "
                                 "<system@example.org>."_s;
    settings.mailServer.encryption = Encryption::Tls;
    settings.mailServer.port = 465;
    QTest::newRow("TLS") << settings
                         << u"Mail goes out through mx.example.org:465 (TLS) as Example "
                            "<system@example.org>."_s;
    settings.mailServer.encryption = Encryption::None;
    settings.mailServer.port = 25;
    QTest::newRow("not encrypted") << settings
                                   << u"Mail goes out through mx.example.org:25 (not encrypted) as "
                                      "Example <system@example.org>."_s;
    settings.mailServer.host = u"2001:db8::25"_s;
    settings.mailServer.senderName.clear();
    QTest::newRow("IPv6, no name") << settings
                                   << u"Mail goes out through [2001:db8::25]:25 (not encrypted) as "
                                      "system@example.org."_s;
    settings = smtpSettings();
    settings.mailServer.senderName = u"%1 %2 & Söhne, 山田"_s;
    QTest::newRow("name that looks like a place-holder")
        << settings
        << u"Mail goes out through mx.example.org:587 (STARTTLS) as %1 %2 & Söhne, 山田 "
           "<system@example.org>."_s;
    settings = graphSettings();
    QTest::newRow("Graph") << settings
                           << u"Mail goes out through Microsoft Graph as system@example.org."_s;
    settings.mailServer.senderName = u"Example"_s;
    QTest::newRow("Graph with a name")
        << settings << u"Mail goes out through Microsoft Graph as Example <system@example.org>."_s;
}

void TestEffectiveMailServer::describesTheServerInEffect()
{
    QFETCH(Settings, settings);
    QFETCH(QString, sentence);
    QCOMPARE(EffectiveMailServer::of(settings).sentence(), sentence);
}

QTEST_APPLESS_MAIN(TestEffectiveMailServer)
#include "tst_effectivemailserver.moc"
