// SPDX-License-Identifier: Apache-2.0
#include "ui/fakesubmission.h"

using namespace Qt::StringLiterals;

void FakeSubmission::pass(Report &report, StepId id, qint64 ms, const QString &detail)
{
    const Step step{id, true, ms, detail};
    report.steps << step;
    emit stepStarted(id);
    emit stepFinished(step);
}

void FakeSubmission::say(Report &report, TranscriptLine::Speaker speaker, const QByteArray &text)
{
    emit transcriptGrew(report.transcript.add(speaker, text));
}

void FakeSubmission::succeed()
{
    using enum TranscriptLine::Speaker;
    Report report;
    pass(report, StepId::Resolve, 3, u"192.0.2.25, 2001:db8::25"_s);
    pass(report, StepId::Connect, 12, u"192.0.2.25, port 587"_s);
    say(report, Server, "220 mx.example.org ESMTP ready");
    pass(report, StepId::Greeting, 8, u"220 mx.example.org ESMTP ready"_s);
    say(report, Client, "EHLO office.example.org");
    say(report, Server, "250-mx.example.org");
    say(report, Server, "250-STARTTLS");
    say(report, Server, "250 SMTPUTF8");
    pass(report, StepId::Ehlo, 9, u"office.example.org"_s);
    say(report, Client, "STARTTLS");
    say(report, Server, "220 2.0.0 Ready to start TLS");
    pass(report, StepId::StartTls, 7, u"220 2.0.0 Ready to start TLS"_s);
    pass(report, StepId::Tls, 38, u"TLSv1.3, TLS_AES_256_GCM_SHA384"_s);
    say(report, Client, "AUTH SCRAM-SHA-256 ********");
    say(report, Server, "235 2.7.0 Authentication successful");
    pass(report, StepId::Auth, 24, u"SCRAM-SHA-256"_s);
    say(report, Client, "MAIL FROM:<system@example.org>");
    pass(report, StepId::MailFrom, 6, u"system@example.org"_s);
    say(report, Client, "RCPT TO:<admin@rathaus.de>");
    pass(report, StepId::RcptTo, 11, u"admin@rathaus.de"_s);
    say(report, Note, "the message, 812 bytes");
    say(report, Server, "250 2.0.0 Ok: queued as 4F2K9B1C7");
    pass(report, StepId::Data, 31, u"250 2.0.0 Ok: queued as 4F2K9B1C7"_s);
    pass(report, StepId::Quit, 5, u"221 2.0.0 Bye"_s);
    report.tls = u"TLSv1.3, TLS_AES_256_GCM_SHA384"_s;
    report.queueId = u"4F2K9B1C7"_s;
    report.serverReply = u"250 2.0.0 Ok: queued as 4F2K9B1C7"_s;
    emit finished(report);
}

void FakeSubmission::failSignIn()
{
    using enum TranscriptLine::Speaker;
    Report report;
    pass(report, StepId::Resolve, 4, u"192.0.2.25"_s);
    pass(report, StepId::Connect, 15, u"192.0.2.25, port 587"_s);
    say(report, Server, "220 mx.example.org ESMTP ready");
    pass(report, StepId::Greeting, 9, u"220 mx.example.org ESMTP ready"_s);
    pass(report, StepId::Ehlo, 11, u"office.example.org"_s);
    pass(report, StepId::StartTls, 8, u"220 2.0.0 Ready to start TLS"_s);
    pass(report, StepId::Tls, 41, u"TLSv1.3, TLS_AES_256_GCM_SHA384"_s);
    say(report, Client, "AUTH PLAIN ********");
    say(report, Server, "535 5.7.8 Error: authentication failed: <b>no</b>");
    const Step failed{StepId::Auth, false, 2041, u"535 5.7.8 Error: authentication failed"_s};
    emit stepStarted(StepId::Auth);
    emit stepFinished(failed);
    report.steps << failed;
    report.tls = u"TLSv1.3, TLS_AES_256_GCM_SHA384"_s;
    report.serverReply = u"535 5.7.8 Error: authentication failed: <b>no</b>\u202E"_s;
    report.problem = Problem{ProblemId::AuthRejected, report.serverReply};
    emit finished(report);
}
