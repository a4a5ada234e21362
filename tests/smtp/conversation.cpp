// SPDX-License-Identifier: Apache-2.0
#include "smtp/conversation.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Conversation::Conversation()
{
    plan.host = u"127.0.0.1"_s;
    plan.port = server.port();
    plan.encryption = Encryption::None;
    plan.ehloName = u"client.test"_s;
    plan.envelope.reversePath = Mailbox::parse(u"alice@client.test"_s);
    plan.envelope.forwardPaths = {*Mailbox::parse(u"bob@client.test"_s)};
    plan.message = "Subject: hi\r\n\r\nhi\r\n.dot\r\n";
    plan.limits = {2s, 2s, 2s, 10s, 5s, 2s, 2s, 500ms};
}

Report Conversation::run(const QByteArray &script)
{
    if (!script.isEmpty())
        server.play(script);
    SmtpSession session(plan);
    m_steps.clear();
    QObject::connect(&session, &SmtpSession::stepFinished, &session, [this](const Step &step) {
        m_steps << stepName(step.id) + (step.ok ? u""_s : u"!"_s);
    });
    QSignalSpy finished(&session, &SmtpSession::finished);
    session.start();
    const bool ended = QTest::qWaitFor([&] { return !finished.isEmpty(); }, 20'000);
    if (!script.isEmpty())
        static_cast<void>(QTest::qWaitFor([&] { return server.finished(); }, 3'000));
    m_fault = server.failure();
    if (!ended)
        m_fault += u" The session did not end."_s;
    else if (finished.size() != 1)
        m_fault += u" The session ended more than once."_s;
    return ended ? finished.at(0).at(0).value<Report>() : Report();
}

QString Conversation::code(const Report &report)
{
    return report.problem ? report.problem->code() : QString();
}
