// SPDX-License-Identifier: Apache-2.0
#include "submission/loggedsubmission.h"

#include "log/logcategories.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString encryptionWord(Encryption encryption)
{
    switch (encryption) {
    case Encryption::None:
        break;
    case Encryption::StartTls:
        return u"STARTTLS"_s;
    case Encryption::Tls:
        return u"TLS"_s;
    }
    return u"not encrypted"_s;
}

QString loggedServer(const EffectiveMailServer &effective)
{
    const MailServerSettings &server = effective.server;
    if (!effective.isReady())
        return {};
    if (server.authentication == Authentication::Graph)
        return server.place();
    return u"%1 (%2)"_s.arg(server.place(), encryptionWord(server.encryption));
}

} // namespace

LoggedSubmission::LoggedSubmission(std::unique_ptr<Submission> submission,
                                   const EffectiveMailServer &effective)
    : m_submission(std::move(submission))
    , m_about(about(effective.clientId))
    , m_server(loggedServer(effective))
{
    const Submission *inner = m_submission.get();
    connect(inner, &Submission::stepFinished, this, &LoggedSubmission::logStep);
    connect(inner, &Submission::transcriptGrew, this, &LoggedSubmission::logLine);
    connect(inner, &Submission::finished, this, &LoggedSubmission::logResult);
    // Behind those above: whoever hears these may delete this object.
    connect(inner, &Submission::stepStarted, this, &Submission::stepStarted);
    connect(inner, &Submission::stepFinished, this, &Submission::stepFinished);
    connect(inner, &Submission::transcriptGrew, this, &Submission::transcriptGrew);
    connect(inner, &Submission::waitingForKeychain, this, &Submission::waitingForKeychain);
    connect(inner, &Submission::pausing, this, &Submission::pausing);
    connect(inner, &Submission::finished, this, &Submission::finished);
}

void LoggedSubmission::check(const Mailbox &recipient)
{
    begin(u"Check"_s, {recipient});
    m_submission->check(recipient);
}

void LoggedSubmission::send(const OutgoingMail &mail)
{
    begin(u"Mail"_s, mail.envelope.forwardPaths);
    m_submission->send(mail);
}

void LoggedSubmission::begin(const QString &what, const QList<Mailbox> &recipients)
{
    m_what = what;
    for (const Mailbox &recipient : recipients)
        m_recipients << recipient.toString() << QString::fromUtf8(recipient.toAscii());
    if (!m_server.isEmpty())
        qCInfo(logSubmission).noquote().nospace()
            << m_about << what << (what == "Check"_L1 ? " of " : " through ") << m_server << "…";
}

void LoggedSubmission::logStep(const Step &step) const
{
    qCDebug(logSubmission).noquote().nospace()
        << m_about << "Step " << stepName(step.id) << (step.ok ? " succeeded" : " failed")
        << " after " << step.ms << " ms: " << step.detail;
}

void LoggedSubmission::logLine(const TranscriptLine &line) const
{
    qCDebug(logSubmission).noquote().nospace() << m_about << line.mark() << line.text;
}

void LoggedSubmission::logResult(const Report &report) const
{
    for (const Problem &warning : report.warnings)
        qCWarning(logSubmission).noquote().nospace()
            << m_about << m_what << " with a warning: " << described(warning);
    if (report.ok()) {
        qCInfo(logSubmission).noquote().nospace()
            << m_about << m_what << (m_what == "Check"_L1 ? " succeeded" : " accepted")
            << (report.queueId.isEmpty() ? QString() : ", queue ID "_L1 + report.queueId);
    } else if (report.problem->id == ProblemId::Cancelled) {
        qCInfo(logSubmission).noquote().nospace() << m_about << m_what << " cancelled";
    } else {
        const bool isKnown =
            report.serverReply.isEmpty() || report.serverReply == report.problem->detail;
        qCWarning(logSubmission).noquote().nospace()
            << m_about << m_what << (m_server.isEmpty() ? " refused: " : " failed: ")
            << described(*report.problem)
            << (isKnown ? QString() : "; server: "_L1 + withoutRecipients(report.serverReply));
    }
}

QString LoggedSubmission::described(const Problem &problem) const
{
    const QString detail = withoutRecipients(problem.detail);
    return detail.isEmpty() ? problem.code() : problem.code() + " ("_L1 + detail + u')';
}

// Servers like to repeat them in what they say.
QString LoggedSubmission::withoutRecipients(QString text) const
{
    for (const QString &recipient : m_recipients)
        text.replace(recipient, "(recipient)"_L1, Qt::CaseInsensitive);
    return text;
}
