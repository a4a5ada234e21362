// SPDX-License-Identifier: Apache-2.0
#include "support/testsections.h"

#include "settings/effectivemailserver.h"
#include "support/functionsection.h"
#include "support/lasttest.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString testWords(const char *text)
{
    return QCoreApplication::translate("TestSections", text);
}

QString kindText(LastTest::Kind kind)
{
    return kind == LastTest::Kind::Mail
               ? testWords(QT_TRANSLATE_NOOP("TestSections", "test mail"))
               : testWords(QT_TRANSLATE_NOOP("TestSections", "check without a mail"));
}

// "Connect: 12 ms, 192.0.2.1"
QString stepText(const Step &step)
{
    QString text = u"%1: %2 ms"_s.arg(stepTitle(step.id)).arg(step.ms);
    if (!step.ok)
        text += ", "_L1 + testWords(QT_TRANSLATE_NOOP("TestSections", "failed"));
    return step.detail.isEmpty() ? text : text + ", "_L1 + step.detail;
}

void addIfAny(InformationSection &section, const QString &key, const QString &label,
              const QStringList &lines)
{
    const QString value = lines.join(u'\n');
    if (!value.isEmpty())
        section.add(key, label, value);
}

void addResult(InformationSection &section, const Report &report)
{
    section.add(u"result"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Result")),
                report.problem ? report.problem->code() : u"ok"_s);
    if (report.problem)
        section.add(u"message"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Message")),
                    report.problem->message());
    QStringList warnings;
    for (const Problem &warning : report.warnings)
        warnings << warning.code() + ": "_L1 + warning.message();
    addIfAny(section, u"warnings"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Warnings")),
             warnings);
}

void addDetails(InformationSection &section, const Report &report)
{
    QStringList steps;
    for (const Step &step : report.steps)
        steps << stepText(step);
    addIfAny(section, u"steps"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Steps")), steps);
    addIfAny(section, u"serverReply"_s,
             testWords(QT_TRANSLATE_NOOP("TestSections", "The server’s reply")),
             {report.serverReply});
    addIfAny(section, u"queueId"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Queue ID")),
             {report.queueId});
    addIfAny(section, u"tls"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Encryption")),
             {report.tls});
    addIfAny(section, u"capabilities"_s,
             testWords(QT_TRANSLATE_NOOP("TestSections", "What the server can do")),
             report.capabilities);
}

InformationSection toldTest(const LastTest &test, const MailServerSettings &server)
{
    InformationSection section;
    section.add(u"time"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Time")),
                test.time.toUTC().toString(Qt::ISODate));
    section.add(u"kind"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Kind")),
                kindText(test.kind));
    section.add(u"server"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "What was asked")),
                test.server);
    addResult(section, test.report);
    addDetails(section, test.report);
    section.text = test.report.transcript.toText();
    if (!test.isOf(server))
        section.remarks << testWords(QT_TRANSLATE_NOOP(
            "TestSections", "The settings of the mail server were changed since this test."));
    return section;
}

InformationSection lastTest(const EffectiveMailServer &effective, const QString &dataFolder)
{
    const auto test = LastTests(dataFolder).inEffect(effective);
    InformationSection section;
    if (test)
        section = toldTest(*test, effective.server);
    else
        section.remarks << testWords(
            QT_TRANSLATE_NOOP("TestSections", "No test of this mail server is known."));
    section.id = u"last-test"_s;
    section.title = testWords(QT_TRANSLATE_NOOP("TestSections", "Last test"));
    return section;
}

QString daysLeft(const CertificateSummary &certificate)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 days = now.daysTo(certificate.validUntil);
    return certificate.validUntil < now
               ? testWords(QT_TRANSLATE_NOOP("TestSections", "expired"))
               : QCoreApplication::translate("TestSections", "%n day(s) left", nullptr,
                                             static_cast<int>(days));
}

InformationSection told(const CertificateSummary &certificate)
{
    InformationSection section;
    section.id = u"certificate"_s;
    section.title = testWords(QT_TRANSLATE_NOOP("TestSections", "Certificate of the mail server"));
    section.add(u"subject"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Issued to")),
                certificate.subject);
    section.add(u"names"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Names")),
                certificate.names.join(u'\n'));
    section.add(u"issuer"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Issued by")),
                certificate.issuer);
    section.add(u"validFrom"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Valid from")),
                certificate.validFrom.toUTC().toString(Qt::ISODate));
    section.add(u"validUntil"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Valid until")),
                certificate.validUntil.toUTC().toString(Qt::ISODate));
    section.add(u"left"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Time left")),
                daysLeft(certificate));
    section.add(u"key"_s, testWords(QT_TRANSLATE_NOOP("TestSections", "Key")), certificate.key);
    section.add(u"fingerprint"_s,
                testWords(QT_TRANSLATE_NOOP("TestSections", "Fingerprint (SHA-256)")),
                certificate.fingerprint);
    return section;
}

QList<InformationSection> certificates(const EffectiveMailServer &effective,
                                       const QString &dataFolder)
{
    const auto test = LastTests(dataFolder).inEffect(effective);
    if (!test || test->report.certificate.isEmpty())
        return {};
    return {told(test->report.certificate)};
}

} // namespace

std::unique_ptr<SectionProvider> lastTestSection(const Settings &settings, const QString &clientId,
                                                 const QString &dataFolder)
{
    return functionSection([effective = EffectiveMailServer::of(settings, clientId), dataFolder] {
        return lastTest(effective, dataFolder);
    });
}

std::unique_ptr<SectionProvider> certificateSection(const Settings &settings,
                                                    const QString &clientId,
                                                    const QString &dataFolder)
{
    return functionSection([effective = EffectiveMailServer::of(settings, clientId), dataFolder] {
        return certificates(effective, dataFolder);
    });
}
