// SPDX-License-Identifier: Apache-2.0
#include "graph/graphrun.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

GraphRun::GraphRun(Certificates &certificates)
    : server(certificates.good())
{
    plan.endpoints = {server.url(), server.url()};
    plan.tenant = QString::fromLatin1(server.tenant);
    plan.applicationId = QString::fromLatin1(server.applicationId);
    plan.credentials.clientSecret = server.secret;
    plan.caFile = certificates.caFile();
    plan.mailbox = u"robot@client.test"_s;
    plan.envelope.reversePath = Mailbox::parse(u"robot@client.test"_s);
    plan.envelope.forwardPaths = {*Mailbox::parse(u"bob@client.test"_s)};
    plan.message = "To: bob@client.test\r\nSubject: hi\r\n\r\nhi\r\n.dot\r\n";
    plan.saveToSentItems = true; // in MIME
    plan.limits.request = 10s;
    plan.limits.longestPause = 2s;
}

Report GraphRun::run(const std::function<void(GraphSession &)> &meanwhile)
{
    GraphSession session(plan, tokens);
    m_steps.clear();
    m_fault.clear();
    QObject::connect(&session, &GraphSession::stepFinished, &session, [this](const Step &step) {
        m_steps << stepName(step.id) + (step.ok ? u""_s : u"!"_s);
    });
    QObject::connect(&session, &GraphSession::pausing, &session,
                     [this](int seconds) { m_pauses << seconds; });
    QSignalSpy finished(&session, &GraphSession::finished);
    session.start();
    if (meanwhile)
        meanwhile(session);
    const bool ended = QTest::qWaitFor([&] { return !finished.isEmpty(); }, 20'000);
    if (!ended)
        m_fault += u" The session did not end."_s;
    QCoreApplication::processEvents();
    if (finished.size() > 1)
        m_fault += u" The session ended more than once."_s;
    m_fault += server.fault();
    const Report report = ended ? finished.at(0).at(0).value<Report>() : Report();
    lookForSecrets(report);
    return report;
}

void GraphRun::lookForSecrets(const Report &report)
{
    QStringList texts{report.transcript.toText(), report.serverReply, report.queueId, report.tls};
    for (const Problem &warning : report.warnings)
        texts << warning.message();
    for (const Step &step : report.steps)
        texts << step.detail;
    if (report.problem)
        texts << report.problem->detail << report.problem->message() << report.problem->advice();
    const QString all = texts.join(u'\n');
    const QByteArrayList secrets{plan.credentials.clientSecret, server.lastToken(),
                                 server.lastForm("client_assertion")};
    for (const QByteArray &secret : secrets) {
        if (secret.isEmpty())
            continue;
        for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64()}) {
            if (all.contains(QString::fromUtf8(form)))
                m_fault += u" A secret shows: "_s + QString::fromUtf8(form);
        }
    }
}

QString GraphRun::code(const Report &report)
{
    return report.problem ? report.problem->code() : QString();
}
