// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtpverdict.h"

#include "diagnosis/replydiagnosis.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Other services that may answer on a mistaken port.
bool isOtherService(const QString &firstWords)
{
    static const QRegularExpression expression(u"^(HTTP/|\\+OK|\\* OK|SSH-|<)"_s);
    return expression.match(firstWords).hasMatch();
}

QString signedInAndSending(const SmtpPlan &plan)
{
    const QString user = plan.credentials ? plan.credentials->username : u"–"_s;
    const auto &sender = plan.envelope.reversePath;
    return user + u'\n' + (sender ? sender->toString() : u"<>"_s);
}

Problem malformedProblem(const QString &detail, StepId step)
{
    const bool isOther = step == StepId::Greeting && isOtherService(detail);
    return {isOther ? ProblemId::NotSmtp : ProblemId::ReplyMalformed, detail};
}

} // namespace

Problem refusalProblem(const SmtpReply &reply, const SmtpSituation &situation, const SmtpPlan &plan)
{
    const ProblemId id = diagnoseReply({situation.step, reply.code, reply.enhanced, reply.text()});
    switch (id) {
    case ProblemId::ReplyUnexpected:
        return {id, reply.full()};
    case ProblemId::EhloNameRejected:
        return {id, QString::fromLatin1(situation.ehloName)};
    case ProblemId::SenderNotOwned:
    case ProblemId::SenderSendAs:
        return {id, signedInAndSending(plan)};
    case ProblemId::SizeExceeded:
        return {id, u"%1 bytes"_s.arg(plan.message.size())};
    default:
        return {id, situation.path};
    }
}

Problem faultProblem(SmtpChannel::Fault fault, const QString &detail,
                     const SmtpSituation &situation)
{
    const StepId step = situation.step;
    // Whatever goes wrong behind the final dot: the message may be on its way.
    if (step == StepId::Data && situation.contentIsComplete)
        return {ProblemId::LostAfterData, detail};
    switch (fault) {
    case SmtpChannel::Fault::Closed:
        return {step == StepId::Greeting ? ProblemId::GreetingDropped : ProblemId::ConnectionLost,
                detail};
    case SmtpChannel::Fault::TimedOut:
        return {step == StepId::Greeting ? ProblemId::GreetingSlow : ProblemId::ServerSilent,
                stepTitle(step)};
    case SmtpChannel::Fault::Malformed:
        return malformedProblem(detail, step);
    case SmtpChannel::Fault::Unexpected:
        break;
    }
    return {step == StepId::StartTls ? ProblemId::StartTlsInjected : ProblemId::ReplyUnexpected,
            detail};
}

QString queueIdIn(const QString &replyText)
{
    static const QRegularExpression expression(
        u"queued as ([^\\s;,]+)|\\bid=([^\\s;,]+)|^(\\S+) message accepted|ok:? +\\d+ (\\S+) - gsmtp"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = expression.match(replyText);
    return match.hasMatch() ? match.captured(match.lastCapturedIndex()) : QString();
}
