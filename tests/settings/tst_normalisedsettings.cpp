// SPDX-License-Identifier: Apache-2.0
#include "settings/cleansettings.h"
#include "settings/settingschecks.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using Edit = std::function<void(Settings &)>;

Q_DECLARE_METATYPE(Edit)

namespace {

void addRow(const char *name, const Edit &typed, const Edit &meant)
{
    QTest::newRow(name) << typed << meant;
}

void addRowsOfBlanks()
{
    addRow(
        "nothing to do", [](Settings &) {}, [](Settings &) {});
    addRow(
        "blanks at the ends",
        [](Settings &s) {
            s.mailServer.host = u" mx.example.org\t"_s;
            s.mailServer.senderAddress = u"\u00a0a@example.org "_s;
            s.mailServer.senderName = u"  Example  Inc.  "_s;
            s.mailServer.ehloName = u" app.example.org "_s;
            s.mailServer.tenantId = u"\ufeff"_s + guid + u"\r\n"_s;
            s.mailServer.applicationId = u' ' + guid;
            s.mailServer.caFile = u" /etc/ca.pem "_s;
            s.support.address = u" support@example.org "_s;
        },
        [](Settings &s) {
            s.mailServer.host = u"mx.example.org"_s;
            s.mailServer.senderAddress = u"a@example.org"_s;
            s.mailServer.senderName = u"Example  Inc."_s;
            s.mailServer.ehloName = u"app.example.org"_s;
            s.mailServer.tenantId = guid;
            s.mailServer.applicationId = guid;
            s.mailServer.caFile = u"/etc/ca.pem"_s;
            s.support.address = u"support@example.org"_s;
        });
}

void addRowsOfHosts()
{
    addRow(
        "host and port", [](Settings &s) { s.mailServer.host = u"mx.example.org:2525"_s; },
        [](Settings &s) {
            s.mailServer.host = u"mx.example.org"_s;
            s.mailServer.port = 2525;
        });
    addRow(
        "smtp URL keeps port and encryption",
        [](Settings &s) { s.mailServer.host = u"smtp://mx.example.org/"_s; },
        [](Settings &s) { s.mailServer.host = u"mx.example.org"_s; });
    addRow(
        "smtps URL", [](Settings &s) { s.mailServer.host = u"smtps://mx.example.org:465"_s; },
        [](Settings &s) {
            s.mailServer.host = u"mx.example.org"_s;
            s.mailServer.port = 465;
            s.mailServer.encryption = Encryption::Tls;
        });
    addRow(
        "IPv6 in brackets", [](Settings &s) { s.mailServer.host = u"[2001:db8::25]:25"_s; },
        [](Settings &s) {
            s.mailServer.host = u"2001:db8::25"_s;
            s.mailServer.port = 25;
        });
    addRow(
        "host that is none", [](Settings &s) { s.mailServer.host = u"a b:25"_s; },
        [](Settings &s) { s.mailServer.host = u"a b:25"_s; });
}

void addRowsOfFingerprints()
{
    const QString digest = u"0123456789abcdef"_s.repeated(4);
    QString withColons = digest.toUpper();
    for (qsizetype at = 62; at > 0; at -= 2)
        withColons.insert(at, u':');
    addRow(
        "fingerprint as openssl shows it",
        [=](Settings &s) {
            s.mailServer.pinnedCertificate = u"sha256 Fingerprint="_s + withColons;
        },
        [=](Settings &s) { s.mailServer.pinnedCertificate = digest; });
    addRow(
        "fingerprint with blanks",
        [=](Settings &s) {
            s.mailServer.pinnedCertificate = QString(withColons).replace(u':', u' ');
        },
        [=](Settings &s) { s.mailServer.pinnedCertificate = digest; });
    addRow(
        "fingerprint that is none",
        [](Settings &s) { s.mailServer.pinnedCertificate = u"AB:CD"_s; },
        [](Settings &s) { s.mailServer.pinnedCertificate = u"AB:CD"_s; });
}

} // namespace

class TestNormalisedSettings : public QObject
{
    Q_OBJECT

private slots:
    void tidiesWhatWasPasted_data();
    void tidiesWhatWasPasted();
    void leavesAloneWhatMayBeMeant();
};

void TestNormalisedSettings::tidiesWhatWasPasted_data()
{
    QTest::addColumn<Edit>("typed");
    QTest::addColumn<Edit>("meant");
    addRowsOfBlanks();
    addRowsOfHosts();
    addRowsOfFingerprints();
}

void TestNormalisedSettings::tidiesWhatWasPasted()
{
    QFETCH(Edit, typed);
    QFETCH(Edit, meant);
    Settings settings = cleanSmtp();
    typed(settings);
    Settings expected = cleanSmtp();
    meant(expected);
    QCOMPARE(normalised(settings), expected);
    QCOMPARE(normalised(expected), expected);
}

void TestNormalisedSettings::leavesAloneWhatMayBeMeant()
{
    Settings settings = cleanSmtp();
    settings.mailServer.username = u"  DOMAIN\\user  "_s;
    settings.mailServer.senderName = u"Example   \"Inc.\", (x)"_s;
    settings.mailServer.password.key = u"Mailroom/default/global/password/1"_s;
    settings.obsoleteSecrets = {u" odd "_s};
    QCOMPARE(normalised(settings), settings);
}

QTEST_APPLESS_MAIN(TestNormalisedSettings)
#include "tst_normalisedsettings.moc"
